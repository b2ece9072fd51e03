import { describe, expect, it } from 'vitest';
import { keyOf } from '../mailbox/message-order.js';
import type { MessageSummary } from '../mailbox/message.js';
import { freshName, header, headers, keyOfSession, letter, putRaw, rawRecords, readAt } from '../testing/vault-fixtures.js';
import type { KeySource } from './data-key.js';
import type { SealedBytes } from './sealer.js';
import { Vault } from './vault.js';

const open = (name: string, keys: KeySource = keyOfSession()): Promise<Vault> => Vault.open({ name, keys });

async function read(vault: Vault): Promise<readonly MessageSummary[]> {
  const rows = [];
  for await (const page of vault.readHeaders()) rows.push(...page);
  return rows;
}
const key = (number: number) => keyOf(header(number));
const place = (number: number, attachmentId = 'a') => ({ messageKey: key(number), attachmentId });

describe('a vault', () => {
  it('has after a reload what it was given before', async () => {
    const name = freshName();
    const first = await open(name);
    expect(first.state).toEqual({ status: 'open', hasRoom: true, damagedCount: 0, lostActCount: 0 });
    const rows = headers(250).map((row, index) => (index === 3 ? { ...row, deadline: '2026-07-31', payment: { amountCents: 1_250 }, stale: true } : row));
    const whole = letter(3, { body: 'Betaal 12,50 euro — uiterlijk 31 juli.', attachments: [{ id: 'a', name: 'besluit.pdf', mediaType: 'application/pdf' }] });
    await first.saveHeaders(rows, readAt);
    await first.saveLetters([whole]);
    await first.saveFile(place(3), new Blob(['%PDF-1.7\0rest'], { type: 'application/pdf' }));
    await first.saveDraft('reply message-3', { text: 'Geachte gemeente,' });
    await first.addAct(key(3), { do: 'archive' });
    first.close();

    const again = await open(name);
    expect(await read(again)).toEqual(rows);
    expect(await again.refreshedAt()).toEqual(readAt);
    expect(await again.readLetter(key(3))).toEqual(whole);
    const file = await again.readFile(place(3));
    expect([file?.type, await file?.text()]).toEqual(['application/pdf', '%PDF-1.7\0rest']);
    expect(await again.readDraft('reply message-3')).toEqual({ text: 'Geachte gemeente,' });
    expect((await again.listActs()).map(({ act }) => act)).toEqual([{ do: 'archive' }]);
    expect(await again.readLetter(key(4))).toBeUndefined();
    again.close();
  });

  it('writes nothing to the disk that can be read there', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveHeaders(headers(3), readAt);
    await vault.saveLetters([letter(0)]);
    await vault.saveFile(place(0), new Blob(['inhoud van de bijlage'], { type: 'application/pdf' }));
    await vault.saveDraft('reply message-0', 'kladje');
    await vault.addAct(key(0), { do: 'archive' });
    vault.close();
    const records = await rawRecords(name);
    expect(new Set(records.map(({ store }) => store))).toEqual(new Set(['attachment', 'body', 'counter', 'draft', 'key', 'list', 'note', 'outbox', 'page', 'reserve']));
    const text = records.map(({ key: id, value }) => `${visible(id)} ${visible(value)}`).join('\n');
    expect(text).toContain('generation');
    for (const secret of ['message-0', 'Onderwerp', 'Voorbeeldstad', '00000001001299992000', 'Geachte', 'bijlage', 'application', 'kladje', 'archive', 'reply']) expect(text).not.toContain(secret);
  });

  it('writes only the page on which something changed', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveHeaders(headers(350), readAt);
    const before = await pages(name);
    expect([...before.keys()]).toEqual([0, 1, 2, 3]);
    const changed = headers(350).map((row, index) => (index === 210 ? { ...row, unread: false } : row));
    await vault.saveHeaders(changed, readAt);
    const after = await pages(name);
    expect([...after].filter(([number, bytes]) => bytes !== before.get(number)).map(([number]) => number)).toEqual([2]);
    const later = new Date(readAt.valueOf() + 1);
    await vault.saveHeaders(changed.map((row) => ({ ...row })), later);
    expect(await pages(name)).toEqual(after);
    expect(await vault.refreshedAt()).toEqual(later);
    vault.close();
  });

  it('tells the newest letters first, also those that came later', async () => {
    const vault = await open(freshName());
    const old = headers(300).slice(150);
    await vault.saveHeaders(old, readAt);
    await vault.saveHeaders([...headers(150), ...old], readAt);
    const first = await vault.readHeaders().next();
    const oldest = Math.max(...(first.value as MessageSummary[]).map(({ id }) => Number(id.split('-')[1])));
    expect(oldest).toBeLessThan(150);
    expect((await read(vault)).length).toBe(300);
    vault.close();
  });

  it('writes a letter that was read again only where it is another one now', async () => {
    const name = freshName();
    const vault = await open(name);
    const bodies = async () => (await rawRecords(name)).filter(({ store }) => store === 'body' || store === 'list').map(({ value }) => visible(value)).join();
    expect(await vault.keepLetter(letter(0))).toBe(true);
    const before = await bodies();
    expect(await vault.keepLetter(letter(0))).toBe(true);
    expect(await bodies()).toBe(before);
    expect(await vault.keepLetter(letter(0, { unread: false }))).toBe(true);
    expect((await vault.readLetter(key(0)))?.unread).toBe(false);
    vault.close();
  });

  it('forgets the letters and files of what no longer exists', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveHeaders(headers(3), readAt);
    for (const number of [0, 1]) {
      await vault.saveLetters([letter(number)]);
      await vault.saveFile(place(number), new Blob(['x']));
      await vault.saveFile(place(number, 'b'), new Blob(['y']));
    }
    await vault.saveHeaders(headers(3).slice(1), readAt);
    expect(await vault.readLetter(key(0))).toBeUndefined();
    expect([await vault.keptFiles(key(0), ['a', 'b']), await vault.keptFiles(key(1), ['b', 'c', 'a'])]).toEqual([[], ['b', 'a']]);
    expect(await vault.readFile(place(0))).toBeUndefined();
    expect(await vault.readFile(place(0, 'b'))).toBeUndefined();
    expect((await vault.readLetter(key(1)))?.subject).toBe('Onderwerp 1');
    expect(await (await vault.readFile(place(1, 'b')))?.text()).toBe('y');
    expect(await vault.missingLetters([key(0), key(1), key(2)])).toEqual([key(0), key(2)]);
    vault.close();
  });

  it('keeps what was done in the order in which it was done, until it is removed', async () => {
    const vault = await open(freshName());
    const numbers = [];
    for (const act of ['read', 'archive', 'restore']) numbers.push(await vault.addAct(key(0), act));
    await vault.removeActs([numbers[1]!]);
    expect(await vault.listActs()).toEqual([{ number: numbers[0], act: 'read' }, { number: numbers[2], act: 'restore' }]);
    vault.close();
  });

  it('can be written by two tabs at once', async () => {
    const name = freshName();
    const [one, other] = await Promise.all([open(name), open(name)]);
    await one.saveHeaders(headers(120), readAt);
    await read(other);
    const archived = headers(120).map((row, index) => (index === 5 ? { ...row, folder: 'archive' } : row));
    // Each is the server's newest as that tab knows it; none may end up in between, or twice.
    await Promise.all([one.saveHeaders(archived, readAt), other.saveHeaders(archived, readAt), one.saveLetters([letter(1)]), other.saveLetters([letter(2)])]);
    // The other has not heard of the first new letter yet, and this tab not of the second: the last one who writes is believed, whole.
    await one.saveHeaders([header(-1), ...archived], readAt);
    await other.saveHeaders([header(-2), ...archived], readAt);
    await one.saveHeaders([header(-1), ...archived], readAt);
    const third = await open(name);
    expect((await read(third)).map(({ id }) => id).sort()).toEqual([header(-1), ...archived].map(({ id }) => id).sort());
    expect((await read(third)).find(({ id }) => id === 'message-5')?.folder).toBe('archive');
    expect(await third.missingLetters([key(1), key(2)])).toEqual([]);
    for (const vault of [one, other, third]) vault.close();
    expect([one, other, third].map(({ state }) => state.damagedCount)).toEqual([0, 0, 0]);
  });

  it('is made once when two tabs make it at once', async () => {
    const name = freshName();
    const vaults = await Promise.all(Array.from({ length: 6 }, () => open(name)));
    await Promise.all(vaults.map((vault, index) => vault.saveLetters([letter(index)])));
    for (const vault of vaults) expect((await Promise.all(vaults.map((_, index) => vault.readLetter(key(index))))).every((found) => found !== undefined)).toBe(true);
    for (const vault of vaults) vault.close();
  });

  it('keeps nothing, and has nothing, once it is closed', async () => {
    const vault = await open(freshName());
    await vault.saveLetters([letter(0)]);
    vault.close();
    expect(vault.state).toMatchObject({ status: 'memory-only', reason: 'locked' });
    expect(await vault.readLetter(key(0))).toBeUndefined();
    expect(await vault.saveLetters([letter(1)])).toBe(false);
    expect(await vault.addAct(key(0), 'read')).toBeUndefined();
    expect(await read(vault)).toEqual([]);
    await vault.saveHeaders(headers(2), readAt);
  });

  it('keeps any subject', async () => {
    const vault = await open(freshName());
    const rows = ['é', '😀', '\u0000', '"\\', ''].map((subject, number) => header(number, { subject }));
    await vault.saveHeaders(rows, readAt);
    expect(await read(vault)).toEqual(rows);
    vault.close();
  });
});

