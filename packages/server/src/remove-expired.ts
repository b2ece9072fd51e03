import type { Executor } from './database/schema.js';
import { removeExpiredMandates } from './mandates/mandate-rows.js';
import { removeExpiredSettings } from './preferences/remove-expired.js';
import { removeExpiredDrafts } from './replies/remove-expired.js';

/** Throws away what was kept for a time only, and whose time is over. */
export async function removeExpired(database: Executor, now: Date): Promise<void> {
  await removeExpiredDrafts(database, now);
  await removeExpiredSettings(database, now);
  await removeExpiredMandates(database, now);
}
