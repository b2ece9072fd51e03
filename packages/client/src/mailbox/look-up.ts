import { readAttachment, readMessage, searchMessages, type ProgressListener } from '../api/message-requests.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { searchLocally } from './local-search.js';
import type { MessageRecords } from './message-records.js';
import { keyOf } from './message-order.js';
import type { Message, MessageSummary } from './message.js';

/** What looking something up in the mailbox works with. */
export interface Lookup {
  readonly connection: ServerConnection;
  readonly records: MessageRecords;
  readonly scope: Scope;
  /** Reads the list, and has the server fetch when it has none. */
  readonly load: () => Promise<void>;
}

/**
 * Reads one message, also one that is not in the list.
 *
 * @throws {BerichtenboxError} When it cannot be shown.
 */
export async function openMessage(lookup: Lookup, id: string): Promise<Message> {
  const { connection, records, scope } = lookup;
  const isStale = records.find(id)?.stale;
  const readAt = records.startReading();
  try {
    const { body, attachments, ...summary } = await onceRetrieved(lookup, () => readMessage(connection, id, scope));
    scope.signal.throwIfAborted();
    records.put(summary, readAt);
    return { ...summary, ...records.get(keyOf(summary)), body, attachments };
  } catch (error) {
    const known = records.find(id);
    // What a store that fails now does not show, may still exist.
    if (known && !isStale && error instanceof BerichtenboxError && error.code === 'not-found') records.settle(keyOf(known), { gone: true });
    throw error;
  }
}

/**
 * Searches: the server in everything if it can, and in what is kept of stores that fail now, subjects and senders only.
 *
 * @throws {BerichtenboxError} When the server could not search.
 */
export async function search(lookup: Lookup, words: string, canAsk: boolean): Promise<readonly MessageSummary[]> {
  const { connection, records, scope } = lookup;
  if (!canAsk || words.length < 2) return searchLocally(records.list, words);
  const readAt = records.startReading();
  const hits = await onceRetrieved(lookup, () => searchMessages(connection, words, scope));
  scope.signal.throwIfAborted();
  for (const hit of hits) records.put(hit, readAt);
  const found = new Map(hits.map((hit) => [keyOf(hit), records.get(keyOf(hit))]));
  const kept = records.list.filter((message) => message.stale && !found.has(keyOf(message)));
  return [...[...found.values()].filter((message) => message !== undefined), ...searchLocally(kept, words)];
}

/** Gets a file. */
export function getAttachment(lookup: Lookup, file: { readonly messageId: string; readonly attachmentId: string }, report?: ProgressListener): Promise<Blob> {
  return onceRetrieved(lookup, () => readAttachment(lookup.connection, file, lookup.scope, report));
}

/** Reads; when the server has nothing fetched yet, or is fetching (409), once more after the list's algorithm dealt with that. */
async function onceRetrieved<T>({ load }: Lookup, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!hasStatus(error, 409)) throw error;
    await load();
    return read();
  }
}
