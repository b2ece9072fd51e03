import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import { onDemandChunk } from '../load-on-demand.js';
import type { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { Session } from '../session/session.js';
import { hasSameAccess } from '../session/same-access.js';
import type { ActingContext, SessionState } from '../session/session-state.js';
import type { TabChannel, TabMessage } from '../tab-channel.js';
import type { ToldStir } from './follow-mailbox.js';
import type { MailboxActions } from './mailbox-actions.js';
import { MailboxLoader, type Principal } from './mailbox-loader.js';
import type { MailboxState } from './mailbox-state.js';
import type { Mailbox } from './mailbox.js';
import type { MessageRecords } from './message-records.js';
import type { StoreBoard } from './store-board.js';

/** What of the state changes; a failure that is over is `none`. */
export type SyncChange = Partial<Pick<MailboxState, 'phase' | 'refreshing' | 'refreshedAt'>> & { readonly failure?: BerichtenboxError | 'none' };

/** What keeping in step works with. */
export interface SyncParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly mailbox: Mailbox;
  readonly directory: OrganisationDirectory;
  readonly tabs: TabChannel;
  readonly now: () => number;
  readonly records: MessageRecords;
  readonly board: StoreBoard;
  readonly actions: MailboxActions;
  readonly show: (change?: SyncChange) => void;
  /** Has it asked whether one may still act for whom this is the mailbox of. */
  readonly doubt: () => void;
  /** Resolves when the rows of this context that are kept on this device are in the records, or will not come soon. */
  readonly restored: (contextId: string) => Promise<void>;
}

// A server that stays unavailable is not asked for ever; the person can.
const retriesByItself = 3;

