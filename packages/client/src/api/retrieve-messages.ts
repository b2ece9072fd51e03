import { RetrievalError } from '../errors/retrieval-error.js';
import { chunksOf } from './byte-chunks.js';
import { readRetrievalEvents, type RetrievalSummary, type StoreEvent } from './retrieval-stream.js';
import { wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';

/** Who hears how the server is getting on. */
export interface RetrievalListener {
  begin(): void;
  tell(event: StoreEvent): void;
}

// The first byte may take 25 s, and a store 10 s.
const silenceMs = 60_000;

/**
 * Has the server fetch from every store, and tells of each as it answers.
 *
 * @returns how it ended; undefined when the stream broke off, after which the server carries on.
 * @throws {RetrievalError} When the server said that it failed.
 */
export function retrieveMessages(connection: ServerConnection, listener: RetrievalListener, scope: Scope): Promise<RetrievalSummary | undefined> {
  const request = { path: '/berichten/_ophalen', headers: { accept: 'text/event-stream, application/problem+json' }, silenceMs };
  return connection.send(request, scope, async (response, alive) => {
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw wrongAnswer(response);
    scope.signal.throwIfAborted();
    listener.begin();
    for await (const event of readRetrievalEvents(chunksOf(response, alive))) {
      scope.signal.throwIfAborted();
      if (event.type === 'finished') return event;
      if (event.type === 'failed') throw new RetrievalError('retrieval-failed', event);
      listener.tell(event);
    }
    return undefined;
  });
}
