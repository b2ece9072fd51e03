import { BerichtenboxError } from './berichtenbox-error.js';

/** This server does not have that optional part; it was not even asked. */
export class CapabilityMissingError extends BerichtenboxError {
  override readonly name = 'CapabilityMissingError';

  constructor(capability: string) {
    super('refused', `The server has no "${capability}"`);
  }
}
