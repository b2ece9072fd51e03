import type { IDBPObjectStore, StoreNames } from 'idb';
import type { VaultDatabase, VaultSchema } from './vault-schema.js';

/** Letters whose text is searched together, by their keyed names. A list never changes: another one takes its place. */
export interface LetterList {
  readonly letters: readonly string[];
  /** The name of the page that holds their texts, in this order. Absent, or no longer there: their texts are in the letters only. */
  readonly page?: string;
}

/** A list, as it lies there; a higher number is newer. */
export interface NumberedList extends LetterList {
  readonly number: number;
}

type AnyStores = StoreNames<VaultSchema>[];

/** Begins to change which letters there are: with a letter goes all that was taken from it. */
export function changeLetters(database: VaultDatabase) {
  return database.transaction(['attachment', 'body', 'list', 'text'], 'readwrite');
}

/** All lists, the oldest first. */
export async function readLists(store: Pick<IDBPObjectStore<VaultSchema, AnyStores, 'list'>, 'getAll' | 'getAllKeys'>): Promise<readonly NumberedList[]> {
  const [numbers, lists] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return lists.map((list, index) => ({ ...list, number: numbers[index] ?? 0 }));
}

/** In which list each letter counts: in the newest, since it is put in another one whenever it is kept again. */
export function countingIn(lists: readonly NumberedList[]): ReadonlyMap<string, number> {
  const counting = new Map<string, number>();
  for (const { number, letters } of lists) for (const letter of letters) counting.set(letter, number);
  return counting;
}

/** Deletes these letters, by name, and every page on which the text of one of them stands; the others of that page are still in the letters. */
export async function deleteLetters(change: ReturnType<typeof changeLetters>, gone: ReadonlySet<string>): Promise<void> {
  const [lists, texts, bodies] = [change.objectStore('list'), change.objectStore('text'), change.objectStore('body')];
  const touched = (await readLists(lists)).filter(({ letters }) => letters.some((letter) => gone.has(letter)));
  await Promise.all([
    ...[...gone].map((letter) => bodies.delete(letter)),
    ...touched.flatMap(({ number, letters, page }) => {
      const left = letters.filter((letter) => !gone.has(letter));
      return [lists.delete(number), page !== undefined && texts.delete(page), left.length > 0 && lists.add({ letters: left })];
    }),
  ]);
}
