import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Beside a long list the letter starts where one is looking: the list and the letter are in one page, which scrolls as a whole.
 * When one scrolls so far up that the letter would lie below the window, it comes along.
 */
export class LetterStart implements ReactiveController {
  readonly #host: ReactiveElement;
  #start = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.#follow, { passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#follow);
  }

  /** A letter was opened: it starts at the top of what one sees of the box. */
  align(): void {
    const scrolledPast = -(this.#panes?.getBoundingClientRect().top ?? 0);
    this.#start = Math.max(0, Math.round(scrolledPast));
    this.#panes?.style.setProperty('--_letter-start', `${String(this.#start)}px`);
  }

  get #panes(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.panes');
  }

  readonly #follow = (): void => {
    if (this.#start > 0 && (this.#panes?.getBoundingClientRect().top ?? 0) + this.#start > innerHeight) {
      this.align();
    }
  };
}
