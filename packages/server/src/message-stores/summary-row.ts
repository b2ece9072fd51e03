import type { MessageMetadata } from './message-metadata.js';
import type { StoredSummary } from './message-store.js';

/** The columns of `message` that a list shows. */
export const summaryColumns = [
  'message.id', 'message.store_oin', 'subject', 'published_at', 'attachment_count', 'read', 'folder', 'handled', 'metadata', 'version',
] as const;

/** A row of those columns. */
export interface SummaryRow {
  readonly id: string;
  readonly store_oin: string;
  readonly subject: string;
  readonly published_at: Date;
  readonly attachment_count: number;
  readonly read: boolean;
  readonly folder: string | null;
  readonly handled: boolean;
  readonly metadata: MessageMetadata | null;
  readonly version: number;
}

/** The row as the app knows it. */
export function toSummary({ id, store_oin: storeOin, subject, published_at: publishedAt, attachment_count: attachmentCount, read, folder, handled, metadata, version }: SummaryRow): StoredSummary {
  return { id, storeOin, subject, publishedAt, attachmentCount, read, folder, handled, metadata, version: String(version) };
}
