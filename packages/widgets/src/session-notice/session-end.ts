import type { ActiveSession, SessionState } from '@berichtenbox/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import { SessionExpiredEvent } from './session-expired-event.js';

const minuteMs = 60_000;

/** What must be said about a session that is about to end. */
export interface Ending {
  /** Minutes left, rounded up; 0 in the last one. The words follow it, so that nothing changes each second. */
  readonly minutes: number;
  /** Whether it can be prolonged; not past its latest end, and only where the server knows how. */
  readonly extendable: boolean;
}

/** Follows a session towards its end: how long is left, that it is to be announced, that it is over. */
export class SessionEnd implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #announce: (ending: Ending) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #before: SessionState | undefined;
  #handledByHost = false;

  /** @param announce called once for each time that a session is about to end */
  constructor(host: ReactiveElement, announce: (ending: Ending) => void) {
    this.#host = host;
    this.#announce = announce;
    host.addController(this);
  }

  /** The host page logs people in itself, and said so when the session expired. */
  get handledByHost(): boolean {
    return this.#handledByHost;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#before = undefined;
  }

  /** Looks at the session as it is now; called after each update, when the screen already shows it. */
  follow(session: SessionState | undefined): void {
    const before = this.#before;
    this.#before = session;
    if (before === session) {
      return;
    }
    clearTimeout(this.#timer);
    const ending = endingOf(session);
    if (ending !== undefined) {
      this.#scheduleWords(session as ActiveSession);
      if (endingOf(before) === undefined) {
        this.#announce(ending);
      }
    }
    if (session?.status === 'active') {
      this.#handledByHost = false;
    } else if (session?.status === 'expired' && before?.status === 'active') {
      this.#handledByHost = !this.#host.dispatchEvent(new SessionExpiredEvent());
      this.#host.requestUpdate();
    }
  }

  /** Updates the host once, when the words change. */
  #scheduleWords({ expiresAt }: ActiveSession): void {
    const untilLastMinuteMs = expiresAt.getTime() - Date.now() - minuteMs;
    if (untilLastMinuteMs > 0) {
      this.#timer = setTimeout(() => this.#host.requestUpdate(), untilLastMinuteMs + 1);
    }
  }
}

/** What to say about the end of this session now; undefined while it is far off. */
export function endingOf(session: SessionState | undefined): Ending | undefined {
  if (session?.status !== 'active' || !session.expiring) {
    return undefined;
  }
  const { expiresAt, latestEnd, capabilities } = session;
  const remainingMs = expiresAt.getTime() - Date.now();
  // A few seconds of difference are the network's; there is nothing to win by prolonging then.
  const isLatest = latestEnd !== undefined && latestEnd.getTime() - expiresAt.getTime() < 5000;
  return {
    minutes: remainingMs > minuteMs ? Math.ceil(remainingMs / minuteMs) : 0,
    extendable: capabilities.has('sessie-verlengen') && !isLatest,
  };
}
