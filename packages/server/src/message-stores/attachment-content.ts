import { sql } from 'kysely';
import type { Executor } from '../database/schema.js';

/** Bytes that are in the database. */
export interface StoredContent {
  readonly sha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
}

const chunkByteLength = 256 * 1024;
/** Four of them, a megabyte, per statement. */
const chunksPerStatement = 4;

/**
 * Stores bytes once: when they are there already, that is all there is to do.
 * Until the transaction ends nobody can take them away, nor store the same bytes at the same moment.
 *
 * @param bytes a PDF, already checked.
 * @param knownSha256 from `sha256Of`, when it was needed before.
 */
export async function storeAttachmentContent(transaction: Executor, bytes: Uint8Array<ArrayBuffer>, knownSha256?: string): Promise<StoredContent> {
  const sha256 = knownSha256 ?? await sha256Of(bytes);
  const content: StoredContent = { sha256, byteLength: bytes.byteLength, mediaType: 'application/pdf' };
  const { inserted } = await transaction
    .insertInto('attachment_content')
    .values({ sha256, byte_length: content.byteLength, media_type: content.mediaType })
    // The update changes nothing but locks the row against a purge.
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ byte_length: content.byteLength }))
    .returning(sql<boolean>`xmax = 0`.as('inserted'))
    .executeTakeFirstOrThrow();
  if (inserted) await insertChunks(transaction, content.sha256, bytes);
  return content;
}

/** The name under which these bytes are kept: their SHA-256, in lower-case hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The bytes as a stream that asks the database for one piece at a time, as fast as they are taken.
 * No transaction is open in between, so a slow reader keeps nobody waiting.
 */
export function streamAttachmentContent(database: Executor, { sha256, byteLength }: StoredContent): ReadableStream<Uint8Array> {
  const chunkCount = Math.ceil(byteLength / chunkByteLength);
  let position = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { bytes } = await database
        .selectFrom('attachment_chunk')
        .select('bytes')
        .where('sha256', '=', sha256)
        .where('position', '=', position)
        .executeTakeFirstOrThrow();
      // A plain view: node-postgres gives its own subclass.
      controller.enqueue(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      position += 1;
      if (position === chunkCount) controller.close();
    },
  }, { highWaterMark: 0 });
}

/**
 * Removes the bytes of these contents that no message carries any more.
 *
 * @param transaction the one in which the messages were deleted.
 */
export async function removeUnusedContent(transaction: Executor, sha256s: readonly string[]): Promise<void> {
  if (sha256s.length === 0) return;
  // First wait for deliveries that are using them; only the next statement sees what those have stored.
  await transaction.selectFrom('attachment_content').select('sha256').where('sha256', 'in', [...sha256s]).orderBy('sha256').forUpdate().execute();
  await transaction
    .deleteFrom('attachment_content')
    .where('sha256', 'in', [...sha256s])
    .where((eb) => eb.not(eb.exists(
      eb.selectFrom('attachment').select('attachment.id').whereRef('attachment.sha256', '=', 'attachment_content.sha256'),
    )))
    .execute();
}

async function insertChunks(transaction: Executor, sha256: string, bytes: Uint8Array): Promise<void> {
  const perStatement = chunkByteLength * chunksPerStatement;
  for (let start = 0; start < bytes.byteLength; start += perStatement) {
    const rows = [];
    for (let offset = start; offset < Math.min(start + perStatement, bytes.byteLength); offset += chunkByteLength) {
      rows.push({ sha256, position: offset / chunkByteLength, bytes: bytes.subarray(offset, offset + chunkByteLength) });
    }
    await transaction.insertInto('attachment_chunk').values(rows).execute();
  }
}
