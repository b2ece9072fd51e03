import { afterPaint } from '../after-paint.js';
import type { ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError, type ErrorCode } from '../errors/berichtenbox-error.js';
import { searchLocally } from '../mailbox/local-search.js';
import type { Mailbox } from '../mailbox/mailbox.js';
import { keyOf } from '../mailbox/message-order.js';
import type { Message, MessageSummary } from '../mailbox/message.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Session } from '../session/session.js';
import type { ActingContext } from '../session/session-state.js';
import type { Vault } from '../vault/vault.js';
import type { MailboxShelf } from './mailbox-shelf.js';
import { prefetchLetters } from './prefetch-letters.js';

/** What is to be kept of a mailbox. */
export interface KeptRows {
  /** As the server has them. */
  readonly messages: readonly MessageSummary[];
  /** Up to where they are all there is; undefined when that is not known. */
  readonly cursor: string | undefined;
}

/** What keeping the mailbox of one context works with. */
export interface KeptParts {
  readonly vault: Vault;
  readonly outbox: Outbox;
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly mailbox: Mailbox;
  readonly context: ActingContext;
  /** What is to be kept; undefined when one does not act in it now. */
  readonly rows: () => KeptRows | undefined;
  /** Aborted when one no longer acts in it. */
  readonly signal: AbortSignal;
}

const letterOnly: readonly string[] = ['html', 'actionText', 'consequence', 'reason'] satisfies readonly (keyof Message)[];
/** Changes often come together. */
const gatherMs = 1_000;
/** The server could not be asked, or could not ask the organisation: what is kept may be shown instead. */
const unreachable: ReadonlySet<ErrorCode> = new Set(['network', 'unexpected-answer', 'unavailable', 'server-failed', 'store-failed', 'retrieval-failed', 'retrieval-busy']);

/** The mailbox of one context as it is kept on this device: what was read goes in, and comes out when the server cannot be reached. */
export class KeptMailbox {
  readonly #parts: KeptParts;
  /** Before what was kept is read, what is shown is not all there is. */
  #isRead = false;
  #saved: KeptRows | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPrefetching = false;

  constructor(parts: KeptParts) {
    this.#parts = parts;
  }

  get vault(): Vault {
    return this.#parts.vault;
  }

  get outbox(): Outbox {
    return this.#parts.outbox;
  }

  /** Tells what is kept: the newest rows as soon as can be, and of when all of them are. */
  async begin(shelf: Pick<MailboxShelf, 'restore' | 'restoredAll'>): Promise<void> {
    const { vault, signal, outbox, context: { id } } = this.#parts;
    // Rows are shown with what was done to them.
    await outbox.begin();
    const refreshedAt = await vault.refreshedAt();
    for await (const rows of vault.readHeaders()) {
      if (signal.aborted) return;
      if (rows.length > 0) shelf.restore(id, rows, refreshedAt);
      // The newest are on the screen before thousands of others are made of what is kept.
      await afterPaint();
    }
    const cursor = await vault.readCursor();
    if (signal.aborted) return;
    shelf.restoredAll(id, cursor);
    this.#isRead = true;
    this.changed();
  }

  /**
   * A letter: the server's, and when that cannot be reached the one that is kept.
   *
   * @throws {unknown} What `asking` rejected with, when it is not kept either.
   */
  async letter(id: string, asking: Promise<Message>): Promise<Message> {
    try {
      const message = await asking;
      void this.#parts.vault.keepLetter(message);
      return message;
    } catch (error) {
      const row = this.#row(id);
      const kept = row && isUnreachable(error) ? await this.#parts.vault.readLetter(keyOf(row)) : undefined;
      this.#parts.signal.throwIfAborted();
      if (!kept) throw error;
      return { ...kept, ...row };
    }
  }

  /**
   * A file: the server's, and when that cannot be reached the one that is kept.
   *
   * @throws {unknown} What `asking` rejected with, when it is not kept either.
   */
  async file({ messageId, attachmentId }: { readonly messageId: string; readonly attachmentId: string }, asking: Promise<Blob>): Promise<Blob> {
    const row = this.#row(messageId);
    const place = row && { messageKey: keyOf(row), attachmentId };
    try {
      const file = await asking;
      if (place) void this.#parts.vault.saveFile(place, file);
      return file;
    } catch (error) {
      const kept = place && isUnreachable(error) ? await this.#parts.vault.readFile(place) : undefined;
      this.#parts.signal.throwIfAborted();
      if (!kept) throw error;
      return kept;
    }
  }

  /** Which files of this letter are kept, by id. */
  async keptFiles(message: Pick<Message, 'id' | 'storeId' | 'attachments'>): Promise<readonly string[]> {
    return this.#parts.vault.keptFiles(keyOf(message), message.attachments.map(({ id }) => id));
  }

  /**
   * What was searched for: by the server, and when that cannot be reached the rows and the letters that are kept.
   *
   * @throws {unknown} What `asking` rejected with, when something else was wrong.
   */
  async search(query: string, asking: Promise<readonly MessageSummary[]>): Promise<readonly MessageSummary[]> {
    try {
      return await asking;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      const found = new Set<string>();
      for await (const keys of this.#parts.vault.findLetters(query)) keys.forEach((key) => found.add(key));
      this.#parts.signal.throwIfAborted();
      const { messages } = this.#parts.mailbox.state;
      for (const message of searchLocally(messages, query)) found.add(keyOf(message));
      return messages.filter((message) => found.has(keyOf(message)));
    }
  }

  /** Something of the mailbox may be something else by now. */
  changed(): void {
    const { phase, messages, refreshedAt, refreshing } = this.#parts.mailbox.state;
    if (!this.#isRead || phase !== 'ready' || !refreshedAt) return;
    const rows = this.#parts.rows();
    // The first time at once, for who does not stay.
    if (rows && (rows.messages !== this.#saved?.messages || rows.cursor !== this.#saved.cursor)) this.#timer ??= setTimeout(() => void this.#save(), this.#saved ? gatherMs : 0);
    if (refreshing || this.#isPrefetching || this.#parts.context.kind !== 'self') return;
    // Not for whom one represents: each letter that is read is written in their log, as if somebody had looked at it.
    this.#isPrefetching = true;
    void prefetchLetters(this.#parts, messages);
  }

  /** Forgets the key, and writes nothing any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#parts.vault.close();
  }

  #row(id: string): MessageSummary | undefined {
    return this.#parts.mailbox.state.messages.find((message) => message.id === id);
  }

  async #save(): Promise<void> {
    this.#timer = undefined;
    const { phase, refreshedAt } = this.#parts.mailbox.state;
    const rows = this.#parts.rows();
    if (phase !== 'ready' || !refreshedAt || !rows || this.#parts.signal.aborted) return;
    this.#saved = rows;
    await this.#parts.vault.saveHeaders(rows.messages.map(asRow), refreshedAt, rows.cursor);
  }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof BerichtenboxError && unreachable.has(error.code);
}

/** A letter that was opened carries more than its row; that is kept with the letter. */
function asRow(message: MessageSummary): MessageSummary {
  if (!letterOnly.some((field) => field in message)) return message;
  return Object.fromEntries(Object.entries(message).filter(([field]) => !letterOnly.includes(field))) as unknown as MessageSummary;
}
