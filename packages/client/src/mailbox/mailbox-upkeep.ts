import type { Capability } from '@berichtenbox/contract';
import type { ProgressListener } from '../api/message-requests.js';
import { exportChunk } from '../export/export-chunk.js';
import type { MailboxExporter } from '../export/mailbox-exporter.js';
import { onDemandChunk } from '../load-on-demand.js';
import type { KeptMailbox, KeptRows } from '../offline/kept-mailbox.js';
import type { OfflineMailbox } from '../offline/offline-mailbox.js';
import type { SessionState } from '../session/session-state.js';
import type { TabMessage } from '../tab-channel.js';
import type { ClientParts } from '../take-over.js';
import type { Lookup } from './look-up.js';
import { MailboxActions } from './mailbox-actions.js';
import type { MailboxAction, MailboxState } from './mailbox-state.js';
import { MailboxSync, type SyncChange } from './mailbox-sync.js';
import { initialState } from './mailbox.js';
import { keyOf } from './message-order.js';
import { MessageRecords, type KnownChange } from './message-records.js';
import type { Message, MessageSummary } from './message.js';
import { StoreBoard } from './store-board.js';

/** A message to which something was done. */
type ActedMessage = Pick<MessageSummary, 'id' | 'storeId'>;

/** What keeps messages on this device. */
interface KeptParts {
  /** Undefined where nothing does. */
  readonly offline: () => OfflineMailbox | undefined;
  /** Resolves when the rows of a context that are kept are in the mailbox, or will not come soon. */
  readonly restored: (contextId: string) => Promise<void>;
}

/** Keeps the mailbox's state true, and does what is asked of it. Begins with what the mailbox shows already. */
export class MailboxUpkeep {
  /** Resolves when what the mailbox showed, or was about to show, was taken over. */
  readonly begun: Promise<void>;
  readonly #parts: ClientParts;
  readonly #records: MessageRecords;
  readonly #board: StoreBoard;
  readonly #actions: MailboxActions;
  readonly #sync: MailboxSync;
  readonly #offline: KeptParts['offline'];
  readonly #restored: KeptParts['restored'];

