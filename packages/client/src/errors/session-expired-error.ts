import { BerichtenboxError, type ErrorDetails } from './berichtenbox-error.js';

/** The server said 401: nobody is logged in (any more). */
export class SessionExpiredError extends BerichtenboxError {
  override readonly name = 'SessionExpiredError';
  /** Where to log in, when the server said so. */
  readonly loginUrl: string | undefined;

  constructor(loginUrl: string | undefined, details: ErrorDetails) {
    super('session-expired', 'Not logged in', details);
    this.loginUrl = loginUrl;
  }
}
