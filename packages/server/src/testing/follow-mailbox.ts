import { hourMs, type Instant } from '../amsterdam-time.js';
import { decide } from '../notification-policy/decide.js';
import type { GivenMandate, Outcome, PastDecision, PolicyMessage, PolicyPerson, PostMandate, Situation } from '../notification-policy/situation.js';
import { usableChannels } from '../notification-policy/channels.js';

/** The name of whose mailbox it is, among those who may be told. */
export const owner = 'owner';

/** A mailbox, whose it is, and who represents them. */
export interface SharedMailbox {
  /** By name: the owner, and those who represent them. */
  readonly people: Readonly<Record<string, PolicyPerson>>;
  readonly mandates: readonly (PostMandate & { readonly mandateeId: string })[];
  readonly messages: readonly PolicyMessage[];
  /** Those to whom no letter can be sent. */
  readonly withoutAddress?: readonly string[];
  /** When a message is opened, by its id; by whom does not matter. */
  readonly opened?: ReadonlyMap<string, Instant>;
}

/** What one of them was told. */
export interface Told extends PastDecision {
  readonly person: string;
  /** When its letter was printed; absent: it was not, or it is no letter. */
  readonly printedAt?: Instant;
}

export interface FollowMailboxOptions {
  readonly until: Instant;
  /** Called with every answer, before it is recorded. */
  readonly onOutcome?: (outcome: Outcome, situation: Situation, now: Instant) => void;
}

/** From the decision to the printer, where it is looked at once more whether it may go. */
const printAfterMs = 5 * hourMs;
const maxMoments = 5_000;

/** Does what a server does for everybody who may be told of one mailbox. That a mandate ends is known when it does, as when it is withdrawn. */
export function followMailbox(mailbox: SharedMailbox, from: Instant, { until, onOutcome }: FollowMailboxOptions): readonly Told[] {
  const told: Told[] = [];
  const happenings = [...mailbox.mandates.flatMap(({ endsAt }) => (endsAt === undefined ? [] : [endsAt])), ...(mailbox.opened?.values() ?? [])].filter((at) => at > from).sort((one, other) => one - other);
  let now = from;
  for (let moments = 0; moments < maxMoments; moments += 1) {
    const next: Instant[] = [];
    for (const person of Object.keys(mailbox.people)) {
      const situation = situationOf(mailbox, person, told, now);
      const outcome = decide(situation, now);
      onOutcome?.(outcome, situation, now);
      told.push(...outcome.decisions.map((decision) => ({ ...decision, person, decidedAt: now, failedChannelIds: [] })));
      if (outcome.lookAgainAt !== undefined) next.push(outcome.lookAgainAt);
    }
    const printing = told.filter(({ kind, decidedAt, printedAt, isUndeliverable }) => kind === 'letter' && printedAt === undefined && isUndeliverable !== true && decidedAt + printAfterMs > now).map(({ decidedAt }) => decidedAt + printAfterMs);
    now = Math.min(...next, ...printing, ...happenings.filter((at) => at > now));
    if (now > until) return told;
    print(mailbox, told, now);
  }
  throw new Error(`There were ${maxMoments} moments and it has no end.`);
}

/** Whether a mandate that holds shows this message to this person, and sends it to them. */
export function isShown({ mandates }: SharedMailbox, person: string, message: PolicyMessage, at: Instant): boolean {
  return mandates.some(({ mandateeId, post, mayRead, storeIds, startsAt, endsAt = Infinity }) =>
    mandateeId === person && post !== 'mandator' && mayRead && startsAt <= at && at < endsAt && (storeIds === undefined || storeIds.includes(message.storeId ?? '')));
}

function situationOf({ people, mandates, messages, opened }: SharedMailbox, name: string, told: readonly Told[], now: Instant): Situation {
  const person = people[name];
  if (person === undefined) throw new Error(`There is no ${name}.`);
  // That a mandate will be withdrawn is not known beforehand.
  const known = mandates.map(({ endsAt, ...mandate }) => ({ ...mandate, ...(endsAt !== undefined && endsAt <= now && { endsAt }) }));
  const asNow = messages.map((message): PolicyMessage => {
    const openedAt = opened?.get(message.id) ?? Infinity;
    return { ...message, ...(openedAt <= now && { openedAt }), ...(name !== owner && { mandatorId: owner }) };
  });
  const history = told.filter((one) => one.person === name || (name === owner && one.kind === 'letter')).map(({ person: who, ...one }) => ({ ...one, ...(who !== name && { mandateeId: who }) }));
  return name === owner
    ? { person, messages: asNow, history, given: known.map((mandate): GivenMandate => ({ ...mandate, isMandateeReachable: usableChannels(people[mandate.mandateeId] ?? person).length > 0 })) }
    : { person, messages: asNow, history, received: known.filter(({ mandateeId }) => mandateeId === name).map((mandate) => ({ ...mandate, mandatorId: owner })) };
}

function print(mailbox: SharedMailbox, told: Told[], now: Instant): void {
  told.forEach((letter, index) => {
    if (letter.kind !== 'letter' || letter.printedAt !== undefined || letter.decidedAt + printAfterMs !== now) return;
    const stillGoes = mailbox.messages.some((message) => letter.messageIds.includes(message.id) && (mailbox.opened?.get(message.id) ?? Infinity) > now && (letter.person === owner || isShown(mailbox, letter.person, message, now)));
    if (!stillGoes) return;
    told[index] = mailbox.withoutAddress?.includes(letter.person) === true ? { ...letter, isUndeliverable: true } : { ...letter, printedAt: now };
  });
}
