import type { KnownChange } from '../mailbox/message-records.js';
import type { ToldChange } from '../tab-channel.js';

/** What other tabs hear of a message that the server has so: never the name of a person's own folder. */
export function toldChange({ id, storeId }: Pick<ToldChange, 'id' | 'storeId'>, { folder, ...flags }: KnownChange): ToldChange {
  const isSystemFolder = folder === 'inbox' || folder === 'archive' || folder === 'trash';
  return { id, storeId, ...flags, ...(isSystemFolder && { folder }) };
}
