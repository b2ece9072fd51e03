import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetworkError } from '../errors/network-error.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import type { MailboxAction } from '../mailbox/mailbox-state.js';
import type { KnownChange } from '../mailbox/message-records.js';
import type { Command, KeptCommand } from './command.js';
import { flush, type CommandRecords, type FlushParts } from './flush.js';
import type { CommandAnswer } from './judge.js';

const changes: readonly (readonly [MailboxAction, KnownChange])[] = [
  ['mark-read', { unread: false }], ['mark-unread', { unread: true }], ['mark-handled', { handled: true }], ['move', { folder: 'archive' }], ['bin', { folder: 'trash' }], ['restore', { folder: 'inbox' }],
];
/** What happens to a request: it arrives or not, and is answered or not. */
const faults = ['fine', 'fine', 'not-sent', 'answer-lost', '500-done', '500', 'busy', 'left-out', 'store-away', 'whole-400'] as const;

interface History {
  readonly acts: readonly { readonly id: string; readonly what: (typeof changes)[number]; readonly refused: boolean }[];
  readonly faults: readonly (typeof faults)[number][];
  /** After how many steps the page dies; each step is one thing asked of the disk or the server. */
  readonly crashes: readonly { readonly afterSteps: number; readonly isDone: boolean }[];
}
const histories: fc.Arbitrary<History> = fc.record({
  acts: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), what: fc.constantFrom(...changes), refused: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0) }), { minLength: 1, maxLength: 8 }),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 10 }),
  crashes: fc.array(fc.record({ afterSteps: fc.integer({ min: 0, max: 12 }), isDone: fc.boolean() }), { maxLength: 4 }),
});

class Crash extends Error {}

/** A disk and a server that stay when the page dies. */
class World {
  disk: KeptCommand[];
  /** The keys that were carried out, in order. */
  readonly applied: string[] = [];
  readonly messages: Record<string, KnownChange> = {};
  readonly #refused: ReadonlySet<string>;
  readonly #faults: (typeof faults)[number][];
  #stepsLeft = Infinity;
  #dies = { isDone: false };

  constructor({ acts, faults: planned }: History) {
    this.disk = acts.map(({ id, what: [action, change] }, number) => ({ number, act: { key: `key-${number}`, id, storeId: 's', action, change, batchId: 'batch', madeAt: number } }));
    this.#refused = new Set(acts.flatMap(({ refused }, number) => (refused ? [`key-${number}`] : [])));
    this.#faults = [...planned];
  }

