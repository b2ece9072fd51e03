import type { Executor } from '../database/schema.js';

/**
 * Throws away what is over: summaries that did not become an activation, codes, counts, and addresses of those who did not activate the box or
 * deactivated it.
 */
export async function removeExpiredSettings(database: Executor, now: Date): Promise<void> {
  await database.deleteFrom('activation_token').where('expires_at', '<=', now).execute();
  await database.deleteFrom('channel_code').where('expires_at', '<=', now).execute();
  await database.deleteFrom('notification_channel').where('provisional_until', '<=', now).execute();
  await database.deleteFrom('allowance').where('window_ends', '<=', now).execute();
  await database.updateTable('activation').set({ undo_until: null, previous: null }).where('undo_until', '<=', now).execute();
}
