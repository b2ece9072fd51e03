import { sql } from 'kysely';
import type { Executor } from '../database/schema.js';

/** For what holds from now on, whatever time it is. */
export const atNextSweep = new Date(0);

/**
 * From then on the policy is asked whether this person must be told something, and also whoever represents them or is represented by them: what
 * one of them can be told decides what the other is told. A look that was planned earlier stays. Call it in the transaction that changes what the
 * policy judges by: a new message, an outcome, the person's own settings. Changes of mandates plan theirs by themselves.
 */
export async function planLook(transaction: Executor, recipientId: string, dueAt: Date): Promise<void> {
  // Always in the same order, or two of these could wait for each other.
  await sql`
    insert into notification_look (recipient_id, due_at)
    select person, ${dueAt}::timestamptz from (
      select ${recipientId}::uuid as person
      union
      select mandatee_id from mandate
      where mandator_id = ${recipientId} and mandatee_id is not null and post <> 'mandator' and withdrawn_at is null and (ends_at is null or ends_at > ${dueAt})
      union
      select mandator_id from mandate
      where mandatee_id = ${recipientId} and post = 'mandatee' and withdrawn_at is null and (ends_at is null or ends_at > ${dueAt})
    ) as people
    order by person
    on conflict (recipient_id) do update set due_at = least(notification_look.due_at, excluded.due_at)`.execute(transaction);
}
