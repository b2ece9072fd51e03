import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { DataKeyRecord } from './data-key.js';
import type { LetterList } from './letter-lists.js';
import type { SealedBytes } from './sealer.js';

/** Something of one message; the keyed name of that message is what it is found by. */
export interface SealedPart {
  readonly message: string;
  readonly sealed: SealedBytes;
}

/**
 * All that is on the disk, one database per partition. Whatever somebody wrote, and every id, is sealed or a keyed name; in clear are how
 * many records there are, how long each is, and in which order they came.
 */
export interface VaultSchema extends DBSchema {
  /** The key of all the rest, itself under a key that is not here (with `device` it is). */
  key: { key: 'data'; value: DataKeyRecord };
  /** What is counted, in clear: `generation` goes up with each change of the pages. */
  counter: { key: 'generation'; value: number };
  /** Random bytes that hold room: whoever has something that may not be lost, and finds the disk full, throws one away. */
  reserve: { key: number; value: Uint8Array<ArrayBuffer> };
  /** A hundred rows of the mailbox each; the lowest page is the newest. */
  page: { key: number; value: SealedBytes };
  /** When the rows were last read from the server, and who was logged in. */
  note: { key: 'refreshed-at' | 'identity'; value: SealedBytes };
  /** One whole letter each, by the keyed name of its message. */
  body: { key: string; value: SealedBytes };
  /** Which letters there are, in the order in which they were kept; a letter is in every list with which it was kept, and counts in the newest. */
  list: { key: number; value: LetterList };
  /** The texts of the letters of one list, to search in; by a random name. All of it is in the letters too. */
  text: { key: string; value: SealedBytes };
  /** One file each, by its keyed name. */
  attachment: { key: string; value: SealedPart; indexes: { message: string } };
  /** What somebody was writing, by the keyed name of what it is about. */
  draft: { key: string; value: SealedBytes };
  /** What was done and the server has not answered, in the order in which it was done. */
  outbox: { key: number; value: SealedPart; indexes: { message: string } };
}

/** A connection with one vault. */
export type VaultDatabase = IDBPDatabase<VaultSchema>;

/** One step from a version to the next. */
export type Migration = (database: VaultDatabase, transaction: IDBPTransaction<VaultSchema, StoreNames<VaultSchema>[], 'versionchange'>) => void;

/**
 * Version n is what the first n steps make. A step that was published never changes, and none may delete or empty `outbox` or `draft`: what
 * is in there exists nowhere else. Everything else may be emptied; it comes again.
 */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('key');
    database.createObjectStore('counter');
    database.createObjectStore('reserve');
    database.createObjectStore('page');
    database.createObjectStore('note');
    database.createObjectStore('body');
    database.createObjectStore('attachment').createIndex('message', 'message');
    database.createObjectStore('draft');
    database.createObjectStore('outbox', { autoIncrement: true }).createIndex('message', 'message');
  },
  (database, transaction) => {
    database.createObjectStore('text');
    const lists = database.createObjectStore('list', { autoIncrement: true });
    // When this fails, so does the whole step, and whoever opens the vault is told.
    transaction.objectStore('body').getAllKeys().then((letters) => lists.add({ letters })).catch(() => undefined);
  },
];
