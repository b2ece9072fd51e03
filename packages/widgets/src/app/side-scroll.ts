import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * List and letter scroll by themselves where the host gave the box a height that one of them does not fit in; elsewhere the page scrolls.
 * A side that could scroll but does not would keep what must stay in sight from doing so, and no style sheet can tell the two apart.
 */
export class SideScroll implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #found: (scrolls: boolean) => void;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  /** @param found told each time that it was measured */
  constructor(host: ReactiveElement, found: (scrolls: boolean) => void) {
    this.#host = host;
    this.#found = found;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  /** Observing what is observed already changes nothing. */
  hostUpdated(): void {
    this.#host.renderRoot.querySelectorAll('.list, .letter, .list > *, .letter > *').forEach((part) => this.#sizes.observe(part));
  }

  #measure(): void {
    const sides = [...this.#host.renderRoot.querySelectorAll('.list, .letter')];
    // Half pixels are rounded differently on both sides of the comparison.
    this.#found(sides.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1));
  }
}
