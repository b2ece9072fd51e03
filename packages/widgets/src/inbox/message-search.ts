import type { BerichtenboxClient, MessageSummary } from '@berichtenbox/client';
import type { ReactiveController, ReactiveElement } from 'lit';

/** Fewer than this finds nothing useful, and the server refuses it. */
const minLength = 2;
/** Typing pauses this long before a search goes out by itself. */
const pauseMs = 400;

/** What the search field led to. */
export type SearchState =
  | { readonly status: 'off' }
  | { readonly status: 'too-short' }
  | { readonly status: 'searching'; readonly query: string; readonly found: readonly MessageSummary[] | undefined }
  | { readonly status: 'found'; readonly query: string; readonly found: readonly MessageSummary[] }
  | { readonly status: 'failed'; readonly query: string; readonly error: unknown };

/**
 * Searches while a person types: after a pause, or at once when they submit. Only the last question counts; the ones
 * before it are aborted.
 */
export class MessageSearch implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #client: () => BerichtenboxClient | undefined;
  readonly #settled: (state: SearchState) => void;
  #state: SearchState = { status: 'off' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  /** @param settled called when a search has found or failed */
  constructor(host: ReactiveElement, client: () => BerichtenboxClient | undefined, settled: (state: SearchState) => void) {
    this.#host = host;
    this.#client = client;
    this.#settled = settled;
    host.addController(this);
  }

  get state(): SearchState {
    return this.#state;
  }

  /**
   * The hits as they are now: one that was read or moved since is shown so. Undefined while there are none to show.
   *
   * @param live the messages of the mailbox
   */
  hits(live: readonly MessageSummary[]): readonly MessageSummary[] | undefined {
    if (!('found' in this.#state) || this.#state.found === undefined) {
      return undefined;
    }
    const byId = new Map(live.map((message) => [message.id, message]));
    return this.#state.found.map((message) => byId.get(message.id) ?? message);
  }

  /** A message is gone for good; the hits that the server gave don't know. */
  drop(id: string): void {
    if ('found' in this.#state && this.#state.found !== undefined) {
      this.#set({ ...this.#state, found: this.#state.found.filter((message) => message.id !== id) });
    }
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** The field changed. Too short to search for shows the folder again, without complaint. */
  type(value: string): void {
    const query = value.trim();
    this.#stop();
    if (query.length < minLength) {
      this.clear();
    } else {
      this.#timer = setTimeout(() => {
        void this.#search(query);
      }, pauseMs);
    }
  }

  /** Ask the failed question again. */
  retry(): void {
    if (this.#state.status === 'failed') {
      this.submit(this.#state.query);
    }
  }

  /** The person asked for it. */
  submit(value: string): void {
    const query = value.trim();
    this.#stop();
    if (query.length < minLength) {
      this.#set({ status: 'too-short' });
    } else {
      void this.#search(query);
    }
  }

  /** Back to the folder. */
  clear(): void {
    this.#stop();
    if (this.#state.status !== 'off') {
      this.#set({ status: 'off' });
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
  }

  async #search(query: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    const before = this.#state;
    this.#set({ status: 'searching', query, found: 'found' in before ? before.found : undefined });
    try {
      const found = (await this.#client()?.mailbox.search(query, { signal: request.signal })) ?? [];
      this.#settle(request, { status: 'found', query, found });
    } catch (error) {
      this.#settle(request, { status: 'failed', query, error });
    }
  }

  #settle(request: AbortController, state: SearchState): void {
    if (!request.signal.aborted) {
      this.#request = undefined;
      this.#set(state);
      this.#settled(state);
    }
  }

  #set(state: SearchState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
