import { readMessage, writeMessage } from '../api/message-requests.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { pause } from '../pause.js';
import type { MessageIntent } from './action-queue.js';
import { flagsOf, type KnownChange } from './message-records.js';

/** How an action ended. */
export interface ActionResult {
  /** What the server has now; undefined when that could not be found out. */
  readonly known?: KnownChange;
  /** Why it was not carried out; absent when it was. */
  readonly error?: BerichtenboxError;
}

const attemptsWhenBusy = 3;

/**
 * Carries out one action. A write can be saved and still be answered by an error; unless the server plainly refused, the message is
 * read again before this says that it failed.
 *
 * @throws {SessionExpiredError} When the session is over; the action may be wanted again after logging in.
 * @throws {DOMException} `AbortError` when the scope ended: nothing is known then.
 */
export async function performAction(connection: ServerConnection, intent: MessageIntent, scope: Scope): Promise<ActionResult> {
  try {
    return { known: await patiently(() => write(connection, intent, scope), scope) };
  } catch (error) {
    if (!(error instanceof BerichtenboxError) || error.code === 'session-expired') throw error;
    return isPlainRefusal(error) ? { error } : await readAgain(connection, intent, scope, error);
  }
}

/** Sends again what was answered by "too many requests", a few times, each after as long as the server asked. */
export async function patiently<Answer>(send: () => Promise<Answer>, { signal }: Scope): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof BerichtenboxError) || error.code !== 'too-many-requests' || attempt === attemptsWhenBusy) throw error;
      await pause(error.retryAfterMs ?? 1000 * attempt, signal);
    }
  }
}

async function write(connection: ServerConnection, intent: MessageIntent, scope: Scope): Promise<KnownChange> {
  const { action, change } = intent;
  const method = action === 'purge' ? 'POST' : action === 'bin' ? 'DELETE' : 'PATCH';
  const message = await writeMessage(connection, { ...intent, method }, scope);
  return message ? flagsOf(message) : change;
}

/** What is read again; `failed` hears why that could not be done, when it was not for want of the message. */
export interface Rereading extends Pick<MessageIntent, 'id' | 'change' | 'isStale'> {
  readonly failed?: (failure: BerichtenboxError) => void;
}

/** Finds out what became of an action that was answered by this error. */
export async function readAgain(connection: ServerConnection, intent: Rereading, scope: Scope, error: BerichtenboxError): Promise<ActionResult> {
  try {
    const known = flagsOf(await readMessage(connection, intent.id, scope));
    return isCarriedOut(intent.change, known) ? { known } : { known, error };
  } catch (failure) {
    if (!(failure instanceof BerichtenboxError) || failure.code === 'session-expired') throw failure;
    // What a store that fails now does not show, may still exist.
    if (failure.code !== 'not-found') intent.failed?.(failure);
    if (failure.code !== 'not-found' || intent.isStale) return { error };
    return intent.change.gone ? { known: { gone: true } } : { known: { gone: true }, error: failure };
  }
}

function isCarriedOut({ unread, folder, handled, gone }: KnownChange, known: KnownChange): boolean {
  return !gone && (unread ?? known.unread) === known.unread && (folder ?? known.folder) === known.folder && (handled ?? known.handled) === known.handled;
}

/** Whether the server said that it did not do it, and will not. */
export function isPlainRefusal(error: BerichtenboxError): boolean {
  const { code } = error;
  // A conflict may be with this very action, sent before.
  return code === 'forbidden' || code === 'outdated' || code === 'too-many-requests' || (code === 'refused' && !hasStatus(error, 409));
}
