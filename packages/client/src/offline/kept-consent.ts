import { openDB, type IDBPDatabase } from 'idb';
import type { KeyMode } from '../vault/data-key.js';
import { personDigest } from '../vault/vault-name.js';

/** Not the name of a vault: what a person chose stays when what was kept is wiped. */
const databaseName = 'berichtenbox.choices';

/** A way of keeping messages that somebody turned on, or that they do not want it. */
export type KeptChoice = KeyMode | 'no';

/** What this person chose on this device; undefined when they did not choose. Never rejects. */
export async function readConsent(endpoint: string, partition: string): Promise<KeptChoice | undefined> {
  // Asking leaves nothing on the device of who never chose.
  if (!(await isThere())) return undefined;
  return use((database, key) => database.get('choices', key) as Promise<KeptChoice | undefined>, endpoint, partition);
}

/** Keeps what a person chose. What is written says neither who nor which site it was. Never rejects. */
export async function writeConsent(endpoint: string, partition: string, choice: KeptChoice): Promise<void> {
  await use((database, key) => database.put('choices', choice, key), endpoint, partition);
}

async function isThere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
}

async function use<T>(work: (database: IDBPDatabase, key: string) => Promise<T>, endpoint: string, partition: string): Promise<T | undefined> {
  try {
    const key = await personDigest(endpoint, partition);
    const database = await openDB(databaseName, 1, { upgrade: (made) => void made.createObjectStore('choices') });
    try {
      return await work(database, key);
    } finally {
      database.close();
    }
  } catch {
    // The browser has no storage here, so nothing can be kept either.
    return undefined;
  }
}
