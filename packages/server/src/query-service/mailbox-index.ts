import { sql, type RawBuilder } from 'kysely';
import { withinReach, type MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import type { StoredSummary } from '../message-stores/message-store.js';
import { foldText } from '../message-stores/search-text.js';
import { summaryColumns, toSummary } from '../message-stores/summary-row.js';

/** How much of whose mailbox, and as seen at what moment. */
export interface MailboxView {
  readonly reach: MailboxReach;
  /** What is published later does not exist yet. */
  readonly now: Date;
}

const maxHits = 20;
const maxWords = 16;

/** One page of the mailbox, newest first, of the stores that answered in the last round; and whether there is more. */
export async function listMessages(
  database: Executor,
  view: MailboxView,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly messages: readonly StoredSummary[]; readonly hasNext: boolean }> {
  const rows = await readableMessages(database, view)
    .orderBy('published_at', 'desc')
    .orderBy('message.id')
    .offset(page * pageSize)
    .limit(pageSize + 1)
    .execute();
  return { messages: rows.slice(0, pageSize).map(toSummary), hasNext: rows.length > pageSize };
}

/**
 * The best hits for words in subject, sender's name, body or names of attachments, best first, of the stores that answered in the last round.
 * Every word must occur, as itself, in another form, or as the beginning of a compound.
 */
export async function searchMessages(database: Executor, view: MailboxView, query: string): Promise<readonly StoredSummary[]> {
  const words = foldText(query).split(' ').filter((word) => word !== '').slice(0, maxWords);
  if (words.length === 0) return [];
  const rows = await readableMessages(database, view)
    .innerJoin('message_body', 'message_body.message_id', 'message.id')
    .innerJoin(sql<{ query: string }>`(select ${tsquery(words)} as query)`.as('search'), (join) => join.onTrue())
    .where(sql<boolean>`search_vector @@ search.query`)
    .orderBy(sql`ts_rank(search_vector, search.query)`, 'desc')
    .orderBy('published_at', 'desc')
    .orderBy('message.id')
    .limit(maxHits)
    .execute();
  return rows.map(toSummary);
}

/** Which store holds this message, and whether it answered in the last round; undefined when there is no such message within reach. */
export async function locateMessage(
  database: Executor,
  { reach, now }: MailboxView,
  messageId: string,
): Promise<{ readonly storeOin: string; readonly lastAnswer: 'ok' | 'failed' | 'timeout' } | undefined> {
  const row = await database
    .selectFrom('message')
    .leftJoin('retrieval_outcome', (join) => join
      .onRef('retrieval_outcome.recipient_id', '=', 'message.recipient_id')
      .onRef('retrieval_outcome.store_oin', '=', 'message.store_oin'))
    .select(['message.store_oin', 'status'])
    .where('message.id', '=', messageId)
    .where(withinReach(reach))
    .where('published_at', '<=', now)
    .executeTakeFirst();
  // An organisation that joined after the round has not been asked yet.
  return row && { storeOin: row.store_oin, lastAnswer: row.status ?? 'failed' };
}

/** The messages of the stores that answered in the last round, as far as they can be seen. */
export function readableMessages(database: Executor, { reach, now }: MailboxView) {
  return database
    .selectFrom('message')
    .select(summaryColumns)
    .where(withinReach(reach))
    .where('published_at', '<=', now)
    .where('message.store_oin', 'in', (answered) => answered
      .selectFrom('retrieval_outcome')
      .select('retrieval_outcome.store_oin')
      .where('retrieval_outcome.recipient_id', '=', reach.recipientId)
      .where('status', '=', 'ok'));
}

/** Folded words hold letters and digits only, so nothing in them means something to `to_tsquery`. */
function tsquery(words: readonly string[]): RawBuilder<string> {
  const all = sql.join(words.map(wordQuery), sql` && `);
  const lastWord = `${words.at(-1) ?? ''}:*`;
  // Words such as "de" are in every letter and are left out; but when there is nothing else, it may be the beginning of a word.
  return sql`case when numnode(${all}) = 0 then to_tsquery('simple', ${lastWord}) else ${all} end`;
}

function wordQuery(word: string): RawBuilder<string> {
  const prefix = `${word}:*`;
  const stem = sql`to_tsquery('dutch', ${prefix})`;
  return sql`(case when numnode(${stem}) = 0 then ''::tsquery else ${stem} || to_tsquery('simple', ${prefix}) end)`;
}
