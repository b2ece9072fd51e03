/** Keeps the worker alive until something was done. */
export interface LastingEvent {
  waitUntil(done: Promise<unknown>): void;
}

/** A page asks for something. */
export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  /** The page that asks; empty for one that is about to be there. */
  readonly clientId: string;
  /** The page that will show the answer; empty for anything but a page. */
  readonly resultingClientId: string;
  /** What the browser asked already while the worker started, for a page. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** A page told something. */
export interface ToldEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly Pick<MessagePort, 'postMessage'>[];
}

/** The network is there (again), after a page asked to be told. */
export interface SyncedEvent extends LastingEvent {
  readonly tag: string;
}
