import { expect, it } from 'vitest';
import { keyOf } from '../mailbox/message-order.js';
import { freshName, header, letter } from '../testing/vault-fixtures.js';
import { LetterPages } from './letter-pages.js';
import { LetterSearch } from './letter-search.js';
import { Letters } from './letters.js';
import { openDatabase } from './open-database.js';
import { SealedRecords } from './sealed-records.js';
import { Sealer } from './sealer.js';

const key = (number: number) => keyOf(header(number));

async function find(records: SealedRecords, query: string): Promise<readonly string[]> {
  const [found, search] = [[] as string[], new LetterSearch(records)];
  for await (const keys of search.find(query)) found.push(...keys);
  search.close();
  return found;
}

it('a letter that is kept again or removed while its text is put on a page is found as it is now', async () => {
  const name = freshName();
  const database = await openDatabase(name, { closed: () => undefined });
  if (typeof database === 'string') throw new Error(database);
  const root = await crypto.subtle.importKey('raw', new Uint8Array(32), 'HKDF', false, ['deriveKey']);
  const damaged: unknown[] = [];
  const records = new SealedRecords(database, await Sealer.from(root, name), () => damaged.push(true));
  const letters = new Letters(records, { keep: (_, write) => write().then(() => true) }, () => undefined);
  await letters.save(Array.from({ length: 300 }, (_, number) => letter(number, { body: 'paraplu' })));
  let offers = 0;
  const pages = new LetterPages(records, {
    async offer(_, write) {
      offers += 1;
      // What was read for this page is not as it is any more.
      if (offers === 1) await letters.save([letter(0, { body: 'regenjas' })]);
      if (offers === 2) await letters.remove([key(1)]);
      await write();
      return true;
    },
  }, name);
  pages.changed();
  await expect.poll(() => database.count('text'), { timeout: 10_000 }).toBe(1);
  expect(offers).toBe(3);
  const found = await find(records, 'paraplu');
  expect([found.length, found.includes(key(0)), found.includes(key(1))]).toEqual([298, false, false]);
  expect(await find(records, 'regenjas')).toEqual([key(0)]);
  // The page holds these letters and not one that is gone, nor any twice.
  const lists = await database.getAll('list');
  expect(lists.flatMap((list) => list.letters).length).toBe(299);
  expect(damaged).toEqual([]);
  pages.close();
  database.close();
});
