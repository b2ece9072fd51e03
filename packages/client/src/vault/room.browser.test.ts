import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { keyOf } from '../mailbox/message-order.js';
import { freshName, header, headers, keyOfSession, letter, rawRecords, readAt } from '../testing/vault-fixtures.js';
import { Vault } from './vault.js';

interface DevTools {
  send(method: string, parameters: { origin: string; quotaSize?: number; storageTypes?: string }): Promise<unknown>;
}

const devTools = cdp() as unknown as DevTools;
const { origin } = location;

const megabyte = 1024 * 1024;
const file = (number: number, attachmentId = 'a') => ({ messageKey: keyOf(header(number)), attachmentId });

/** A vault where the browser has so much room in all. It remembers how much room there was for as long as this site has anything open. */
async function openWithin(byteLength: number): Promise<Vault> {
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await limitQuota(byteLength);
  const vault = await Vault.open({ name: freshName(), keys: keyOfSession() });
  await vault.saveHeaders(headers(200), readAt);
  return vault;
}

/** All of it is the browser's again when no size is given. */
async function limitQuota(quotaSize?: number): Promise<void> {
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
}

function noise(byteLength: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(byteLength);
  for (let at = 0; at < byteLength; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

const longLetter = (number: number) => letter(number, { body: btoa(String.fromCharCode(...noise(6_000))) });
const hasFile = async (vault: Vault, number: number) => (await vault.readFile(file(number))) !== undefined;

describe('when the disk is full', () => {
  let vault: Vault;
  afterEach(async () => {
    await vault.destroy();
    await limitQuota();
  });

  it('throws away the files of the oldest letters first, and the letters last', async () => {
    vault = await openWithin(8 * megabyte);
    for (const number of [0, 150, 100, 50]) await vault.saveLetters([longLetter(number)]);
    for (const number of [150, 100, 50, 10]) expect(await vault.saveFile(file(number), new Blob([noise(megabyte)]))).toBe(true);
    for (const number of [5, 4, 3, 2, 1]) await vault.saveFile(file(number), new Blob([noise(megabyte)]));
    expect(await hasFile(vault, 150)).toBe(false);
    expect(await hasFile(vault, 1)).toBe(true);
    expect(await vault.missingLetters([0, 150, 100, 50].map((number) => keyOf(header(number))))).toEqual([]);
    expect(vault.state).toMatchObject({ status: 'open', hasRoom: true });
  });

  it('throws away what is there for searching first, and finds everything all the same', async () => {
    vault = await openWithin(40 * megabyte);
    await vault.saveLetters(Array.from({ length: 300 }, (_, number) => letter(number)));
    const textCount = async () => (await rawRecords(vault.name)).filter(({ store }) => store === 'text').length;
    await expect.poll(textCount, { timeout: 10_000 }).toBe(1);
    expect(await vault.saveFile(file(0), new Blob([noise(20 * megabyte)]))).toBe(true);
    expect(await vault.saveFile(file(1), new Blob([noise(19.5 * megabyte)]))).toBe(true);
    expect(await textCount()).toBe(0);
    const found = [];
    for await (const keys of vault.findLetters('geachte')) found.push(...keys);
    expect(found.length).toBe(300);
    expect((await vault.missingLetters(found)).length).toBe(0);
  });

  it('says so when a file does not fit at all, and again when there is room', async () => {
    vault = await openWithin(4 * megabyte);
    const told: boolean[] = [];
    vault.subscribe(({ hasRoom }) => told.push(hasRoom));
    expect(await vault.saveFile(file(0), new Blob([noise(6 * megabyte)]))).toBe(false);
    expect(await vault.saveLetters([letter(0)])).toBe(true);
    expect(told).toEqual([false, true]);
  });

  it('still keeps what was done, and what was being written', async () => {
    vault = await openWithin(5 * megabyte);
    for (let number = 0; number < 200; number++) await vault.saveLetters([longLetter(number)]);
    await fillUp();
    const kept = [];
    for (let number = 0; number < 200; number++) kept.push(await vault.addAct(keyOf(header(number)), { do: 'archive', key: crypto.randomUUID() }));
    expect(kept).not.toContain(undefined);
    expect(await vault.saveDraft('reply', { text: 'x'.repeat(2_000) })).toBe(true);
    expect((await vault.listActs()).length).toBe(200);
    expect(await vault.missingLetters([199, 0].map((number) => keyOf(header(number))))).toEqual([keyOf(header(199))]);
    expect(await vault.readDraft('reply')).toEqual({ text: 'x'.repeat(2_000) });
    await emptied();
  });

  it('refuses what was done when there is no room at all, and says so', async () => {
    vault = await openWithin(3 * megabyte);
    await fillUp();
    let number: number | undefined = 0;
    let count = 0;
    for (; number !== undefined && count < 3_000; count++) number = await vault.addAct(keyOf(header(0)), { text: btoa(String.fromCharCode(...noise(6_000))) });
    expect(number).toBeUndefined();
    expect(count).toBeGreaterThan(20);
    expect(vault.state).toMatchObject({ status: 'open', hasRoom: false });
    await vault.saveHeaders(headers(3_000), readAt);
    expect(vault.state).toMatchObject({ status: 'open', hasRoom: false });
    // Not one that was acknowledged is gone.
    expect((await vault.listActs()).length).toBe(count - 1);
    await emptied();
  });
});

const otherName = freshName();

/** The rest of the site fills all room there is, with records small and large. */
async function fillUp(): Promise<void> {
  const database = await other();
  for (const byteLength of [200_000, 20_000, 2_000, 200]) {
    while (await put(database, noise(byteLength))) continue;
  }
  database.close();
}

async function emptied(): Promise<void> {
  await new Promise((resolve) => (indexedDB.deleteDatabase(otherName).onsuccess = resolve));
}

function other(): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(otherName);
    request.onupgradeneeded = () => request.result.createObjectStore('noise', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
  });
}

function put(database: IDBDatabase, bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const transaction = database.transaction('noise', 'readwrite');
    transaction.objectStore('noise').add(bytes);
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => resolve(false);
  });
}
