import { BerichtenboxError, type BerichtenboxClient, type Message } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where getting one message stands. Only `shown` holds anything of it. */
export type LetterState =
  | { readonly phase: 'none' | 'missing' }
  /** `slow`: it takes long enough to show that something is going on. */
  | { readonly phase: 'loading'; readonly slow: boolean }
  | { readonly phase: 'shown'; readonly message: Message }
  | { readonly phase: 'failed'; readonly error: unknown };

/** Sooner than this, a skeleton would only flash. */
const slowAfterMs = 300;
const none: LetterState = { phase: 'none' };

/** What identifies a letter on the screen: in another mailbox, or for another person, the same id is another letter. */
interface Wanted {
  readonly client: BerichtenboxClient;
  readonly partition: string;
  readonly messageId: string;
}

/** Gets the message an element wants to show, and lets go of it as soon as it may no longer be shown. */
export class Letter implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (error: unknown) => void;
  #wanted: Wanted | undefined;
  #state: LetterState = none;
  #abort = new AbortController();

  /** @param failed told of each failure that the element will show */
  constructor(host: ReactiveControllerHost, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  get state(): LetterState {
    return this.#state;
  }

  /** Aborted when this letter goes. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  hostDisconnected(): void {
    this.want(undefined, '');
  }

  /**
   * Says what to show; asks for it when that is something else than before. Called before each update.
   *
   * @param client undefined, or one without a logged-in person: nothing is shown, and nothing kept.
   */
  want(client: BerichtenboxClient | undefined, messageId: string): void {
    const session = client?.session.state;
    const wanted = client !== undefined && session?.status === 'active' && messageId !== ''
      ? { client, partition: session.context.partition, messageId }
      : undefined;
    if (wanted?.client !== this.#wanted?.client || wanted?.partition !== this.#wanted?.partition || wanted?.messageId !== this.#wanted?.messageId) {
      this.#wanted = wanted;
      this.retry();
    }
  }

  /** Asks for the message once more. */
  retry(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#state = this.#wanted === undefined ? none : { phase: 'loading', slow: false };
    this.#host.requestUpdate();
    if (this.#wanted !== undefined) {
      void this.#load(this.#wanted, this.#abort.signal);
    }
  }

  async #load(wanted: Wanted, signal: AbortSignal): Promise<void> {
    const timer = setTimeout(() => this.#show({ phase: 'loading', slow: true }, signal), slowAfterMs);
    try {
      await Letter.#firstList(wanted.client, signal);
      signal.throwIfAborted();
      this.#show({ phase: 'shown', message: await wanted.client.mailbox.open(wanted.messageId, { signal }) }, signal);
    } catch (error) {
      if (!signal.aborted) {
        const missing = error instanceof BerichtenboxError && error.code === 'not-found';
        this.#show(missing ? { phase: 'missing' } : { phase: 'failed', error }, signal);
        this.#failed(error);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** A message cannot be had before the first list, since until then the server has fetched nothing. */
  static #firstList({ mailbox }: BerichtenboxClient, signal: AbortSignal): Promise<void> {
    if (mailbox.state.phase !== 'loading') {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const end = (): void => {
        stop();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const stop = mailbox.subscribe((state) => {
        if (state.phase !== 'loading') {
          end();
        }
      });
      signal.addEventListener('abort', end);
    });
  }

  #show(state: LetterState, signal: AbortSignal): void {
    if (!signal.aborted) {
      this.#state = state;
      this.#host.requestUpdate();
    }
  }
}
