/** What the service worker tells the pages of its site. A page leaves alone what it does not know: the worker may be of another version. */
export type WorkerMessage =
  /** The browser ended or replaced the subscription to push messages; what a page shows of it may no longer be so. */
  | { readonly type: 'berichtenbox-push-changed' }
  /** Answers `berichtenbox-hello`: the version of the files that this worker keeps. */
  | { readonly type: 'berichtenbox-version'; readonly version: string }
  /** The network is there again: send what waits, and answer `berichtenbox-flushed` on the port that came along. */
  | { readonly type: 'berichtenbox-flush' };

/** What a page tells the service worker. A worker leaves alone what it does not know: the page may be of another version. */
export type PageMessage =
  /** Which version is this? The answer comes on the port that goes along. */
  | { readonly type: 'berichtenbox-hello' }
  /** The person wants the new version: the worker that waits takes over. */
  | { readonly type: 'berichtenbox-take-over' }
  /** What waited was tried; whether something of it still waits for the network or the server. */
  | { readonly type: 'berichtenbox-flushed'; readonly isLeft: boolean };

/** Under which name a page asks the browser to wake the worker when the network is there. */
export const outboxTag = 'berichtenbox-outbox';
