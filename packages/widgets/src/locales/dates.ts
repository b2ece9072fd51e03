import { dates as dutch, type DateWriter } from './nl/dates.js';

const writers = new Map([['nl', dutch]]);

/** A language that was loaded brings how it writes dates. */
export function addDates(language: string, writer: DateWriter): void {
  writers.set(language, writer);
}

function writer(language: string): DateWriter {
  return writers.get(language) ?? dutch;
}

/**
 * A date for the end of a row: "vandaag 09:14", "3 mrt", "3 mrt 2025"; in the reader's time zone.
 *
 * @param now decides what is today and which year goes without saying
 */
export function shortDate(date: Date, language: string, now = new Date()): string {
  const { today, day, dayAndYear } = writer(language);
  if (date.toDateString() === now.toDateString()) {
    return today(date);
  }
  return date.getFullYear() === now.getFullYear() ? day(date) : dayAndYear(date);
}

/** A date in full, as a letter says it and as it is read aloud: "3 maart 2026". */
export function fullDate(date: Date, language: string): string {
  return writer(language).fullDay(date);
}

/** A date in full, with the year only when that does not go without saying: "31 juli". */
export function dayInWords(date: Date, language: string, now = new Date()): string {
  const { longDay, fullDay } = writer(language);
  return date.getFullYear() === now.getFullYear() ? longDay(date) : fullDay(date);
}

/** A date in full with the time: "3 maart 2026 om 09:14". */
export function fullDateTime(date: Date, language: string): string {
  return writer(language).fullDayAndTime(date);
}

/** A month: "maart 2026". */
export function monthAndYear(date: Date, language: string): string {
  return writer(language).month(date);
}

/** Names as an enumeration in words: "RDW, UWV en SVB". */
export function enumerate(names: readonly string[], language: string): string {
  // English without a country would be American, with a comma before the last.
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);
}
