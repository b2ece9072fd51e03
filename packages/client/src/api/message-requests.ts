import type { Message, MessageSummary } from '../mailbox/message.js';
import { chunksOf } from './byte-chunks.js';
import { readPage } from './message-list.js';
import { toMessage, toWireChange, type MessageChange } from './message-mapper.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';

/** How far a transfer is. */
export type ProgressListener = (receivedBytes: number, totalBytes: number | undefined) => void;

/** One write. */
export interface WriteRequest {
  readonly id: string;
  /** The store that keeps the message. */
  readonly storeId: string;
  readonly method: 'PATCH' | 'DELETE' | 'POST';
  readonly change: MessageChange;
  /** Makes a repeated request harmless. */
  readonly key: string;
}

/** Asks for one message. */
export function readMessage(connection: ServerConnection, id: string, scope: Scope): Promise<Message> {
  return connection.send({ path: pathOf(id) }, scope, toMessageOf);
}

/**
 * Writes: PATCH changes a message, DELETE bins it and POST deletes it for good.
 *
 * @returns the message, after PATCH.
 */
export function writeMessage(connection: ServerConnection, { id, storeId, method, change, key }: WriteRequest, scope: Scope): Promise<Message | undefined> {
  const path = `${pathOf(id)}${method === 'POST' ? '/_definitiefVerwijderen' : ''}?magazijnId=${encodeURIComponent(storeId)}`;
  const headers = { 'idempotency-key': key };
  if (method !== 'PATCH') return connection.send({ path, method, headers }, scope, readNothing).then(() => undefined);
  const request = { path, method, headers: { ...headers, 'content-type': 'application/merge-patch+json' }, body: toWireChange(change) };
  return connection.send(request, scope, toMessageOf);
}

/** Searches in subject, sender and body, best match first (capability `zoeken-inhoud`). */
export async function searchMessages(connection: ServerConnection, words: string, scope: Scope): Promise<readonly MessageSummary[]> {
  const request = { path: '/berichten/_zoeken', method: 'POST', body: { zoekvraag: words } };
  return (await connection.send(request, scope, readPage)).messages;
}

/** Gets a file; its type is the one the server found in its bytes. */
export function readAttachment(
  connection: ServerConnection, { messageId, attachmentId }: { readonly messageId: string; readonly attachmentId: string }, scope: Scope, report?: ProgressListener,
): Promise<Blob> {
  const path = `${pathOf(messageId)}/bijlagen/${encodeURIComponent(attachmentId)}`;
  return connection.send({ path }, scope, async (response, alive) => {
    readNothing(response);
    const totalBytes = Number(response.headers.get('content-length')) || undefined;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let receivedBytes = 0;
    for await (const part of chunksOf(response, alive)) {
      scope.signal.throwIfAborted();
      parts.push(part);
      report?.((receivedBytes += part.byteLength), totalBytes);
    }
    return new Blob(parts, { type: response.headers.get('content-type') ?? 'application/octet-stream' });
  });
}

async function toMessageOf(response: Response): Promise<Message> {
  const message = toMessage(await readRecord(response));
  if (!message) throw wrongAnswer(response);
  return message;
}

function pathOf(id: string): string {
  return `/berichten/${encodeURIComponent(id)}`;
}

/** An answer that says no more than "done"; a page is none. */
function readNothing(response: Response): void {
  if (/html/i.test(response.headers.get('content-type') ?? '')) throw wrongAnswer(response);
}
