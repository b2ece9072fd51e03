import { describe, expect, it } from 'vitest';
import { distinctName, safeFileName } from './file-names.js';

describe('the name of a file in an export', () => {
  it.each([
    ['漢'.repeat(200), `${'漢'.repeat(66)}.pdf`],
    [`${'😀'.repeat(60)}.pdf`, `${'😀'.repeat(50)}.pdf`],
    [`a${'😀'.repeat(60)}.pdf`, `a${'😀'.repeat(49)}.pdf`],
    [`${'a'.repeat(250)}.pdf`, `${'a'.repeat(100)}.pdf`],
    ['..', '_.pdf'],
    ['../../Brief.PDF', '_.._Brief.pdf'],
    ['lpt1', '_lpt1.pdf'],
  ])('fits in every file system: %s', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('still fits with a number', () => {
    const given = new Set<string>();
    const names = Array.from({ length: 50 }, () => distinctName(safeFileName('漢'.repeat(200)), given));
    expect(new Set(names).size).toBe(50);
    for (const name of names) expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(255);
  });
});
