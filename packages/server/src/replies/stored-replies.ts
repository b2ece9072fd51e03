import type { Executor } from '../database/schema.js';

/** A reply that was received. */
export interface StoredReply {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly text: string;
  readonly files: readonly StoredReplyFile[];
}

/** A file with it. */
export interface StoredReplyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly sha256: string;
}

/** The replies to a message in this mailbox, whoever wrote them, oldest first. */
export async function listReplies(database: Executor, { recipientId, messageId }: { readonly recipientId: string; readonly messageId: string }): Promise<readonly StoredReply[]> {
  const rows = await database
    .selectFrom('reply')
    .select(['id', 'reference', 'received_at', 'text'])
    .where('recipient_id', '=', recipientId)
    .where('message_id', '=', messageId)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const files = await database
    .selectFrom('reply_file')
    .select(['reply_id', 'name', 'media_type', 'byte_length', 'sha256'])
    .where('reply_id', 'in', rows.map(({ id }) => id))
    .orderBy('position')
    .execute();
  return rows.map(({ id, reference, received_at: receivedAt, text }) => ({
    id, reference, receivedAt, text,
    files: files.filter((file) => file.reply_id === id).map(({ name, media_type: mediaType, byte_length: byteLength, sha256 }) => ({
      name, mediaType: mediaType ?? '', byteLength, sha256: sha256 ?? '',
    })),
  }));
}
