import { firstPage, listMessages, type MessagePage } from '../api/message-list.js';
import type { StoreEvent } from '../api/retrieval-stream.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { onDemandChunk } from '../load-on-demand.js';
import { pause } from '../pause.js';
import type { RetrievalEnd } from './bring-up-to-date.js';
import type { MessageRecords } from './message-records.js';
import type { StoreOutcome } from './mailbox-state.js';
import { keyOf } from './message-order.js';
import type { MessageSummary } from './message.js';
import type { Mailbox } from './mailbox.js';
import type { StoreBoard } from './store-board.js';

/** For whom and until when a mailbox is read. */
export interface Principal extends Required<Scope> {
  readonly partition: string;
}

/** What reading a mailbox works with. */
export interface LoaderParts {
  readonly connection: ServerConnection;
  readonly mailbox: Mailbox;
  readonly records: MessageRecords;
  readonly board: StoreBoard;
  readonly now: () => number;
  /** A store answered; worth showing. */
  readonly told: () => void;
  /** Messages of the list came; worth showing. */
  readonly paged: () => void;
  /** All that there is was read, or what changed of it. */
  readonly listed: () => void;
  /** Resolves when the rows that are kept on this device are in the records, or will not come soon. */
  readonly restored: (principal: Principal) => Promise<void>;
  /** A round ended, and the other tabs may know how. */
  readonly retrieved: () => void;
  readonly learnName: (storeId: string, name: string) => void;
}

// Often enough to see progress, seldom enough that 10,000 messages are not sorted a hundred times.
const pageEveryMs = 250;
// Longer than this, and reading everything is sooner.
const patienceMs = 3_000;
// While somebody deletes one letter after another, no list is ever whole.
const maxReadings = 3;

/** Reads a mailbox: what changed since it was last read, or else the list page by page; and rounds of fetching when the server has none. */
export class MailboxLoader {
  readonly #parts: LoaderParts;
  /** Whether the board tells of the round that the server's list is of now. */
  #isOutcomeCurrent = false;
  /** The records hold all that there was by this; undefined when they do not, or the server does not tell what changes. */
  #cursor: string | undefined;

  constructor(parts: LoaderParts) {
    this.#parts = parts;
  }

  /**
   * Brings messages and stores up to date.
   *
   * @throws {BerichtenboxError} Why that did not succeed.
   * @throws {DOMException} `AbortError` when the principal's scope ended.
   */
  async load(principal: Principal, mustRetrieve: boolean): Promise<void> {
    const { records, board, now } = this.#parts;
    if (!mustRetrieve && (await this.#read(principal))) {
      // An empty list says nothing as long as it is not known which stores answered.
      if (records.list.length > 0 || board.completeness !== 'unknown') return;
    }
    const { bringUpToDate } = await onDemandChunk.load();
    await bringUpToDate({
      list: () => this.#read(principal),
      retrieve: () => this.#retrieve(principal),
      wait: (ms) => pause(ms, principal.signal),
      now,
    });
  }

  /** Up to where the records hold all that there is; undefined when that is not known. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /**
   * Reads what changed, when that can be told.
   *
   * @returns false when everything has to be read instead.
   * @throws {BerichtenboxError} Why that did not succeed.
   */
  async catchUp(principal: Principal): Promise<boolean> {
    return this.#readChanges(principal);
  }

  /** Another tab's round ended, and the board has how: the list that is read next is of that round. */
  adoptOutcome(): void {
    this.#isOutcomeCurrent = true;
  }

  /** The records hold all that was kept on this device, which was all there was by then. */
  adoptKept(cursor: string | undefined): void {
    this.#cursor ??= cursor;
  }

  /** Somebody else is next. */
  forget(): void {
    this.#isOutcomeCurrent = false;
    this.#cursor = undefined;
  }

  async #retrieve(principal: Principal): Promise<RetrievalEnd> {
    const { connection, board, learnName, told, retrieved } = this.#parts;
    const { retrieveAlone } = await onDemandChunk.load();
    const tell = (event: StoreEvent): void => {
      board.tell(event);
      if (event.name) learnName(event.storeId, event.name);
      told();
    };
    const end = await retrieveAlone(connection, { begin: () => board.start(), tell }, principal);
    principal.signal.throwIfAborted();
    if (typeof end === 'string') return end;
    board.finish(end);
    this.#isOutcomeCurrent = true;
    retrieved();
    return 'done';
  }

