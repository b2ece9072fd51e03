import type { Database } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import type { PersonaKey } from '../seed/personas.js';
import { dayBefore } from './dutch-time.js';

/** A letter in which something is asked before a day that is still to come. */
export interface UpcomingDeadline {
  readonly messageId: string;
  readonly persona: PersonaKey;
  readonly subject: string;
  readonly organisation: string;
  /** `2026-12-09`: the last day on which it can be done. */
  readonly deadline: string;
  /** Nine in the morning of the day before. */
  readonly dayBefore: Date;
}

interface Search {
  readonly database: Kysely<Database>;
  readonly now: Date;
  readonly personaOf: (recipientId: string) => PersonaKey | undefined;
}

/** Letters that were not dealt with and of which the day before the deadline is still to come, the nearest first. */
export async function upcomingDeadlines({ database, now, personaOf }: Search): Promise<readonly UpcomingDeadline[]> {
  const rows = await database
    .selectFrom('message')
    .innerJoin('organisation', 'organisation.oin', 'message.store_oin')
    .select(['message.id', 'message.recipient_id', 'message.subject', 'message.metadata', 'organisation.name'])
    .where('message.metadata', 'is not', null)
    .where('message.handled', '=', false)
    .where('message.published_at', '<=', now)
    .execute();
  return rows.flatMap(({ id, recipient_id: recipientId, subject, metadata, name }): UpcomingDeadline[] => {
    const persona = personaOf(recipientId);
    const deadline = metadata?.deadline;
    if (persona === undefined || deadline === undefined) return [];
    const morning = dayBefore(deadline);
    return morning > now ? [{ messageId: id, persona, subject, organisation: name, deadline, dayBefore: morning }] : [];
  }).sort((one, other) => one.deadline.localeCompare(other.deadline, 'en') || one.messageId.localeCompare(other.messageId, 'en'));
}