  visit({ afterSteps, isDone }: { afterSteps: number; isDone: boolean } = { afterSteps: Infinity, isDone: false }): FlushParts {
    this.#stepsLeft = afterSteps;
    this.#dies = { isDone };
    const records: CommandRecords = {
      list: () => this.#step(() => [...this.disk]),
      replace: (commands) => this.#step(() => {
        const byNumber = new Map(commands.map((kept) => [kept.number, kept]));
        this.disk = this.disk.map((kept) => byNumber.get(kept.number) ?? kept);
      }),
      remove: (numbers) => this.#step(() => {
        this.disk = this.disk.filter(({ number }) => !numbers.includes(number));
      }),
    };
    return {
      records, together: 3,
      send: (commands) => this.#step(() => this.#send(commands)),
      ask: ({ id }) => this.#step(() => this.messages[id] ?? {}),
      checkAccess: () => Promise.resolve(),
      ended: () => undefined,
    };
  }

  /** One thing asked of the disk or the server; the page may die before it, or when it was done and nobody heard. */
  async #step<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.#stepsLeft-- > 0) return work();
    this.#stepsLeft = 0;
    if (this.#dies.isDone) work();
    throw new Crash();
  }

  #send(commands: readonly Command[]): ReadonlyMap<string, CommandAnswer> {
    const fault = this.#faults.shift() ?? 'fine';
    if (fault === 'not-sent') throw new NetworkError();
    if (fault === '500') throw new ProblemResponseError(500, {});
    if (fault === 'whole-400' && commands.length > 1) throw new ProblemResponseError(400, {});
    const answers = new Map(commands.map((command) => [command.key, this.#apply(command, fault)]));
    if (fault === 'answer-lost') throw new NetworkError();
    if (fault === '500-done') throw new ProblemResponseError(500, {});
    if (fault === 'left-out') answers.delete(commands[0]!.key);
    return answers;
  }

  #apply({ key, id, change }: Command, fault: (typeof faults)[number]): CommandAnswer {
    if (this.#refused.has(key)) return { error: new ProblemResponseError(400, {}) };
    if (fault === 'busy') return { error: new ProblemResponseError(409, {}, { type: 'urn:berichtenbox:problem:idempotency-key-busy' }) };
    if (fault === 'store-away' && id === 'a') return { error: new ProblemResponseError(502, {}) };
    if (!this.applied.includes(key)) {
      this.applied.push(key);
      this.messages[id] = { ...this.messages[id], ...change };
    }
    return { known: this.messages[id] ?? {} };
  }
}

type Defect = (parts: FlushParts, world: World) => FlushParts;

/** Visits that die, and then one in which everything answers. What is wrong in the end, or undefined. */
async function live(history: History, defect: Defect = (parts) => parts): Promise<string | undefined> {
  const world = new World(history);
  const before = world.disk;
  const run = async (crash?: History['crashes'][number]): Promise<void> => {
    await flush(defect(world.visit(crash), world)).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
  };
  for (const crash of history.crashes) await run(crash);
  for (let visits = 0; visits <= history.faults.length + 1; visits++) await run();
  const refused = world.disk.filter(({ act }) => act.refusal).map(({ act }) => act.key);
  if (world.disk.length !== refused.length) return 'something waits';
  const mustFail = before.filter(({ number }) => history.acts[number]!.refused).map(({ act }) => act.key);
  if (refused.some((key) => !mustFail.includes(key))) return 'refused what was not';
  if (new Set(world.applied).size !== world.applied.length) return 'done twice';
  for (const id of ['a', 'b', 'c']) {
    const order = world.applied.filter((key) => before[Number(key.slice(4))]!.act.id === id).map((key) => Number(key.slice(4)));
    if (order.some((number, index) => index > 0 && number < order[index - 1]!)) return 'out of order';
    // What was not refused, in order: what was left out on the way changes nothing of it.
    const wanted = before.filter(({ act }) => act.id === id && !mustFail.includes(act.key)).reduce<KnownChange>((all, { act }) => ({ ...all, ...act.change }), {});
    const last = before.findLast(({ act }) => act.id === id)?.act.key;
    if (last !== undefined && mustFail.includes(last) && !refused.includes(last)) return 'not told';
    const isMixed = before.some(({ act }) => act.id === id && mustFail.includes(act.key));
    if (!isMixed && JSON.stringify(sorted(world.messages[id])) !== JSON.stringify(sorted(wanted))) return 'lost';
  }
  return undefined;
}
function sorted(change: KnownChange = {}): unknown {
  return Object.entries(change).sort();
}

describe('sending what was done', () => {
  it('does everything exactly once and in order, or tells that it was refused, whatever happens on the way', async () => {
    await fc.assert(fc.asyncProperty(histories, async (history) => {
      expect(await live(history)).toBeUndefined();
    }), { numRuns: 500 });
  });

  it.each<[string, Defect]>([
    ['takes it off the disk before the answer', (parts) => ({ ...parts, send: async (commands) => {
      const listed = await parts.records.list();
      await parts.records.remove(listed.filter(({ act }) => commands.includes(act) || commands.some(({ key }) => key === act.key)).map(({ number }) => number));
      return parts.send(commands);
    } })],
    ['takes 500 for an answer', (parts) => ({ ...parts, send: (commands) => parts.send(commands).catch((error: unknown) => {
      if (error instanceof ProblemResponseError && error.status === 500) return new Map(commands.map(({ key }): [string, CommandAnswer] => [key, {}]));
      throw error;
    }) })],
    ['sends again under another key', (parts) => ({ ...parts, send: async (commands) => {
      const answers = await parts.send(commands.map((command) => (command.tried ? { ...command, key: `${command.key}-${Math.random()}` } : command)));
      return new Map([...answers].map(([key, answer]) => [key.split('-').slice(0, 2).join('-'), answer]));
    } })],
    ['forgets what was refused', (parts) => ({ ...parts, records: { ...parts.records, replace: (commands) => parts.records.remove(commands.filter(({ act }) => act.refusal).map(({ number }) => number)) } })],
  ])('would be found out if it %s', async (_name, defect) => {
    const found = await fc.check(fc.asyncProperty(histories, async (history) => (await live(history, defect).catch(() => 'threw')) === undefined), { numRuns: 500 });
    expect(found.failed).toBe(true);
  });
});
