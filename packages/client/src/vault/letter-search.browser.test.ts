import { describe, expect, it } from 'vitest';
import { keyOf } from '../mailbox/message-order.js';
import { freshName, header, keyOfSession, letter, putRaw, rawRecords, readAt } from '../testing/vault-fixtures.js';
import { openDatabase } from './open-database.js';
import type { SealedBytes } from './sealer.js';
import { migrations } from './vault-schema.js';
import { Vault } from './vault.js';

const open = (name = freshName()) => Vault.open({ name, keys: keyOfSession() });
const key = (number: number) => keyOf(header(number));

async function find(vault: Vault, query: string): Promise<readonly string[]> {
  const found = [];
  for await (const keys of vault.findLetters(query)) found.push(...keys);
  return found.sort();
}

const raw = async (name: string, wanted: string) => (await rawRecords(name)).filter(({ store }) => store === wanted);
const letters = (from: number, to: number, body = 'paraplu') => Array.from({ length: to - from }, (_, index) => letter(from + index, { body }));
const keys = (from: number, to: number) => letters(from, to).map(({ id, storeId }) => `${storeId}/${id}`).sort();

/** Waits until so many pages of texts lie there. */
async function untilPages(name: string, count: number): Promise<void> {
  await expect.poll(async () => (await raw(name, 'text')).length, { timeout: 10_000 }).toBe(count);
}

describe('searching in what is kept', () => {
  it('finds every word, wherever it stands, however it is written', async () => {
    const vault = await open();
    await vault.saveLetters([letter(0, { subject: 'Aanslag', body: 'Uw WOZ-waarde is vastgesteld.\nBetaal vóór 1 maart.' })]);
    await vault.saveLetters([letter(1, { senderName: 'Coöperatie', body: 'Niets te betalen.' })]);
    await vault.saveLetters([letter(2, { attachments: [{ id: 'a', name: 'Beschikking café.pdf', mediaType: 'application/pdf' }], body: '' })]);
    expect(await find(vault, 'woz voor')).toEqual([key(0)]);
    expect(await find(vault, ' AANSLAG  betaal ')).toEqual([key(0)]);
    expect(await find(vault, 'cooperatie')).toEqual([key(1)]);
    expect(await find(vault, 'betal')).toEqual([key(1)]);
    expect(await find(vault, 'cafe')).toEqual([key(2)]);
    expect(await find(vault, 'woz cafe')).toEqual([]);
    vault.close();
  });

  it('follows what changed between two searches', async () => {
    const name = freshName();
    const [one, other] = await Promise.all([open(name), open(name)]);
    await one.saveHeaders([0, 1, 2].map((number) => header(number)), readAt);
    for (const number of [0, 1]) await one.saveLetters([letter(number, { body: 'paraplu' })]);
    expect(await find(one, 'paraplu')).toEqual([key(0), key(1)]);
    await one.saveLetters([letter(0, { body: 'regenjas' })]);
    await other.saveLetters([letter(2, { body: 'paraplu' })]);
    await one.saveHeaders([0, 2].map((number) => header(number)), readAt);
    expect(await find(one, 'paraplu')).toEqual([key(2)]);
    expect(await find(one, 'regenjas')).toEqual([key(0)]);
    for (const vault of [one, other]) vault.close();
  });

  it('tells the first hits before it has looked everywhere, and stops when nobody listens', async () => {
    const vault = await open();
    await vault.saveLetters(Array.from({ length: 800 }, (_, number) => letter(number)));
    const batches = [];
    for await (const keys of vault.findLetters('geachte heer')) batches.push(keys.length);
    expect(batches.length).toBeGreaterThan(2);
    expect(batches.reduce((sum, count) => sum + count)).toBe(800);
    for await (const keys of vault.findLetters('geachte heer')) {
      expect(keys.length).toBe(batches[0]);
      break;
    }
    expect((await find(vault, 'brief 7')).length).toBe(233);
    vault.close();
    expect(await find(vault, 'brief 7')).toEqual([]);
  });
});

describe('searching in many letters', () => {
  it('finds the same on pages of texts: what is there and as it is now, in every tab', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveHeaders(Array.from({ length: 620 }, (_, number) => header(number)), readAt);
    await vault.saveLetters(letters(0, 300));
    await vault.saveLetters(letters(300, 600));
    const other = await open(name);
    expect(await find(other, 'paraplu')).toEqual(keys(0, 600));
    await untilPages(name, 2);
    for (const tab of [vault, other]) expect(await find(tab, 'paraplu')).toEqual(keys(0, 600));
    // One is another letter now, one is new, and one is gone.
    await vault.saveLetters([letter(7, { body: 'regenjas' }), letter(600, { body: 'paraplu' })]);
    await other.saveHeaders(Array.from({ length: 620 }, (_, number) => header(number)).filter((_, number) => number !== 8), readAt);
    const expected = keys(0, 601).filter((found) => found !== key(7) && found !== key(8));
    // With a letter goes the page on which its text stands, which is made again without it.
    expect((await raw(name, 'text')).length).toBe(1);
    const third = await open(name);
    for (const tab of [vault, other, third]) {
      expect(await find(tab, 'paraplu')).toEqual(expected);
      expect(await find(tab, 'regenjas')).toEqual([key(7)]);
    }
    await untilPages(name, 2);
    expect(await find(third, 'paraplu')).toEqual(expected);
    expect([vault, other, third].map(({ state }) => state.damagedCount)).toEqual([0, 0, 0]);
    for (const tab of [vault, other, third]) tab.close();
  });

  it('does without a page that was damaged or is not there, and does not forget it when pages are made meanwhile', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveLetters(letters(0, 500));
    await untilPages(name, 2);
    vault.close();
    const [page] = await raw(name, 'text');
    const bytes = (page!.value as SealedBytes).slice();
    bytes[40]! ^= 1;
    await putRaw(name, { ...page!, value: bytes });
    const again = await open(name);
    expect(await find(again, 'paraplu')).toEqual(keys(0, 500));
    expect(again.state.damagedCount).toBe(1);
    await again.saveLetters([letter(500, { body: 'paraplu' })]);
    await untilPages(name, 2);
    again.close();
    const third = await open(name);
    expect(await find(third, 'paraplu')).toEqual(keys(0, 501));
    expect(third.state.damagedCount).toBe(0);
    third.close();
  });

  it('finds the letters of a vault that was made before there were such pages', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveLetters(letters(0, 3));
    vault.close();
    // As a version before left it: the letters, and nothing that was taken from them.
    const records = await rawRecords(name);
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    const old = await openDatabase(name, { closed: () => undefined, migrations: migrations.slice(0, 1) });
    if (typeof old === 'string') throw new Error(old);
    old.close();
    for (const record of records.filter(({ store }) => ['key', 'body'].includes(store))) await putRaw(name, record);
    const again = await open(name);
    expect(await find(again, 'paraplu')).toEqual(keys(0, 3));
    again.close();
  });
});
