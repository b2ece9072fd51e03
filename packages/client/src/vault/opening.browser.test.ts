import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { dataKeyBytes, freshName, header, headers, keyOfSession, letter, rawRecords, readAt } from '../testing/vault-fixtures.js';
import { keyOf } from '../mailbox/message-order.js';
import type { DataKeyRecord } from './data-key.js';
import { deviceKey, deviceKeyValidity } from './device-key.js';
import { readKeyFile, removeKeyFiles } from './key-file.js';
import { openDatabase } from './open-database.js';
import { sessionKey } from './session-key.js';
import { migrations, type Migration, type VaultDatabase } from './vault-schema.js';
import { Vault } from './vault.js';
import { vaultName } from './vault-name.js';
import { destroyDatabase, wipeVaults } from './wipe.js';

const key = keyOf(header(0));
const open = (name: string, byte?: number) => Vault.open({ name, keys: keyOfSession(byte) });
const names = async () => (await indexedDB.databases()).map(({ name }) => name);
/** A version of the code that does not exist yet. */
const nextMigrations: readonly Migration[] = [...migrations, (database) => {
  database.deleteObjectStore('page');
  database.createObjectStore('page');
}];
const keyRecord = async (name: string) => (await rawRecords(name)).find(({ store }) => store === 'key')!.value as DataKeyRecord;
const wrappedKey = async (name: string) => (await readKeyFile(name, (await keyRecord(name)).file))!;
const unopened = () => {
  throw new Error('Nobody closed it');
};

describe('two versions of the code at once', () => {
  it('gives way to the newer one at once, and what was not sent is still there', async () => {
    const name = freshName();
    const old = await open(name);
    await old.saveHeaders(headers(3), readAt);
    await old.addAct(key, 'archive');
    await old.saveDraft('reply', 'kladje');
    const startedAt = performance.now();
    const newer = await openDatabase(name, { closed: unopened, migrations: nextMigrations }) as VaultDatabase;
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(newer.version).toBe(nextMigrations.length);
    expect([await newer.count('outbox'), await newer.count('draft'), await newer.count('page'), await newer.count('key')]).toEqual([1, 1, 0, 1]);
    expect(old.state).toMatchObject({ status: 'memory-only', reason: 'ended' });
    expect(await old.addAct(key, 'restore')).toBeUndefined();

    const reloaded = await open(name);
    expect(reloaded.state).toMatchObject({ status: 'memory-only', reason: 'newer-version' });
    expect(await reloaded.saveLetters([letter(0)])).toBe(false);
    newer.close();
  });

  it('does without when another tab does not give way in time, and does not keep it open when it does so later', async () => {
    const name = freshName();
    (await open(name)).close();
    const stubborn = await openDB(name);
    const closed: string[] = [];
    expect(await openDatabase(name, { closed: () => closed.push('late'), migrations: nextMigrations, timeoutMs: 200 })).toBe('blocked');
    stubborn.close();
    // Deleting it would wait for ever for a connection that was left open.
    await deleteDB(name);
    expect(closed).toEqual([]);
  });

  it.each([['SecurityError', 'denied'], ['UnknownError', 'denied'], ['QuotaExceededError', 'full']])('does without where the browser says %s', async (error, reason) => {
    const original = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('no', error);
    };
    try {
      expect((await open(freshName())).state).toMatchObject({ status: 'memory-only', reason });
    } finally {
      indexedDB.open = original;
    }
  });
});

describe('the key of a vault', () => {
  it('lies on the disk only under the key of its source', async () => {
    const name = freshName();
    const vault = await open(name);
    vault.close();
    expect(Object.keys(await keyRecord(name))).toEqual(['file']);
    const wrapped = await wrappedKey(name);
    expect(wrapped.byteLength).toBe(40);
    expect((await dataKeyBytes(wrapped)).byteLength).toBe(32);
    await expect(dataKeyBytes(wrapped, 8)).rejects.toThrow();
  });

  it('lies in the database where the browser has no files for it', async () => {
    const refused = vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('no', 'SecurityError'));
    const name = freshName();
    const vault = await open(name);
    await vault.saveLetters([letter(0)]);
    vault.close();
    expect(Object.keys(await keyRecord(name))).toEqual(['file', 'wrapped']);
    expect((await (await open(name)).readLetter(key))?.subject).toBe('Onderwerp 0');
    refused.mockRestore();
  });

  it('is over when its file was taken away', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.addAct(key, 'archive');
    vault.close();
    await removeKeyFiles(name);
    const again = await open(name);
    expect(again.state).toMatchObject({ status: 'open', lostActCount: 1 });
    again.close();
  });

  it('is another one in every vault', async () => {
    const keys = await Promise.all([freshName(), freshName()].map(async (name) => {
      (await open(name)).close();
      return (await dataKeyBytes(await wrappedKey(name))).join();
    }));
    expect(new Set(keys).size).toBe(2);
  });

  it('begins anew when the key of its source is another one, tells what was lost, and shuts who still has the old one', async () => {
    const name = freshName();
    const before = await open(name, 7);
    await before.saveHeaders(headers(3), readAt);
    await before.addAct(key, 'archive');
    const after = await open(name, 8);
    expect(after.state).toEqual({ status: 'open', hasRoom: true, damagedCount: 0, lostActCount: 1 });
    expect((await after.readHeaders().next()).value).toEqual([]);
    expect(before.state).toMatchObject({ status: 'memory-only', reason: 'ended' });
    expect(await before.saveLetters([letter(0)])).toBe(false);
    await after.saveLetters([letter(0)]);
    after.close();
    expect((await (await open(name, 8)).readLetter(key))?.subject).toBe('Onderwerp 0');
  });

  it('leaves everything as it is when the key cannot be had now', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.addAct(key, 'archive');
    vault.close();
    const offline = await Vault.open({ name, keys: sessionKey(() => Promise.reject(new TypeError('Failed to fetch'))) });
    expect(offline.state).toMatchObject({ status: 'memory-only', reason: 'locked', lostActCount: 0 });
    const again = await open(name);
    expect((await again.listActs()).length).toBe(1);
    again.close();
  });
});

