import { describe, expect, it } from 'vitest';
import './en.js';
import { dayInWords, enumerate, fullDate, fullDateTime, shortDate } from './dates.js';

const now = new Date(2026, 2, 3, 12, 0);

describe('a date at the end of a row', () => {
  it.each([
    ['vandaag 09:14', new Date(2026, 2, 3, 9, 14)],
    ['2 mrt', new Date(2026, 2, 2, 23, 59)],
    ['3 mrt 2025', new Date(2025, 2, 3, 9, 14)],
  ])('is %s', (words, date) => {
    expect(shortDate(date, 'nl', now)).toBe(words);
  });

  it('is in the language of the element', () => {
    expect(shortDate(new Date(2026, 2, 3, 9, 14), 'en', now)).toMatch(/^today 0?9:14/);
  });
});

describe('a date in full', () => {
  it('is as a letter says it', () => {
    expect(fullDate(now, 'nl')).toBe('3 maart 2026');
    expect(fullDateTime(now, 'nl')).toBe('3 maart 2026 om 12:00');
  });

  it('is European in English', () => {
    expect(fullDate(now, 'en')).toBe('3 March 2026');
    expect(fullDateTime(now, 'en')).toBe('3 March 2026 at 12:00');
    expect(shortDate(new Date(2025, 2, 3), 'en', now)).toBe('3 Mar 2025');
  });
});

describe('Dutch, which is written without Intl', () => {
  it('is what Intl makes of it, in every month and at the ends of a day', () => {
    const write = (options: Intl.DateTimeFormatOptions, date: Date) => new Intl.DateTimeFormat('nl', options).format(date);
    for (let month = 0; month < 12; month += 1) {
      for (const date of [new Date(2024, month, 1, 0, 0), new Date(2024, month, 28, 23, 59), new Date(1998, month, 9, 9, 5)]) {
        expect(fullDate(date, 'nl')).toBe(write({ dateStyle: 'long' }, date));
        expect(dayInWords(date, 'nl', date)).toBe(write({ day: 'numeric', month: 'long' }, date));
        expect(dayInWords(date, 'nl', now)).toBe(write({ dateStyle: 'long' }, date));
        expect(fullDateTime(date, 'nl')).toBe(write({ dateStyle: 'long', timeStyle: 'short' }, date));
        expect(shortDate(date, 'nl', now)).toBe(write({ day: 'numeric', month: 'short', year: 'numeric' }, date));
        expect(shortDate(date, 'nl', new Date(date.getFullYear(), month, 15))).toBe(write({ day: 'numeric', month: 'short' }, date));
        expect(shortDate(date, 'nl', date)).toBe(`vandaag ${write({ hour: '2-digit', minute: '2-digit' }, date)}`);
      }
    }
  });
});

describe('names', () => {
  it('are enumerated as one says them', () => {
    expect(enumerate(['RDW', 'UWV', 'SVB'], 'nl')).toBe('RDW, UWV en SVB');
    expect(enumerate(['RDW', 'UWV', 'SVB'], 'en')).toBe('RDW, UWV and SVB');
    expect(enumerate(['RDW', 'UWV'], 'en')).toBe('RDW and UWV');
  });
});
