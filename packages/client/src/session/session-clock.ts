import { expiringMs } from './session-state.js';

/** What happens as the end comes near. */
export interface SessionMoments {
  /** Just before the warning and just before the end: another tab may have prolonged the session. */
  readonly ask: () => void;
  readonly warn: () => void;
  readonly end: () => void;
}

/**
 * Counts down to the end of the session with a clock that never jumps.
 * When this device slept meanwhile, the next moment comes late; a page that wakes up should refresh the session.
 */
export class SessionClock {
  readonly now: () => number;
  readonly #moments: readonly (readonly [beforeEndMs: number, happen: () => void])[];
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(now: () => number, { ask, warn, end }: SessionMoments) {
    this.now = now;
    this.#moments = [[expiringMs + 5000, ask], [expiringMs, warn], [5000, ask], [0, end]];
  }

  remainingMs(): number {
    return this.#end - this.now();
  }

  /** Sets the end; answers whether it is really another, for the server tells time in whole seconds. */
  set(end: number): boolean {
    const moved = this.#timer === undefined || Math.abs(end - this.#end) > 2000;
    if (moved) this.#end = end;
    this.#schedule(this.remainingMs());
    return moved;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Waits for the first moment that lies within what remains. */
  #schedule(remainingMs: number): void {
    clearTimeout(this.#timer);
    const next = this.#moments.find(([beforeEndMs]) => beforeEndMs < remainingMs) ?? this.#moments.at(-1);
    if (!next) return;
    const [beforeEndMs, happen] = next;
    this.#timer = setTimeout(() => {
      // The next moment is set first, since what happens now may set another end, or stop the clock.
      if (beforeEndMs > 0) this.#schedule(Math.min(beforeEndMs, this.remainingMs()));
      happen();
    }, Math.max(0, remainingMs - beforeEndMs));
  }
}
