import type { Capability } from '@berichtenbox/contract';
import type { ProgressListener } from '../api/message-requests.js';
import type { ServerConnection } from '../api/server-connection.js';
import { onDemand } from '../load-on-demand.js';
import type { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { Session } from '../session/session.js';
import { StateStore } from '../store.js';
import type { TabChannel } from '../tab-channel.js';
import type { Lookup } from './look-up.js';
import { MailboxActions } from './mailbox-actions.js';
import type { MailboxState } from './mailbox-state.js';
import { MailboxSync, type SyncChange } from './mailbox-sync.js';
import { MessageRecords } from './message-records.js';
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
    const records = (this.#records = new MessageRecords((key) => this.#actions.queue.pendingOf(key), nameOf));
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
    const lookup = this.#lookup(signal);
    const { openMessage } = await onDemand();
    try {
      return await openMessage(lookup, id);
    } finally {
      this.#show();
    }
  }

  /** Marks as read. Shown at once; what the server would not do is undone and told in `actionFailures`. The same holds for all actions. */
  markRead(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('mark-read', ids, { unread: false });
  }

  markUnread(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('mark-unread', ids, { unread: true });
  }

  /** Marks as dealt with, which is apart from read (capability `afgehandeld`). */
  markHandled(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('mark-handled', ids, { handled: true });
  }

  markUnhandled(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('mark-unhandled', ids, { handled: false });
  }

  /** @param folder `inbox`, `archive`, `trash` or a name of one's own. */
  move(ids: readonly string[], folder: string): Promise<void> {
    return folder === 'trash' ? this.bin(ids) : this.#actions.perform('move', ids, { folder });
  }

  /** To the bin; where the server has none (capability `prullenbak`), the message is gone. */
  bin(ids: readonly string[]): Promise<void> {
    return this.#actions.perform('bin', ids, this.#can('prullenbak') ? { folder: 'trash' } : { gone: true });
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
    const lookup = this.#lookup(signal);
    const { search } = await onDemand();
    const hits = await search(lookup, query.trim().slice(0, 200), this.#can('zoeken-inhoud'));
    this.#show();
    return hits;
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
    const lookup = this.#lookup(signal);
    const { getAttachment } = await onDemand();
    return getAttachment(lookup, { messageId, attachmentId }, onProgress);
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

  #can(capability: Capability): boolean {
    const { state } = this.#parts.session;
    return state.status === 'active' && state.capabilities.has(capability);
  }

  #lookup(signal: AbortSignal | undefined): Lookup {
    return { connection: this.#parts.connection, records: this.#records, scope: this.#sync.scope(signal), load: () => this.load() };
  }

  /** Makes the state from its parts; whoever listens hears of it only when something changed. */
  #show({ failure, ...change }: SyncChange = {}): void {
    const { failure: before, ...state } = change.phase === 'idle' ? initialState : this.state;
    const next: MailboxState = {
      ...state, ...change,
      stores: this.#board.stores,
      completeness: this.#board.completeness,
      messages: this.#records.list,
      actionFailures: this.#actions.failures,
      ...(failure !== 'none' && (failure ?? before) && { failure: failure ?? before }),
    };
    const fields = Object.keys({ ...next, ...this.state }) as (keyof MailboxState)[];
    if (fields.some((field) => next[field] !== this.state[field])) this.set(next);
  }
}
