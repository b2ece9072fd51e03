import { describe, expect, it } from 'vitest';
import { enumerate, fullDate, fullDateTime, shortDate } from './dates.js';

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

describe('names', () => {
  it('are enumerated as one says them', () => {
    expect(enumerate(['RDW', 'UWV', 'SVB'], 'nl')).toBe('RDW, UWV en SVB');
    expect(enumerate(['RDW', 'UWV', 'SVB'], 'en')).toBe('RDW, UWV and SVB');
    expect(enumerate(['RDW', 'UWV'], 'en')).toBe('RDW and UWV');
  });
});
