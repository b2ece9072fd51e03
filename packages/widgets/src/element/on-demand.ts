const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
const aheadMs = 2_000;

/**
 * Code, styles or text that is no part of the first load: a chunk of its own, loaded when an element first needs it, once for all elements.
 * A chunk that cannot be loaded is tried again, when the browser says that the network is back and every so often, until it is there.
 */
export class OnDemand<T> {
  readonly #import: () => Promise<T>;
  readonly #failed = new Set<() => void>();
  #value: T | undefined;
  #loading: Promise<T> | undefined;
  #tryNow: (() => void) | undefined;

  /** @param load imports it: `() => import('./purge-dialog.js')` */
  constructor(load: () => Promise<T>) {
    this.#import = load;
  }

  /** What was loaded; undefined while it is not there. Asking for it does not load it. */
  get value(): T | undefined {
    return this.#value;
  }

  /**
   * Resolves when it is there, however long that takes.
   *
   * @param failed called each time that it could not be loaded
   */
  load(failed?: () => void): Promise<T> {
    if (failed !== undefined) {
      this.#failed.add(failed);
    }
    return (this.#loading ??= this.#insist());
  }

  /** Try again now, if it is waiting to do so. */
  hurry(): void {
    this.#tryNow?.();
  }

  async #insist(): Promise<T> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        this.#value = await this.#import();
        this.#failed.clear();
        return this.#value;
      } catch (error) {
        console.error(error);
        this.#failed.forEach((tell) => tell());
        await new Promise<void>((resolve) => {
          this.#tryNow = resolve;
          setTimeout(resolve, pauseMs);
          addEventListener('online', () => resolve(), { once: true });
        });
      }
    }
  }
}

/** Loads parts a moment from now, after what is on the screen: without a network they could not be loaded when they are needed. */
export function loadAhead(parts: readonly OnDemand<unknown>[]): void {
  setTimeout(() => parts.forEach((part) => void part.load()), aheadMs);
}
