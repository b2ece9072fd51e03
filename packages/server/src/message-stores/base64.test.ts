import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64ByteLength, decodeBase64 } from './base64.js';

describe('decodeBase64', () => {
  it('gives back the bytes that were encoded', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(decodeBase64(text)).toEqual(new Uint8Array(bytes));
      expect(base64ByteLength(text)).toBe(bytes.length);
    }));
  });

  it('accepts a text only when it is the one text for its bytes', () => {
    const nearlyBase64 = fc.string({ unit: fc.constantFrom('A', 'B', 'Q', 'g', 'z', '0', '9', '+', '/', '=', '-', '_', ' ', '\n', 'é'), maxLength: 12 });
    fc.assert(fc.property(nearlyBase64, (text) => {
      const isCanonical = Buffer.from(text, 'base64').toString('base64') === text;
      expect(decodeBase64(text) !== undefined).toBe(isCanonical);
    }), { numRuns: 2_000 });
  });

  it.each(['QQ', 'QQ=', 'QR==', 'Q===', '====', 'QUI=QUI=', 'QUJD\n', ' QUJD', 'QU-_', 'QUJDé', '%%%%', 'Q=Q='])('refuses %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it('decodes 25 MiB in less than two seconds', () => {
    const text = Buffer.alloc(25 * 1024 * 1024, 7).toString('base64');
    const start = performance.now();
    expect(decodeBase64(text)?.byteLength).toBe(25 * 1024 * 1024);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
