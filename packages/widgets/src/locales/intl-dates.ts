import type { DateWriter } from './nl/dates.js';

/** Writes dates as `Intl` does. For a language that is loaded when it is asked for: by then nobody waits for the browser to read its rules. */
export function intlDates(tag: string): DateWriter {
  const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();
  const write = (options: Intl.DateTimeFormatOptions) => (date: Date): string => {
    const format = formats.get(options) ?? new Intl.DateTimeFormat(tag, options);
    formats.set(options, format);
    return format.format(date);
  };
  const time = write({ hour: '2-digit', minute: '2-digit' });
  return {
    today: (date) => `${new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(0, 'day')} ${time(date)}`,
    day: write({ day: 'numeric', month: 'short' }),
    dayAndYear: write({ day: 'numeric', month: 'short', year: 'numeric' }),
    longDay: write({ day: 'numeric', month: 'long' }),
    month: write({ month: 'long', year: 'numeric' }),
    fullDay: write({ dateStyle: 'long' }),
    fullDayAndTime: write({ dateStyle: 'long', timeStyle: 'short' }),
  };
}
