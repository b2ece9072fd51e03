import { addDays, dutchDate, dutchMonth, dutchWeekday } from './letter-dates.js';
import { pseudoRandom, type PseudoRandom } from './pseudo-random.js';

/** What a letter's author knows when writing it: the date of the letter, and figures that stay the same for this letter. */
export interface Occasion {
  readonly published: Date;
  /** Year of publication. */
  readonly year: number;
  /** The organisation's reference number. */
  readonly reference: string;
  readonly random: PseudoRandom;
  /** `3 maart 2026`: that many days after publication, or before it when negative. */
  date(days: number): string;
  /** `2026-03-03`: the same day, for what is not read but reckoned with. */
  day(days: number): string;
  /** `maart`: the month of that day. */
  month(days: number): string;
  /**
   * `woensdag 18 maart 2026`: the first such weekday on or after that day.
   *
   * @param weekday 0 is Sunday.
   */
  nextWeekday(days: number, weekday: number): string;
  /**
   * The number of a case: the same in each letter of one round to one person that names the same case.
   *
   * @param name Such as `apk`.
   */
  caseReference(name: string): string;
}

/**
 * The occasion of one letter.
 *
 * @param name What makes it unique: owner, template and round, such as `koen/apk-herinnering/0`.
 */
export function createOccasion(name: string, published: Date): Occasion {
  const random = pseudoRandom(name);
  const year = published.getUTCFullYear();
  const reference = `${random.pick(['VB', 'KL', 'MR', 'DT', 'ZP'])}.${year}.${random.digits(3)}.${random.digits(3)}`;
  const day = (days: number): Date => addDays(published, days);
  const [owner = '', , round = ''] = name.split('/');
  return {
    published, year, reference, random,
    date: (days) => dutchDate(day(days)),
    day: (days) => day(days).toISOString().slice(0, 10),
    month: (days) => dutchMonth(day(days)),
    nextWeekday: (days, weekday) => dutchWeekday(addDays(day(days), (weekday - day(days).getUTCDay() + 7) % 7)),
    caseReference: (caseName) => {
      const digits = pseudoRandom(`${owner}/case/${caseName}/${round}`);
      return `Z-${digits.digits(4)}-${digits.digits(4)}`;
    },
  };
}

/**
 * `€ 1.234,50`, with a space that does not break.
 *
 * @param cents Whole cents.
 */
export function euro(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '−' : ''}€\u00a0${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}
