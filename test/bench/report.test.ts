import { describe, expect, it } from 'vitest';
import type { BenchRow, Measured } from './bench-row.js';
import { conclusion, linesOf, toEntry, toFailure } from './report.js';

const row: BenchRow = {
  id: 'inbox.first', what: 'the first list', unit: 'ms', limits: [{ times: 0.9, baseline: 'peer' }], measure: () => Promise.reject(new Error('not here')),
};
const measured: Measured = { value: 80, summary: { median: 80, lowest: 70, highest: 95, samples: 9 }, baselines: [{ name: 'peer', value: 100 }, { name: 'plain', value: 40 }] };

describe('a result', () => {
  it('has value, ratio, budget and verdict, and every comparison', () => {
    expect(toEntry(row, measured)).toMatchObject({
      id: 'inbox.first', value: 80, unit: 'ms', ratio: 0.8, against: 'peer', budget: '≤ 0.9 × peer', ok: true, samples: 9, range: [70, 95],
      comparisons: [{ against: 'peer', value: 100, ratio: 0.8, atMost: 0.9 }, { against: 'plain', value: 40, ratio: 2 }],
    });
  });

  it('is printed with its ratio to each baseline', () => {
    const lines = linesOf(toEntry(row, measured));
    expect(lines).toContain('✓ inbox.first');
    expect(lines).toContain('0.8 × peer (100), may be 0.9 ×');
    expect(lines).toContain('2 × plain (40)');
  });

  it('says so when a budget is beaten by far', () => {
    expect(toEntry(row, { ...measured, value: 45 }).note).toBe('uses 50% of its budget');
    expect(toEntry(row, measured).note).toBeUndefined();
  });

  it('that could not be measured has no made-up number', () => {
    const entry = toFailure(row, new Error('the browser is gone'));
    expect(entry).toMatchObject({ value: null, ok: false, error: 'the browser is gone' });
    expect(linesOf(entry)).toContain('not measured');
  });

  it('without the baseline of its budget says that, and is not right', () => {
    const entry = toEntry(row, { ...measured, baselines: [{ name: 'peer', value: undefined, missing: 'cannot be installed' }] });
    expect(entry).toMatchObject({ ok: false, error: 'not available: peer: cannot be installed' });
    expect(linesOf(entry)).toMatch(/^!/);
  });
});

describe('the conclusion', () => {
  const good = toEntry(row, measured);
  const over = toEntry({ ...row, id: 'over' }, { ...measured, value: 95 });

  it('names the budgets that do not hold', () => {
    expect(conclusion([good, over])).toBe('These budgets do not hold: over');
  });

  it('names apart what could not be measured', () => {
    expect(conclusion([good, toFailure({ ...row, id: 'broken' }, new Error('no'))])).toBe('Every measured budget holds.\nThese could not be measured: broken');
  });
});
