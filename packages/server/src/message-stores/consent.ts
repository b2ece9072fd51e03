import type { Executor } from '../database/schema.js';

/** From now on this recipient receives this organisation's messages in the box. Doing it twice changes nothing. */
export async function grantConsent(database: Executor, recipientId: string, storeOin: string): Promise<void> {
  await database
    .insertInto('consent')
    .values({ recipient_id: recipientId, store_oin: storeOin, granted_at: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether this recipient receives this organisation's messages in the box at this moment. */
export async function hasConsent(database: Executor, { recipientId, storeOin }: { readonly recipientId: string; readonly storeOin: string }, now: Date): Promise<boolean> {
  const row = await database
    .selectFrom('consent')
    .select('store_oin')
    .where('recipient_id', '=', recipientId)
    .where('store_oin', '=', storeOin)
    .where((row) => row.case().when('next_from', '<=', now).then(row.ref('next_way')).else(row.ref('way')).end(), '<>', 'paper')
    .executeTakeFirst();
  return row !== undefined;
}
