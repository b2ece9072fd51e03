import type { ProgressListener } from '../api/message-requests.js';
import type { ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import { onDemand } from '../load-on-demand.js';
import type { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { Session } from '../session/session.js';
import { StateStore } from '../store.js';
import type { TabChannel } from '../tab-channel.js';
import { MailboxActions } from './mailbox-actions.js';
import type { MailboxState } from './mailbox-state.js';
import { MailboxSync, type SyncChange } from './mailbox-sync.js';
import { keyOf, MessageRecords } from './message-records.js';
import type { Message, MessageSummary } from './message.js';
import { StoreBoard } from './store-board.js';

/** What a mailbox works with. */
export interface MailboxParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly directory: OrganisationDirectory;
  readonly tabs: TabChannel;
  readonly now: () => number;
}

const initialState: MailboxState = {
  phase: 'idle', messages: [], stores: [], completeness: 'unknown', refreshing: false, actionFailures: [],
};

/** The mailbox of the person one acts for. It empties itself when the session ends, and loads itself when one begins. */
export class Mailbox extends StateStore<MailboxState> {
  readonly #parts: MailboxParts;
  readonly #records: MessageRecords;
  readonly #board: StoreBoard;
  readonly #actions: MailboxActions;
  readonly #sync: MailboxSync;
  #counted: { readonly messages: readonly MessageSummary[]; readonly unread: number } = { messages: [], unread: 0 };

  /** @internal */
  constructor(parts: MailboxParts) {
    super(initialState);
    this.#parts = parts;
    const { directory } = parts;
    const nameOf = (id: string): string => directory.nameOf(id);
    const show = (change?: SyncChange): void => this.#show(change);
    const records = (this.#records = new MessageRecords((key) => this.#actions.pendingOf(key), nameOf));
    const board = (this.#board = new StoreBoard(nameOf));
    const actions = (this.#actions = new MailboxActions({ ...parts, records, show, scope: () => this.#sync.scope() }));
    this.#sync = new MailboxSync({ ...parts, records, board, actions, show });
    directory.subscribe(() => {
      records.rename();
      board.rename();
      show();
    });
  }

  /**
   * Reads the mailbox; has the server fetch from the organisations when it has nothing yet. While that is going on, it is not begun
   * again. What went wrong is in the state; the promise does not reject.
   */
  load(): Promise<void> {
    return this.#sync.load();
  }

  /** Has the server fetch from the organisations again. What went wrong is in the state; the promise does not reject. */
  refresh(): Promise<void> {
    return this.#sync.refresh();
  }

  /**
   * Reads one message, also one that is not in the list. It stays unread.
   *
   * @throws {BerichtenboxError} When it cannot be shown.
   * @throws {DOMException} `AbortError` when the signal was aborted or the session ended.
   */
  async open(id: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Message> {
    const scope = this.#sync.scope(signal);
    const isStale = this.#records.find(id)?.stale;
    const readAt = this.#records.startReading();
    try {
      const { readMessage } = await onDemand();
      const message = await this.#onceRetrieved(() => readMessage(this.#parts.connection, id, scope));
      this.#records.put(message, readAt);
      this.#show();
      return { ...message, ...this.#records.get(keyOf(message)) };
    } catch (error) {
      const known = this.#records.find(id);
      // What a store that fails now does not show, may still exist.
      if (known && !isStale && error instanceof BerichtenboxError && error.code === 'not-found') {
        this.#records.settle(keyOf(known), { gone: true });
        this.#show();
      }
      throw error;
    }
  }

  /** Marks as read. Shown at once; what the server would not do is undone and told in `actionFailures`. The same holds for all actions. */
  markRead(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('mark-read', ids, { unread: false });
  }

  markUnread(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('mark-unread', ids, { unread: true });
  }

  /** @param folder `inbox`, `archive`, `trash` or a name of one's own. */
  move(ids: readonly string[], folder: string): Promise<void> {
    return folder === 'trash' ? this.bin(ids) : this.#actions.perform('move', ids, { folder });
  }

  /** To the bin; where the server has none (capability `prullenbak`), the message is gone. */
  bin(ids: readonly string[]): Promise<void> {
    const { state } = this.#parts.session;
    const hasTrash = state.status === 'active' && state.capabilities.has('prullenbak');
    return this.#actions.perform('bin', ids, hasTrash ? { folder: 'trash' } : { gone: true });
  }

  /** Out of the bin or a folder, to the inbox (capability `postvak-in`). */
  restore(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('restore', ids, { folder: 'inbox' });
  }

  /** Deletes messages in the bin for good (capability `definitief-verwijderen`). */
  purge(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('purge', ids, { gone: true });
  }

  /** Does what failed again. */
  retryAction(failureId: string): Promise<void> {
    return this.#actions.retry(failureId);
  }

  /** Takes a failure away. */
  dismissAction(failureId: string): void {
    this.#actions.dismiss(failureId);
  }

  /**
   * Searches in subject, sender and body, best match first; a server that cannot (capability `zoeken-inhoud`) is not asked, and only
   * subjects and senders are searched. Messages of organisations that fail now are searched that way too.
   *
   * @param query at most 200 characters count; the server is asked from 2.
   * @throws {BerichtenboxError} When the server could not search.
   */
  async search(query: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<readonly MessageSummary[]> {
    const words = query.trim().slice(0, 200);
    const { session, connection } = this.#parts;
    const scope = this.#sync.scope(signal);
    const { searchLocally, searchMessages } = await onDemand();
    const canAsk = session.state.status === 'active' && session.state.capabilities.has('zoeken-inhoud');
    if (!canAsk || words.length < 2) return searchLocally(this.state.messages, words);
    const readAt = this.#records.startReading();
    const hits = await this.#onceRetrieved(() => searchMessages(connection, words, scope));
    hits.forEach((hit) => this.#records.put(hit, readAt));
    this.#show();
    const found = new Map(hits.map((hit) => [keyOf(hit), this.#records.get(keyOf(hit))]));
    const unseen = searchLocally(this.state.messages.filter(({ stale }) => stale), words).filter((message) => !found.has(keyOf(message)));
    return [...[...found.values()].filter((message) => message !== undefined), ...unseen];
  }

  /**
   * Gets a file. Its type is what the server found in its bytes.
   *
   * @throws {BerichtenboxError} When it could not be had whole.
   */
  async attachment(
    messageId: string, attachmentId: string,
    { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: ProgressListener } = {},
  ): Promise<Blob> {
    const scope = this.#sync.scope(signal);
    const { readAttachment } = await onDemand();
    return this.#onceRetrieved(() => readAttachment(this.#parts.connection, { messageId, attachmentId }, scope, onProgress));
  }

  /** How many messages in the inbox are unread. */
  unreadCount(): number {
    const { messages } = this.state;
    if (this.#counted.messages !== messages) {
      this.#counted = { messages, unread: messages.filter(({ unread, folder }) => unread && folder === 'inbox').length };
    }
    return this.#counted.unread;
  }

  /**
   * Ends timers and what is under way.
   *
   * @internal
   */
  close(): void {
    this.#sync.close();
  }

  /** Reads; when the server has nothing fetched yet, or is fetching (409), once more after the list's algorithm dealt with that. */
  async #onceRetrieved<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ProblemResponseError && error.status === 409)) throw error;
      await this.load();
      return read();
    }
  }

  /** Makes the state from its parts; whoever listens hears of it only when something changed. */
  #show({ failure, ...change }: SyncChange = {}): void {
    const { failure: before, ...state } = change.phase === 'idle' ? initialState : this.state;
    const next: MailboxState = {
      ...state, ...change, ...this.#board.progress,
      messages: this.#records.list,
      actionFailures: this.#actions.failures,
      ...(failure !== 'none' && (failure ?? before) && { failure: failure ?? before }),
    };
    const fields = Object.keys({ ...next, ...this.state }) as (keyof MailboxState)[];
    if (fields.some((field) => next[field] !== this.state[field])) this.set(next);
  }
}
