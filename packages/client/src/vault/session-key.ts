import type { KeySource } from './data-key.js';
import { keyFromBytes } from './key-from-bytes.js';

/**
 * The key that the server has for this session and this partition: in the memory of this page only, and not to be had again once the session
 * is over. So is all that lies under it.
 *
 * @param ask the 32 bytes.
 */
export function sessionKey(ask: () => Promise<Uint8Array<ArrayBuffer>>): KeySource {
  const find = async (): Promise<CryptoKey> => keyFromBytes(await ask());
  return { mode: 'session', find, create: async () => ({ kek: await find(), facts: {} }) };
}
