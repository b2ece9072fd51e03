import { BerichtenboxError, type ErrorDetails } from './berichtenbox-error.js';

/** Fetching the messages from the organisations failed, or somebody else's fetch did not end within two minutes. */
export class RetrievalError extends BerichtenboxError {
  override readonly name = 'RetrievalError';

  constructor(code: 'retrieval-failed' | 'retrieval-busy', details?: ErrorDetails) {
    super(code, 'Fetching the messages did not succeed', details);
  }
}
