import { describe, expect, it } from 'vitest';
import { createKeyRing } from './key-ring.js';

const old = new Uint8Array(32).fill(1);
const current = new Uint8Array(32).fill(2);

describe('a key ring', () => {
  it('opens what it sealed, and never seals the same twice', async () => {
    const ring = await createKeyRing({ currentKeyId: 'a', keys: { a: current } });
    const [one, other] = [await ring.seal('BSN:999993653', 'recipient'), await ring.seal('BSN:999993653', 'recipient')];
    expect(one).not.toBe(other);
    expect(one).not.toContain('999993653');
    expect(await ring.open(one, 'recipient')).toBe('BSN:999993653');
  });

  it('opens nothing for another purpose, nor what was changed', async () => {
    const ring = await createKeyRing({ currentKeyId: 'a', keys: { a: current } });
    const sealed = await ring.seal('geheim', 'recipient');
    await expect(ring.open(sealed, 'session')).rejects.toThrow();
    const at = sealed.length - 4;
    await expect(ring.open(`${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`, 'recipient')).rejects.toThrow();
    await expect(ring.open('', 'recipient')).rejects.toThrow('not in the key ring');
  });

  it('gives the same pseudonym for the same value and purpose only', async () => {
    const ring = await createKeyRing({ currentKeyId: 'a', keys: { a: current } });
    const [pseudonym] = await ring.pseudonyms('BSN:999993653', 'recipient');
    expect((await ring.pseudonyms('BSN:999993653', 'recipient'))[0]).toBe(pseudonym);
    expect((await ring.pseudonyms('BSN:999996666', 'recipient'))[0]).not.toBe(pseudonym);
    expect((await ring.pseudonyms('BSN:999993653', 'partition'))[0]).not.toBe(pseudonym);
  });

  describe('after a new key came', () => {
    it('still opens and recognises what the old key made', async () => {
      const before = await createKeyRing({ currentKeyId: 'a', keys: { a: old } });
      const after = await createKeyRing({ currentKeyId: 'b', keys: { a: old, b: current } });
      expect(await after.open(await before.seal('geheim', 'x'), 'x')).toBe('geheim');
      expect(await after.pseudonyms('waarde', 'x')).toContain((await before.pseudonyms('waarde', 'x'))[0]);
      expect(await after.seal('geheim', 'x')).toMatch(/^b\./);
    });

    it('does not open it once the old key is gone', async () => {
      const before = await createKeyRing({ currentKeyId: 'a', keys: { a: old } });
      const after = await createKeyRing({ currentKeyId: 'b', keys: { b: current } });
      await expect(after.open(await before.seal('geheim', 'x'), 'x')).rejects.toThrow('not in the key ring');
    });
  });

  it('is not made from a key of another length, a strange id, or without the current key', async () => {
    await expect(createKeyRing({ currentKeyId: 'a', keys: { a: new Uint8Array(16) } })).rejects.toThrow('32 bytes');
    await expect(createKeyRing({ currentKeyId: 'a.b', keys: { 'a.b': current } })).rejects.toThrow('key id');
    await expect(createKeyRing({ currentKeyId: 'b', keys: { a: current } })).rejects.toThrow('current key');
  });
});
