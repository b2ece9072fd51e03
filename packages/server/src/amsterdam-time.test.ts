import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayFromDate, dayOf, instantAt, minuteFromTime, minuteOfDay, startOfDay } from './amsterdam-time.js';

const utc = (text: string): number => Date.parse(text);
const at = (date: string, time: string): string => new Date(instantAt(dayFromDate(date), minuteFromTime(time))).toISOString();
const reference = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
const shown = (instant: number): string => `${dateOfDay(dayOf(instant))} ${String(Math.floor(minuteOfDay(instant) / 60)).padStart(2, '0')}:${String(minuteOfDay(instant) % 60).padStart(2, '0')}`;

describe('time in the Netherlands', () => {
  it.each([
    ['in winter it is an hour ahead', '2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['in summer it is two hours ahead', '2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    ['a day begins at midnight there', '2026-07-15', '00:00', '2026-07-14T22:00:00.000Z'],
    ['just before clocks go forward', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['a time that is skipped becomes an hour later', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['just after clocks went forward', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['of a time that comes twice it is the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['just after clocks went back', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s', (_, date, time, expected) => {
    expect(at(date, time)).toBe(expected);
  });

  it('knows which day it is around midnight', () => {
    expect(dateOfDay(dayOf(utc('2026-07-14T21:59:59Z')))).toBe('2026-07-14');
    expect(dateOfDay(dayOf(utc('2026-07-14T22:00:00Z')))).toBe('2026-07-15');
  });

  it('has a day of 23 hours and one of 25', () => {
    const hours = (date: string): number => (startOfDay(dayFromDate(date) + 1) - startOfDay(dayFromDate(date))) / 3_600_000;
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
  });

  it('takes a date before 1970 for the first that it knows', () => {
    expect(dateOfDay(dayFromDate('0001-01-01'))).toBe('1970-01-01');
  });

  it('says what Intl says, at any minute', () => {
    fc.assert(fc.property(fc.integer({ min: utc('1970-01-01T00:00:00Z') / 60_000, max: utc('2099-12-31T00:00:00Z') / 60_000 }), (minutes) => {
      expect(shown(minutes * 60_000)).toBe(reference.format(minutes * 60_000));
    }));
  });

  it('goes from a moment to day and time and back, except in the hour that comes twice', () => {
    fc.assert(fc.property(fc.integer({ min: utc('2020-01-01T00:00:00Z') / 60_000, max: utc('2040-01-01T00:00:00Z') / 60_000 }), (minutes) => {
      const instant = minutes * 60_000;
      expect([instant, instant - 3_600_000]).toContain(instantAt(dayOf(instant), minuteOfDay(instant)));
    }));
  });
});
