import type { WireChangeEvent } from '@berichtenbox/contract';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import { chunksOf } from './byte-chunks.js';
import type { Scope, ServerConnection } from './server-connection.js';
import { asRecord, textOf, type Untrusted } from './wire-values.js';

/** What the server tells of a mailbox as it happens; without `messageId` anything may have changed. */
export interface ChangeEvent {
  readonly type: 'new' | 'changed';
  readonly messageId: string | undefined;
}

// The server is heard every 25 s, also when nothing happens.
const silenceMs = 60_000;

/**
 * Follows a mailbox (capability `stroom`): tells of each change until the stream ends, which it does when the session does. A stream that is
 * silent for too long counts as ended. After `opened` the server tells everything.
 *
 * @throws {BerichtenboxError} When it could not be followed.
 * @throws {DOMException} `AbortError` when the scope ended first.
 */
export async function followChanges(connection: ServerConnection, scope: Scope, { opened, tell }: { readonly opened: () => void; readonly tell: (event: ChangeEvent) => void }): Promise<void> {
  const silence = new AbortController();
  const signal = AbortSignal.any([scope.signal, silence.signal]);
  const request = { path: '/berichten/_stroom', headers: { accept: 'text/event-stream, application/problem+json' } };
  // Only its beginning is an answer; a stream that ends later is no failure.
  const response = await connection.send(request, { ...scope, signal }, (answer) => answer);
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw new UnexpectedAnswerError('No event stream');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), silenceMs);
  };
  alive();
  opened();
  try {
    for await (const event of eventsOf(chunksOf(response, alive), signal)) tell(event);
  } catch {
    // Cut off; the caller follows again.
  } finally {
    clearTimeout(timer);
  }
  scope.signal.throwIfAborted();
}

async function* eventsOf(chunks: AsyncGenerator<Uint8Array>, signal: AbortSignal): AsyncGenerator<ChangeEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  // A body that does not heed the signal must not keep anyone waiting.
  const ended = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (;;) {
    const part = await Promise.race([chunks.next(), ended]);
    if (!part || part.done) break;
    const lines = (rest + decoder.decode(part.value, { stream: true })).split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    yield* lines.map(parseLine).filter((event) => event !== undefined);
  }
  void chunks.return(undefined);
}

function parseLine(line: string): ChangeEvent | undefined {
  if (!line.startsWith('data:')) return undefined;
  try {
    const { event, berichtId }: Untrusted<WireChangeEvent> = asRecord(JSON.parse(line.slice(5))) ?? {};
    if (event !== 'nieuw' && event !== 'gewijzigd') return undefined;
    return { type: event === 'nieuw' ? 'new' : 'changed', messageId: textOf(berichtId) };
  } catch {
    return undefined;
  }
}
