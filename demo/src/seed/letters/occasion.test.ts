import { describe, expect, it } from 'vitest';
import { addDays, dutchDate, lastOccurrence, onWorkingDay } from './letter-dates.js';
import { createOccasion, euro } from './occasion.js';

describe('euro', () => {
  it.each([[0, '€\u00a00,00'], [5, '€\u00a00,05'], [123450, '€\u00a01.234,50'], [100000000, '€\u00a01.000.000,00'], [-4250, '−€\u00a042,50']])('writes %i cents as %s', (cents, text) => {
    expect(euro(cents)).toBe(text);
  });
});

describe('an occasion', () => {
  const at = createOccasion('koen/test/0', new Date('2026-11-17T10:00:00Z'));

  it('counts days from the letter’s date', () => {
    expect(at.date(0)).toBe('17 november 2026');
    expect(at.date(56)).toBe('12 januari 2027');
  });

  it('finds the first such weekday on or after a day', () => {
    expect(at.nextWeekday(0, 2)).toBe('dinsdag 17 november 2026');
    expect(at.nextWeekday(1, 2)).toBe('dinsdag 24 november 2026');
  });

  it('gives other figures to another letter, and the same to the same', () => {
    expect(createOccasion('koen/test/0', at.published).reference).toBe(at.reference);
    expect(createOccasion('koen/test/1', at.published).reference).not.toBe(at.reference);
  });
});

describe('dates of letters', () => {
  it('puts a weekend on the Friday before', () => {
    expect(dutchDate(onWorkingDay(new Date('2026-11-22T09:00:00Z')))).toBe('20 november 2026');
    expect(dutchDate(onWorkingDay(new Date('2026-11-21T09:00:00Z')))).toBe('20 november 2026');
  });

  it('takes last year when the day has not come yet, or is today', () => {
    const day = new Date('2026-02-24T00:00:00Z');
    expect(lastOccurrence(day, 2, 24).getUTCFullYear()).toBe(2025);
    expect(lastOccurrence(addDays(day, 1), 2, 24).getUTCFullYear()).toBe(2026);
  });
});
