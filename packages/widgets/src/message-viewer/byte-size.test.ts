import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatByteSize } from './byte-size.js';

const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('formatByteSize', () => {
  it.each([
    [0, '0 byte'], [812, '812 byte'], [999.5, '1 kB'], [1000, '1 kB'], [24_310, '24 kB'], [1_234_567, '1,2 MB'], [9_960_000, '10 MB'], [26_214_400, '26 MB'], [3e12, '3.000 GB'],
    [-1, '0 byte'], [Number.NaN, '0 byte'], [Number.POSITIVE_INFINITY, '0 byte'],
  ])('says %d as %s', (byteLength, said) => {
    expect(plain(formatByteSize(byteLength, 'nl'))).toBe(said);
  });

  it('follows the language', () => {
    expect(plain(formatByteSize(1_234_567, 'en'))).toBe('1.2 MB');
  });

  it('never shows a thousand of a unit when there is a larger one', () => {
    fc.assert(fc.property(fc.nat({ max: 999_000_000_000 }), (byteLength) => {
      expect(formatByteSize(byteLength, 'en')).not.toMatch(/[0-9]{4}|,/);
    }));
  });
});
