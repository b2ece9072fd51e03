/** All that the worker itself says, in Dutch. What else a notification says was written by the server. */
export const nl = {
  /** When nothing more is known. */
  newMessage: 'Er is een nieuw bericht',
};

/** @see nl */
export type WorkerMessages = typeof nl;
