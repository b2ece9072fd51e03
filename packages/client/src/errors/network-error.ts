import { BerichtenboxError } from './berichtenbox-error.js';

/** Nothing answered: offline, cut off half-way, or no answer within the time limit. */
export class NetworkError extends BerichtenboxError {
  override readonly name = 'NetworkError';

  constructor(cause?: unknown) {
    super('network', 'No answer from the server', { cause });
  }
}
