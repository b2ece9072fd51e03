import type { WireRecord } from '../api/wire-values.js';
import { BerichtenboxError, type ErrorCode, type ErrorDetails } from './berichtenbox-error.js';

const codeOfStatus: Readonly<Partial<Record<number, ErrorCode>>> = {
  403: 'forbidden', 404: 'not-found', 410: 'not-found', 426: 'outdated', 429: 'too-many-requests', 502: 'store-failed', 503: 'unavailable', 504: 'unavailable',
};

/**
 * The server answered that it could not do it.
 *
 * @see RFC 9457
 */
export class ProblemResponseError extends BerichtenboxError {
  override readonly name = 'ProblemResponseError';
  /** The HTTP status. */
  readonly status: number;
  /**
   * What the server told about it.
   *
   * @internal
   */
  readonly problem: WireRecord | undefined;

  constructor(status: number, details: ErrorDetails, problem?: WireRecord) {
    super(codeOfStatus[status] ?? (status < 500 ? 'refused' : 'server-failed'), `The server answered ${status}`, details);
    this.status = status;
    this.problem = problem;
  }
}

/** Whether the server answered with this status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ProblemResponseError && error.status === status;
}
