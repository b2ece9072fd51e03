/** Long enough for a next key or press to come; what is counted by then is said, and not each number before it. */
const pauseMs = 300;

/** Says the last of several counts that follow each other fast. */
export class LatestCount {
  readonly #announce: (sentence: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(announce: (sentence: string) => void) {
    this.#announce = announce;
  }

  /** @param words asked for when it is said */
  say(words: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(words()), pauseMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
