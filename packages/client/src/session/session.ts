import type { AnswerWatcher, ServerConnection } from '../api/server-connection.js';
import { extendSession, readSession, type SessionAnswer } from '../api/session-api.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { onDemand } from '../load-on-demand.js';
import { StateStore } from '../store.js';
import type { TabChannel, TabMessage } from '../tab-channel.js';
import { SessionClock, expiringMs } from './session-clock.js';
import type { ActiveSession, SessionState } from './session-state.js';

/** What a session works with. */
export interface SessionParts {
  readonly connection: ServerConnection;
  readonly tabs: TabChannel;
  readonly now: () => number;
}

/** Who is logged in, as the server says; warned two minutes before the end, over exactly at the end. */
export class Session extends StateStore<SessionState> {
  readonly #connection: ServerConnection;
  readonly #tabs: TabChannel;
  readonly #clock: SessionClock;
  #started: Promise<void> | undefined;
  #asking: Promise<void> | undefined;
  #scope = new AbortController();

  /** @internal */
  constructor({ connection, tabs, now }: SessionParts) {
    super({ status: 'unknown' });
    this.#connection = connection;
    this.#tabs = tabs;
    this.#clock = new SessionClock(now, {
      ask: () => void this.refresh(),
      warn: () => this.#update({ expiring: true }),
      end: () => this.#end('expired'),
    });
    connection.watcher = this.#watcher();
    tabs.listen((message) => this.#hear(message));
  }

  /** Asks the server who is logged in; asks once, however often it is called. */
  start(): Promise<void> {
    return (this.#started ??= this.refresh());
  }

  /**
   * Asks the server again, which does not prolong the session. For when the page comes back: after login in another tab, from the
   * back/forward cache, or when the device wakes up. What went wrong is in the state.
   */
  refresh(): Promise<void> {
    return (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
  }

  /**
   * Prolongs the session.
   *
   * @throws {BerichtenboxError} When the server did not.
   */
  async extend(): Promise<void> {
    await this.#timed(extendSession);
    this.#tabs.post({ type: 'session-started' });
  }

  /**
   * Logs out; the mailbox is emptied at once, in the other tabs too.
   *
   * @returns where to send the whole page to log out at the identity provider as well.
   * @throws {BerichtenboxError} When the server could not be told: the person may still be logged in there, and must know that.
   */
  async logout(): Promise<{ readonly logoutUrl: string | undefined }> {
    this.#tabs.post({ type: 'session-ended', loggedOut: true });
    this.#end('logged-out');
    const ending = onDemand().then(({ endSession }) => endSession(this.#connection, this.#scope));
    // Until the server knows of it, nothing may find the session alive again.
    this.#asking = ending.then(() => undefined, () => undefined).finally(() => (this.#asking = undefined));
    try {
      return { logoutUrl: await ending };
    } catch (error) {
      if (error instanceof BerichtenboxError) this.set({ status: 'unreachable', error });
      throw error;
    }
  }

  /**
   * Ends the timers and what is under way.
   *
   * @internal
   */
  close(): void {
    this.#clock.stop();
    this.#scope.abort();
  }

  async #ask(): Promise<void> {
    const { signal } = this.#scope;
    try {
      await this.#timed(readSession);
    } catch (error) {
      // While a session is going on, one question without an answer changes nothing: the clock is kept.
      if (error instanceof SessionExpiredError || signal.aborted || this.state.status === 'active') return;
      if (error instanceof BerichtenboxError) this.set({ status: 'unreachable', error });
    }
  }

  async #timed(ask: typeof readSession): Promise<void> {
    const startedAt = this.#clock.now();
    this.#activate(await ask(this.#connection, this.#scope), startedAt);
  }

  #activate(answer: SessionAnswer, askedAt: number): void {
    const { userName, contexts, capabilities, remainingAtMostMs } = answer;
    const wasActive = this.state.status === 'active' ? this.state : undefined;
    const same = contexts.find(({ id }) => id === wasActive?.context.id);
    // Other contexts mean another login: nothing of the session before holds.
    const before = same && wasActive;
    if (!before) this.#clock.stop();
    this.#connection.csrfToken = answer.csrfToken;
    const moved = this.#clock.set(askedAt + answer.remainingMs);
    const remainingMs = this.#clock.remainingMs();
    // Moments by this device's clock, so that they look right beside it, also when it is wrong.
    const expiresAt = before && !moved ? before.expiresAt : new Date(Date.now() + remainingMs);
    const latestEnd = before?.latestEnd ?? (remainingAtMostMs === undefined ? undefined : new Date(Date.now() + remainingAtMostMs));
    this.set({
      status: 'active', userName, contexts, context: same ?? contexts[0], capabilities, expiresAt,
      ...(latestEnd && { latestEnd }), expiring: remainingMs <= expiringMs,
    });
    if (!before) this.#tabs.post({ type: 'session-started' });
  }

  #update(change: Partial<ActiveSession>): void {
    if (this.state.status === 'active') this.set({ ...this.state, ...change });
  }

  #end(status: 'expired' | 'logged-out' | 'anonymous', loginUrl = `${this.#connection.endpoint}/inloggen`): void {
    this.#clock.stop();
    this.#scope.abort();
    this.#scope = new AbortController();
    this.#asking = undefined;
    this.set({ status, loginUrl });
  }

  #watcher(): AnswerWatcher {
    return {
      unauthorised: ({ loginUrl }) => {
        const { status } = this.state;
        if (status === 'active') {
          this.#end('expired', loginUrl);
          this.#tabs.post({ type: 'session-ended', loggedOut: false });
        } else if (status === 'unknown' || status === 'unreachable') this.#end('anonymous', loginUrl);
      },
      refused: () => void this.refresh(),
      answered: () => {
        // The warning may be out of date: what was just done prolonged the session.
        if (this.state.status === 'active' && this.state.expiring) void this.refresh();
      },
    };
  }

  #hear(message: TabMessage): void {
    const { state } = this;
    const active = state.status === 'active';
    if (message.type === 'session-ended' && active) {
      if (message.loggedOut) this.#end('logged-out');
      else void this.refresh();
    }
    if (message.type === 'session-started' && state.status !== 'unknown' && !(active && !state.expiring)) void this.refresh();
  }
}
