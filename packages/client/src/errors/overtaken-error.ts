import { BerichtenboxError, type ErrorDetails } from './berichtenbox-error.js';

/** The message was changed elsewhere after the person saw it, so what they did was not carried out. */
export class OvertakenError extends BerichtenboxError {
  override readonly name = 'OvertakenError';

  constructor(details: ErrorDetails) {
    super('message-changed', 'The message was changed elsewhere', details);
  }
}
