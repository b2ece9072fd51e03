import { openExisting } from './open-existing.js';
import { vaultPrefix } from './vault-name.js';

/**
 * How much was done and not carried out, in all vaults of this server on this device but one: of whom one acted for before, and of a vault that is not open
 * yet. It takes no key to count. Never rejects.
 */
export async function countActs(endpoint: string, except: string | undefined): Promise<number> {
  let count = 0;
  try {
    const prefix = await vaultPrefix(endpoint);
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.startsWith(prefix) && name !== except) count += await countIn(name);
    }
  } catch {
    // Where the browser cannot tell what there is, there is nothing that could be told.
  }
  return count;
}

async function countIn(name: string): Promise<number> {
  const database = await openExisting(name);
  try {
    return database?.objectStoreNames.contains('outbox') ? await database.count('outbox') : 0;
  } finally {
    database?.close();
  }
}
