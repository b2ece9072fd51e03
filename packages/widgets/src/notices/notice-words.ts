import type { Notice } from '@berichtenbox/client';
import { fullDate } from '../locales/dates.js';
import type { NoticesMessages } from '../locales/nl/notices.js';
import type { AskedPart } from '../preferences/part-route.js';

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

/** The part of the settings in which it is put right; undefined when that is none in particular. */
export function partOf({ kind, channelId }: Notice): AskedPart | undefined {
  switch (kind) {
    case 'no-channel':
    case 'unverified':
    case 'address-failing':
      return { part: 'channels', channelId };
    case 'no-reminder':
      return { part: 'reminders', channelId: undefined };
    case 'new-organisations':
      return { part: 'organisations', channelId: undefined };
    default:
      return undefined;
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
