import { openDB } from 'idb';
import type { VaultDatabase, VaultSchema } from './vault-schema.js';

/** Opens a vault that is there, in whatever version, and gives way at once to who wants it for themselves; undefined when it has gone: nothing is made in its place. */
export async function openExisting(name: string): Promise<VaultDatabase | undefined> {
  try {
    return await openDB<VaultSchema>(name, undefined, {
      upgrade: (_database, _oldVersion, _newVersion, transaction) => transaction.abort(),
      blocking: (_oldVersion, _newVersion, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return undefined;
  }
}
