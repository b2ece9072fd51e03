import { deleteDB, openDB } from 'idb';
import { removeKeyFiles } from './key-file.js';
import { vaultPrefix } from './vault-name.js';
import type { VaultSchema } from './vault-schema.js';

const patienceMs = 3_000;

/**
 * Wipes the vaults of this server on this device: of each the key first, then all else. Works without network, and whoever has them open.
 *
 * @param keep names of vaults that stay.
 * @returns whether all of them are gone; never rejects.
 */
export async function wipeVaults(endpoint: string, keep: ReadonlySet<string> = new Set()): Promise<boolean> {
  try {
    const prefix = await vaultPrefix(endpoint);
    const names = (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith(prefix) && !keep.has(name));
    return (await Promise.all(names.map(destroyDatabase))).every((isGone) => isGone);
  } catch {
    // Where the browser has no storage, nothing is kept; where it cannot list it, each vault is destroyed by whoever has it open.
    return false;
  }
}

/** Destroys one vault, its key first; false when another tab, or the browser, kept it from being deleted just now. */
export async function destroyDatabase(name: string): Promise<boolean> {
  await withinPatience(Promise.all([removeKeyFiles(name), destroyKeyRecord(name)]));
  return withinPatience(deleteDB(name));
}

/** Deleting a whole database waits for the other tabs, and may be cut short; without its key it says nothing any more. */
async function destroyKeyRecord(name: string): Promise<void> {
  const database = await openDB<VaultSchema>(name, undefined, { blocking: (_old, _new, event) => (event.target as IDBDatabase).close() });
  try {
    if (!database.objectStoreNames.contains('key')) return;
    const transaction = database.transaction('key', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.clear(), transaction.done]);
  } finally {
    database.close();
  }
}

async function withinPatience(work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
  try {
    return await Promise.race([work.then(() => true), timeout]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
