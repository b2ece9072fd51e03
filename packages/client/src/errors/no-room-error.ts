import { BerichtenboxError } from './berichtenbox-error.js';

/** What was done could not be written down on this device, and something that was done to the same message before waits to be sent: so it was not done. */
export class NoRoomError extends BerichtenboxError {
  override readonly name = 'NoRoomError';

  constructor() {
    super('no-room', 'No room to keep what was done');
  }
}