  /** False when the server has no list (409). */
  async #read(principal: Principal): Promise<boolean> {
    try {
      // The first page may have been asked for already.
      const isTold = this.#parts.mailbox.first === undefined && (await this.#readChanges(principal));
      for (let readings = 1; !isTold && (await this.#list(principal)) && readings < maxReadings; readings++) continue;
      return true;
    } catch (error) {
      if (hasStatus(error, 409)) return false;
      throw error;
    }
  }

  /**
   * Reads the list.
   *
   * @returns whether letters went meanwhile, so that others moved to a page that was read already.
   */
  async #list(principal: Principal): Promise<boolean> {
    const { connection, records, board, now, paged } = this.#parts;
    const startedReading = records.startReading();
    const seen = new Set<string>();
    let pagedAt = -Infinity;
    let first: MessagePage | undefined;
    // A server whose last page names itself as the next one must not keep us here.
    for (let query: string | undefined = firstPage, size = -1; query && seen.size > size; ) {
      size = seen.size;
      const readAt = records.startReading();
      const page: MessagePage = await (this.#early(principal) ?? listMessages(connection, query, principal));
      principal.signal.throwIfAborted();
      this.#adopt(page.outcomes);
      page.messages.forEach((message) => seen.add(keyOf(message)));
      this.#put(page.messages, readAt);
      if (now() - pagedAt >= pageEveryMs) {
        paged();
        pagedAt = now();
      }
      query = page.next;
      // With what was kept, what changed since then is all that is missing.
      if (query && !first && page.cursor && (await this.#isKept(principal)) && (await this.#readChanges(principal))) return false;
      first ??= page;
    }
    // Letters that moved to a page that was read already are not in `seen`, and have not gone.
    const since = first?.next && first.cursor ? await this.#changesSince(first.cursor, principal) : { cursor: first?.cursor, goneCount: 0 };
    const isTorn = since !== undefined && since.goneCount > 0;
    if (!isTorn) {
      const hasKept = records.finishReading(seen, startedReading, this.#isOutcomeCurrent ? board.with('ok') : new Set());
      if (hasKept && !this.#isOutcomeCurrent) board.completeness = 'unknown';
      this.#cursor = since?.cursor;
    }
    this.#finish();
    return isTorn;
  }

  /** Whether rows that are kept on this device are in the records, all of them. */
  async #isKept(principal: Principal): Promise<boolean> {
    await Promise.race([this.#parts.restored(principal), pause(patienceMs, principal.signal)]);
    principal.signal.throwIfAborted();
    return this.#cursor !== undefined;
  }

  /** Reads what changed since the records were whole, into them; false when that cannot be told. */
  async #readChanges(principal: Principal): Promise<boolean> {
    if (this.#cursor === undefined) return false;
    // Together with what was put in, as both may be written down at any moment.
    const since = await this.#changesSince(this.#cursor, principal, (cursor) => (this.#cursor = cursor));
    this.#cursor = since?.cursor;
    if (since) this.#finish();
    return since !== undefined;
  }

  /** Reads what changed since a cursor, into the records, and says how many messages have gone; undefined when that cannot be told. */
  async #changesSince(cursor: string, principal: Principal, told?: (cursor: string) => void): Promise<{ readonly cursor: string; readonly goneCount: number } | undefined> {
    const { connection, records } = this.#parts;
    const { listChanges } = await onDemandChunk.load();
    for (let goneCount = 0; ; ) {
      const readAt = records.startReading();
      const changes = await listChanges(connection, cursor, principal).catch((error: unknown) => {
        if (error instanceof BerichtenboxError && (error.code === 'not-found' || (error.code === 'refused' && !hasStatus(error, 409)))) return undefined;
        throw error;
      });
      principal.signal.throwIfAborted();
      if (!changes) return undefined;
      this.#adopt(changes.outcomes);
      this.#put(changes.messages, readAt);
      for (const message of changes.gone) records.settle(keyOf(message), { gone: true });
      goneCount += changes.gone.length;
      cursor = changes.cursor;
      told?.(cursor);
      if (!changes.hasMore || changes.messages.length + changes.gone.length === 0) return { cursor, goneCount };
    }
  }

  /** A round that was just followed told more than the list does. */
  #adopt(outcomes: readonly StoreOutcome[]): void {
    if (outcomes.length === 0 || this.#isOutcomeCurrent) return;
    this.#parts.board.adopt(outcomes);
    this.#isOutcomeCurrent = true;
  }

  #put(messages: readonly MessageSummary[], readAt: number): void {
    const { records, board } = this.#parts;
    const { failed } = board;
    for (const message of messages) records.put({ ...message, stale: failed.has(message.storeId) }, readAt);
  }

  #finish(): void {
    const { records, board, listed } = this.#parts;
    records.markStale(board.failed);
    this.#isOutcomeCurrent = false;
    listed();
  }

  /** The first page, when it was asked for before anything took over. */
  #early(principal: Principal): Promise<MessagePage> | undefined {
    const { mailbox } = this.#parts;
    const { first } = mailbox;
    mailbox.first = undefined;
    return first?.contextId === principal.onBehalfOf ? first.page : undefined;
  }
}
