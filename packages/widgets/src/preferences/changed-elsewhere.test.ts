import { describe, expect, it } from 'vitest';
import type { Preferences } from '@berichtenbox/client';
import { preferences as text } from '../locales/nl/preferences.js';
import { changedElsewhere } from './changed-elsewhere.js';

const before: Preferences = {
  version: 1, channels: [], organisations: [], reminders: { on: true, afterDays: [3], beforeDeadlineDays: [7] }, disclosure: 'sender', language: 'nl',
};

describe('what was changed on another device', () => {
  it.each<[string, Partial<Preferences>, readonly string[]]>([
    ['nothing', {}, []],
    ['reminders, at which moments now', { reminders: { on: true, afterDays: [7, 3], beforeDeadlineDays: [1, 3] } }, ['Herinneringen: na 3 dagen, na 7 dagen, 3 dagen van tevoren, 1 dag van tevoren']],
    ['reminders, off now', { reminders: { on: false, afterDays: [3], beforeDeadlineDays: [7] } }, ['Herinneringen: uit']],
    ['the times of rest alone', { quietHours: { from: '21:30', to: '08:00' } }, ['Tijden zonder meldingen: van 21:30 tot 08:00']],
    ['one notification a day alone', { digest: { time: '17:00' } }, ['1 melding per dag: om 17:00']],
  ])('is told as it is now: %s', (_, change, words) => {
    expect(changedElsewhere(before, { ...before, ...change }, text, (storeId) => storeId)).toEqual(words);
  });

  it('is told when it is off now', () => {
    const resting: Preferences = { ...before, quietHours: { from: '22:00', to: '07:00' }, digest: { time: '18:00' } };
    expect(changedElsewhere(resting, before, text, (storeId) => storeId)).toEqual(['Tijden zonder meldingen: geen', '1 melding per dag: uit']);
  });
});
