import { firstPage, listMessages, type MessagePage } from '../api/message-list.js';
import type { ProgressListener } from '../api/message-requests.js';
import type { ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import type { ExportOptions, ExportSize, MailboxExport } from '../export/mailbox-export.js';
import type { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';
import { StateStore } from '../store.js';
import type { TakeOver } from '../take-over.js';
import type { MailboxUpkeep } from './mailbox-upkeep.js';
import type { MailboxState } from './mailbox-state.js';
import { compareMessages, keyOf } from './message-order.js';
import type { Message, MessageSummary } from './message.js';

/** What a mailbox works with. */
export interface MailboxParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly directory: OrganisationDirectory;
  readonly takeOver: TakeOver;
}

/** The first page of a mailbox, asked for before anything took over. */
export interface FirstPage {
  /** For whom. */
  readonly contextId: string;
  readonly page: Promise<MessagePage>;
}

/** A mailbox of which nothing is known. */
export const initialState: MailboxState = {
  phase: 'idle', messages: [], stores: [], completeness: 'unknown', refreshing: false, actionFailures: [], waiting: [],
};

/** The mailbox of the person one acts for. It empties itself when the session ends, and loads itself when one begins. */
export class Mailbox extends StateStore<MailboxState> {
  readonly #parts: MailboxParts;
  #life = new AbortController();
  #opening: Promise<void> | undefined;
  /**
   * For who takes over.
   *
   * @internal
   */
  first: FirstPage | undefined;

  /** @internal */
  constructor(parts: MailboxParts) {
    super(initialState);
    this.#parts = parts;
    const { session, directory, takeOver } = parts;
    session.subscribe((state) => {
      if (!takeOver.upkeep) this.#follow(state);
    });
    directory.subscribe(() => {
      if (!takeOver.upkeep) this.set({ ...this.state, messages: this.#named(this.state.messages) });
    });
  }

  /**
   * Reads the mailbox; has the server fetch from the organisations when it has nothing yet. While that is going on, it is not begun
   * again. What went wrong is in the state; the promise does not reject.
   */
  load(): Promise<void> {
    if (this.#parts.takeOver.upkeep) return this.#attempt((upkeep) => upkeep.load());
    // What is shown is taken over first, which reads nothing.
    return this.#opening ?? this.#attempt((upkeep) => upkeep.begun.then(() => upkeep.load()));
  }

  /** Has the server fetch from the organisations again. What went wrong is in the state; the promise does not reject. */
  refresh(): Promise<void> {
    return this.#attempt((upkeep) => upkeep.refresh());
  }

  /**
   * Reads one message, also one that is not in the list. It stays unread.
   *
   * @throws {BerichtenboxError} When it cannot be shown.
   * @throws {DOMException} `AbortError` when the signal was aborted or the session ended.
   */
  open(id: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Message> {
    return this.#use((upkeep) => upkeep.open(id, signal));
  }

  /**
   * Marks as read. Shown at once; what the server would not do is undone and told in `actionFailures`. Where messages are kept on this device, what could not
   * be sent is kept too, stands in `waiting`, and is sent later; elsewhere that is undone and told as well. Resolves when the server answered, or it waits.
   * The same holds for all actions. With `byItself` nobody asked for it, as when a letter is opened: what somebody does on purpose elsewhere counts for more.
   */
  markRead(ids: readonly string[], { byItself }: { readonly byItself?: boolean } = {}): Promise<void> {
    return this.#use((upkeep) => upkeep.perform('mark-read', ids, { unread: false }, byItself));
  }

  markUnread(ids: readonly string[]): Promise<void> {
    return this.#use((upkeep) => upkeep.perform('mark-unread', ids, { unread: true }));
  }

  /** Marks as dealt with, which is apart from read (capability `afgehandeld`). */
  markHandled(ids: readonly string[]): Promise<void> {
    return this.#use((upkeep) => upkeep.perform('mark-handled', ids, { handled: true }));
  }

  markUnhandled(ids: readonly string[]): Promise<void> {
    return this.#use((upkeep) => upkeep.perform('mark-unhandled', ids, { handled: false }));
  }

  /** @param folder `inbox`, `archive`, `trash` or a name of one's own. */
  move(ids: readonly string[], folder: string): Promise<void> {
    return folder === 'trash' ? this.bin(ids) : this.#use((upkeep) => upkeep.perform('move', ids, { folder }));
  }

  /** To the bin; where the server has none (capability `prullenbak`), the message is gone. */
  bin(ids: readonly string[]): Promise<void> {
    return this.#use((upkeep) => upkeep.bin(ids));
  }

  /** Out of the bin or a folder, to the inbox (capability `postvak-in`). */
  restore(ids: readonly string[]): Promise<void> {
    return this.#use((upkeep) => upkeep.perform('restore', ids, { folder: 'inbox' }));
  }

  /** Deletes messages in the bin for good (capability `definitief-verwijderen`). */
  purge(ids: readonly string[]): Promise<void> {
    return this.#use((upkeep) => upkeep.perform('purge', ids, { gone: true }));
  }

  /** Does what failed again. */
  retryAction(failureId: string): Promise<void> {
    return this.#use((upkeep) => upkeep.retry(failureId));
  }

  /** Takes a failure away. */
  dismissAction(failureId: string): void {
    this.#parts.takeOver.upkeep?.mailbox.dismiss(failureId);
  }

  /** Tries now to send what waits. Resolves when that ended, well or not. */
  sendWaiting(): Promise<void> {
    return this.#use((upkeep) => upkeep.sendWaiting());
  }

  /**
   * Takes back something that waits. What may have been sent already is not taken back: as soon as the server can be asked, what became of it is shown.
   *
   * @param id Of one of `waiting`.
   */
  discardWaiting(id: string): Promise<void> {
    return this.#use((upkeep) => upkeep.discardWaiting(id));
  }

  /**
   * Searches in subject, sender and body, best match first; a server that cannot (capability `zoeken-inhoud`) is not asked, and only
   * subjects and senders are searched. Messages of organisations that fail now are searched that way too.
   *
   * @param query at most 200 characters count; the server is asked from 2.
   * @throws {BerichtenboxError} When the server could not search.
   */
  search(query: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<readonly MessageSummary[]> {
    return this.#use((upkeep) => upkeep.search(query, signal));
  }

  /**
   * Gets a file. Its type is what the server found in its bytes.
   *
   * @throws {BerichtenboxError} When it could not be had whole.
   */
  attachment(
    messageId: string, attachmentId: string, options: { readonly signal?: AbortSignal; readonly onProgress?: ProgressListener } = {},
  ): Promise<Blob> {
    return this.#use((upkeep) => upkeep.attachment({ messageId, attachmentId }, options));
  }

  /**
   * How much `export` would hold (capability `export`).
   *
   * @throws {BerichtenboxError} When that could not be had, or when the server has no such thing.
   */
  exportSize({ signal }: { readonly signal?: AbortSignal } = {}): Promise<ExportSize> {
    return this.#use((upkeep) => upkeep.exporter(signal)).then((exporter) => exporter.readSize());
  }

  /**
   * Gets everything in the mailbox as one ZIP file (capability `export`). Organisations that do not answer are told in the result.
   *
   * @throws {BerichtenboxError} When it could not be had whole, or when the server has no such thing.
   * @throws {DOMException} `AbortError` when the signal was aborted or the session ended.
   */
  export(options: ExportOptions = {}): Promise<MailboxExport> {
    return this.#use((upkeep) => upkeep.exporter(options.signal)).then((exporter) => exporter.export(options));
  }

  /** How many messages in the inbox are unread. */
  unreadCount(): number {
    return this.state.messages.filter(({ unread, folder }) => unread && folder === 'inbox').length;
  }

  /**
   * Ends what is under way.
   *
   * @internal
   */
  close(): void {
    this.#life.abort();
  }

  #follow(session: SessionState): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#opening = this.first = undefined;
    if (session.status !== 'active') {
      this.set(initialState);
      return;
    }
    const { id: contextId } = session.context;
    const { signal } = this.#life;
    this.first = { contextId, page: listMessages(this.#parts.connection, firstPage, { onBehalfOf: contextId, signal }) };
    const opening = this.#open(this.first.page, signal).finally(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    this.#opening = opening;
    this.set({ ...initialState, phase: 'loading', refreshing: true });
  }

  /** Shows the first page, when there is no more to say than that; all else is for the upkeep. */
  async #open(first: Promise<MessagePage>, signal: AbortSignal): Promise<void> {
    const { takeOver } = this.#parts;
    const page = await first.catch(() => undefined);
    if (signal.aborted) return;
    // An empty list says nothing as long as it is not known which stores answered.
    if (page && page.messages.length > 0 && page.outcomes.every(({ status }) => status === 'ok')) {
      this.#show(page);
      const soon = takeOver.soon();
      if (!page.next) return;
      await soon;
    } else if (!page && !takeOver.upkeep) {
      // Why it failed could not be found out either.
      this.first = undefined;
    }
    await this.#attempt((upkeep) => upkeep.load());
  }

  #show({ messages, outcomes, next }: MessagePage): void {
    const { directory } = this.#parts;
    const lastSucceededAt = new Date();
    const byKey = new Map(messages.map((message) => [keyOf(message), message]));
    this.set({
      ...this.state,
      phase: 'ready',
      messages: this.#named([...byKey.values()].sort(compareMessages)),
      stores: outcomes.map((outcome) => ({ ...outcome, name: directory.nameOf(outcome.storeId), lastSucceededAt })),
      completeness: outcomes.length > 0 ? 'complete' : 'unknown',
      ...(next ? {} : { refreshing: false, refreshedAt: lastSucceededAt }),
    });
  }

  #named(messages: readonly MessageSummary[]): readonly MessageSummary[] {
    return messages.map((message) => ({ ...message, senderName: this.#parts.directory.nameOf(message.senderId) }));
  }

  /** At once when the upkeep is there, or else as soon as it is. */
  #use<T>(work: (upkeep: MailboxUpkeep) => Promise<T>): Promise<T> {
    const { takeOver } = this.#parts;
    return takeOver.upkeep ? work(takeOver.upkeep.mailbox) : takeOver.now().then(({ mailbox }) => work(mailbox));
  }

  /** When not even the upkeep can be had, that is told in the state too. */
  async #attempt(work: (upkeep: MailboxUpkeep) => Promise<void>): Promise<void> {
    try {
      await this.#use(work);
    } catch (failure) {
      if (!(failure instanceof BerichtenboxError)) return;
      const { state } = this;
      this.set({ ...state, phase: state.messages.length > 0 ? 'ready' : 'failed', refreshing: false, failure });
      void this.#parts.takeOver.soon();
    }
  }
}
