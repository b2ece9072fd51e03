import type { Clock } from '../../../packages/server/src/clock.js';

/** How much faster time goes than it does, for the server and for the pages: nobody waits for back-off in real seconds. */
export const speed = 20;
const began = Date.UTC(2026, 2, 2, 9);

/** A clock on which time goes fast, and can be made to go by. */
export class FastClock implements Clock {
  readonly #beganAt = performance.now();
  #aheadMs = 0;

  now(): Date {
    return new Date(began + (performance.now() - this.#beganAt) * speed + this.#aheadMs);
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
