import type { Instant } from '../amsterdam-time.js';
import { responseAt } from './behaviour.js';
import type { SimulatedPerson } from './population.js';
import { tallyPerson, type Tally } from './tally.js';

/** One bare e-mail for each message ("you have a new message"), and nothing after it. */
export function liveWithBareMail(person: SimulatedPerson, tally: Tally): void {
  const visits: Instant[] = [...person.visits];
  for (const message of person.messages) {
    if (person.email === 'none') break;
    tally.notifications += 1;
    tally.emails += 1;
    if (person.isDormant || person.email !== 'works') continue;
    const visit = responseAt(person, message, { at: message.publishedAt, attempt: 0, saysWhat: false });
    if (visit !== undefined) visits.push(visit);
  }
  visits.sort((one, other) => one - other);
  tallyPerson(tally, person, person.messages.map(({ publishedAt, isCaredFor }) => {
    const openedAt = isCaredFor ? visits.find((at) => at >= publishedAt) : undefined;
    return openedAt === undefined ? {} : { openedAt };
  }));
}
