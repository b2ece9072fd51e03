/** The command cannot go on; the message is a sentence for whoever typed it, without personal data. */
export class DeliverError extends Error {
  override readonly name = 'DeliverError';
}
