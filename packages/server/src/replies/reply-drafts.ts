import type { Executor } from '../database/schema.js';
import { draftKeptMs } from './reply-limits.js';
import { removeOpenFiles, unsent } from './open-files.js';
import { recordHere, type FoundPlace, type ReplyPlace } from './reply-place.js';

/** A text that is being written. */
export interface ReplyDraft {
  readonly text: string;
  readonly version: number;
  readonly savedAt: Date;
}

/** What is kept now, and the text from elsewhere that it took the place of. */
export interface SavedDraft extends ReplyDraft {
  readonly replaced: ReplyDraft | undefined;
}

/** The draft at this place, when there is one. */
export async function findDraft(database: Executor, place: ReplyPlace, now: Date): Promise<ReplyDraft | undefined> {
  const row = await at(database.selectFrom('reply_draft').select(['text', 'version', 'saved_at']), place).where('expires_at', '>', now).executeTakeFirst();
  return row && { text: row.text, version: row.version, savedAt: row.saved_at };
}

/**
 * Keeps a text; the newest wins. Its finished files are kept as long as it. `basedOn` is the version that was read before this was written; 0 for none.
 */
export function saveDraft(
  database: Executor, place: FoundPlace, { text, basedOn, now }: { readonly text: string; readonly basedOn: number; readonly now: Date },
): Promise<SavedDraft> {
  return database.transaction().execute(async (transaction) => {
    // One at a time for each person; there may be no draft yet that could be locked.
    await transaction.selectFrom('recipient').select('id').where('id', '=', place.authorId).forUpdate().execute();
    const before = await findDraft(transaction, place, now);
    const kept = { text, version: (before?.version ?? 0) + 1, saved_at: now, expires_at: new Date(now.getTime() + draftKeptMs) };
    await transaction
      .insertInto('reply_draft')
      .values({ author_id: place.authorId, recipient_id: place.recipientId, message_id: place.messageId, ...kept })
      .onConflict((conflict) => conflict.columns(['author_id', 'recipient_id', 'message_id']).doUpdateSet(kept))
      .execute();
    await unsent(transaction.updateTable('reply_file').set({ expires_at: kept.expires_at }), place).where('media_type', 'is not', null).execute();
    await recordHere(place, transaction);
    const isFromElsewhere = before !== undefined && before.version !== basedOn && before.text !== text && before.text.trim() !== '';
    return { text, version: kept.version, savedAt: now, replaced: isFromElsewhere ? before : undefined };
  });
}

/** Throws the draft at this place away, with the files that were not sent. */
export async function removeDraft(transaction: Executor, place: ReplyPlace): Promise<void> {
  await removeOpenFiles(transaction, place);
  await at(transaction.deleteFrom('reply_draft'), place).execute();
}

function at<Query extends { where(column: 'author_id' | 'recipient_id' | 'message_id', operator: '=', value: string): Query }>(
  query: Query, { authorId, recipientId, messageId }: ReplyPlace,
): Query {
  return query.where('author_id', '=', authorId).where('recipient_id', '=', recipientId).where('message_id', '=', messageId);
}
