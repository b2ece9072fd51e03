import { fullDateTime } from '../locales/dates.js';
import type { OfflineMessages } from '../locales/nl/offline.js';

const dayMs = 86_400_000;

/**
 * When something was, to the minute: "vandaag om 14:02", "gisteren om 09:14", "3 maart 2026 om 09:14".
 *
 * @param now decides what is today
 */
export function freshDate(date: Date, { text, language }: { readonly text: Pick<OfflineMessages, 'at'>; readonly language: string }, now = new Date()): string {
  // By the calendar, whatever the hour: at one in the morning, eleven at night was yesterday.
  const days = Math.round((midnight(date) - midnight(now)) / dayMs);
  if (days > 0 || days < -1) {
    return fullDateTime(date, language);
  }
  const tag = language === 'en' ? 'en-GB' : language;
  const day = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day');
  return text.at(day, new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }).format(date));
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
