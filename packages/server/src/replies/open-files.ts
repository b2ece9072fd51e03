import { sql } from 'kysely';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { openFileQuota, replyLimits, unfinishedUploadKeptMs } from './reply-limits.js';
import { recordHere, type FoundPlace, type ReplyPlace } from './reply-place.js';
import type { UploadMetadata } from './upload-metadata.js';

/** A file that is being uploaded, or was and is not sent yet. */
export interface OpenFile extends UploadMetadata {
  readonly id: string;
  readonly byteLength: number;
  /** How much of it is there, for good. */
  readonly receivedLength: number;
  readonly expiresAt: Date;
}

/**
 * Makes room for a file.
 *
 * @throws {ProblemError} 409 `upload-limit-reached` when the reply, or the person, has too many already.
 */
export function createOpenFile(
  database: Executor, place: FoundPlace, { byteLength, metadata, now }: { readonly byteLength: number; readonly metadata: UploadMetadata; readonly now: Date },
): Promise<OpenFile> {
  return database.transaction().execute(async (transaction) => {
    // One at a time for each person, or two at once would both fit.
    await transaction.selectFrom('recipient').select('id').where('id', '=', place.authorId).forUpdate().execute();
    await requireRoom(transaction, place, { byteLength, now });
    const file: OpenFile = { ...metadata, id: crypto.randomUUID(), byteLength, receivedLength: 0, expiresAt: new Date(now.getTime() + unfinishedUploadKeptMs) };
    await transaction
      .insertInto('reply_file')
      .values({
        id: file.id, reply_id: null, position: null, author_id: place.authorId, recipient_id: place.recipientId, message_id: place.messageId, name: file.name,
        byte_length: byteLength, last_modified: file.lastModified ?? null, media_type: null, sha256: null, created_at: now, expires_at: file.expiresAt,
      })
      .execute();
    await recordHere(place, transaction);
    return file;
  });
}

/** The files of the draft at this place, oldest first. */
export async function listOpenFiles(database: Executor, place: ReplyPlace, now: Date): Promise<readonly OpenFile[]> {
  const rows = await openFiles(database, place, now).orderBy('number').execute();
  return rows.map(toOpenFile);
}

/** One of them; undefined when it is not at this place, whoever else has it. */
export async function findOpenFile(database: Executor, place: ReplyPlace, { fileId, now }: { readonly fileId: string; readonly now: Date }): Promise<OpenFile | undefined> {
  const row = await openFiles(database, place, now).where('id', '=', fileId).executeTakeFirst();
  return row && toOpenFile(row);
}

/** Takes a file away; says whether there was one. */
export function removeOpenFile(database: Executor, place: FoundPlace, fileId: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await unsent(transaction.deleteFrom('reply_file'), place).where('id', '=', fileId).executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await recordHere(place, transaction);
    return true;
  });
}

/** Takes all files of the draft at this place away. */
export async function removeOpenFiles(database: Executor, place: ReplyPlace): Promise<void> {
  await unsent(database.deleteFrom('reply_file'), place).execute();
}

/** Narrows a query to the unsent files of a place. */
export function unsent<Query extends { where(column: 'reply_id', operator: 'is', value: null): Query; where(column: 'author_id' | 'recipient_id' | 'message_id', operator: '=', value: string): Query }>(
  query: Query, { authorId, recipientId, messageId }: ReplyPlace,
): Query {
  return query.where('reply_id', 'is', null).where('author_id', '=', authorId).where('recipient_id', '=', recipientId).where('message_id', '=', messageId);
}

function openFiles(database: Executor, place: ReplyPlace, now: Date) {
  const columns = database.selectFrom('reply_file').select(['id', 'name', 'byte_length', 'received_length', 'last_modified', 'expires_at']);
  return unsent(columns, place).where('expires_at', '>', now);
}

function toOpenFile(row: { id: string; name: string; byte_length: number; received_length: number; last_modified: string | number | bigint | null; expires_at: Date | null }): OpenFile {
  return {
    id: row.id,
    name: row.name,
    byteLength: row.byte_length,
    receivedLength: row.received_length,
    lastModified: row.last_modified === null ? undefined : Number(row.last_modified),
    expiresAt: row.expires_at ?? new Date(0),
  };
}

async function requireRoom(transaction: Executor, { authorId, recipientId, messageId }: ReplyPlace, { byteLength, now }: { readonly byteLength: number; readonly now: Date }): Promise<void> {
  const isHere = sql<boolean>`recipient_id = ${recipientId}::uuid and message_id = ${messageId}::uuid`;
  const { here, hereBytes, all, allBytes } = await transaction
    .selectFrom('reply_file')
    .select([
      sql<number>`count(*) filter (where ${isHere})::integer`.as('here'),
      sql<number>`coalesce(sum(byte_length) filter (where ${isHere}), 0)::integer`.as('hereBytes'),
      sql<number>`count(*)::integer`.as('all'),
      sql<number>`coalesce(sum(byte_length), 0)::integer`.as('allBytes'),
    ])
    .where('reply_id', 'is', null)
    .where('author_id', '=', authorId)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  if (here >= replyLimits.maxFiles) throw limitReached(`A reply takes at most ${replyLimits.maxFiles} files.`);
  if (hereBytes + byteLength > replyLimits.maxTotalByteLength) throw limitReached(`The files of a reply have at most ${replyLimits.maxTotalByteLength} bytes together.`);
  if (all >= openFileQuota.maxFiles || allBytes + byteLength > openFileQuota.maxByteLength) {
    throw limitReached('There is no room for more files in drafts. Send or discard other replies first.');
  }
}

function limitReached(detail: string): ProblemError {
  return new ProblemError('upload-limit-reached', { detail });
}
