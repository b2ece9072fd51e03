import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps a page that comes back from the browser's back/forward cache from showing what was on it before it is known that this person
 * is still logged in. Hidden as the page goes, since the browser paints a returning page before it tells anybody.
 */
export class PageReturn implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #check: () => Promise<void>;
  #hidden = false;

  /** @param check finds out who is logged in now */
  constructor(host: ReactiveControllerHost, check: () => Promise<void>) {
    this.#host = host;
    this.#check = check;
    host.addController(this);
  }

  /** Show nothing. */
  get hidden(): boolean {
    return this.#hidden;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#hide);
    addEventListener('pageshow', this.#show);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#hide);
    removeEventListener('pageshow', this.#show);
  }

  readonly #hide = (): void => {
    this.#set(true);
  };

  readonly #show = (event: PageTransitionEvent): void => {
    if (event.persisted) {
      this.#set(true);
      void this.#check().finally(() => this.#set(false));
    } else {
      this.#set(false);
    }
  };

  #set(hidden: boolean): void {
    this.#hidden = hidden;
    this.#host.requestUpdate();
  }
}
