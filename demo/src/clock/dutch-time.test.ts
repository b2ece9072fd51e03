import { describe, expect, it } from 'vitest';
import { dayBefore, dutchMoment, morningOf, nextTimeOfDay } from './dutch-time.js';

describe('time in the Netherlands', () => {
  it('is told as a letter tells it', () => {
    expect(dutchMoment(new Date('2026-12-09T13:05:00Z'))).toBe('woensdag 9 december 2026 om 14.05 uur');
    expect(dutchMoment(new Date('2026-07-01T22:30:00Z'))).toBe('donderdag 2 juli 2026 om 00.30 uur');
  });

  it.each([['2026-12-09', '2026-12-09T08:00:00.000Z'], ['2026-07-09', '2026-07-09T07:00:00.000Z'], ['2026-10-25', '2026-10-25T08:00:00.000Z'], ['2027-03-28', '2027-03-28T07:00:00.000Z']])('is nine in the morning of %s at %s', (day, moment) => {
    expect(morningOf(day).toISOString()).toBe(moment);
  });

  it.each([
    ['2026-12-09T03:59:00Z', '2026-12-09T04:00:00.000Z'], ['2026-12-09T04:00:00Z', '2026-12-10T04:00:00.000Z'], ['2026-12-09T23:30:00Z', '2026-12-10T04:00:00.000Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T04:00:00.000Z'], ['2027-03-27T12:00:00Z', '2027-03-28T03:00:00.000Z'],
  ])('is five in the morning again, after %s, at %s', (now, moment) => {
    expect(nextTimeOfDay(new Date(now), 5 * 60).toISOString()).toBe(moment);
  });

  it('knows the day before, over the end of a year', () => {
    expect(dayBefore('2027-01-01').toISOString()).toBe('2026-12-31T08:00:00.000Z');
  });
});
