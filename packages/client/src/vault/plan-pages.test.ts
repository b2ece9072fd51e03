import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareMessages, keyOf } from '../mailbox/message-order.js';
import type { MessageSummary } from '../mailbox/message.js';
import { header } from '../testing/vault-fixtures.js';
import { planPages, type PagePlan } from './plan-pages.js';

const sorted = (rows: Iterable<MessageSummary>): readonly MessageSummary[] => [...rows].sort(compareMessages);

/** What lies there when this was written. */
function write(pages: Map<number, readonly MessageSummary[]>, plan: PagePlan): void {
  for (const [number, rows] of plan.pages) {
    if (rows.length > 0) pages.set(number, rows);
    else pages.delete(number);
  }
}

it('after any history the pages hold these rows and no others, each once, at most a hundred together', () => {
  const step = fc.record({
    from: fc.integer({ min: 0, max: 260 }), count: fc.integer({ min: 0, max: 300 }), read: fc.array(fc.integer({ min: 0, max: 560 }), { maxLength: 4 }),
    // Rows that say the same and are other objects, as when they were read again.
    isReadAgain: fc.boolean(),
  });
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
    const pages = new Map<number, readonly MessageSummary[]>();
    const known = new Map<number, MessageSummary>();
    let saved: PagePlan['saved'] = new Map();
    for (const { from, count, read, isReadAgain } of steps) {
      for (const number of read) known.set(number, header(number, { unread: !(known.get(number) ?? header(number)).unread }));
      const rows = Array.from({ length: count }, (_, index) => {
        const row = known.get(from + index) ?? header(from + index);
        known.set(from + index, isReadAgain ? { ...row } : row);
        return known.get(from + index)!;
      });
      const before = [...saved.keys()].map(keyOf);
      const plan = planPages(saved, rows);
      write(pages, plan);
      saved = plan.saved;
      expect(sorted([...pages.values()].flat())).toEqual(sorted(rows));
      expect(sorted(saved.keys())).toEqual(sorted(rows));
      expect([...pages.values()].every((page) => page.length <= 100)).toBe(true);
      const wanted = new Set(rows.map(keyOf));
      expect([...plan.gone].sort()).toEqual(before.filter((key) => !wanted.has(key)).sort());
    }
  }), { numRuns: 60 });
});

it('only the pages of what changed are written, whether or not the other rows are the same objects', () => {
  const rows = Array.from({ length: 1000 }, (_, number) => header(number));
  const { saved } = planPages(new Map(), rows);
  const changed = rows.map((row, index) => (index === 510 ? { ...row, unread: false } : row));
  for (const next of [changed, changed.map((row) => ({ ...row }))]) expect([...planPages(saved, next).pages.keys()]).toEqual([5]);
  expect(planPages(saved, rows.map((row) => ({ ...row }))).pages.size).toBe(0);
});
