import type { UnsentWork } from '../session/session-state.js';
import { BerichtenboxError } from './berichtenbox-error.js';

/** What a person did could not be sent, and would be lost by acting for another or logging out. Nothing has changed. */
export class UnsentWorkError extends BerichtenboxError {
  override readonly name = 'UnsentWorkError';
  readonly unsent: UnsentWork;

  constructor(unsent: UnsentWork) {
    super('unsent-work', 'Not everything was sent');
    this.unsent = unsent;
  }
}