  /**
   * @param doubt Has it asked whether one may still act for whom this is the mailbox of.
   * @param kept What keeps messages on this device.
   */
  constructor(parts: ClientParts, doubt: () => void, kept: KeptParts) {
    this.#parts = parts;
    const { offline, restored } = kept;
    this.#offline = offline;
    this.#restored = restored;
    const { directory, mailbox } = parts;
    const nameOf = (id: string): string => directory.nameOf(id);
    const show = (change?: SyncChange): void => this.#show(change);
    const records = (this.#records = new MessageRecords((key) => this.#actions.pendingOf(key), nameOf));
    const board = (this.#board = new StoreBoard(nameOf));
    const actions = (this.#actions = new MailboxActions({ ...parts, records, show, scope: () => this.#sync.scope(), outbox: () => offline()?.of(this.#sync.contextId)?.outbox, opening: () => offline()?.opening(this.#sync.contextId) }));
    for (const message of mailbox.state.messages) records.put(message, records.startReading());
    this.#sync = new MailboxSync({ ...parts, records, board, actions, show, doubt, restored });
    this.begun = this.#sync.begin();
    directory.subscribe(() => {
      records.rename();
      board.rename();
      show();
    });
  }

  /** Reads the mailbox. */
  load(): Promise<void> {
    return this.#sync.load();
  }

  /** Has the server fetch from the organisations again. */
  refresh(): Promise<void> {
    return this.#sync.refresh();
  }

  /** Reads one message. */
  async open(id: string, signal: AbortSignal | undefined): Promise<Message> {
    const lookup = this.#lookup(signal);
    const ask = async (): Promise<Message> => (await onDemandChunk.load()).openMessage(lookup, id);
    try {
      return await this.#keeping(lookup, ask(), (kept, asking) => kept.letter(id, asking));
    } finally {
      this.#show();
    }
  }

  /** Does something to messages: shown at once, carried out in order. */
  perform(action: MailboxAction, ids: readonly string[], change: KnownChange, byItself = false): Promise<void> {
    return this.#actions.perform({ action, ids, change, byItself });
  }

  /** To the bin, or away where there is none. */
  bin(ids: readonly string[]): Promise<void> {
    return this.perform('bin', ids, this.#can('prullenbak') ? { folder: 'trash' } : { gone: true });
  }

  /** Does what failed again. */
  retry(failureId: string): Promise<void> {
    return this.#actions.retry(failureId);
  }

  /** Tries now to send what waits. */
  sendWaiting(): Promise<void> {
    return this.#actions.sendWaiting();
  }

  /** Takes back something that waits. */
  discardWaiting(id: string): Promise<void> {
    return this.#actions.discardWaiting(id);
  }

  /** Takes a failure away. */
  dismiss(failureId: string): void {
    this.#actions.dismiss(failureId);
  }

  /** Searches. */
  async search(query: string, signal: AbortSignal | undefined): Promise<readonly MessageSummary[]> {
    const lookup = this.#lookup(signal);
    const words = query.trim().slice(0, 200);
    const ask = async (): Promise<readonly MessageSummary[]> => (await onDemandChunk.load()).search(lookup, words, this.#can('zoeken-inhoud'));
    const hits = await this.#keeping(lookup, ask(), (kept, asking) => kept.search(words, asking));
    this.#show();
    return hits;
  }

  /** Gets a file. */
  async attachment(
    file: { readonly messageId: string; readonly attachmentId: string },
    { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: ProgressListener },
  ): Promise<Blob> {
    const lookup = this.#lookup(signal);
    const ask = async (): Promise<Blob> => (await onDemandChunk.load()).getAttachment(lookup, file, onProgress);
    return this.#keeping(lookup, ask(), (kept, asking) => kept.file(file, asking));
  }

  /** Shows rows that were kept on this device: all of them until the server told its own, and from then on those of stores that fail now. */
  restore(contextId: string, rows: readonly MessageSummary[], refreshedAt: Date | undefined): void {
    if (this.#sync.contextId !== contextId) return;
    const { directory } = this.#parts;
    const isServed = this.#sync.isServed;
    const missing = rows.filter((row) => !this.#records.get(keyOf(row)) && (!isServed || this.#board.failed.has(row.storeId)));
    for (const [id, name] of new Map(missing.map(({ senderId, senderName }) => [senderId, senderName]))) {
      if (directory.nameOf(id) === id && name !== id) directory.learn(id, name);
    }
    // As if asked for before anything else: whatever is known is newer.
    for (const row of missing) this.#records.put(isServed ? { ...row, stale: true } : row, 0);
    this.#sync.restored(refreshedAt);
  }

  /** All rows that were kept are in here; the cursor is of when they were. */
  restoredAll(contextId: string, cursor: string | undefined): void {
    if (this.#sync.contextId === contextId) this.#sync.restoredAll(cursor);
  }

  /** What is to be kept of this context; undefined when one does not act in it now. */
  rows(contextId: string): KeptRows | undefined {
    // What the server has not answered is kept elsewhere: it may refuse it.
    return this.#sync.contextId === contextId ? { messages: this.#records.known, cursor: this.#sync.cursor } : undefined;
  }

  /** The server says that this message is so. */
  settle(contextId: string, message: ActedMessage, known: KnownChange): void {
    if (this.#sync.contextId !== contextId) return;
    this.#records.settle(keyOf(message), known);
    this.#actions.tell(message, known);
  }

  /** What is pending for these messages, or what waits, is something else by now. */
  acted(contextId: string, messages: readonly ActedMessage[]): void {
    if (this.#sync.contextId !== contextId) return;
    for (const message of messages) this.#records.repaint(keyOf(message));
    this.#show();
  }

  /** What takes everything along. */
  async exporter(signal: AbortSignal | undefined): Promise<MailboxExporter> {
    const scope = this.#sync.scope(signal);
    const { MailboxExporter: Exporter } = await exportChunk.load();
    return new Exporter(this.#parts, scope);
  }

  /** Empties the mailbox when somebody else is next, or nobody. */
  leaveFor(state: SessionState): void {
    this.#sync.leaveFor(state);
  }

  /** Another tab told something. */
  hear(message: TabMessage): void {
    this.#sync.hear(message);
  }

  /** Ends timers and what is under way. */
  close(): void {
    this.#sync.close();
  }

  #can(capability: Capability): boolean {
    const { state } = this.#parts.session;
    return state.status === 'active' && state.capabilities.has(capability);
  }

  /** What is kept may open only after something was asked: the answer is kept all the same, and a failure waits for what is kept. */
  async #keeping<T>({ scope }: Lookup, asking: Promise<T>, use: (kept: KeptMailbox, asking: Promise<T>) => Promise<T>): Promise<T> {
    const { onBehalfOf = '', signal } = scope;
    const kept = this.#restored(onBehalfOf).then(() => {
      const mailbox = this.#offline()?.of(onBehalfOf);
      return mailbox ? use(mailbox, asking) : asking;
    });
    // Heard only where the server failed.
    kept.catch(() => undefined);
    return asking.catch((error: unknown) => {
      if (signal.aborted) throw error;
      return kept;
    });
  }

  #lookup(signal: AbortSignal | undefined): Lookup {
    return { connection: this.#parts.connection, records: this.#records, scope: this.#sync.scope(signal), load: () => this.load() };
  }

  /** Makes the state from its parts; whoever listens hears of it only when something changed. */
  #show({ failure, ...change }: SyncChange = {}): void {
    const { mailbox } = this.#parts;
    const { failure: before, ...state } = change.phase === 'idle' ? initialState : mailbox.state;
    const next: MailboxState = {
      ...state, ...change,
      stores: this.#board.stores,
      completeness: this.#board.completeness,
      messages: this.#records.list,
      actionFailures: this.#actions.failures,
      waiting: this.#actions.waiting,
      ...(failure !== 'none' && (failure ?? before) && { failure: failure ?? before }),
    };
    const fields = Object.keys({ ...next, ...mailbox.state }) as (keyof MailboxState)[];
    if (fields.some((field) => next[field] !== mailbox.state[field])) mailbox.set(next);
    this.#offline()?.of(this.#sync.contextId)?.changed();
  }
}
