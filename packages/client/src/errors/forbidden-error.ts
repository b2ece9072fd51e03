import type { ProblemCode } from '@berichtenbox/contract';
import { BerichtenboxError, type ErrorDetails } from './berichtenbox-error.js';

/** The server said 403. */
export class ForbiddenError extends BerichtenboxError {
  override readonly name = 'ForbiddenError';
  /** The server's own code, when it gave one. */
  readonly problem: ProblemCode | undefined;

  constructor(problem: ProblemCode | undefined, details: ErrorDetails) {
    super('forbidden', 'Refused: 403', details);
    this.problem = problem;
  }
}
