import type { Scope } from '../api/server-connection.js';
import { endSession } from '../api/end-session.js';
import { extendSession, readSession, type SessionAnswer } from '../api/session-api.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { TabMessage } from '../tab-channel.js';
import type { ClientParts } from '../take-over.js';
import { activeSession } from './active-session.js';
import { SessionClock } from './session-clock.js';
import { loginUrlOf } from './session.js';
import { expiringMs, type ActiveSession, type SessionState } from './session-state.js';

/** Keeps the session's state true: as time passes, with what answers say of it, and with what other tabs do. */
export class SessionUpkeep {
  readonly #parts: ClientParts;
  readonly #clock: SessionClock;
  #asking: Promise<void> | undefined;
  #scope = new AbortController();

  constructor(parts: ClientParts) {
    this.#parts = parts;
    const { connection, session, tabs, now } = parts;
    this.#clock = new SessionClock(now, {
      ask: () => void this.refresh(),
      warn: () => this.#update({ expiring: true }),
      end: () => this.#end('expired'),
    });
    connection.answered = () => {
      // The warning may be out of date: what was just done prolonged the session.
      if (session.state.status === 'active' && session.state.expiring) void this.refresh();
    };
    if (session.state.status === 'active') {
      this.#clock.set(session.endsAt);
      if (this.#clock.remainingMs() <= expiringMs) this.#update({ expiring: true });
      tabs.post({ type: 'session-started' });
    }
  }

  /** Asks the server again; asks once at a time. */
  refresh(): Promise<void> {
    return (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
  }

  /** Prolongs the session. */
  async extend(): Promise<void> {
    await this.#timed(extendSession);
    this.#parts.tabs.post({ type: 'session-started' });
  }

  /** Logs out, here and in the other tabs. */
  async logout(): Promise<{ readonly logoutUrl: string | undefined }> {
    const { connection, tabs } = this.#parts;
    tabs.post({ type: 'session-ended', loggedOut: true });
    this.#end('logged-out');
    const ending = endSession(connection, this.#scope);
    // Until the server knows of it, nothing may find the session alive again.
    this.#asking = ending.then(() => undefined, () => undefined).finally(() => (this.#asking = undefined));
    return { logoutUrl: await ending };
  }

  /** A request failed: what does that say of the session? */
  failed(error: BerichtenboxError, { onBehalfOf }: Scope): void {
    // The context or the CSRF token may be of an older session.
    if (onBehalfOf && hasStatus(error, 403)) void this.refresh();
    if (!(error instanceof SessionExpiredError)) return;
    const { session: { state }, tabs } = this.#parts;
    if (state.status === 'active') {
      this.#end('expired', error.loginUrl);
      tabs.post({ type: 'session-ended', loggedOut: false });
    } else if (state.status === 'unknown' || state.status === 'unreachable') this.#end('anonymous', error.loginUrl);
  }

  /** Another tab told something. */
  hear(message: TabMessage): void {
    const { state } = this.#parts.session;
    const active = state.status === 'active';
    if (message.type === 'session-ended' && active) {
      if (message.loggedOut) this.#end('logged-out');
      else void this.refresh();
    }
    if (message.type === 'session-started' && state.status !== 'unknown' && !(active && !state.expiring)) void this.refresh();
  }

  /** Ends the timers and what is under way. */
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
      if (error instanceof SessionExpiredError || signal.aborted || this.#state.status === 'active') return;
      if (error instanceof BerichtenboxError) this.#parts.session.set({ status: 'unreachable', error });
    }
  }

  async #timed(ask: typeof readSession): Promise<void> {
    const startedAt = this.#clock.now();
    this.#activate(await ask(this.#parts.connection, this.#scope), startedAt);
  }

  #activate(answer: SessionAnswer, askedAt: number): void {
    const { connection, session, tabs } = this.#parts;
    const wasActive = this.#state.status === 'active' ? this.#state : undefined;
    const context = answer.contexts.find(({ id }) => id === wasActive?.context.id);
    // Other contexts mean another login: nothing of the session before holds.
    const before = context && wasActive;
    if (!before) this.#clock.stop();
    connection.csrfToken = answer.csrfToken;
    const moved = this.#clock.set(askedAt + answer.remainingMs);
    session.set({
      ...activeSession(answer, this.#clock.remainingMs()),
      ...(context && { context }),
      ...(before && !moved && { expiresAt: before.expiresAt }),
      ...(before?.latestEnd && { latestEnd: before.latestEnd }),
    });
    if (!before) tabs.post({ type: 'session-started' });
  }

  get #state(): SessionState {
    return this.#parts.session.state;
  }

  #update(change: Partial<ActiveSession>): void {
    if (this.#state.status === 'active') this.#parts.session.set({ ...this.#state, ...change });
  }

  #end(status: 'expired' | 'logged-out' | 'anonymous', loginUrl = loginUrlOf(this.#parts.connection)): void {
    this.#clock.stop();
    this.#scope.abort();
    this.#scope = new AbortController();
    this.#asking = undefined;
    this.#parts.session.set({ status, loginUrl });
  }
}
