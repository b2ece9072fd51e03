import type { ProblemCode } from '@berichtenbox/contract';
import { BerichtenboxError, type ErrorCode, type ErrorDetails } from './berichtenbox-error.js';

const codeOfStatus: Readonly<Partial<Record<number, ErrorCode>>> = {
  404: 'not-found', 410: 'not-found', 429: 'too-many-requests', 502: 'store-failed', 503: 'unavailable', 504: 'unavailable',
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
  /** The server's own code, when it gave one. */
  readonly problem: ProblemCode | undefined;

  constructor(status: number, problem: ProblemCode | undefined, details: ErrorDetails) {
    super(codeOfStatus[status] ?? (status >= 500 ? 'server-failed' : 'refused'), `The server answered ${status}`, details);
    this.status = status;
    this.problem = problem;
  }
}
