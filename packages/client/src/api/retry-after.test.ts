import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.js';

const wait = (value: string, date = 'Sun, 01 Mar 2026 12:00:00 GMT'): number | undefined => retryAfterMs(new Headers({ 'retry-after': value, date }));

describe('retryAfterMs', () => {
  it.each([
    ['1', 1000], ['0', 0], ['300', 300_000], ['604800', 300_000], ['-1', undefined], ['soon', undefined], ['', undefined], ['1.5', undefined],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000], ['Sun, 01 Mar 2026 11:00:00 GMT', 0], ['Mon, 02 Mar 2026 12:00:00 GMT', 300_000],
    ['2026-03-01T12:00:30Z', undefined],
  ])('reads %j as %s ms', (value, expected) => {
    expect(wait(value)).toBe(expected);
  });

  it('is undefined when the server says nothing', () => {
    expect(retryAfterMs(new Headers())).toBeUndefined();
  });

  it('never is outside 0 to 300 s, whatever the server says', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~]*$/), fc.stringMatching(/^[ -~]*$/), (value, date) => {
      const ms = wait(value, date);
      expect(ms === undefined || (ms >= 0 && ms <= 300_000)).toBe(true);
    }));
  });
});
