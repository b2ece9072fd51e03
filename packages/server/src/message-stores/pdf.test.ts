import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdf } from '../testing/mailbox-fixtures.js';
import { isPdf } from './pdf.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('isPdf', () => {
  it.each(['1.0', '1.4', '1.7', '2.0'])('accepts version %s', (version) => {
    expect(isPdf(bytes(`%PDF-${version}\n…\n%%EOF`))).toBe(true);
  });

  it.each(['\r', '\r\n', ' \n', '\0\0'])('accepts %j after the end', (end) => {
    expect(isPdf(bytes(`%PDF-1.4\r\nxref\n%%EOF${end}`))).toBe(true);
  });

  it('accepts whatever is between a good beginning and a good end', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 4_000 }), (middle) => isPdf(pdf(middle))));
  });

  it('refuses anything that does not begin as a PDF', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 20 }), (before) => {
      fc.pre(!Buffer.from(before).toString('latin1').startsWith('%PDF-'));
      expect(isPdf(new Uint8Array(Buffer.concat([before, pdf()])))).toBe(false);
    }));
  });

  it.each([
    ['nothing', ''],
    ['only the mark', '%PDF-1.7'],
    ['a version that does not exist', '%PDF-3.0\n%%EOF'],
    ['no end', '%PDF-1.7\nxref\ntrailer'],
    ['something else after the end', '%PDF-1.7\n%%EOF\nPK\u0003\u0004'],
    ['an end too far back', `%PDF-1.7\n%%EOF${' '.repeat(2_000)}`],
    ['a page that mentions PDF', '<html>%PDF-1.7\n%%EOF'],
    ['a program', 'MZ\x90\0'],
    ['an image', '\x89PNG\r\n\x1a\n'],
  ])('refuses %s', (_, text) => {
    expect(isPdf(bytes(text))).toBe(false);
  });
});
