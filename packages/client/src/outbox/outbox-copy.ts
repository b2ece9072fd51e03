import { ProblemResponseError } from '../errors/problem-response-error.js';
import type { ActionFailure, WaitingAction } from '../mailbox/mailbox-state.js';
import { keyOf } from '../mailbox/message-order.js';
import type { KnownChange } from '../mailbox/message-records.js';
import { isOpen, type Command, type KeptCommand } from './command.js';
import type { Ending } from './flush.js';
import { OvertakenError } from '../errors/overtaken-error.js';

/** Why what waits does so, and until when. */
export type Waiting = Pick<WaitingAction, 'waitsFor' | 'retryAt'>;

/** A reading of the disk. */
export interface DiskReading {
  /** `change` of the copy when it began. */
  readonly asOf: number;
  /** What was not known is in its first request in another tab. */
  readonly isFresh: boolean;
  /** Hears what is not there any more, before that is shown. */
  readonly gone: (command: Command) => void;
}

/** A command as this tab knows it. */
interface Entry {
  /** Its number in the vault; undefined while it is being written. */
  readonly number: number | undefined;
  readonly command: Command;
  /** Just done, and in its first request, or about to be: not called waiting yet. */
  readonly isFresh: boolean;
  /** When it was done in this page, by the clock that never jumps. */
  readonly doneAtMs: number | undefined;
  /** When this tab last changed it on the disk, in changes of this copy: what was read before that does not say so. */
  readonly changedAt: number;
  readonly finish: () => void;
}

const nothing = (): void => undefined;

/** What this tab knows of the outbox: what it shows follows from this, also while the disk is being read. */
export class OutboxCopy {
  readonly #now: () => number;
  readonly #changed: (messages: readonly Pick<Command, 'id' | 'storeId'>[]) => void;
  #entries: readonly Entry[] = [];
  #removed = new Set<number>();
  #change = 0;
  #pending: ReadonlyMap<string, KnownChange> = new Map();
  #reason: Waiting = { waitsFor: 'network' };
  waiting: readonly WaitingAction[] = [];
  failures: readonly ActionFailure[] = [];

  /** @param changed what is shown of these messages, or of what waits, is something else by now. */
  constructor(now: () => number, changed: (messages: readonly Pick<Command, 'id' | 'storeId'>[]) => void) {
    this.#now = now;
    this.#changed = changed;
  }

  /** A number to take before reading the disk. */
  get change(): number {
    return this.#change;
  }

  /** How many are not carried out. */
  get size(): number {
    return this.#entries.filter(({ command }) => !command.withdrawn).length;
  }

  /** The newest wish for each field of a message. */
  pendingOf(messageKey: string): KnownChange | undefined {
    return this.#pending.get(messageKey);
  }

  /** All that are written, as when they are read. */
  acts(): readonly KeptCommand[] {
    return this.#entries.flatMap(({ number, command }) => (number === undefined ? [] : [{ number, act: command }]));
  }

