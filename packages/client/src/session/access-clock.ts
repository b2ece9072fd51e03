/** What happens as the end of a mandate comes near. */
export interface AccessMoments {
  /** Just before: it may have been extended. */
  readonly ask: () => void;
  readonly end: () => void;
}

const askBeforeMs = 5_000;
/** No session lasts so long; a timer that is set for longer than it can count goes off at once. */
const longestMs = 86_400_000;

/** Counts down to the end of the mandate under which one acts, with a clock that never jumps. */
export class AccessClock {
  readonly #now: () => number;
  readonly #moments: AccessMoments;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(now: () => number, moments: AccessMoments) {
    this.#now = now;
    this.#moments = moments;
  }

  /** @param endsAt By the clock that never jumps; undefined when it has no end. */
  set(endsAt: number | undefined): void {
    this.stop();
    const remainingMs = endsAt === undefined ? Infinity : Math.max(0, endsAt - this.#now());
    if (remainingMs > longestMs) return;
    this.#timers.push(setTimeout(this.#moments.end, remainingMs));
    if (remainingMs > askBeforeMs) this.#timers.push(setTimeout(this.#moments.ask, remainingMs - askBeforeMs));
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}
