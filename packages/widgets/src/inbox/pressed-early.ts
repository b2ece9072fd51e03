import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { OnDemand } from '../element/on-demand.js';

/** What the element does with the part. */
export interface PartUse<M, T> {
  /** It is there: make of it what is used. */
  readonly loaded: (module: M) => T;
  /** Somebody waits for it and it could not be loaded, which is tried again. */
  readonly failed: () => void;
}

/** The first signs that somebody wants to do something. */
const signs = ['pointerenter', 'pointerdown', 'focusin', 'keydown'];

/**
 * A part of the element that is loaded with the first sign that somebody wants to use the element. What is pressed before it is there
 * is done, in order, when it is.
 */
export class PressedEarly<M, T> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #part: OnDemand<M>;
  readonly #use: PartUse<M, T>;
  readonly #pressed = new Map<string, (part: T) => void>();
  #value: T | undefined;
  #begun = false;
  #failed = false;

  constructor(host: ReactiveElement, part: OnDemand<M>, use: PartUse<M, T>) {
    this.#host = host;
    this.#part = part;
    this.#use = use;
    host.addController(this);
    signs.forEach((sign) => host.addEventListener(sign, this.begin, { passive: true, once: true }));
  }

  /** Undefined while it is not there. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Before the first update, when another element has loaded it: one that is put back in the page shows the same at once. */
  hostUpdate(): void {
    if (this.#begun) {
      this.#arrive();
    }
  }

  /** After the update in which it came, so that what was pressed finds what it was about. */
  hostUpdated(): void {
    const value = this.#value;
    if (value !== undefined && this.#pressed.size > 0) {
      const pressed = [...this.#pressed.values()];
      this.#pressed.clear();
      pressed.forEach((run) => run(value));
    }
  }

  /** Resolves when what was pressed can be done; at once when nothing was. */
  get ready(): Promise<unknown> | undefined {
    return this.#pressed.size > 0 ? this.#part.load() : undefined;
  }

  /** Load it, if that was not begun before. */
  readonly begin = (): void => {
    if (!this.#begun) {
      this.#begun = true;
      void this.#part.load(this.#couldNot).then(() => this.#host.requestUpdate());
    }
  };

  /**
   * Do something with it, now or when it is there.
   *
   * @param key what is pressed twice is done once
   */
  use(key: string, run: (part: T) => void): void {
    if (this.#value === undefined) {
      if (this.#failed && this.#pressed.size === 0) {
        this.#use.failed();
      }
      this.#pressed.set(key, run);
      this.begin();
      this.#host.requestUpdate();
    } else {
      run(this.#value);
    }
  }

  /** Says that what was pressed has to wait, when that is so, with a way to hurry. */
  notice(sentence: string, retry: string): TemplateResult | typeof nothing {
    return this.#failed && this.#pressed.size > 0
      ? partMissing(this.#part, sentence, retry)
      : nothing;
  }

  readonly #couldNot = (): void => {
    if (this.#pressed.size > 0 && !this.#failed) {
      this.#use.failed();
    }
    this.#failed = true;
    this.#host.requestUpdate();
  };

  #arrive(): void {
    const module = this.#part.value;
    if (this.#value !== undefined || module === undefined) {
      return;
    }
    this.#value = this.#use.loaded(module);
    this.#failed = false;
  }
}

/** Says that a part could not be loaded, with a way to try again at once. */
export function partMissing(part: OnDemand<unknown>, sentence: string, retry: string): TemplateResult {
  return html`<p class="part-missing" part="error">${sentence} <button class="button" type="button" @click=${() => part.hurry()}>${retry}</button></p>`;
}