describe('a key that stays on the device', () => {
  const day = 24 * 3_600_000;
  const week = 7 * day;
  const openAt = (name: string, at: number, isVouched = false) => Vault.open({ name, keys: deviceKey(() => at), now: () => at, isVouched });

  it('cannot be had by a script, and opens the vault without network', async () => {
    const name = freshName();
    const vault = await openAt(name, 1_000);
    await vault.saveLetters([letter(0)]);
    vault.close();
    await expect(crypto.subtle.exportKey('raw', (await keyRecord(name)).kek!)).rejects.toThrow();
    const again = await openAt(name, 1_000 + week - 1);
    expect((await again.readLetter(key))?.subject).toBe('Onderwerp 0');
    again.close();
  });

  it.each([['seven days later', 1_000 + week], ['when the clock was set back more than a day', 999 - day]])('opens nothing %s', async (_when, at) => {
    const name = freshName();
    const vault = await openAt(name, 1_000);
    await vault.saveLetters([letter(0)]);
    vault.close();
    const again = await openAt(name, at);
    expect(again.state.status).toBe('open');
    expect(await again.readLetter(key)).toBeUndefined();
    again.close();
  });

  it.each([['a clock was put right', 1_000 - day, false], ['the server says whose it is, whatever the clock says', 1_000 + 2 * week, true]])('opens what was kept after %s', async (_when, at, isVouched) => {
    const name = freshName();
    const vault = await openAt(name, 1_000);
    await vault.addAct(key, { soort: 'gelezen' });
    vault.close();
    const again = await openAt(name, at, isVouched);
    expect([(await again.listActs()).length, again.state.lostActCount]).toEqual([1, 0]);
    again.close();
  });

  it('lasts seven days from when it was renewed', async () => {
    const name = freshName();
    const vault = await openAt(name, 1_000);
    await vault.saveLetters([letter(0)]);
    await vault.renew(deviceKeyValidity(1_000 + week - 1));
    vault.close();
    const again = await openAt(name, 1_000 + week + 1);
    expect((await again.readLetter(key))?.subject).toBe('Onderwerp 0');
    again.close();
  });
});

describe('wiping', () => {
  it('takes the key away first, and all else, though a tab has it open', async () => {
    const name = freshName();
    const [one, other] = [await open(name), await open(name)];
    await one.saveLetters([letter(0)]);
    const { file } = await keyRecord(name);
    let found: Promise<unknown> | undefined;
    const original = indexedDB.deleteDatabase.bind(indexedDB);
    indexedDB.deleteDatabase = (deleted) => {
      found = readKeyFile(deleted, file);
      return original(deleted);
    };
    expect(await readKeyFile(name, file)).toBeDefined();
    await one.destroy();
    indexedDB.deleteDatabase = original;
    expect(found).toBeDefined();
    expect(await found).toBeUndefined();
    expect(await names()).not.toContain(name);
    for (const vault of [one, other]) {
      expect(vault.state).toMatchObject({ status: 'memory-only', reason: 'ended' });
      expect(await vault.readLetter(key)).toBeUndefined();
    }
  });

  it('has taken the key away also when the rest cannot be deleted now', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveLetters([letter(0)]);
    vault.close();
    const stubborn = await openDB(name);
    const wiped = destroyDatabase(name);
    await expect.poll(() => stubborn.transaction('key').store.count()).toBe(0);
    expect(await wiped).toBe(false);
    stubborn.close();
    await expect.poll(names).not.toContain(name);
  });

  it('takes the vaults of this server, except those that are to stay', async () => {
    const endpoint = `/api/${Date.now()}`;
    const [koen, corry, elsewhere] = await Promise.all([vaultName(endpoint, 'koen', 'session'), vaultName(endpoint, 'corry', 'device'), vaultName('/other', 'koen', 'session')]);
    expect(new Set([koen, corry, elsewhere, await vaultName(endpoint, 'koen', 'device')]).size).toBe(4);
    for (const name of [koen, corry, elsewhere]) (await open(name)).close();
    expect(await wipeVaults(endpoint, new Set([koen]))).toBe(true);
    expect(await names()).toEqual(expect.arrayContaining([koen, elsewhere]));
    expect(await names()).not.toContain(corry);
    expect(await wipeVaults(endpoint)).toBe(true);
    expect(await names()).not.toContain(koen);
    await destroyDatabase(elsewhere);
  });
});
