import type { Executor } from '../database/schema.js';
import { defaultPreferences, type StoredPreferences } from './preferences.js';

/** What somebody chose, or what holds for those who did not. */
export async function findPreferences(database: Executor, recipientId: string): Promise<StoredPreferences> {
  const row = await database.selectFrom('preferences').selectAll().where('recipient_id', '=', recipientId).executeTakeFirst();
  if (row === undefined) return defaultPreferences;
  const { version, reminders, quiet_hours: quietHours, digest_time: time, disclosure, language } = row;
  return { version, reminders, ...(quietHours && { quietHours }), ...(time !== null && { digest: { time } }), disclosure, language };
}

/** Keeps these. */
export async function storePreferences(transaction: Executor, recipientId: string, preferences: StoredPreferences): Promise<void> {
  const { version, reminders, quietHours, digest, disclosure, language } = preferences;
  const values = {
    version, disclosure, language,
    reminders: JSON.stringify(reminders),
    quiet_hours: quietHours ? JSON.stringify(quietHours) : null,
    digest_time: digest?.time ?? null,
  };
  await transaction
    .insertInto('preferences')
    .values({ recipient_id: recipientId, ...values })
    .onConflict((conflict) => conflict.column('recipient_id').doUpdateSet(values))
    .execute();
}
