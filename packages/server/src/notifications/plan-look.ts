import { sql } from 'kysely';
import type { Executor } from '../database/schema.js';

/** For what holds from now on, whatever time it is. */
export const atNextSweep = new Date(0);

/**
 * From then on the policy is asked whether this person must be told something; a look that was planned earlier stays. Call it in the
 * transaction that changes what the policy judges by: a new message, an outcome, the person's own settings.
 */
export async function planLook(transaction: Executor, recipientId: string, dueAt: Date): Promise<void> {
  await transaction
    .insertInto('notification_look')
    .values({ recipient_id: recipientId, due_at: dueAt })
    .onConflict((conflict) => conflict.column('recipient_id').doUpdateSet({ due_at: sql`least(notification_look.due_at, excluded.due_at)` }))
    .execute();
}
