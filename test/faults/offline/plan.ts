import type { MailboxAction } from '@berichtenbox/client';
import { randomFrom } from '../acting/network.js';

/** Something that happens in a history. */
export type Step =
  | { readonly does: 'act' | 'elsewhere'; readonly tab: TabName; readonly action: MailboxAction; readonly letters: readonly number[]; readonly folder?: string }
  | { readonly does: 'retry' | 'dismiss' | 'discard' | 'open' | 'kill' | 'send' | 'to client' | 'to self'; readonly tab: TabName }
  | { readonly does: 'wait' | 'jump'; readonly ms: number }
  | { readonly does: 'away' | 'back' | 'cut' | 'late' | 'restart' | 'expire' | 'log in' | 'somebody else' | 'withdraw' | 'full' | 'room' | 'crash' };

/** There are at most two tabs. */
export type TabName = 'left' | 'right';

/** What happens in one history: the same for the same seed. */
export interface Plan {
  readonly seed: number;
  /** The browser is killed in it, and needs a process of its own. */
  readonly crashes: boolean;
  readonly hasMandate: boolean;
  readonly steps: readonly Step[];
}

/** One in so many histories has its browser killed: that takes a second. */
const crashEvery = 10;
const actions: readonly MailboxAction[] = ['mark-read', 'mark-read', 'mark-unread', 'mark-unread', 'mark-handled', 'mark-unhandled', 'move', 'move', 'restore', 'bin', 'bin', 'purge', 'purge'];
const folders = ['archive', 'archive', 'Belasting', 'inbox'];

/** How often a step comes, and what it is. */
type Choice = readonly [weight: number, make: () => readonly Step[]];

/** Makes the plan of one history. */
export function planOf(seed: number): Plan {
  const random = randomFrom(seed);
  const is = (chance: number): boolean => random() < chance;
  const pick = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;
  const tab = (): TabName => (is(0.7) ? 'left' : 'right');
  // Few letters, so that much happens to the same one.
  const letters = (): readonly number[] => (is(0.2) ? [0, 1, 2, 3].filter(() => is(0.6)) : [pick([0, 0, 0, 1, 1, 2])]);
  const act = (does: 'act' | 'elsewhere'): Step => {
    const action = pick(actions);
    return { does, tab: tab(), action, letters: letters(), ...(action === 'move' && { folder: pick(folders) }) };
  };
  const wait = (): Step => ({ does: 'wait', ms: Math.floor(random() ** 2 * 60) });
  const has = { right: is(0.45), elsewhere: is(0.4), away: is(0.5), kill: is(0.5), expiry: is(0.25), other: is(0.1), mandate: is(0.2), full: is(0.08), restart: is(0.12), jump: is(0.25) };
  const crashes = seed % crashEvery === 0;
  const choices: readonly Choice[] = [
    [9, () => [act('act')]],
    [4, () => [act('act'), act('act'), wait()]],
    [2, () => [{ does: 'act', tab: 'left', action: 'bin', letters: [0] }, { does: 'act', tab: 'left', action: 'purge', letters: [0] }]],
    [2, () => [wait()]],
    [has.elsewhere ? 4 : 0, () => [act('elsewhere')]],
    [has.away ? 2 : 0, () => [{ does: 'away' }, act('act'), act('act'), ...(is(0.3) ? [act('act'), wait()] : []), { does: 'back' }]],
    [1, () => [{ does: 'cut' }]],
    [1, () => [{ does: 'late' }]],
    [has.right ? 2 : 0, () => [{ does: 'open', tab: 'right' }]],
    [has.kill ? 3 : 0, () => [act('act'), ...(is(0.5) ? [wait()] : []), { does: 'kill', tab: tab() }, { does: 'open', tab: 'left' }]],
    [0.6, () => [{ does: 'retry', tab: tab() }]],
    [0.3, () => [{ does: 'dismiss', tab: tab() }]],
    [0.8, () => [{ does: 'discard', tab: tab() }]],
    [0.6, () => [{ does: 'send', tab: tab() }]],
    [has.expiry ? 2 : 0, () => [act('act'), { does: 'expire' }, act('act'), wait(), { does: 'log in' }]],
    [has.other ? 1 : 0, () => [act('act'), { does: 'expire' }, wait(), { does: 'somebody else' }, wait()]],
    [has.mandate ? 4 : 0, () => [{ does: 'to client', tab: tab() }, act('act'), act('act'), ...(is(0.5) ? [{ does: 'withdraw' } as const] : []), wait(), { does: 'to self', tab: 'left' }]],
    [has.full ? 2 : 0, () => [{ does: 'full' }, act('act'), act('act'), wait(), { does: 'room' }]],
    [has.restart ? 1 : 0, () => [act('act'), { does: 'restart' }]],
    [has.jump ? 1 : 0, () => [{ does: 'jump', ms: Math.floor((random() - 0.5) * 4 * 86_400_000) }]],
    [crashes ? 3 : 0, () => [act('act'), ...(is(0.6) ? [wait()] : []), { does: 'crash' }]],
  ];
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  const choose = (): Choice => {
    let left = random() * total;
    return choices.find(([weight]) => (left -= weight) < 0) ?? choices[0]!;
  };
  const steps: Step[] = [];
  const length = 8 + Math.floor(random() * 8);
  while (steps.length < length) steps.push(...choose()[1]());
  if (crashes && !steps.some(({ does }) => does === 'crash')) steps.push(act('act'), { does: 'crash' });
  return { seed, crashes, hasMandate: has.mandate, steps };
}

/** A step in a few words. */
export function told(step: Step): string {
  const { does, ...rest } = step;
  const details = Object.values(rest).map((value) => (Array.isArray(value) ? `[${value.join(' ')}]` : String(value)));
  return [does, ...details].join(' ');
}
