import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import { keyOf } from '../mailbox/message-order.js';
import type { KnownChange } from '../mailbox/message-records.js';
import { planOf } from './combine.js';
import type { Command, KeptCommand, KeptRefusal } from './command.js';
import { judge, judgeAsked, waitOf, type CommandAnswer, type Verdict, type Wait } from './judge.js';

/** The commands as they are kept on this device. */
export interface CommandRecords {
  /** In the order in which they were done. */
  list(): Promise<readonly KeptCommand[]>;
  /** Those that are still there are so from now on. */
  replace(commands: readonly KeptCommand[]): Promise<void>;
  remove(numbers: readonly number[]): Promise<void>;
}

/** A command that ended: how its message is now if that is known, and why it was refused if it was. */
export interface Ending {
  readonly kept: KeptCommand;
  readonly known?: KnownChange;
  readonly refusal?: KeptRefusal;
}

/** What sending works with. */
export interface FlushParts {
  readonly records: CommandRecords;
  /** How many go in one request. */
  readonly together: number;
  /**
   * Sends commands of different messages.
   *
   * @throws {BerichtenboxError} When they were refused as a whole, or it is not known what became of any.
   */
  readonly send: (commands: readonly Command[]) => Promise<ReadonlyMap<string, CommandAnswer>>;
  /** Asks how the message is now; without it, what has to be found out is left to somebody else. */
  readonly ask?: (command: Command) => Promise<KnownChange>;
  /** Has it found out whether one may still act here; rejects when not. Without it, that is left to somebody else too. */
  readonly checkAccess?: () => Promise<void>;
  /** These ended, and are so on the disk. */
  readonly ended: (endings: readonly Ending[]) => void;
}

/**
 * Sends what was done, in order per message, until nothing is left that can be sent now. A command is taken off the disk only after a final answer. Only one
 * of these may run for an outbox at a time.
 *
 * @returns why something is left; undefined when nothing is.
 * @throws {DOMException} `AbortError` when one no longer acts here: nothing is known of what was being sent.
 */
export async function flush(parts: FlushParts): Promise<Wait | undefined> {
  const { records, together, ended } = parts;
  /** Messages of which the first command has to wait, so all of them. */
  const stuck = new Set<string>();
  let left: Wait | undefined;
  let hasChecked = false;
  for (;;) {
    const { heads: all, superseded } = planOf(await records.list());
    if (superseded.length > 0) {
      await records.remove(superseded.map(({ number }) => number));
      ended(superseded.map((kept) => ({ kept })));
    }
    const heads = all.filter(({ act }) => !stuck.has(keyOf(act))).slice(0, together);
    if (heads.length === 0) return left;
    const verdicts = await judged(parts, heads);
    const endings: Ending[] = [];
    let mustCheck = false;
    for (const [kept, verdict] of verdicts) {
      if (verdict.kind === 'done') endings.push({ kept, ...(verdict.known && { known: verdict.known }) });
      else if (verdict.kind === 'refused') endings.push({ kept, refusal: verdict.refusal, ...(verdict.known && { known: verdict.known }) });
      else if (verdict.kind === 'access' && !hasChecked && parts.checkAccess) mustCheck = true;
      else if (verdict.kind === 'access' && hasChecked) endings.push({ kept, refusal: verdict.refusal });
      else {
        stuck.add(keyOf(kept.act));
        left = longer(left, verdict.kind === 'waits' ? verdict.wait : { waitsFor: 'server' });
      }
    }
    await write(records, endings);
    if (endings.length > 0) ended(endings);
    if (left?.isGeneral) return left;
    if (mustCheck) await parts.checkAccess?.();
    hasChecked ||= mustCheck;
  }
}

/** What the server says of each, or what that means when it says nothing. */
async function judged(parts: FlushParts, heads: readonly KeptCommand[]): Promise<ReadonlyMap<KeptCommand, Verdict>> {
  const verdicts = new Map<KeptCommand, Verdict>();
  const wanted = heads.filter(({ act }) => !act.withdrawn);
  for (const kept of heads.filter(({ act }) => act.withdrawn)) verdicts.set(kept, await asked(parts, kept.act));
  const untried = wanted.filter(({ act }) => !act.tried);
  if (untried.length > 0) await parts.records.replace(untried.map(({ number, act }) => ({ number, act: { ...act, tried: true } })));
  for (const [kept, answer] of await answersTo(parts, wanted)) {
    const verdict = judge(kept.act, answer);
    verdicts.set(kept, verdict.kind === 'unsure' ? await asked(parts, kept.act, verdict.refusal) : verdict);
  }
  return verdicts;
}

async function answersTo(parts: FlushParts, wanted: readonly KeptCommand[]): Promise<ReadonlyMap<KeptCommand, CommandAnswer>> {
  if (wanted.length === 0) return new Map();
  try {
    const answers = await parts.send(wanted.map(({ act }) => act));
    return new Map(wanted.map((kept) => [kept, answers.get(kept.act.key) ?? { error: new UnexpectedAnswerError('No outcome') }]));
  } catch (error) {
    if (!(error instanceof BerichtenboxError)) throw error;
    // Nothing was done of a request that was refused as a whole, and one command may be what was wrong with it.
    if (error.code !== 'refused' || waitOf(error) || wanted.length === 1) {
      // That the way to do it is not there, says nothing of the messages.
      const answer = { error: error.code === 'not-found' ? new UnexpectedAnswerError('No such thing', error) : error };
      return new Map(wanted.map((kept) => [kept, answer]));
    }
    const each = new Map<KeptCommand, CommandAnswer>();
    for (const kept of wanted) for (const [one, answer] of await answersTo(parts, [kept])) each.set(one, answer);
    return each;
  }
}

/** Finds out what became of a command; of one that was taken back it does not matter what. */
async function asked({ ask }: FlushParts, command: Command, refusal?: KeptRefusal): Promise<Verdict> {
  if (!ask) return { kind: 'waits', wait: { waitsFor: 'server' } };
  try {
    const known = await ask(command);
    // What a store that fails now does not show, may still exist.
    if (known.gone && command.isStale) return refusal ? { kind: 'refused', refusal } : { kind: 'done', known: undefined };
    return refusal ? judgeAsked(command, refusal, known) : { kind: 'done', known };
  } catch (error) {
    if (!(error instanceof BerichtenboxError)) throw error;
    return { kind: 'waits', wait: waitOf(error) ?? { waitsFor: 'server' } };
  }
}

async function write(records: CommandRecords, endings: readonly Ending[]): Promise<void> {
  const done = endings.filter(({ refusal }) => !refusal);
  const refused = endings.flatMap(({ kept: { number, act }, refusal }) => (refusal ? [{ number, act: { ...act, refusal } }] : []));
  if (done.length > 0) await records.remove(done.map(({ kept }) => kept.number));
  if (refused.length > 0) await records.replace(refused);
}

function longer(one: Wait | undefined, other: Wait): Wait {
  if (!one || one.isGeneral) return one ?? other;
  return other.isGeneral || (other.retryAfterMs ?? 0) > (one.retryAfterMs ?? 0) ? other : one;
}
