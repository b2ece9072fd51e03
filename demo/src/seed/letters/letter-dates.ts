const dayMs = 24 * 60 * 60 * 1000;

const months = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
] as const;

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

/** `3 maart 2026`. Not with `Intl`, so that a letter's bytes do not depend on the machine's language data. */
export function dutchDate(date: Date): string {
  return `${date.getUTCDate()} ${dutchMonth(date)} ${date.getUTCFullYear()}`;
}

/** `maart`. */
export function dutchMonth(date: Date): string {
  return months[date.getUTCMonth()] ?? '';
}

/** `woensdag 18 maart 2026`. */
export function dutchWeekday(date: Date): string {
  return `${weekdays[date.getUTCDay()] ?? ''} ${dutchDate(date)}`;
}

/** That many days later (or earlier, when negative). */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayMs);
}

/** The same moment, or as many days earlier as needed for it to be on Monday to Friday: organisations do not post in the weekend. */
export function onWorkingDay(date: Date): Date {
  const weekday = date.getUTCDay();
  return addDays(date, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
}

/**
 * The last time, at least a day before `now`, that it was this day of the year.
 *
 * @param month 1 to 12.
 */
export function lastOccurrence(now: Date, month: number, day: number): Date {
  const thisYear = new Date(Date.UTC(now.getUTCFullYear(), month - 1, day));
  return addDays(thisYear, 1) <= now ? thisYear : new Date(Date.UTC(now.getUTCFullYear() - 1, month - 1, day));
}

/** `3 March 2026`, for the few letters in English. */
export function englishDate(date: Date): string {
  const month = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][date.getUTCMonth()];
  return `${date.getUTCDate()} ${month ?? ''} ${date.getUTCFullYear()}`;
}
