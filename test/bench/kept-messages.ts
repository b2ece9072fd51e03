import type { Message } from '../../packages/client/src/mailbox/message.js';
import type { BenchMessage } from './corpus.js';

/** A message as the client has it when it has read it whole. */
export function toMessage({ id, sender, subject, publishedAt, attachmentCount, unread, archived, body }: BenchMessage): Message {
  return {
    id, storeId: sender.id, senderId: sender.id, senderName: sender.name, subject, publishedAt: new Date(publishedAt), attachmentCount,
    folder: archived ? 'archive' : 'inbox', unread, stale: false, body, attachments: [],
  };
}
