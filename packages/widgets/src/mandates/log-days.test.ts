import type { ActLogLine } from '@berichtenbox/client';
import { describe, expect, it } from 'vitest';
import { actLog } from '../locales/nl/act-log.js';
import { lineSentence, logDays, type LogTelling } from './log-days.js';

const telling: LogTelling = { text: actLog, nameOf: (id) => id.toUpperCase(), isThere: (id) => id !== 'gone' };
const line = (part: Partial<ActLogLine> = {}): ActLogLine => ({
  number: 1, at: new Date(2026, 2, 3, 9, 14), actorName: 'Sanne de Vries', byMyself: false, act: 'message-read', outcome: 'done', storeId: 'rdw', ...part,
});

describe('a line of the log', () => {
  it.each<[Partial<ActLogLine>, string]>([
    [{}, 'Sanne de Vries las een bericht van RDW.'],
    [{ outcome: 'refused' }, 'Sanne de Vries wilde een bericht van RDW lezen. Dat mocht niet.'],
    [{ act: 'message-binned', count: 3 }, 'Sanne de Vries gooide 3 berichten van RDW weg.'],
    [{ act: 'mandate-given', byMyself: true, actorName: 'Koen' }, 'U gaf een machtiging.'],
    [{ act: 'mandate-ended', actorName: '' }, 'Het register van de rechtbank stopte de machtiging.'],
    [{ act: 'other' }, 'Sanne de Vries deed iets anders.'],
    [{ actorName: 'Sanne\u202E de\nVries' }, 'Sanne de Vries las een bericht van RDW.'],
  ])('says in plain words: %s', (part, sentence) => {
    expect(lineSentence(line(part), telling)).toBe(sentence);
  });
});

describe('the log by day', () => {
  it('collapses what is told in the same words on one day, also when something else happened in between', () => {
    const days = logDays([
      line({ at: new Date(2026, 2, 4, 11) }), line({ at: new Date(2026, 2, 3, 16) }), line({ at: new Date(2026, 2, 3, 12), act: 'searched' }), line({ at: new Date(2026, 2, 3, 9) }),
    ], telling);
    expect(days.map(({ date, entries }) => [date.getDate(), entries.map(({ times, first, last }) => [times, first.getHours(), last.getHours()])])).toEqual([
      [4, [[1, 11, 11]]], [3, [[2, 9, 16], [1, 12, 12]]],
    ]);
  });

  it('keeps what was refused, and who did it, apart', () => {
    const [day] = logDays([line(), line({ outcome: 'refused' }), line({ actorName: 'Els' })], telling);
    expect(day?.entries.map(({ isRefused, times }) => [isRefused, times])).toEqual([[false, 1], [true, 1], [false, 1]]);
  });

  it('leads to a message only while it may be there', () => {
    const [day] = logDays([line({ messageId: 'a' }), line({ messageId: 'gone' }), line({ messageId: 'b', act: 'message-purged' }), line({ messageId: 'b' })], telling);
    expect(day?.entries.map(({ messageId, times }) => [messageId, times])).toEqual([['a', 1], [undefined, 2], [undefined, 1]]);
  });
});
