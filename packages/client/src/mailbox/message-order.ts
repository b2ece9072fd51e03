import type { MessageSummary } from './message.js';

/** One message among those of all stores. */
export function keyOf({ storeId, id }: Pick<MessageSummary, 'id' | 'storeId'>): string {
  return `${storeId}/${id}`;
}

/** Newest first; messages of the same moment always in the same order. */
export function compareMessages(one: MessageSummary, other: MessageSummary): number {
  return other.publishedAt.valueOf() - one.publishedAt.valueOf() || (keyOf(one) < keyOf(other) ? -1 : 1);
}
