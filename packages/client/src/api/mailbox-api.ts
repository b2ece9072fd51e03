import type { WireMessageList } from '@berichtenbox/contract';
import { RetrievalError } from '../errors/retrieval-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import type { Message, MessageSummary } from '../mailbox/message.js';
import { chunksOf } from './byte-chunks.js';
import { toMessage, toSummary, toWireChange, type MessageChange } from './message-mapper.js';
import { readRetrievalEvents, type RetrievalSummary, type StoreEvent } from './retrieval-stream.js';
import { readJson, readNothing, type Scope, type ServerConnection } from './server-connection.js';
import { asRecord, recordsOf, textOf } from './wire-values.js';

/** A message, and the store that keeps it. */
export type MessageReference = Pick<MessageSummary, 'id' | 'storeId'>;

/** One page of the mailbox. */
export interface MessagePage {
  readonly messages: readonly MessageSummary[];
  /** What to give to get the next page; undefined on the last one. */
  readonly next: string | undefined;
}

/** How far a transfer is. */
export type ProgressListener = (receivedBytes: number, totalBytes: number | undefined) => void;

/** The query of the first page, with as many messages as the server gives at once. */
export const firstPage = '?pagina=0&paginaGrootte=100';

// The first byte may take 25 s, and a store 10 s.
const retrievalSilenceMs = 60_000;

/** Calls about one mailbox; every scope says whose. */
export class MailboxApi {
  readonly #connection: ServerConnection;

  constructor(connection: ServerConnection) {
    this.#connection = connection;
  }

  /** @param query `firstPage`, or `next` of the page before. */
  page(query: string, scope: Scope): Promise<MessagePage> {
    return this.#connection.send({ path: `/berichten${query}` }, scope, readPage);
  }

  /** Searches in subject, sender and body, best match first (capability `zoeken-inhoud`). */
  async search(words: string, scope: Scope): Promise<readonly MessageSummary[]> {
    const request = { path: '/berichten/_zoeken', method: 'POST', body: { zoekvraag: words } };
    return (await this.#connection.send(request, scope, readPage)).messages;
  }

  message(id: string, scope: Scope): Promise<Message> {
    return this.#connection.send({ path: pathOf(id) }, scope, readMessage);
  }

  /** @param key makes a repeated request harmless. */
  change(reference: MessageReference, change: MessageChange, key: string, scope: Scope): Promise<Message> {
    const headers = { 'content-type': 'application/merge-patch+json', 'idempotency-key': key };
    const request = { path: atStore(reference), method: 'PATCH', headers, body: toWireChange(change) };
    return this.#connection.send(request, scope, readMessage);
  }

  bin(reference: MessageReference, key: string, scope: Scope): Promise<void> {
    return this.#connection.send({ path: atStore(reference), method: 'DELETE', headers: { 'idempotency-key': key } }, scope, readNothing);
  }

  purge(reference: MessageReference, key: string, scope: Scope): Promise<void> {
    const path = atStore(reference, '/_definitiefVerwijderen');
    return this.#connection.send({ path, method: 'POST', headers: { 'idempotency-key': key } }, scope, readNothing);
  }

  /** The file; its type is the one the server found in its bytes. */
  attachment(messageId: string, attachmentId: string, scope: Scope, report?: ProgressListener): Promise<Blob> {
    const path = `${pathOf(messageId)}/bijlagen/${encodeURIComponent(attachmentId)}`;
    return this.#connection.send({ path, headers: { accept: '*/*' } }, scope, async (response, alive) => {
      readNothing(response);
      const totalBytes = Number(response.headers.get('content-length')) || undefined;
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let receivedBytes = 0;
      for await (const part of chunksOf(response, alive)) {
        parts.push(part);
        report?.((receivedBytes += part.byteLength), totalBytes);
      }
      return new Blob(parts, { type: response.headers.get('content-type') ?? 'application/octet-stream' });
    });
  }

  /**
   * Has the server fetch from every store, and tells of each as it answers.
   *
   * @param begin is called when the server begins.
   * @returns how it ended; undefined when the stream broke off, after which the server carries on.
   * @throws {RetrievalError} When the server said that it failed.
   */
  retrieve(begin: () => void, tell: (event: StoreEvent) => void, scope: Scope): Promise<RetrievalSummary | undefined> {
    const request = { path: '/berichten/_ophalen', headers: { accept: 'text/event-stream, application/problem+json' }, silenceMs: retrievalSilenceMs };
    return this.#connection.send(request, scope, async (response, alive) => {
      if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw new UnexpectedAnswerError('No event stream');
      begin();
      for await (const event of readRetrievalEvents(chunksOf(response, alive))) {
        scope.signal.throwIfAborted();
        if (event.type === 'finished') return event;
        if (event.type === 'failed') throw new RetrievalError('retrieval-failed', event);
        tell(event);
      }
      return undefined;
    });
  }
}

async function readPage(response: Response): Promise<MessagePage> {
  const { berichten, _links }: { readonly [K in keyof WireMessageList]?: unknown } = asRecord(await readJson(response)) ?? {};
  if (!Array.isArray(berichten)) throw new UnexpectedAnswerError('No list of messages in the answer');
  const messages = recordsOf(berichten).map(toSummary).filter((message) => message !== undefined);
  // Only the query of the link is followed: where the server is, is known, whatever stands in front of it.
  const next = textOf(asRecord(asRecord(_links)?.['next'])?.['href'])?.replace(/^[^?]*/, '');
  return { messages, next };
}

async function readMessage(response: Response): Promise<Message> {
  const message = toMessage(asRecord(await readJson(response)) ?? {});
  if (!message) throw new UnexpectedAnswerError('No message in the answer');
  return message;
}

function pathOf(id: string): string {
  return `/berichten/${encodeURIComponent(id)}`;
}

function atStore({ id, storeId }: MessageReference, action = ''): string {
  return `${pathOf(id)}${action}?magazijnId=${encodeURIComponent(storeId)}`;
}
