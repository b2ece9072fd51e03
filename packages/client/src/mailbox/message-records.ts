import type { MessageChange } from '../api/message-mapper.js';
import { compareMessages, keyOf } from './message-order.js';
import type { MessageSummary } from './message.js';

/** What is known to have changed about a message; `gone` when it no longer exists. */
export interface KnownChange extends MessageChange {
  readonly gone?: true;
  /** What it became by that. */
  readonly version?: string;
}

interface MessageRecord {
  /** As the server has it. */
  known: MessageSummary;
  /** As it is shown: with what the person did and the server has not answered yet; undefined when that makes it gone. */
  shown: MessageSummary | undefined;
  /** When the server last confirmed a change, in readings. */
  settledAt: number;
  /** When it was last asked for, in readings. */
  readAt: number;
}

/**
 * The messages of one mailbox, merged by store and id. An answer that was asked for before a change was confirmed never undoes that
 * change: whoever reads takes a number first, and what is settled has a number too.
 */
export class MessageRecords {
  readonly #records = new Map<string, MessageRecord>();
  readonly #goneAt = new Map<string, number>();
  readonly #pendingOf: (key: string) => KnownChange | undefined;
  readonly #nameOf: (organisationId: string) => string;
  #sorted: MessageRecord[] | undefined;
  #list: readonly MessageSummary[] | undefined = [];
  #known: readonly MessageSummary[] | undefined = [];
  #reading = 0;

  /** @param pendingOf what the person did to a message that the server has not answered yet. */
  constructor(pendingOf: (key: string) => KnownChange | undefined, nameOf: (organisationId: string) => string) {
    this.#pendingOf = pendingOf;
    this.#nameOf = nameOf;
  }

  /** Newest first; the same array as long as nothing changed. */
  get list(): readonly MessageSummary[] {
    return (this.#list ??= this.#inOrder().map(({ shown }) => shown).filter((message) => message !== undefined));
  }

  /** As the server has them, without what it has not answered yet; the same array as long as nothing changed. */
  get known(): readonly MessageSummary[] {
    return (this.#known ??= this.#inOrder().map(({ known }) => known));
  }

  /** The message as it is shown. */
  find(id: string): MessageSummary | undefined {
    return this.list.find((message) => message.id === id);
  }

  get(key: string): MessageSummary | undefined {
    return this.#records.get(key)?.shown;
  }

  /** A number to take before asking the server for messages. */
  startReading(): number {
    return ++this.#reading;
  }

  /** An answer to what was asked at `readAt`. */
  put(answer: MessageSummary, readAt: number): void {
    const message = { ...answer, senderName: this.#nameOf(answer.senderId) };
    const key = keyOf(message);
    if ((this.#goneAt.get(key) ?? -1) >= readAt) return;
    const record = this.#records.get(key);
    if (!record) {
      this.#records.set(key, { known: message, shown: this.#withPending(key, message), settledAt: 0, readAt });
      this.#sorted = this.#list = this.#known = undefined;
      return;
    }
    const { known } = record;
    // What was asked for later may have come sooner, and is what the next changes are told from.
    const isOlder = record.settledAt > readAt || record.readAt > readAt;
    record.readAt = Math.max(record.readAt, readAt);
    this.#know(key, record, {
      ...message,
      ...(isOlder && { ...flagsOf(known), ...(known.version && { version: known.version }) }),
      // Announced messages come with 0 attachments until they are fetched.
      attachmentCount: Math.max(message.attachmentCount, known.attachmentCount),
    });
  }

  /** The server confirmed this, now. */
  settle(key: string, { gone, ...change }: KnownChange): void {
    const now = ++this.#reading;
    const record = this.#records.get(key);
    if (gone) {
      this.#goneAt.set(key, now);
      this.#records.delete(key);
      this.#sorted = this.#list = this.#known = undefined;
    } else if (record) {
      record.settledAt = now;
      this.#know(key, record, { ...record.known, ...change });
    }
  }

  /** What is pending for this message changed. */
  repaint(key: string): void {
    const record = this.#records.get(key);
    if (record) this.#know(key, record, record.known);
  }

  /**
   * The whole list was read, with these messages in it. Others disappear when their store answered, and otherwise stay, stale.
   *
   * @param answered the stores that answered in the round that this list belongs to; empty when that is not known.
   * @returns whether any message stayed that was not in the list.
   */
  finishReading(seen: ReadonlySet<string>, readAt: number, answered: ReadonlySet<string>): boolean {
    let hasKept = false;
    for (const [key, record] of this.#records) {
      if (seen.has(key)) continue;
      // Opened or changed meanwhile: it was there after the list was asked for.
      if (Math.max(record.settledAt, record.readAt) > readAt) continue;
      if (answered.has(record.known.storeId)) {
        this.#records.delete(key);
        this.#sorted = this.#list = this.#known = undefined;
      } else {
        this.#know(key, record, { ...record.known, stale: true });
        hasKept = true;
      }
    }
    return hasKept;
  }

  /** These stores failed: what is shown of them is of an earlier time. */
  markStale(storeIds: ReadonlySet<string>): void {
    for (const [key, record] of this.#records) {
      if (storeIds.has(record.known.storeId)) this.#know(key, record, { ...record.known, stale: true });
    }
  }

  /** Names became known. */
  rename(): void {
    for (const [key, record] of this.#records) this.#know(key, record, { ...record.known, senderName: this.#nameOf(record.known.senderId) });
  }

  clear(): void {
    this.#records.clear();
    this.#goneAt.clear();
    this.#sorted = undefined;
    this.#list = this.#known = [];
  }

  #inOrder(): readonly MessageRecord[] {
    return (this.#sorted ??= [...this.#records.values()].sort((one, other) => compareMessages(one.known, other.known)));
  }

  #know(key: string, record: MessageRecord, message: MessageSummary): void {
    const { known, shown } = record;
    if (!isSame(message, known)) {
      record.known = message;
      this.#known = undefined;
    }
    if (known.publishedAt.valueOf() !== message.publishedAt.valueOf()) this.#sorted = undefined;
    const next = this.#withPending(key, record.known);
    if (next === shown || (next && shown && isSame(next, shown))) return;
    record.shown = next;
    this.#list = undefined;
  }

  #withPending(key: string, message: MessageSummary): MessageSummary | undefined {
    const pending = this.#pendingOf(key);
    if (!pending) return message;
    const { gone, ...change } = pending;
    return gone ? undefined : { ...message, ...change };
  }
}

/** What a person can change about a message, as it is. */
export function flagsOf({ unread, folder, handled = false }: MessageChange & Pick<MessageSummary, 'unread' | 'folder'>): Required<MessageChange> {
  return { unread, folder, handled };
}

/** Whether both say the same; what is absent is not so. */
export function isSame(one: MessageSummary, other: MessageSummary): boolean {
  return (Object.keys({ ...one, ...other }) as (keyof MessageSummary)[]).every((field) => isSameValue(one[field], other[field]));
}

/** Moments and the few small objects are compared by what they say; what is absent is not so. */
function isSameValue(one: unknown, other: unknown): boolean {
  return (one ?? false) === (other ?? false) || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
