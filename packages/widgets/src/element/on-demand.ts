const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/**
 * Code, styles or text that is no part of the first load: a chunk of its own, loaded when an element first needs it, once for all elements.
 * A chunk that cannot be loaded is tried again, when the browser says that the network is back and every so often, until it is there.
 */
export class OnDemand<T> {
  readonly #import: () => Promise<T>;
  #value: T | undefined;
  #loading: Promise<T> | undefined;

  /** @param load imports it: `() => import('./purge-dialog.js')` */
  constructor(load: () => Promise<T>) {
    this.#import = load;
  }

  /** What was loaded; undefined while it is not there. Asking for it does not load it. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Resolves when it is there, however long that takes. */
  load(): Promise<T> {
    return (this.#loading ??= this.#insist());
  }

  async #insist(): Promise<T> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        return (this.#value = await this.#import());
      } catch (error) {
        console.error(error);
        await new Promise((resolve) => {
          setTimeout(resolve, pauseMs);
          addEventListener('online', resolve, { once: true });
        });
      }
    }
  }
}
