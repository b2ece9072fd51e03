import { writeActions, type ActionOutcome } from '../api/action-requests.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import type { MessageIntent } from './action-queue.js';
import { flagsOf } from './message-records.js';
import { isPlainRefusal, patiently, performAction, readAgain, type ActionResult } from './perform-action.js';

/**
 * Carries out one action, or several in one request. As with one, what may have been saved is read again before this says that it failed.
 *
 * @returns how each ended, in the order of the intents.
 * @throws {SessionExpiredError} When the session is over; all of them may be wanted again after logging in, under the same keys.
 * @throws {DOMException} `AbortError` when the scope ended: nothing is known then.
 */
export async function performActions(connection: ServerConnection, intents: readonly MessageIntent[], scope: Scope): Promise<readonly ActionResult[]> {
  const [first] = intents;
  if (first && intents.length === 1) return [await performAction(connection, first, scope)];
  try {
    const outcomes = await patiently(() => writeActions(connection, intents, scope), scope);
    return await settle(connection, scope, intents.map((intent) => [intent, outcomes.get(intent.key)]));
  } catch (error) {
    if (!(error instanceof BerichtenboxError) || error.code === 'session-expired') throw error;
    if (isPlainRefusal(error) && error.code !== 'refused') return intents.map(() => ({ error }));
    // Nothing was done of a request that was refused as a whole, and one message may be what was wrong with it.
    if (error.code === 'refused' || error.code === 'not-found') return oneByOne(connection, intents, scope);
    return settle(connection, scope, intents.map((intent) => [intent, { error }]));
  }
}

async function oneByOne(connection: ServerConnection, intents: readonly MessageIntent[], scope: Scope): Promise<readonly ActionResult[]> {
  const results: ActionResult[] = [];
  for (const intent of intents) results.push(await performAction(connection, intent, scope));
  return results;
}

async function settle(
  connection: ServerConnection, scope: Scope, outcomes: readonly (readonly [MessageIntent, ActionOutcome | { readonly error: BerichtenboxError } | undefined])[],
): Promise<readonly ActionResult[]> {
  const results: ActionResult[] = [];
  /** What cannot be read now: a store, or (as the empty name) anything. Asking it again for each message would take minutes. */
  const silent = new Set<string>();
  for (const [intent, outcome = { error: new UnexpectedAnswerError('No outcome') }] of outcomes) {
    if (!('error' in outcome)) {
      results.push({ known: outcome.message ? flagsOf(outcome.message) : intent.change });
    } else if (isPlainRefusal(outcome.error) || silent.has(intent.storeId) || silent.has('')) {
      results.push({ error: outcome.error });
    } else {
      const result = await readAgain(connection, { ...intent, failed: (failure) => silent.add(isOfStore(failure) ? intent.storeId : '') }, scope, outcome.error);
      results.push(result);
    }
  }
  return results;
}

function isOfStore(failure: BerichtenboxError): boolean {
  return hasStatus(failure, 502) || hasStatus(failure, 503);
}
