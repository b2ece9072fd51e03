import type { Executor } from '../database/schema.js';

/**
 * Throws uploads that were not finished and drafts that were forgotten away, once their time is over.
 *
 * @returns how many of each.
 */
export async function removeExpiredDrafts(database: Executor, now: Date): Promise<{ readonly files: number; readonly drafts: number }> {
  const files = await database.deleteFrom('reply_file').where('reply_id', 'is', null).where('expires_at', '<=', now).executeTakeFirstOrThrow();
  const drafts = await database.deleteFrom('reply_draft').where('expires_at', '<=', now).executeTakeFirstOrThrow();
  return { files: Number(files.numDeletedRows), drafts: Number(drafts.numDeletedRows) };
}
