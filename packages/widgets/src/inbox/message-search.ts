import { foldText, searchLocally, type BerichtenboxClient, type MessageSummary } from '@berichtenbox/client';
import type { ReactiveController, ReactiveElement } from 'lit';

/** Fewer than this finds nothing useful, and the server refuses it. */
const minLength = 2;
/** Typing pauses this long before the server is asked. */
const pauseMs = 400;

/** What the search field led to. */
export type SearchState =
  | { readonly status: 'off' }
  | { readonly status: 'too-short' }
  /** The hits among what is in memory are there already; those of the server are awaited. */
  | { readonly status: 'searching'; readonly query: string }
  | { readonly status: 'found'; readonly query: string; readonly found: readonly MessageSummary[] }
  | { readonly status: 'failed'; readonly query: string; readonly error: unknown };

/** What was found. */
interface Hits {
  /** By subject and sender, and after those what only the server found, so that no hit changes its place when that comes. */
  readonly messages: readonly MessageSummary[];
  /** What only the server found: in the text, or in an attachment. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * Searches while a person types: with each key in subjects and senders of what is in memory, and after a pause on the server. Only the
 * last question counts; the ones before it are aborted.
 */
export class MessageSearch implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #client: () => BerichtenboxClient | undefined;
  readonly #settled: (state: SearchState) => void;
  #state: SearchState = { status: 'off' };
  #folder: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;
  #hits: (Hits & { readonly of: readonly MessageSummary[]; readonly state: SearchState }) | undefined;

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

  /** What is searched for; undefined while nothing is. */
  get query(): string | undefined {
    return 'query' in this.#state ? this.#state.query : undefined;
  }

  /** The same, for who is in this folder now: in another one it is over, also when the page or the browser's back button went there. */
  queryIn(folder: string): string | undefined {
    if (this.#folder !== undefined && this.#folder !== folder) {
      const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#query');
      if (field !== null) {
        field.value = '';
      }
      this.clear();
    }
    this.#folder = folder;
    return this.query;
  }

  /** The words of the question, as they are compared. */
  get words(): readonly string[] {
    return foldText(this.query ?? '').split(/\s+/).filter((word) => word !== '');
  }

  /**
   * The hits as they are now: one that was read or moved since is shown so, one that is gone is not.
   *
   * @param messages where to look
   */
  hits(messages: readonly MessageSummary[]): Hits {
    const state = this.#state;
    if (this.#hits?.of !== messages || this.#hits.state !== state) {
      this.#hits = { ...this.#look(messages, state), of: messages, state };
    }
    return this.#hits;
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
      this.#set({ status: 'searching', query });
      this.#timer = setTimeout(() => void this.#ask(query), pauseMs);
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
      this.#set({ status: 'searching', query });
      void this.#ask(query);
    }
  }

  /** Back to the folder. */
  clear(): void {
    this.#stop();
    if (this.#state.status !== 'off') {
      this.#set({ status: 'off' });
    }
  }

  #look(messages: readonly MessageSummary[], state: SearchState): Hits {
    if (!('query' in state)) {
      return { messages, elsewhere: new Set() };
    }
    const local = searchLocally(messages, state.query);
    if (state.status !== 'found') {
      return { messages: local, elsewhere: new Set() };
    }
    const shown = new Set(local.map(({ id }) => id));
    const live = new Map(messages.map((message) => [message.id, message]));
    const rest = state.found.filter(({ id }) => !shown.has(id)).map(({ id }) => live.get(id)).filter((message) => message !== undefined);
    return { messages: [...local, ...rest], elsewhere: new Set(rest.map(({ id }) => id)) };
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
  }

  async #ask(query: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
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
