/** A file that somebody chose cannot be read (any more): it was moved, changed or thrown away, or the stick it is on was taken out. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(cause: unknown) {
    super('The file cannot be read', { cause });
  }
}
