import type { MailboxState } from '@berichtenbox/client';

/** Fetching that takes longer than this is said; shorter would only be noise. */
const slowMs = 1_000;

/** What is said about fetching. */
export interface Spoken {
  readonly started: () => void;
  /** @param mailbox how it ended */
  readonly ended: (mailbox: MailboxState) => void;
}

/**
 * Decides when fetching is worth an announcement: its start when it is slow, its end when its start was said or the
 * person asked for it. Not each organisation on its own.
 */
export class SpokenProgress {
  readonly #spoken: Spoken;
  #busy = false;
  #said = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(spoken: Spoken) {
    this.#spoken = spoken;
  }

  /** The person asked to fetch, so its end is said however fast it is. */
  asked(): void {
    this.#said = true;
  }

  /** Call after each change of the mailbox. */
  follow(mailbox: MailboxState | undefined): void {
    const busy = mailbox !== undefined && (mailbox.phase === 'loading' || mailbox.refreshing);
    if (busy && !this.#busy) {
      this.#timer = setTimeout(() => {
        this.#said = true;
        this.#spoken.started();
      }, slowMs);
    } else if (!busy && this.#busy) {
      this.stop();
      if (this.#said && mailbox !== undefined) {
        this.#spoken.ended(mailbox);
      }
      this.#said = false;
    }
    this.#busy = busy;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