/** Keeps the mailbox in step with the session, the server and the other tabs. */
export class MailboxSync {
  readonly #parts: SyncParts;
  readonly #loader: MailboxLoader;
  #life = new AbortController();
  #principal: Principal | undefined;
  /** Whose mailbox it is. */
  #context: ActingContext | undefined;
  /** Of whom changes at the server are followed. */
  #followed: Principal | undefined;
  #stirred: ((message: ToldStir) => void) | undefined;
  #lastPartition = '';
  #running: { readonly promise: Promise<void>; readonly isRound: boolean } | undefined;
  /** Whether there is something of the list to show. */
  #isListed = false;
  /** Whether the whole list was read from the server. */
  #isServed = false;
  /** The last round failed: the list would only say so again. */
  #mustRetrieve = false;
  #retries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SyncParts) {
    this.#parts = parts;
    const { directory, show, session } = parts;
    this.#loader = new MailboxLoader({
      ...parts,
      restored: ({ onBehalfOf }) => parts.restored(onBehalfOf),
      told: () => show(),
      paged: () => this.#paged(),
      listed: () => {
        this.#isServed = true;
        show({ refreshedAt: new Date() });
      },
      retrieved: () => this.#tellOutcome(),
      learnName: (storeId, name) => directory.learn(storeId, name),
    });
    session.subscribe((state) => this.#follow(state));
  }

  /** Goes on from what the records hold by now. */
  begin(): Promise<void> {
    const { state } = this.#parts.session;
    this.#isListed = this.#parts.records.list.length > 0;
    if (state.status === 'active') this.#enter(state.context);
    return this.#running?.promise ?? Promise.resolve();
  }

  /**
   * Until when an answer matters: the session, and the caller's own signal.
   *
   * @throws {SessionExpiredError} When nobody is logged in.
   */
  scope(signal?: AbortSignal): Scope {
    if (!this.#principal) throw new SessionExpiredError(undefined, {});
    const { onBehalfOf, signal: life } = this.#principal;
    return { onBehalfOf, signal: signal ? AbortSignal.any([life, signal]) : life };
  }

  /** Whose mailbox it is, as long as one acts for them. */
  get contextId(): string | undefined {
    return this.#principal?.onBehalfOf;
  }

  get isServed(): boolean {
    return this.#isServed;
  }

  /** Rows of an earlier visit, read then, are in the records. */
  restored(refreshedAt: Date | undefined): void {
    const { records, show } = this.#parts;
    this.#isListed ||= records.list.length > 0;
    show({ ...(this.#isListed && { phase: 'ready' }), ...(!this.#isServed && refreshedAt && { refreshedAt }) });
  }

  /** All rows of an earlier visit are in the records; the cursor is of then. */
  restoredAll(cursor: string | undefined): void {
    // From the first list on only those of stores that fail were put in.
    if (!this.#isServed) this.#loader.adoptKept(cursor);
  }

  /** Up to where the records hold all that there is at the server; undefined when that is not known. */
  get cursor(): string | undefined {
    return this.#loader.cursor;
  }

  load(): Promise<void> {
    return this.#running?.promise ?? this.#run(this.#mustRetrieve);
  }

  async refresh(): Promise<void> {
    this.#retries = 0;
    if (this.#running && !this.#running.isRound) await this.#running.promise;
    await (this.#running?.promise ?? this.#run(true));
  }

  /** Another tab told something. */
  hear(message: TabMessage): void {
    if (!('partition' in message) || message.partition !== this.#principal?.partition) return;
    const { actions, board, records, show } = this.#parts;
    if (message.type === 'changed') {
      actions.adopt(message.change);
      return;
    }
    if (message.type === 'access-unsure') this.#parts.doubt();
    if (message.type === 'stirred') this.#stirred?.(message);
    if (message.type !== 'retrieved') return;
    board.adopt(message.stores);
    this.#loader.adoptOutcome();
    records.markStale(board.failed);
    show();
    if (!this.#running) void this.#run(false);
  }

  /** This is who is there next: of the one before nothing is shown, and nothing under way counts any more. */
  leaveFor(state: SessionState): void {
    const next = state.status === 'active' ? state.context : undefined;
    // Only the same person, of whom one may see the same.
    if (next && hasSameAccess(next, this.#context)) return;
    this.#leave();
    // After expiry the same person may come back; logging out ends everything.
    if (next ? next.partition !== this.#lastPartition : state.status !== 'expired') this.#forget();
  }

  close(): void {
    clearTimeout(this.#retryTimer);
    this.#parts.actions.queue.pause();
    this.#life.abort();
  }

  #run(isRound: boolean): Promise<void> {
    const principal = this.#principal;
    if (!principal) return Promise.resolve();
    const promise = this.#bring(principal, isRound).finally(() => {
      if (this.#running?.promise === promise) this.#running = undefined;
    });
    this.#running = { promise, isRound };
    return promise;
  }

  async #bring(principal: Principal, isRound: boolean): Promise<void> {
    const { show } = this.#parts;
    clearTimeout(this.#retryTimer);
    show({ refreshing: true, phase: this.#isListed ? 'ready' : 'loading', failure: 'none' });
    try {
      await this.#loader.load(principal, isRound);
      principal.signal.throwIfAborted();
      this.#retries = 0;
      this.#mustRetrieve = false;
      this.#isListed = true;
      show({ refreshing: false, phase: 'ready' });
      void this.#followChanges(principal);
    } catch (error) {
      if (!principal.signal.aborted) this.#fail(error);
    }
  }

  /** From the first list on, what happens at the server is heard of. */
  async #followChanges(principal: Principal): Promise<void> {
    const { state } = this.#parts.session;
    if (this.#followed === principal || state.status !== 'active' || !state.capabilities.has('stroom')) return;
    this.#followed = principal;
    try {
      const { followMailbox } = await onDemandChunk.load();
      if (principal.signal.aborted) return;
      await followMailbox({ ...this.#parts, load: () => this.load(), readChanges: () => this.#loader.catchUp(principal), listen: (hear) => (this.#stirred = hear), mayHaveEnded: () => this.#doubt(principal) }, principal);
    } catch {
      // The code could not be had now; the next list tries again.
      this.#followed = undefined;
    }
  }

  /** A mandate ends the stream when it ends or changes. Of the tabs of one browser only one follows. */
  #doubt({ partition, signal }: Principal): void {
    if (signal.aborted || this.#context?.kind === 'self') return;
    this.#parts.tabs.post({ type: 'access-unsure', partition });
    this.#parts.doubt();
  }

  #fail(error: unknown): void {
    const { board, records, show } = this.#parts;
    const failure = error instanceof BerichtenboxError ? error : new UnexpectedAnswerError('The mailbox could not be made of the answer', error);
    board.abandon();
    records.markStale(board.failed);
    show({ refreshing: false, phase: this.#isListed ? 'ready' : 'failed', failure });
    const { code, retryAfterMs } = failure;
    this.#mustRetrieve = code === 'unavailable' || code === 'retrieval-failed';
    if (retryAfterMs === undefined || this.#retries >= retriesByItself) return;
    const backoffMs = 1000 * 2 ** this.#retries++;
    this.#retryTimer = setTimeout(() => void this.load(), Math.max(retryAfterMs, backoffMs) + 1000 * Math.random());
  }

  #paged(): void {
    const { records, show } = this.#parts;
    this.#isListed ||= records.list.length > 0;
    show(this.#isListed ? { phase: 'ready' } : {});
  }

  #follow(state: SessionState): void {
    this.leaveFor(state);
    if (state.status === 'active' && !this.#context) this.#enter(state.context);
  }

  #enter(context: ActingContext): void {
    const { id, partition } = context;
    this.#context = context;
    this.#lastPartition = partition;
    this.#life = new AbortController();
    this.#principal = { onBehalfOf: id, partition, signal: this.#life.signal };
    void this.#run(false);
    this.#parts.actions.queue.resume();
  }

  #leave(): void {
    const { records, board, actions, show } = this.#parts;
    clearTimeout(this.#retryTimer);
    actions.queue.pause();
    this.#context = this.#principal = this.#running = this.#stirred = undefined;
    this.#life.abort();
    this.#loader.forget();
    this.#isListed = this.#isServed = this.#mustRetrieve = false;
    this.#retries = 0;
    records.clear();
    board.clear();
    show({ phase: 'idle', refreshing: false, failure: 'none' });
  }

  #forget(): void {
    this.#lastPartition = '';
    this.#parts.actions.discard();
    this.#parts.show();
  }

  #tellOutcome(): void {
    const { tabs, board } = this.#parts;
    if (this.#principal) tabs.post({ type: 'retrieved', partition: this.#principal.partition, stores: board.stores.map(({ storeId, status }) => ({ storeId, status })) });
  }
}
