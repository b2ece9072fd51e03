import { BerichtenboxError, type ErrorCode, type ErrorDetails } from './berichtenbox-error.js';

/** What may be wrong with a mandate, and nothing else. */
export type MandateErrorCode = Extract<ErrorCode, 'mandate-ended' | 'mandate-changed' | 'mandate-limit-reached' | 'mandate-not-yours-to-change' | 'code-wrong' | 'code-expired'>;

/** Something about acting for somebody else did not happen, for a reason that the person can do something about. */
export class MandateError extends BerichtenboxError {
  override readonly name = 'MandateError';

  constructor(code: MandateErrorCode, details?: ErrorDetails) {
    super(code, 'Not under this mandate', details);
  }
}
