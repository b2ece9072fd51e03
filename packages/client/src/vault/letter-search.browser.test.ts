import { describe, expect, it } from 'vitest';
import { keyOf } from '../mailbox/message-order.js';
import { freshName, header, keyOfSession, letter, readAt } from '../testing/vault-fixtures.js';
import { Vault } from './vault.js';

const open = (name = freshName()) => Vault.open({ name, keys: keyOfSession() });
const key = (number: number) => keyOf(header(number));

async function find(vault: Vault, query: string): Promise<readonly string[]> {
  const found = [];
  for await (const keys of vault.findLetters(query)) found.push(...keys);
  return found.sort();
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
    expect(batches).toEqual([250, 250, 250, 50]);
    for await (const keys of vault.findLetters('geachte heer')) {
      expect(keys.length).toBe(250);
      break;
    }
    expect((await find(vault, 'brief 7')).length).toBe(233);
    vault.close();
    expect(await find(vault, 'brief 7')).toEqual([]);
  });
});
