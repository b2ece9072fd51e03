import { backOffMs, longestMs } from './back-off.js';
import type { Wait } from './judge.js';
import type { Waiting } from './outbox-copy.js';

/** Spread over tabs, so that one of them is first. */
const spreadMs = 1_000;

/** When what could not be sent is tried again. */
export class RetryClock {
  readonly #now: () => number;
  readonly #fire: () => void;
  #failures = 0;
  #until = -Infinity;
  /** The server asked to wait: also a new act does not go sooner. */
  #isAsked = false;
  /** Why something waits, after the last try; undefined when nothing does. */
  reason: Waiting | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(now: () => number, fire: () => void) {
    this.#now = now;
    this.#fire = fire;
  }

  /** Whether something may be sent now. */
  get isOver(): boolean {
    return this.#now() >= this.#until;
  }

  /** Whether something that was just done may be sent now. */
  get isFree(): boolean {
    return this.isOver || !this.#isAsked;
  }

  /** A try ended; undefined when nothing is left. */
  ended(wait: Wait | undefined): void {
    this.hurry();
    this.reason = wait && { waitsFor: wait.waitsFor };
    if (!wait) this.#failures = 0;
    // The session says when the person is back.
    if (!wait || wait.waitsFor === 'login') return;
    const { waitsFor, retryAfterMs } = wait;
    const delayMs = backOffMs(++this.#failures, retryAfterMs);
    this.#isAsked = retryAfterMs !== undefined;
    this.#set(delayMs, delayMs);
    this.reason = { waitsFor, retryAt: new Date(Date.now() + delayMs) };
  }

  /** Another tab tried, and will again. */
  adopt(reason: Waiting): void {
    this.reason = reason;
    const { retryAt } = reason;
    if (!retryAt) return;
    // Its clock is ours, but may have been put right since.
    const delayMs = Math.min(Math.max(0, retryAt.valueOf() - Date.now()), longestMs);
    this.#set(delayMs, delayMs + spreadMs * Math.random());
  }

  /** There is a reason to try now. */
  hurry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#until = -Infinity;
    this.#isAsked = false;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #set(holdMs: number, fireMs: number): void {
    clearTimeout(this.#timer);
    this.#until = this.#now() + holdMs;
    this.#timer = setTimeout(() => {
      this.hurry();
      this.#fire();
    }, fireMs);
  }
}
