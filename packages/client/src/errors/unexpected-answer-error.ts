import { BerichtenboxError } from './berichtenbox-error.js';

/** Something that is not our server answered: usually the sign-in page of a public network. */
export class UnexpectedAnswerError extends BerichtenboxError {
  override readonly name = 'UnexpectedAnswerError';

  constructor(message: string, cause?: unknown) {
    super('unexpected-answer', message, { cause });
  }
}