describe('a vault in which something was damaged', () => {
  it('drops that record, counts it, and goes on', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveHeaders(headers(250), readAt);
    for (const number of [0, 1]) await vault.saveLetters([letter(number)]);
    vault.close();
    await damage(name, ({ store, key: id }) => store === 'page' && id === 1);
    let isFirst = true;
    await damage(name, ({ store }) => store === 'body' && isFirst && !(isFirst = false));

    const again = await open(name);
    expect((await read(again)).length).toBe(150);
    expect((await Promise.all([0, 1].map((number) => again.readLetter(key(number))))).filter((found) => found !== undefined).length).toBe(1);
    expect(again.state).toEqual({ status: 'open', hasRoom: true, damagedCount: 2, lostActCount: 0 });
    await again.saveHeaders(headers(250), readAt);
    again.close();
    const third = await open(name);
    expect((await read(third)).length).toBe(250);
    expect(third.state.damagedCount).toBe(0);
    third.close();
  });

  it('does not take a record for another one that was put in its place', async () => {
    const name = freshName();
    const vault = await open(name);
    for (const number of [0, 1]) await vault.saveLetters([letter(number)]);
    vault.close();
    const [one, other] = (await rawRecords(name)).filter(({ store }) => store === 'body');
    await putRaw(name, { ...one!, value: other!.value });
    const again = await open(name);
    const found = (await Promise.all([0, 1].map((number) => again.readLetter(key(number))))).map((whole) => whole?.subject);
    expect(found.filter((subject) => subject === undefined).length).toBe(1);
    expect(again.state.damagedCount).toBe(1);
    again.close();
  });

  it('tells that something that was done was lost', async () => {
    const name = freshName();
    const vault = await open(name);
    for (const act of ['read', 'archive']) await vault.addAct(key(0), act);
    vault.close();
    const [first] = (await rawRecords(name)).filter(({ store }) => store === 'outbox');
    await putRawOutbox(name, first!.value as object);
    const again = await open(name);
    expect((await again.listActs()).map(({ act }) => act)).toEqual(['archive']);
    expect(again.state.lostActCount).toBe(1);
    again.close();
  });

  it('is thrown away as a whole when too much of it cannot be read', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.saveHeaders(headers(2_500), readAt);
    vault.close();
    await damage(name, ({ store }) => store === 'page');
    const again = await open(name);
    expect(await read(again)).toEqual([]);
    expect(again.state).toMatchObject({ status: 'memory-only', reason: 'damaged' });
    await expect.poll(async () => (await indexedDB.databases()).some((database) => database.name === name)).toBe(false);
  });
});

/** What a debugger would show of a value. */
function visible(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
  return typeof value === 'object' && value !== null ? Object.entries(value).map(([field, inner]) => `${field} ${visible(inner)}`).join(' ') : String(value);
}

async function pages(name: string): Promise<ReadonlyMap<number, string>> {
  const stored = (await rawRecords(name)).filter(({ store }) => store === 'page');
  return new Map(stored.map(({ key: number, value }) => [number as number, (value as SealedBytes).join()]));
}

/** Turns a bit in each of these. */
async function damage(name: string, isMeant: (record: { store: string; key: IDBValidKey }) => boolean): Promise<void> {
  for (const record of (await rawRecords(name)).filter(isMeant)) {
    const bytes = (record.value as SealedBytes).slice();
    bytes[20]! ^= 1;
    await putRaw(name, { ...record, value: bytes });
  }
}

async function putRawOutbox(name: string, part: object): Promise<void> {
  await putRaw(name, { store: 'outbox', key: 1, value: { ...part, sealed: new Uint8Array(40) } });
}
