import { describe, expect, it } from 'vitest';
import { fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { inbox as text } from '../locales/nl/inbox.js';
import { daysUntil } from '../message-viewer/due-date.js';
import { dueWords, needsAction, toDoOf } from './deadline.js';

const day = (offset: number) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + offset * 86_400_000);

describe('the days until a deadline', () => {
  it('are those of the calendar in the Netherlands, also around midnight elsewhere', () => {
    // Half past eleven in the evening in London is the next day in Amsterdam.
    expect(daysUntil('2026-07-31', new Date('2026-07-30T22:30:00Z'))).toBe(0);
    expect(daysUntil('2026-07-31', new Date('2026-07-30T21:30:00Z'))).toBe(1);
  });

  it('are whole over the change to summer time and back', () => {
    expect(daysUntil('2026-03-30', new Date('2026-03-28T12:00:00Z'))).toBe(2);
    expect(daysUntil('2026-10-26', new Date('2026-10-24T12:00:00Z'))).toBe(2);
  });

  it('are negative when it is over', () => {
    expect(daysUntil('2026-07-28', new Date('2026-07-31T12:00:00Z'))).toBe(-3);
  });
});

describe('what to do', () => {
  const words = (offset: number) => dueWords(fakeMessage({ id: '1', actionPrompt: 'pay', deadline: day(offset) }), text, 'nl').words;

  it.each([[9, '· nog 9 dagen'], [1, '· morgen'], [0, '· vandaag'], [-1, '· te laat: gisteren'], [-3, '· te laat: 3 dagen geleden']])('says of a deadline in %i days', (offset, ending) => {
    expect(words(offset)).toMatch(/^Betalen uiterlijk \d+ \p{L}+ (\d{4} )?/u);
    expect(words(offset).endsWith(ending)).toBe(true);
  });

  it('is said without a day when there is none, and in general when the sender says no more than the day', () => {
    expect(dueWords(fakeMessage({ id: '1', actionPrompt: 'provide-information' }), text, 'nl').words).toBe('Informatie geven');
    expect(dueWords(fakeMessage({ id: '1', deadline: '2099-07-31' }), text, 'nl').words).toMatch(/^Reageren uiterlijk 31 juli 2099/);
  });
});

describe('what one must still do', () => {
  it('is what asks for more than reading, and is not dealt with or put away', () => {
    expect(needsAction(fakeMessage({ id: '1' }))).toBe(false);
    expect(needsAction(fakeMessage({ id: '1', actionPrompt: 'receive-information', deadline: day(3) }))).toBe(false);
    expect(needsAction(fakeMessage({ id: '1', deadline: day(3) }))).toBe(true);
    expect(needsAction(fakeMessage({ id: '1', actionPrompt: 'pay', handled: true }))).toBe(false);
    expect(needsAction(fakeMessage({ id: '1', actionPrompt: 'pay', folder: 'archive' }))).toBe(false);
    expect(needsAction(fakeMessage({ id: '1', actionPrompt: 'pay', folder: 'Auto' }))).toBe(true);
  });

  it('is in the order of its days, and last what has none', () => {
    const messages = [
      fakeMessage({ id: 'none', actionPrompt: 'pay' }), fakeMessage({ id: 'later', actionPrompt: 'pay', deadline: day(30) }),
      fakeMessage({ id: 'overdue', actionPrompt: 'pay', deadline: day(-2) }), fakeMessage({ id: 'soon', deadline: day(2) }),
    ];
    expect(toDoOf(messages).map(({ id }) => id)).toEqual(['overdue', 'soon', 'later', 'none']);
  });
});
