/** Who was taking everything along may no longer do so. What was given by then has no end, so nobody takes it for the whole. */
export class ExportEndedError extends Error {
  override readonly name = 'ExportEndedError';

  constructor() {
    super('The session has ended, or the right was withdrawn.');
  }
}
