/** Periods by name; the year and the month are those of the reader's calendar. */
export const periodNames = ['last-month', 'last-3-months', 'this-year', 'last-year', 'earlier'] as const;

/** A period by name. */
export type PeriodName = (typeof periodNames)[number];

/** From a moment until just before another; either may be absent. */
interface Range {
  readonly from?: Date;
  readonly until?: Date;
}

/** The two dates of a period that somebody chose, `2026-01-01..2026-03-31`; undefined for any other period. */
export function datesOf(period: string): { readonly from: string; readonly until: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(period);
  return match === null ? undefined : { from: match[1] ?? '', until: match[2] ?? '' };
}

/** Whether a moment lies in a period; in one that is not known everything does. */
export function inPeriod(period: string, now = new Date()): (moment: Date) => boolean {
  const { from, until } = rangeOf(period, now);
  return (moment) => (from === undefined || moment >= from) && (until === undefined || moment < until);
}

function rangeOf(period: string, now: Date): Range {
  const year = now.getFullYear();
  const monthsAgo = (months: number) => new Date(year, now.getMonth() - months, now.getDate());
  switch (period) {
    case 'last-month':
      return { from: monthsAgo(1) };
    case 'last-3-months':
      return { from: monthsAgo(3) };
    case 'this-year':
      return { from: new Date(year, 0, 1) };
    case 'last-year':
      return { from: new Date(year - 1, 0, 1), until: new Date(year, 0, 1) };
    case 'earlier':
      return { until: new Date(year - 1, 0, 1) };
    default: {
      const { from = '', until = '' } = datesOf(period) ?? {};
      return { ...(from !== '' && { from: dayAfter(from, 0) }), ...(until !== '' && { until: dayAfter(until, 1) }) };
    }
  }
}

function dayAfter(date: string, days: number): Date {
  const day = new Date(`${date}T00:00`);
  day.setDate(day.getDate() + days);
  return day;
}
