import type { MailboxState } from '@berichtenbox/client';
import type { ReactiveController, ReactiveElement } from 'lit';

/** Fetching that takes longer than this is shown; shorter would only flicker. */
const shownMs = 300;
/** Fetching that takes longer than this is said; shorter would only be noise. */
const slowMs = 1_000;

/** What is said about fetching. */
export interface Spoken {
  readonly started: () => void;
  /** @param mailbox how it ended */
  readonly ended: (mailbox: MailboxState) => void;
}

/**
 * Decides when fetching is worth showing, and worth an announcement: its start when it is slow, its end when its start was said or the
 * person asked for it. Not each organisation on its own.
 */
export class FetchProgress implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #mailbox: () => MailboxState | undefined;
  readonly #spoken: Spoken;
  #busy = false;
  #shown = false;
  #said = false;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  constructor(host: ReactiveElement, mailbox: () => MailboxState | undefined, spoken: Spoken) {
    this.#host = host;
    this.#mailbox = mailbox;
    this.#spoken = spoken;
    host.addController(this);
  }

  /** Whether it has taken so long that one wants to see how far it is. */
  get isShown(): boolean {
    return this.#shown;
  }

  /** The person asked to fetch, so its end is said however fast it is. */
  asked(): void {
    this.#said = true;
  }

  hostUpdated(): void {
    const mailbox = this.#mailbox();
    const busy = mailbox !== undefined && (mailbox.phase === 'loading' || mailbox.refreshing);
    if (busy === this.#busy) {
      return;
    }
    this.#busy = busy;
    if (busy) {
      this.#timers = [setTimeout(() => this.#show(), shownMs), setTimeout(() => this.#say(), slowMs)];
      return;
    }
    this.hostDisconnected();
    if (this.#said && mailbox !== undefined) {
      this.#spoken.ended(mailbox);
    }
    this.#said = false;
  }

  hostDisconnected(): void {
    this.#timers.forEach(clearTimeout);
    this.#shown = this.#busy = false;
  }

  #show(): void {
    this.#shown = true;
    this.#host.requestUpdate();
  }

  #say(): void {
    this.#said = true;
    this.#spoken.started();
  }
}
