import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Sealer, type RecordPlace } from './sealer.js';

const root = (byte: number): Promise<CryptoKey> => crypto.subtle.importKey('raw', new Uint8Array(32).fill(byte), 'HKDF', false, ['deriveKey']);
const place: RecordPlace = { store: 'body', id: 'a' };
const bytes = new TextEncoder().encode('Geachte heer De Vries');

describe('sealing', () => {
  let sealer: Sealer;
  beforeAll(async () => {
    sealer = await Sealer.from(await root(1), 'vault');
  });

  it('gives back what was sealed, whatever it was', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.string(), async (plain, id) => {
      const at = { store: 'body', id };
      expect(await sealer.open(at, await sealer.seal(at, new Uint8Array(plain)))).toEqual(new Uint8Array(plain));
    }), { numRuns: 50 });
  });

  it('never seals the same twice in the same way', async () => {
    const sealed = await Promise.all(Array.from({ length: 200 }, () => sealer.seal(place, bytes)));
    expect(new Set(sealed.map((one) => one.subarray(1, 13).join())).size).toBe(200);
    expect(new Set(sealed.map((one) => one.subarray(13).join())).size).toBe(200);
  });

  it('opens nothing in which one bit was turned, wherever it is', async () => {
    const sealed = await sealer.seal(place, bytes);
    for (let index = 0; index < sealed.byteLength; index++) {
      const changed = sealed.slice();
      changed[index]! ^= 1;
      expect(await sealer.open(place, changed), `byte ${index}`).toBeUndefined();
    }
  });

  it.each([
    ['in another store', { store: 'draft', id: 'a' }], ['under another id', { store: 'body', id: 'b' }],
  ])('opens nothing that was sealed for a place, %s', async (_where, other) => {
    expect(await sealer.open(other, await sealer.seal(place, bytes))).toBeUndefined();
  });

  it('opens nothing of another vault, with the same key or with another', async () => {
    const sealed = await sealer.seal(place, bytes);
    expect(await (await Sealer.from(await root(1), 'other')).open(place, sealed)).toBeUndefined();
    expect(await (await Sealer.from(await root(2), 'vault')).open(place, sealed)).toBeUndefined();
    expect(await (await Sealer.from(await root(1), 'vault')).open(place, sealed)).toEqual(bytes);
  });

  it.each([['nothing', new Uint8Array()], ['too little', new Uint8Array(12)], ['no bytes at all', 'rubbish' as unknown as Uint8Array<ArrayBuffer>]])('opens nothing of %s', async (_what, sealed) => {
    expect(await sealer.open(place, sealed)).toBeUndefined();
  });

  it('gives names that stay, differ per vault key, and hold nothing of what is named', async () => {
    const name = await sealer.nameOf('00000001001299992000/message-1');
    expect(name).toMatch(/^[\w-]{22}$/);
    expect(await (await Sealer.from(await root(1), 'other')).nameOf('00000001001299992000/message-1')).toBe(name);
    expect(await (await Sealer.from(await root(2), 'vault')).nameOf('00000001001299992000/message-1')).not.toBe(name);
    expect(await sealer.nameOf('00000001001299992000/message-2')).not.toBe(name);
  });
});
