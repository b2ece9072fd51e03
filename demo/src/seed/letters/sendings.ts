import { addDays, lastOccurrence, onWorkingDay } from './letter-dates.js';
import type { LetterPlace, LetterTemplate, PublicationMoment } from './letter.js';
import { pseudoRandom } from './pseudo-random.js';

/** One time that a template is sent to one person. */
export interface Sending {
  /** Unique and stable, such as `koen/apk-herinnering/0`; ids and figures are made from it. */
  readonly name: string;
  readonly template: LetterTemplate;
  readonly publishedAt: Date;
  readonly read: boolean;
  readonly place: LetterPlace;
  /** What goes with it: the template's own documents, one general explanation that many letters share, or nothing. */
  readonly attached: 'own' | 'explanation' | 'nothing';
  /** The reader has done what was asked, when something was. */
  readonly handled: boolean;
}

interface Request {
  readonly owner: string;
  readonly templates: readonly LetterTemplate[];
  /** The day that is today. */
  readonly now: Date;
  /** How many; every template once when absent. */
  readonly count?: number | undefined;
}

/** No letter of the demo is older than this. */
const maxAgeDays = 15 * 365;

/** Every template once, and as often again in earlier times as it takes to have that many. */
export function listSendings({ owner, templates, now, count = templates.length }: Request): readonly Sending[] {
  const rounds = Math.ceil(count / templates.length);
  const daysPerRound = Math.min(365, maxAgeDays / rounds);
  return Array.from({ length: rounds }, (_, round) => templates.map((template) => {
    const name = `${owner}/${template.key}/${round}`;
    const today = publicationDate(template.published, now, name);
    return round === 0
      ? { name, template, publishedAt: today, read: template.read, place: template.place, attached: 'own' as const, handled: template.handled === true }
      : earlierSending(name, template, earlier(today, name, { round, daysPerRound }));
  })).flat().slice(0, count);
}

function earlier(date: Date, name: string, { round, daysPerRound }: { readonly round: number; readonly daysPerRound: number }): Date {
  const jitter = pseudoRandom(`${name}/earlier`).between(0, Math.floor(daysPerRound));
  return onWorkingDay(addDays(date, -Math.round(round * daysPerRound) - jitter));
}

/** Old letters have mostly been read, and many put away; what they asked was done at the time. */
function earlierSending(name: string, template: LetterTemplate, publishedAt: Date): Sending {
  const chance = pseudoRandom(`${name}/fate`);
  const place = chance.between(1, 100);
  return {
    name, template, publishedAt,
    read: chance.between(1, 100) > 12,
    place: place <= 60 ? 'inbox' : place <= 95 ? 'archive' : 'trash',
    attached: chance.between(1, 100) <= 12 ? 'explanation' : 'nothing',
    handled: true,
  };
}

function publicationDate(moment: PublicationMoment, now: Date, name: string): Date {
  if ('minutesAgo' in moment) return new Date(now.getTime() - moment.minutesAgo * 60_000);
  const midnight = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const day = 'daysAgo' in moment ? addDays(midnight, -moment.daysAgo) : lastOccurrence(midnight, moment.month, moment.day);
  // Between 6.00 and 16.00 UTC: office hours in the Netherlands, summer and winter.
  return new Date(onWorkingDay(day).getTime() + pseudoRandom(`${name}/time`).between(6 * 60, 16 * 60) * 60_000);
}
