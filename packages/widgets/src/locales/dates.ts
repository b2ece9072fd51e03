const formats = new Map<string, Intl.DateTimeFormat>();

/** English without a country would be American, with the month first; the letters are from Europe. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let formatter = formats.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(regional(language), options);
    formats.set(key, formatter);
  }
  return formatter.format(date);
}

/**
 * A date for the end of a row: "vandaag 09:14", "3 mrt", "3 mrt 2025"; in the reader's time zone.
 *
 * @param now decides what is today and which year goes without saying
 */
export function shortDate(date: Date, language: string, now = new Date()): string {
  if (date.toDateString() === now.toDateString()) {
    const today = new Intl.RelativeTimeFormat(regional(language), { numeric: 'auto' }).format(0, 'day');
    return `${today} ${format(date, language, { hour: '2-digit', minute: '2-digit' })}`;
  }
  const sameYear = date.getFullYear() === now.getFullYear();
  return format(date, language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** A date in full, as a letter says it and as it is read aloud: "3 maart 2026". */
export function fullDate(date: Date, language: string): string {
  return format(date, language, { dateStyle: 'long' });
}

/** A date in full, with the year only when that does not go without saying: "31 juli". */
export function dayInWords(date: Date, language: string, now = new Date()): string {
  return format(date, language, { day: 'numeric', month: 'long', ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) });
}

/** A date in full with the time: "3 maart 2026 om 09:14". */
export function fullDateTime(date: Date, language: string): string {
  return format(date, language, { dateStyle: 'long', timeStyle: 'short' });
}

/** Names as an enumeration in words: "RDW, UWV en SVB". */
export function enumerate(names: readonly string[], language: string): string {
  return new Intl.ListFormat(regional(language)).format(names);
}
