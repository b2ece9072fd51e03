import type { Scope } from '../api/server-connection.js';
import { endSession } from '../api/end-session.js';
import { extendSession, readSession, type SessionAnswer } from '../api/session-api.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { UnsentWorkError } from '../errors/unsent-work-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { TabMessage } from '../tab-channel.js';
import type { ClientParts } from '../take-over.js';
import { Acting } from './acting.js';
import { activeSession } from './active-session.js';
import { SessionClock } from './session-clock.js';
import { loginUrlOf, type ActForOptions, type LogoutOptions } from './session.js';
import { expiringMs, type ActiveSession, type SessionState } from './session-state.js';
import { hasUnsent, sendUnsent } from './unsent-work.js';

/** What belongs to the end of a session, or of acting for somebody. */
export interface SessionEnding {
  /** Takes away what is shown of somebody else than who is there next; called before anybody hears of them. */
  readonly leaveFor: (state: SessionState) => void;
  /** How much waits on this device that is shown nowhere, as it is of whom one acted for before; undefined where nothing is kept. */
  readonly unsentElsewhere: () => Promise<number> | undefined;
  /** Resolves when what was kept on this device is wiped. */
  readonly settled: () => Promise<void>;
}

/** Keeps the session's state true: as time passes, with what answers say of it, and with what other tabs do. */
export class SessionUpkeep {
  readonly #parts: ClientParts;
  readonly #clock: SessionClock;
  readonly #acting: Acting;
  readonly #ending: SessionEnding;
  #asking: Promise<boolean> | undefined;
  #scope = new AbortController();

  constructor(parts: ClientParts, ending: SessionEnding) {
    this.#parts = parts;
    this.#ending = ending;
    const { connection, session, tabs, now } = parts;
    this.#clock = new SessionClock(now, {
      ask: () => void this.refresh(),
      warn: () => this.#update({ expiring: true }),
      end: () => this.#end('expired'),
    });
    this.#acting = new Acting({
      ...parts,
      ask: () => this.#askAnew(),
      show: (acts) => {
        if (session.state.status !== 'active') return;
        const { status, userName, capabilities, expiresAt, latestEnd, expiring } = session.state;
        this.#set({ status, userName, capabilities, expiresAt, expiring, ...(latestEnd && { latestEnd }), ...acts });
      },
      signal: () => this.#scope.signal,
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
  async refresh(): Promise<void> {
    await this.#askOnce();
  }

  /** What one may see may be something else by now. */
  async doubt(): Promise<void> {
    await this.#askAnew();
  }

  /** Acts for somebody from now on. */
  actFor(id: string, options: ActForOptions): Promise<{ readonly loginUrl?: string }> {
    return this.#acting.actFor(id, options);
  }

  /** Prolongs the session. */
  async extend(): Promise<void> {
    await this.#timed(extendSession);
    this.#parts.tabs.post({ type: 'session-started' });
  }

  /** Logs out, here and in the other tabs. */
  async logout({ leaveUnsent = false }: LogoutOptions): Promise<{ readonly logoutUrl: string | undefined }> {
    const { connection, session, tabs } = this.#parts;
    if (!leaveUnsent && session.state.status === 'active') {
      if (hasUnsent(session)) await sendUnsent(session, this.#scope.signal);
      const elsewhere = this.#ending.unsentElsewhere();
      const actions = elsewhere && (await elsewhere);
      if (actions) throw new UnsentWorkError({ actions, replies: 0 });
    }
    tabs.post({ type: 'session-ended', loggedOut: true });
    this.#end('logged-out');
    const ending = endSession(connection, this.#scope);
    // Until the server knows of it, nothing may find the session alive again.
    this.#asking = ending.then(() => true, () => false).finally(() => (this.#asking = undefined));
    try {
      return { logoutUrl: await ending };
    } finally {
      // Whoever goes to another page after this would cut it short.
      await this.#ending.settled();
    }
  }

  /** A request failed: what does that say of the session? */
  failed(error: BerichtenboxError, { onBehalfOf }: Scope): void {
    // The context or the CSRF token may be of an older session.
    if (onBehalfOf && hasStatus(error, 403)) void this.#acting.refused(onBehalfOf, error);
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
    this.#acting.close();
    this.#scope.abort();
  }

  #askOnce(): Promise<boolean> {
    return (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
  }

  /** Not content with an answer that may be of before what made this ask. */
  async #askAnew(): Promise<boolean> {
    const { signal } = this.#scope;
    await this.#asking;
    return signal.aborted || this.#askOnce();
  }

  /** False when the server could not be asked. */
  async #ask(): Promise<boolean> {
    const { signal } = this.#scope;
    try {
      await this.#timed(readSession);
    } catch (error) {
      // While a session is going on, one question without an answer changes nothing: the clock is kept.
      if (error instanceof SessionExpiredError || signal.aborted) return true;
      if (error instanceof BerichtenboxError && this.#state.status !== 'active') this.#set({ status: 'unreachable', error });
      return false;
    }
    return true;
  }

  async #timed(ask: typeof readSession): Promise<void> {
    const askedAt = this.#clock.now();
    await this.adopt(await ask(this.#parts.connection, this.#scope), askedAt);
  }

  /** The server said who is logged in, when asked at this moment of the clock that never jumps. */
  async adopt(answer: SessionAnswer, askedAt: number): Promise<void> {
    const { connection, tabs } = this.#parts;
    const { signal } = this.#scope;
    connection.csrfToken = answer.csrfToken;
    const start = await this.#acting.startOf(answer, this.#scope);
    signal.throwIfAborted();
    this.#parts.session.serverAheadMs = answer.answeredAt - askedAt;
    const { state } = this.#parts.session;
    // Other contexts mean another login: nothing of the session before holds.
    const before = state.status === 'active' && state.contexts[0]?.id === answer.self.id ? state : undefined;
    if (!before) this.#clock.stop();
    const acts = this.#acting.adopt(answer, start, askedAt);
    const moved = this.#clock.set(askedAt + answer.remainingMs);
    this.#set({
      ...activeSession(answer, this.#clock.remainingMs()),
      ...acts,
      ...(before && !moved && { expiresAt: before.expiresAt }),
      ...(before?.latestEnd && { latestEnd: before.latestEnd }),
    });
    if (!before) tabs.post({ type: 'session-started' });
  }

  get #state(): SessionState {
    return this.#parts.session.state;
  }

  #update(change: Pick<ActiveSession, 'expiring'>): void {
    if (this.#state.status === 'active') this.#parts.session.set({ ...this.#state, ...change });
  }

  #end(status: 'expired' | 'logged-out' | 'anonymous', loginUrl = loginUrlOf(this.#parts.connection)): void {
    this.#clock.stop();
    this.#acting.over(status !== 'expired');
    this.#scope.abort();
    this.#scope = new AbortController();
    this.#asking = undefined;
    this.#set({ status, loginUrl });
  }

  /** Whoever hears of another person never finds anything of the one before. */
  #set(state: SessionState): void {
    this.#ending.leaveFor(state);
    this.#parts.session.set(state);
    if (state.status === 'active' && this.#state === state) this.#acting.shown(state);
  }
}
