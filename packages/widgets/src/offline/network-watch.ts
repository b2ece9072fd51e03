import type { ActiveSession, MailboxState } from '@berichtenbox/client';
import type { ReactiveController, ReactiveElement } from 'lit';

/** A network that is away for less than this is nobody's concern. */
const awayMs = 3_000;
/** One that comes back for less than this has not come back. */
const backMs = 1_000;

/** Decides when it is worth showing that there is no network, and when that there is again: not at each short cut. */
export class NetworkWatch implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #changed: (isAway: boolean) => void;
  #isAway = false;
  #seen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called once each time that it is shown, or no longer */
  constructor(host: ReactiveElement, changed: (isAway: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
    this.hostConnected();
  }

  /** Whether it is shown that there is no network. */
  get isAway(): boolean {
    return this.#isAway;
  }

  hostConnected(): void {
    addEventListener('online', this.#look);
    addEventListener('offline', this.#look);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#seen = this.#isAway;
    removeEventListener('online', this.#look);
    removeEventListener('offline', this.#look);
  }

  /** What is the case now. While something is being asked, nothing is known better than before. */
  follow(session: ActiveSession, { failure, refreshing, waiting }: MailboxState): void {
    // A session that began without network has been so for longer.
    const atOnce = session.offline === true;
    const isAway = atOnce || !navigator.onLine || failure?.code === 'network' || waiting.some(({ waitsFor }) => waitsFor === 'network') || (refreshing && this.#isAway);
    if (isAway === this.#seen) {
      return;
    }
    this.#seen = isAway;
    clearTimeout(this.#timer);
    if (isAway !== this.#isAway) {
      this.#timer = setTimeout(() => this.#show(isAway), isAway ? (atOnce ? 0 : awayMs) : backMs);
    }
  }

  #show(isAway: boolean): void {
    this.#isAway = isAway;
    this.#changed(isAway);
    this.#host.requestUpdate();
  }

  readonly #look = (): void => this.#host.requestUpdate();
}
