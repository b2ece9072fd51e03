import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { Session } from '../session/session.js';
import { StateStore } from '../store.js';
import { ReplyDraft } from './reply-draft.js';
import { ReplyFiles } from './reply-files.js';
import { discardDraft, postReply, readReplies, writeDraft } from './reply-requests.js';
import type { ReplyFile, ReplyState } from './reply.js';

const nothing: ReplyState = { phase: 'loading', receipts: [], text: '', saving: 'nothing-yet', files: [] };
const onTheirWay = new Set<ReplyFile['status']>(['waiting', 'uploading', 'retrying']);

/** What a reply is written with. */
export interface ReplyEditorParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly messageId: string;
  /** Whose mailbox it is; for nobody else is anything ever sent. */
  readonly partition: string;
}

/**
 * A reply to one message, from opening it until the proof of receipt. Text and files are kept on the server as they come; what was not kept yet when
 * the session ended goes on when the same person has logged in again.
 */
export class ReplyEditor extends StateStore<ReplyState> {
  readonly #parts: ReplyEditorParts;
  readonly #files: ReplyFiles;
  #draft: ReplyDraft;
  #life = new AbortController();
  #key = crypto.randomUUID();
  #keyOf = '';
  #isClosed = false;

  constructor(parts: ReplyEditorParts) {
    super(nothing);
    this.#parts = parts;
    this.#files = new ReplyFiles({ ...parts, scopeOf: (signal) => this.#scope(signal), changed: () => this.#show() });
    this.#draft = this.#newDraft();
  }

  /** Asks whether one may reply, and for the draft. What went wrong is in the state. */
  async load(): Promise<void> {
    this.#change('loading');
    try {
      const { allowed, reason, limits, receipts, draft } = await readReplies(this.#parts.connection, this.#parts.messageId, this.#scope());
      if (!allowed) {
        this.#change('closed', { reason, limits, receipts });
        return;
      }
      this.#files.clear();
      this.#files.adopt(draft?.files ?? []);
      this.#draft.adopt(draft?.text ?? '', draft?.version ?? 0, draft?.savedAt);
      this.#change('writing', { limits, receipts });
    } catch (error) {
      this.#fail('load-failed', error);
    }
  }

  /** Another text; it is kept in a moment. */
  write(text: string): void {
    this.#draft.change(text);
  }

  /** Puts the text from another tab or device back; the one that it takes the place of is offered in turn. */
  takeReplaced(): void {
    this.#draft.takeReplaced();
  }

  /** The text from elsewhere is not wanted. */
  dismissReplaced(): void {
    this.#draft.forgetReplaced();
  }

  /** Keeps what was written now: the page may go. */
  flush(): Promise<void> {
    return this.#draft.flush();
  }

  addFiles(files: readonly File[]): void {
    if (this.state.limits) this.#files.add(files, this.state.limits);
  }

  pauseFile(key: string): void {
    this.#files.pause(key);
  }

  resumeFile(key: string): void {
    this.#files.resume(key);
  }

  removeFile(key: string): Promise<void> {
    return this.#files.remove(key);
  }

  /**
   * Sends the reply; sent again after a failure, it is sent once. What went wrong is in the state, and everything is still there then.
   * The caller sees to it that there is something to send, and no file that is not done.
   */
  async send(): Promise<void> {
    if (this.state.phase !== 'writing') return;
    const reply = { text: this.#draft.text, uploadIds: this.#files.uploadIds };
    const content = JSON.stringify(reply);
    // Something else is another reply.
    if (content !== this.#keyOf) [this.#key, this.#keyOf] = [crypto.randomUUID(), content];
    this.#change('sending');
    // Nothing may be kept after it was sent.
    await this.#draft.flush();
    try {
      const receipt = await postReply(this.#parts.connection, this.#parts.messageId, { ...reply, key: this.#key }, this.#scope());
      await this.#draft.stop();
      this.#files.clear();
      this.#draft = this.#newDraft();
      this.#change('sent', { receipt, receipts: [...this.state.receipts, receipt] });
    } catch (error) {
      this.#fail('writing', error);
    }
  }

  /**
   * Throws everything that was written away, on the server too.
   *
   * @throws {BerichtenboxError} When the server could not be told.
   */
  async discard(): Promise<void> {
    await this.#draft.stop();
    await discardDraft(this.#parts.connection, this.#parts.messageId, this.#scope());
    this.#files.clear();
    this.#draft = this.#newDraft();
    this.#change('writing');
  }

  /** After a reply was sent: another one. */
  writeAnother(): void {
    if (this.state.phase === 'sent') this.#change('writing');
  }

  /** The session has ended: nothing is sent until `resume`. */
  hold(): void {
    this.#life.abort();
    this.#files.hold();
  }

  /** The same person is back, or the connection is. */
  resume(): void {
    if (this.#life.signal.aborted) this.#life = new AbortController();
    this.#files.proceed();
    void this.#draft.flush();
    if (this.state.phase === 'load-failed') void this.load();
  }

  /** Whether there is anything that the server does not have, and that would be lost with the page. */
  get isUnsent(): boolean {
    const { phase, saving, files } = this.state;
    return phase === 'sending' || saving === 'unsaved' || saving === 'saving' || saving === 'failed' || files.some(({ status }) => onTheirWay.has(status));
  }

  /** Keeps what was written, and resolves when the server has everything, or could not be given it. */
  async settle(): Promise<void> {
    await this.flush();
    if (!this.isUnsent || this.state.saving === 'failed') return;
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => {
        if (this.isUnsent) return;
        stop();
        resolve();
      });
    });
  }

  /** Stops everything and keeps nothing. */
  close(): void {
    this.set(nothing);
    this.#isClosed = true;
    this.#life.abort();
    this.#files.clear();
    void this.#draft.stop();
  }

  #newDraft(): ReplyDraft {
    const { connection, messageId } = this.#parts;
    return new ReplyDraft(async (text, version) => writeDraft(connection, messageId, { text, version }, this.#scope()), () => this.#show());
  }

  #scope(signal?: AbortSignal): Scope {
    const { session, partition } = this.#parts;
    const { state } = session;
    if (state.status !== 'active' || state.context.partition !== partition) throw new SessionExpiredError(undefined, {});
    return { onBehalfOf: state.context.id, signal: signal ? AbortSignal.any([signal, this.#life.signal]) : this.#life.signal };
  }

  #fail(phase: 'load-failed' | 'writing', error: unknown): void {
    // Without a failure of ours the session ended under it; it can be done again when the same person is back.
    this.#change(phase, error instanceof BerichtenboxError ? { failure: error } : {});
  }

  /** Something about the text or the files is different. */
  #show(): void {
    const { phase, failure } = this.state;
    if (phase === 'writing' || phase === 'sending') this.#change(phase, failure && { failure });
  }

  /** A failure and a receipt hold until the next change of phase. */
  #change(phase: ReplyState['phase'], change: Partial<ReplyState> = {}): void {
    if (this.#isClosed) return;
    const { limits, reason, receipts } = this.state;
    const written = { text: this.#draft.text, files: this.#files.list, ...this.#draft.state };
    this.set({ receipts, ...(limits && { limits }), ...(reason && { reason }), ...written, ...change, phase });
  }
}
