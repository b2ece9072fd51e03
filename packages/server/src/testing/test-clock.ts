import type { Clock } from '../clock.js';

/** A clock that stands still until the test moves it. */
export class TestClock implements Clock {
  #now = new Date('2026-03-02T09:00:00Z').getTime();

  now(): Date {
    return new Date(this.#now);
  }

  set(moment: Date | string): void {
    this.#now = new Date(moment).getTime();
  }

  advance({ hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: { hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void {
    this.#now += ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  }
}
