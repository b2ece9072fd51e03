import type { Notice } from '@berichtenbox/client';
import { fullDate } from '../locales/dates.js';
import type { NoticesMessages } from '../locales/nl/notices.js';

/** What a notice says. */
export function noticeSentence({ kind, count = 1, date }: Notice, text: NoticesMessages, language: string): string {
  switch (kind) {
    case 'dormant':
    case 'new-organisations':
      return text[kind](count);
    case 'mandate-ending':
      // Noon, so that no time zone makes another day of it.
      return text[kind](date === undefined ? '' : fullDate(new Date(`${date}T12:00`), language));
    default:
      return text[kind];
  }
}

/** Where the button of a notice leads: to the settings, the messages, the mandates, or nowhere because it does it itself. */
export function destinationOf(kind: Notice['kind']): 'preferences' | 'box' | 'mandates' | 'here' {
  switch (kind) {
    case 'dormant':
      return 'box';
    case 'mandate-ending':
      return 'mandates';
    case 'check':
      return 'here';
    default:
      return 'preferences';
  }
}
