import { openDB } from 'idb';
import type { KeyMode } from './data-key.js';
import { vaultPrefix } from './vault-name.js';
import type { VaultSchema } from './vault-schema.js';

/**
 * The name of the vault of the person whose device this is, that a key of this source opens; undefined when there is none. For when nobody can tell who
 * that is. Never rejects.
 */
export async function findOwnVault(endpoint: string, mode: KeyMode): Promise<string | undefined> {
  try {
    const prefix = await vaultPrefix(endpoint);
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.startsWith(prefix) && (await isOwnVault(name, mode))) return name;
    }
  } catch {
    // The browser has no storage here.
  }
  return undefined;
}

async function isOwnVault(name: string, mode: KeyMode): Promise<boolean> {
  const database = await openDB<VaultSchema>(name, undefined, { blocking: (_old, _new, event) => (event.target as IDBDatabase).close() });
  try {
    const record = database.objectStoreNames.contains('key') ? await database.get('key', 'data') : undefined;
    return record?.isOwn === true && (mode === 'device' ? record.kek !== undefined : record.passkey !== undefined);
  } finally {
    database.close();
  }
}
