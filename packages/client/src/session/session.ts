import type { ServerConnection } from '../api/server-connection.js';
import { readSession } from '../api/session-api.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { StateStore } from '../store.js';
import type { TakeOver } from '../take-over.js';
import { activeSession } from './active-session.js';
import type { SessionState, UnsentWork } from './session-state.js';

/** What a session works with. */
export interface SessionParts {
  readonly connection: ServerConnection;
  readonly takeOver: TakeOver;
  readonly now: () => number;
}

/** What `actFor` may be given. */
export interface ActForOptions {
  /** What could not be sent may be lost. */
  readonly leaveUnsent?: boolean;
}

/** What `logout` may be given. */
export interface LogoutOptions {
  /** What could not be sent may be lost. */
  readonly leaveUnsent?: boolean;
}

/** Something that may hold work of a person which the server does not have yet. */
export interface UnsentSource {
  /** How much that is. */
  count(): Partial<UnsentWork>;
  /** Tries to send it; resolves when there is nothing left to try. */
  send(): Promise<void>;
}

/** Who is logged in, as the server says; warned two minutes before the end, over exactly at the end. */
export class Session extends StateStore<SessionState> {
  readonly #parts: SessionParts;
  #started: Promise<void> | undefined;
  #asking: Promise<void> | undefined;
  #scope = new AbortController();
  /**
   * When the session ends as far as it is known from the first answer, by the clock that never jumps.
   *
   * @internal
   */
  endsAt = 0;
  /**
   * How far the server's clock is ahead of the clock that never jumps.
   *
   * @internal
   */
  serverAheadMs = 0;

  /**
   * What may hold work that the server does not have yet.
   *
   * @internal
   */
  readonly unsent = new Set<UnsentSource>();

  /** @internal */
  constructor(parts: SessionParts) {
    super({ status: 'unknown' });
    this.#parts = parts;
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
    const { takeOver } = this.#parts;
    return takeOver.upkeep?.session.refresh() ?? (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
  }

  /**
   * Acts for somebody else from now on, or for oneself again; in this tab only. What was done for the one before is sent first, and what
   * is under way for them is given up. It does nothing when one acts for them already. A later call takes the place of one under way.
   *
   * @param id Of one of `contexts`, or the `mandateId` of one of `contexts` or `atLogin`.
   * @returns with `loginUrl` nothing has changed: send the whole page there, to choose them at the identity provider.
   * @throws {UnsentWorkError} When something could not be sent; with `leaveUnsent` that is given up.
   * @throws {MandateError} `mandate-ended` when one may not act for them (any more).
   * @throws {BerichtenboxError} When the server could not be asked; nothing has changed then.
   * @throws {DOMException} `AbortError` when the session ended, or another call took its place.
   */
  async actFor(id: string, options: ActForOptions = {}): Promise<{ readonly loginUrl?: string }> {
    return (await this.#parts.takeOver.now()).session.actFor(id, options);
  }

  /**
   * Prolongs the session.
   *
   * @throws {BerichtenboxError} When the server did not.
   */
  async extend(): Promise<void> {
    await (await this.#parts.takeOver.now()).session.extend();
  }

  /**
   * Logs out; the mailbox is emptied at once, in the other tabs too. What was done is sent first.
   *
   * @returns where to send the whole page to log out at the identity provider as well.
   * @throws {UnsentWorkError} When something could not be sent, and nothing has changed; with `leaveUnsent` that is given up.
   * @throws {BerichtenboxError} When the server could not be told: the person may still be logged in there, and must know that.
   */
  async logout(options: LogoutOptions = {}): Promise<{ readonly logoutUrl: string | undefined }> {
    const { takeOver, connection } = this.#parts;
    const { upkeep } = takeOver;
    if (!upkeep) {
      this.close();
      this.#scope = new AbortController();
      this.set({ status: 'logged-out', loginUrl: loginUrlOf(connection) });
    }
    try {
      return await (upkeep ?? (await takeOver.now())).session.logout(options);
    } catch (error) {
      if (error instanceof BerichtenboxError && error.code !== 'unsent-work') this.set({ status: 'unreachable', error });
      throw error;
    }
  }

  /**
   * Ends what is under way.
   *
   * @internal
   */
  close(): void {
    this.#scope.abort();
  }

  async #ask(): Promise<void> {
    const { connection, takeOver, now } = this.#parts;
    const { signal } = this.#scope;
    const askedAt = now();
    try {
      if (this.state.status !== 'unknown' && this.state.status !== 'unreachable') {
        await (await takeOver.now()).session.refresh();
        return;
      }
      const answer = await readSession(connection, { signal });
      if (answer.others.length + answer.atLogin.length > 0) {
        const upkeep = await takeOver.now();
        signal.throwIfAborted();
        await upkeep.session.adopt(answer, askedAt);
        return;
      }
      connection.csrfToken = answer.csrfToken;
      this.endsAt = askedAt + answer.remainingMs;
      this.serverAheadMs = answer.answeredAt - askedAt;
      this.set(activeSession(answer, this.endsAt - now()));
    } catch (error) {
      // That nobody is logged in stands in the state by now.
      if (!(error instanceof BerichtenboxError) || error.code === 'session-expired' || signal.aborted) return;
      this.set({ status: 'unreachable', error });
      void takeOver.soon();
    }
  }
}

/** Where to log in when the server does not say. */
export function loginUrlOf({ endpoint }: ServerConnection): string {
  return `${endpoint}/inloggen`;
}
