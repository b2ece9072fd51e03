const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

const monthOf = (date: Date): string => months[date.getMonth()] ?? '';
/** The first three letters, of all months but one. */
const shortMonthOf = (date: Date): string => monthOf(date).slice(0, 3).replace('maa', 'mrt');
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const time = (date: Date): string => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
const day = (date: Date): string => `${date.getDate()} ${shortMonthOf(date)}`;
const longDay = (date: Date): string => `${date.getDate()} ${monthOf(date)}`;
const fullDay = (date: Date): string => `${longDay(date)} ${date.getFullYear()}`;

/**
 * How Dutch writes dates, the same as `Intl` does. `Intl` reads a language's rules at its first use, which takes some 15 ms in each new
 * page: a fifth of all the work before the first list.
 */
export const dates = {
  /** vandaag 09:14 */
  today: (date: Date): string => `vandaag ${time(date)}`,
  /** 3 mrt */
  day,
  /** 3 mrt 2025 */
  dayAndYear: (date: Date): string => `${day(date)} ${date.getFullYear()}`,
  /** 3 maart */
  longDay,
  /** 3 maart 2026 */
  fullDay,
  /** maart 2026 */
  month: (date: Date): string => `${monthOf(date)} ${date.getFullYear()}`,
  /** 3 maart 2026 om 09:14 */
  fullDayAndTime: (date: Date): string => `${fullDay(date)} om ${time(date)}`,
};

/** Each way of writing a date. */
export type DateWriter = Readonly<Record<keyof typeof dates, (date: Date) => string>>;
