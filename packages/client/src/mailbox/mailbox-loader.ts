import { firstPage, listMessages, type MessagePage } from '../api/message-list.js';
import type { StoreEvent } from '../api/retrieval-stream.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { onDemandChunk } from '../load-on-demand.js';
import { pause } from '../pause.js';
import type { RetrievalEnd } from './bring-up-to-date.js';
import type { MessageRecords } from './message-records.js';
import { keyOf } from './message-order.js';
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
  /** The whole list was read. */
  readonly listed: () => void;
  /** A round ended, and the other tabs may know how. */
  readonly retrieved: () => void;
  readonly learnName: (storeId: string, name: string) => void;
}

// Often enough to see progress, seldom enough that 10,000 messages are not sorted a hundred times.
const pageEveryMs = 250;

/** Reads a mailbox: the list page by page, and rounds of fetching when the server has none. */
export class MailboxLoader {
  readonly #parts: LoaderParts;
  /** Whether the board tells of the round that the server's list is of now. */
  #isOutcomeCurrent = false;

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
    if (!mustRetrieve && (await this.#list(principal))) {
      // An empty list says nothing as long as it is not known which stores answered.
      if (records.list.length > 0 || board.completeness !== 'unknown') return;
    }
    const { bringUpToDate } = await onDemandChunk.load();
    await bringUpToDate({
      list: () => this.#list(principal),
      retrieve: () => this.#retrieve(principal),
      wait: (ms) => pause(ms, principal.signal),
      now,
    });
  }

  /** Another tab's round ended, and the board has how: the list that is read next is of that round. */
  adoptOutcome(): void {
    this.#isOutcomeCurrent = true;
  }

  /** Somebody else is next. */
  forget(): void {
    this.#isOutcomeCurrent = false;
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

  async #list(principal: Principal): Promise<boolean> {
    const { connection, records, board, now, paged } = this.#parts;
    const startedReading = records.startReading();
    const seen = new Set<string>();
    let pagedAt = -Infinity;
    try {
      // A server whose last page names itself as the next one must not keep us here.
      for (let query: string | undefined = firstPage, size = -1; query && seen.size > size; ) {
        size = seen.size;
        const readAt = records.startReading();
        const page: MessagePage = await (this.#early(principal) ?? listMessages(connection, query, principal));
        principal.signal.throwIfAborted();
        // A round that was just followed told more than the list does.
        if (page.outcomes.length > 0 && !this.#isOutcomeCurrent) {
          board.adopt(page.outcomes);
          this.#isOutcomeCurrent = true;
        }
        const failed = board.failed;
        for (const message of page.messages) {
          seen.add(keyOf(message));
          records.put({ ...message, stale: failed.has(message.storeId) }, readAt);
        }
        if (now() - pagedAt >= pageEveryMs) {
          paged();
          pagedAt = now();
        }
        query = page.next;
      }
    } catch (error) {
      if (hasStatus(error, 409)) return false;
      throw error;
    }
    const hasKept = records.finishReading(seen, startedReading, this.#isOutcomeCurrent ? board.with('ok') : new Set());
    if (hasKept && !this.#isOutcomeCurrent) board.completeness = 'unknown';
    records.markStale(board.failed);
    this.#isOutcomeCurrent = false;
    this.#parts.listed();
    return true;
  }

  /** The first page, when it was asked for before anything took over. */
  #early(principal: Principal): Promise<MessagePage> | undefined {
    const { mailbox } = this.#parts;
    const { first } = mailbox;
    mailbox.first = undefined;
    return first?.contextId === principal.onBehalfOf ? first.page : undefined;
  }
}
