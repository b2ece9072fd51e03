import { afterPaint } from '@berichtenbox/client';

/** Has what fits on a screen painted before all other rows of a list. */
export class FirstRows {
  readonly #more: () => void;
  #rest: Promise<void> | undefined;
  #areFirst = true;

  /** @param more called when the other rows are to be rendered too */
  constructor(more: () => void) {
    this.#more = more;
  }

  /** Whether only the first are to be rendered. */
  get areFirst(): boolean {
    return this.#areFirst;
  }

  /** Resolves when the other rows are asked for; undefined when that was done. */
  get rest(): Promise<void> | undefined {
    return this.#rest;
  }

  /** So many rows were rendered, or would have been. */
  rendered(count: number): void {
    if (this.#areFirst && count > 0) {
      this.#rest ??= afterPaint().then(() => {
        this.#rest = undefined;
        this.#areFirst = false;
        this.#more();
      });
    }
  }

  /** Other rows are next. */
  forget(): void {
    this.#areFirst = true;
  }
}
