/** What went wrong, in one word; what a person is told follows from it. */
export type ErrorCode =
  /** Nothing answered: offline, cut off, or too slow. */
  | 'network'
  /** Something answered that is not our server: the sign-in page of a public network, a broken proxy. */
  | 'unexpected-answer'
  /** The session is over; log in again. */
  | 'session-expired'
  /** This person may not do this (for this person). */
  | 'forbidden'
  /** The message or attachment no longer exists. */
  | 'not-found'
  /** The server refused what was asked; asking again is of no use. */
  | 'refused'
  /** The server no longer understands this version of the page's code; what waits to be sent stays. */
  | 'outdated'
  /** Too many requests; wait `retryAfterMs`. */
  | 'too-many-requests'
  /** The organisation that keeps this message cannot be reached. */
  | 'store-failed'
  /** The server cannot answer just now; wait `retryAfterMs`. */
  | 'unavailable'
  /** The server failed. */
  | 'server-failed'
  /** Fetching the messages from the organisations failed. */
  | 'retrieval-failed'
  /** Fetching the messages, by another tab or device, did not end in time. */
  | 'retrieval-busy'
  /** The summary was too long ago, or of other choices: show it again. Nothing was activated. */
  | 'activation-token-invalid'
  /** The box is not activated. */
  | 'not-activated'
  /** The last activation or deactivation was too long ago, or was taken back already. */
  | 'nothing-to-undo'
  /** The preferences were changed elsewhere meanwhile; nothing was saved. */
  | 'preferences-changed'
  /** There are too many addresses, numbers and devices already. */
  | 'channel-limit-reached'
  /** One may not act for this person (any more). */
  | 'mandate-ended'
  /** The mandate was changed elsewhere meanwhile; nothing was saved. */
  | 'mandate-changed'
  /** There are too many mandates already. */
  | 'mandate-limit-reached'
  /** Only the court or the identity provider can change this mandate. */
  | 'mandate-not-yours-to-change'
  /** The message was changed elsewhere after this person saw it; nothing was done. */
  | 'message-changed'
  /** There is no room on this device to keep what was done, behind what waits for the same message; nothing was done. */
  | 'no-room'
  /** What was done could not be sent before acting for another, or logging out. */
  | 'unsent-work'
  /** That was not the code; it may be tried `triesLeft` times more. */
  | 'code-wrong'
  /** There is no code any more: ask for a new one. */
  | 'code-expired';

/** What a failure may carry besides its code. */
export interface ErrorDetails {
  /** What a person can quote to the help desk. */
  readonly supportCode?: string | undefined;
  /** How long the server asked to wait, 0 to 300,000 ms. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** Every failure the client reports, except an aborted request (a `DOMException` named `AbortError`). The message is for developers and holds no personal data. */
export abstract class BerichtenboxError extends Error {
  abstract override readonly name: string;
  readonly code: ErrorCode;
  readonly supportCode?: string;
  readonly retryAfterMs?: number;

  constructor(code: ErrorCode, message: string, { supportCode, retryAfterMs, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    if (supportCode !== undefined) this.supportCode = supportCode;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}
