import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingIn, type LetterList, type NumberedList } from './letter-lists.js';
import { lettersPerPage, planTexts } from './plan-texts.js';

const numbered = (lists: readonly LetterList[]): readonly NumberedList[] => lists.map((list, index) => ({ ...list, number: index * 2 }));
const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `letter-${from + index}`);

/** What lies there once pages have been made for as long as there are any to make. */
function carriedOut(lists: readonly NumberedList[], pages: Set<string>): readonly NumberedList[] {
  let now = [...lists];
  for (let made = 0; made < 100; made++) {
    const plan = planTexts(now, pages);
    if (!plan) return now;
    let number = (now.at(-1)?.number ?? 0) + 1;
    now = now.filter((list) => !plan.replaced.includes(list));
    if (plan.taken.length > 0) now.push({ number: number++, letters: plan.taken, page: `made-${made}` });
    if (plan.left.length > 0) now.push({ number, letters: plan.left });
    pages.add(`made-${made}`);
  }
  throw new Error('There is no end to it');
}

describe('planning pages of texts', () => {
  it('comes to an end with every letter in one place that counts, and less than a page on none', () => {
    const lists = fc.array(fc.record({ start: fc.nat(600), size: fc.nat(400), isPaged: fc.boolean(), isThere: fc.boolean() }), { maxLength: 8 });
    fc.assert(fc.property(lists, (made) => {
      const before = numbered(made.map(({ start, size, isPaged }, index) => ({ letters: names(start, start + size), ...(isPaged && { page: `page-${index}` }) })));
      const pages = new Set(made.flatMap(({ isThere }, index) => (isThere ? [`page-${index}`] : [])));
      const after = carriedOut(before, pages);
      expect(new Set(countingIn(after).keys())).toEqual(new Set(countingIn(before).keys()));
      const loose = after.filter(({ page }) => page === undefined || !pages.has(page)).reduce((sum, { letters }) => sum + letters.length, 0);
      expect(loose).toBeLessThan(lettersPerPage);
    }), { numRuns: 60 });
  });

  it('leaves a page alone as long as half of it counts', () => {
    const page = { letters: names(0, 250), page: 'page' };
    const isMade = (again: number) => planTexts(numbered([page, { letters: names(0, again) }]), new Set(['page'])) !== undefined;
    expect([isMade(125), isMade(126)]).toEqual([false, true]);
  });
});
