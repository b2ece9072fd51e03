import { describe, expect, it } from 'vitest';
import { fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { inboxTools as text } from '../locales/nl/inbox-tools.js';
import { chipsOf, filtered, noFilters, sendersOf, type Filters } from './message-filter.js';
import { inPeriod } from './message-period.js';

const now = new Date(2026, 6, 15, 12);
const on = (period: string, ...date: [number, number, number, number?]) => inPeriod(period, now)(new Date(...date));

describe('a period', () => {
  it.each<[string, [number, number, number, number?], [number, number, number, number?]]>([
    ['last-month', [2026, 5, 15], [2026, 5, 14, 23]], ['last-3-months', [2026, 3, 15], [2026, 3, 14, 23]], ['this-year', [2026, 0, 1], [2025, 11, 31, 23]],
    ['last-year', [2025, 11, 31, 23], [2026, 0, 1]], ['earlier', [2024, 11, 31, 23], [2025, 0, 1]], ['2026-03-01..2026-03-31', [2026, 2, 31, 23], [2026, 3, 1]], ['..2026-03-31', [2020, 0, 1], [2026, 3, 1]],
    ['2026-03-01..', [2026, 2, 1], [2026, 1, 28, 23]],
  ])('%s ends where it says', (period, inside, outside) => {
    expect(on(period, ...inside)).toBe(true);
    expect(on(period, ...outside)).toBe(false);
  });

  it('that is not known holds everything', () => {
    expect(on('ooit', 1999, 0, 1)).toBe(true);
  });
});

describe('filters', () => {
  const messages = [
    fakeMessage({ id: 'a', senderId: 'rdw', senderName: 'RDW' }), fakeMessage({ id: 'b', senderId: 'svb', senderName: 'SVB', unread: false }),
    fakeMessage({ id: 'c', senderId: 'svb', senderName: 'SVB', actionPrompt: 'pay' }),
  ];
  const ids = (filters: Partial<Filters>) => filtered(messages, { ...noFilters, ...filters }).map(({ id }) => id);

  it('are each applied', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ unreadOnly: true })).toEqual(['a', 'c']);
    expect(ids({ actionNeeded: true })).toEqual(['c']);
    expect(ids({ organisation: 'svb' })).toEqual(['b', 'c']);
    expect(ids({ organisation: 'svb', unreadOnly: true, actionNeeded: true })).toEqual(['c']);
    expect(ids({ period: '1990-01-01..1990-12-31' })).toEqual([]);
  });

  it('have names, and each a way off', () => {
    const senders = sendersOf(messages, 'nl');
    expect(senders.map(({ name }) => name)).toEqual(['RDW', 'SVB']);
    const chips = chipsOf({ unreadOnly: true, actionNeeded: false, organisation: 'svb', period: '2026-03-01..2026-03-31' }, senders, { text, language: 'nl' });
    expect(chips.map(({ name }) => name)).toEqual(['SVB', 'Alleen ongelezen', 'vanaf 1 maart 2026 tot en met 31 maart 2026']);
    expect(chips.map(({ without }) => without)).toEqual([{ organisation: '' }, { unreadOnly: false }, { period: '' }]);
  });
});
