import { BerichtenboxError, type BerichtenboxClient, type Message } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where getting one message stands. Only `shown` holds anything of it. */
export type LetterState =
  | { readonly phase: 'none' | 'missing' }
  /** `slow`: it takes long enough to show that something is going on. */
  | { readonly phase: 'loading'; readonly slow: boolean }
  | { readonly phase: 'shown'; readonly message: Message }
  | { readonly phase: 'failed'; readonly error: unknown };

/** Hears what becomes of a letter. */
export interface LetterListener {
  /** A failure that the element will show. */
  failed(error: unknown): void;
  /** The letter could be had after all, without anybody having asked; before the element shows it. */
  recovered(): void;
}

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
  readonly #told: LetterListener;
  #wanted: Wanted | undefined;
  #state: LetterState = none;
  #abort = new AbortController();
  /** When the list had last been read as this letter failed: when it is read again, the letter may be had as well. */
  #listOfFailure: Date | undefined;
  #isTryingAgain = false;

  constructor(host: ReactiveControllerHost, told: LetterListener) {
    this.#host = host;
    this.#told = told;
    host.addController(this);
  }

  get state(): LetterState {
    return this.#state;
  }

  /** Aborted when this letter goes. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  hostConnected(): void {
    addEventListener('online', this.#tryAgain);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#tryAgain);
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
    } else if (client !== undefined && this.#state.phase === 'failed' && client.mailbox.state.refreshedAt !== this.#listOfFailure) {
      this.#tryAgain();
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
        this.#fail(error, wanted, signal);
        this.#told.failed(error);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  #fail(error: unknown, { client }: Wanted, signal: AbortSignal): void {
    const missing = error instanceof BerichtenboxError && error.code === 'not-found';
    this.#listOfFailure = client.mailbox.state.refreshedAt;
    this.#show(missing ? { phase: 'missing' } : { phase: 'failed', error }, signal);
  }

  /** What made it fail may be over. Nobody asked for this, so what is on the screen stays until there is something else to show. */
  readonly #tryAgain = (): void => {
    if (this.#state.phase === 'failed' && this.#wanted !== undefined && !this.#isTryingAgain) {
      this.#isTryingAgain = true;
      void this.#loadQuietly(this.#wanted, this.#abort.signal).finally(() => (this.#isTryingAgain = false));
    }
  };

  async #loadQuietly(wanted: Wanted, signal: AbortSignal): Promise<void> {
    try {
      const message = await wanted.client.mailbox.open(wanted.messageId, { signal });
      if (!signal.aborted) {
        this.#told.recovered();
        this.#show({ phase: 'shown', message }, signal);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error, wanted, signal);
      }
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