  /** How long ago it was done, when it waited since: undefined when it is sent for the first time now. */
  ageMs({ key, madeAt }: Command): number | undefined {
    const entry = this.#entries.find(({ command }) => command.key === key);
    if (!entry || entry.isFresh) return undefined;
    return Math.max(0, entry.doneAtMs === undefined ? Date.now() - madeAt : this.#now() - entry.doneAtMs);
  }

  /** Shows these; the promise resolves when the last of them ended or waits. */
  async add(commands: readonly Command[]): Promise<void> {
    const ends: Promise<void>[] = [];
    const made = commands.map((command): Entry => {
      let finish = nothing;
      ends.push(new Promise((resolve) => (finish = resolve)));
      return { number: undefined, command, isFresh: true, doneAtMs: this.#now(), changedAt: Infinity, finish };
    });
    this.#set([...this.#entries, ...made]);
    await Promise.all(ends);
  }

  /** They have these numbers. */
  written(commands: readonly Command[], numbers: readonly number[]): void {
    const numberOf = new Map(commands.map(({ key }, index) => [key, numbers[index]]));
    const changedAt = ++this.#change;
    this.#update(({ command: { key } }) => numberOf.get(key) !== undefined && { number: numberOf.get(key), changedAt });
  }

  /** They are gone. */
  drop(keys: ReadonlySet<string>): void {
    for (const { number, command } of this.#entries) if (number !== undefined && keys.has(command.key)) this.#removed.add(number);
    this.#set(this.#entries.filter(({ command }) => !keys.has(command.key)));
  }

  /** They are so by now. */
  replace(commands: readonly Command[]): void {
    const byKey = new Map(commands.map((command) => [command.key, command]));
    const changedAt = ++this.#change;
    this.#update(({ command: { key } }) => {
      const command = byKey.get(key);
      return command !== undefined && { command, changedAt };
    });
  }

  /** These ended: they are gone, or refused. */
  end(endings: readonly Ending[]): void {
    const byKey = new Map(endings.map((ending) => [ending.kept.act.key, ending]));
    const changedAt = ++this.#change;
    for (const { kept, refusal } of endings) if (!refusal) this.#removed.add(kept.number);
    this.#set(this.#entries.flatMap((entry) => {
      const ending = byKey.get(entry.command.key);
      if (!ending) return [entry];
      return ending.refusal ? [{ ...entry, command: { ...entry.command, refusal: ending.refusal }, changedAt }] : [];
    }));
  }

  /** The disk was read. */
  adopt(acts: readonly KeptCommand[], { asOf, isFresh, gone }: DiskReading): void {
    const before = new Map(this.#entries.map((entry) => [entry.command.key, entry]));
    const read = acts.filter(({ number }) => !this.#removed.has(number)).map(({ number, act }): Entry => {
      const known = before.get(act.key);
      before.delete(act.key);
      if (!known) return { number, command: act, isFresh, doneAtMs: undefined, changedAt: 0, finish: nothing };
      // What this tab changed since it began to read, is newer.
      return { ...known, number, ...(known.changedAt <= asOf && { command: act }) };
    });
    const unread = [...before.values()].filter(({ changedAt }) => changedAt > asOf);
    for (const { command, changedAt } of before.values()) if (changedAt <= asOf) gone(command);
    this.#set([...read, ...unread].sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0));
  }

  /** What is there now was tried, or cannot be tried now; true when that changed anything. */
  rest(reason: Waiting | undefined): boolean {
    const hasFresh = this.#entries.some(({ isFresh }) => isFresh);
    this.#reason = reason ?? { waitsFor: 'network' };
    this.#update(() => ({ isFresh: false }));
    return hasFresh;
  }

  #update(change: (entry: Entry) => Partial<Entry> | false): void {
    this.#set(this.#entries.map((entry) => {
      const changes = change(entry);
      return changes ? { ...entry, ...changes } : entry;
    }));
  }

  #set(next: readonly Entry[]): void {
    const before = new Map(this.#entries.map((entry) => [entry.command.key, entry]));
    const touched: Command[] = [];
    for (const { command } of next) {
      if (before.get(command.key)?.command !== command) touched.push(command);
      before.delete(command.key);
    }
    this.#entries = next;
    this.#pending = pendingOf(next);
    this.waiting = same(this.waiting, waitingOf(next, this.#reason));
    this.failures = same(this.failures, failuresOf(next));
    this.#changed([...touched, ...[...before.values()].map(({ command }) => command)]);
    for (const { finish } of before.values()) finish();
    for (const { isFresh, command, finish } of next) if (!isFresh || command.refusal) finish();
  }
}

function pendingOf(entries: readonly Entry[]): ReadonlyMap<string, KnownChange> {
  const pending = new Map<string, KnownChange>();
  for (const { command } of entries) if (isOpen(command)) pending.set(keyOf(command), { ...pending.get(keyOf(command)), ...command.change });
  return pending;
}

function waitingOf(entries: readonly Entry[], reason: Waiting): readonly WaitingAction[] {
  const batches = batchesOf(entries.flatMap(({ isFresh, command }) => (!isFresh && isOpen(command) ? [command] : [])));
  return batches.map(({ first: { batchId, action, madeAt }, messageIds }) => ({ id: batchId, messageIds, action, madeAt: new Date(madeAt), ...reason }));
}

function failuresOf(entries: readonly Entry[]): readonly ActionFailure[] {
  const batches = batchesOf(entries.flatMap(({ command }) => (command.refusal ? [command] : [])));
  return batches.map(({ first: { batchId, action, refusal }, messageIds }) => ({ id: batchId, messageIds, action, error: errorOf(refusal ?? { status: 0 }) }));
}

function batchesOf(commands: readonly Command[]): readonly { readonly first: Command; readonly messageIds: readonly string[] }[] {
  const batches = new Map<string, { readonly first: Command; readonly messageIds: string[] }>();
  for (const command of commands) {
    const batch = batches.get(command.batchId) ?? { first: command, messageIds: [] };
    batch.messageIds.push(command.id);
    batches.set(command.batchId, batch);
  }
  return [...batches.values()];
}

function errorOf({ status, supportCode, isOvertaken }: NonNullable<Command['refusal']>): ActionFailure['error'] {
  return isOvertaken ? new OvertakenError({ supportCode }) : new ProblemResponseError(status, { supportCode });
}

/** The one before, when both say the same: whoever compares what is shown sees that nothing changed. */
function same<T>(before: T, next: T): T {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}
