/** The file cannot be read as a register; the message is a sentence for whoever gave it, without anything of what is in it. */
export class RegisterFileError extends Error {
  override readonly name = 'RegisterFileError';
  readonly code = 'register-file-wrong';
}
