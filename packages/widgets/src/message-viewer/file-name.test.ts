import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name.js';

describe('safeFileName', () => {
  it.each([
    ['Aanslag 2026.pdf', 'Aanslag 2026.pdf'],
    ['Beschikking d.d. 3.4.2026', 'Beschikking d.d. 3.4.2026.pdf'],
    ['BRIEF.PDF', 'BRIEF.pdf'],
    ['brief.pdf.exe', 'brief.pdf'],
    ['brief\u202Efdp.exe', 'brieffdp.exe.pdf'],
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['C:\\autoexec.bat', 'C--autoexec.bat.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie- x.pdf'],
    ['con.pdf', '_con.pdf'],
    ['.pdf', 'bijlage.pdf'],
    ['', 'bijlage.pdf'],
    ['…', '….pdf'],
  ])('saves %j as %j when it is a PDF', (name, saved) => {
    expect(safeFileName(name, true, 'bijlage')).toBe(saved);
  });

  it('gives what is not a PDF an extension that no system opens by itself', () => {
    expect(safeFileName('brief.pdf', false, 'bijlage')).toBe('brief.pdf.bin');
    expect(safeFileName('virus.html', false, 'bijlage')).toBe('virus.html.bin');
  });

  it('is always one name of a reasonable length with the right extension', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (name, isPdf) => {
      const saved = safeFileName(name, isPdf, 'bijlage');
      expect(saved).toMatch(isPdf ? /^[^/\\:*?"<>|\n\r]+\.pdf$/u : /^[^/\\:*?"<>|\n\r]+\.bin$/u);
      expect(saved.length).toBeLessThanOrEqual(121);
      expect(saved).not.toMatch(/^[.\s]/u);
      expect(saved).not.toMatch(/\p{Cs}/u);
    }));
  });
});
