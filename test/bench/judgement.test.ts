import { describe, expect, it } from 'vitest';
import { judge, wordsOf, type Limit } from './judgement.js';

const peer = { name: 'peer', value: 100 };
const plain = { name: 'plain', value: 30 };

describe('a budget', () => {
  it('of a number holds up to and including that number', () => {
    expect(judge(20, [{ atMost: 20 }], []).ok).toBe(true);
    expect(judge(20.01, [{ atMost: 20 }], []).ok).toBe(false);
  });

  it('of none holds for none only', () => {
    expect(judge(0, [{ atMost: 0 }], []).ok).toBe(true);
    expect(judge(1, [{ atMost: 0 }], [])).toMatchObject({ ok: false, used: Infinity });
  });

  it('of a ratio holds up to and including that many times the baseline', () => {
    expect(judge(90, [{ times: 0.9, baseline: 'peer' }], [peer]).ok).toBe(true);
    expect(judge(91, [{ times: 0.9, baseline: 'peer' }], [peer]).ok).toBe(false);
  });

  it('of several limits holds when all do', () => {
    const limits: Limit[] = [{ times: 0.9, baseline: 'peer' }, { times: 2.5, baseline: 'plain' }];
    expect(judge(70, limits, [peer, plain]).ok).toBe(true);
    expect(judge(80, limits, [peer, plain]).ok).toBe(false);
  });

  it('does not hold when its baseline could not be measured, and says why', () => {
    const verdict = judge(1, [{ times: 0.9, baseline: 'peer' }], [{ name: 'peer', value: undefined, missing: 'it cannot be installed' }]);
    expect(verdict).toMatchObject({ ok: false, missing: ['peer: it cannot be installed'], comparisons: [] });
  });

  it('is told with the baseline that is nearest to its limit', () => {
    const verdict = judge(70, [{ times: 0.9, baseline: 'peer' }, { times: 2.5, baseline: 'plain' }], [peer, plain]);
    expect(verdict.against).toBe('plain');
    expect(verdict.ratio).toBeCloseTo(70 / 30);
    expect(verdict.used).toBeCloseTo(70 / 30 / 2.5);
  });
});

it('a baseline without a limit is compared all the same', () => {
  expect(judge(50, [{ atMost: 60 }], [peer])).toMatchObject({ ok: true, ratio: 0.5, against: 'peer', comparisons: [{ against: 'peer', value: 100, ratio: 0.5 }] });
});

it('limits are told in words', () => {
  expect(wordsOf([{ atMost: 50 }, { times: 0.5, baseline: 'naive scan' }], 'ms')).toBe('≤ 50 ms and ≤ 0.5 × naive scan');
});
