import type { MessageSummary } from './message.js';

/** Newest first; messages of the same moment always in the same order. */
export function compareMessages(one: MessageSummary, other: MessageSummary): number {
  return (
    other.publishedAt.getTime() - one.publishedAt.getTime() || compareText(one.storeId, other.storeId) || compareText(one.id, other.id)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
