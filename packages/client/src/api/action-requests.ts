import type { WireActionResult } from '@berichtenbox/contract';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import type { MessageSummary } from '../mailbox/message.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { toSummary } from './summary-mapper.js';
import { asRecord, countOf, recordsOf, textOf, type Untrusted } from './wire-values.js';
import { toWireAction, type ActionRequest } from './wire-action.js';

/** What became of one: the message as it is, nothing to tell of one that was binned or deleted, or why not. */
export type ActionOutcome = { readonly message: MessageSummary | undefined } | { readonly error: ProblemResponseError };

/**
 * Writes several in one request (capability `acties`).
 *
 * @param actions 1 to 200.
 * @returns the outcomes by key; one that the server left out is missing.
 */
export function writeActions(connection: ServerConnection, actions: readonly ActionRequest[], scope: Scope): Promise<ReadonlyMap<string, ActionOutcome>> {
  const request = { path: '/berichten/_acties', method: 'POST', body: { acties: actions.map(toWireAction) } };
  return connection.send(request, scope, async (response) => {
    const { resultaten } = await readRecord(response);
    if (!Array.isArray(resultaten)) throw wrongAnswer(response);
    return new Map(recordsOf(resultaten).flatMap((result): [string, ActionOutcome][] => {
      const { sleutel, status, bericht, probleem, wachttijd }: Untrusted<WireActionResult> = result;
      const key = textOf(sleutel);
      const code = countOf(status);
      if (!key || !code) return [];
      if (code < 300) return [[key, { message: toSummary(asRecord(bericht) ?? {}) }]];
      const supportCode = textOf(asRecord(probleem)?.['instance'])?.replace(/^urn:uuid:/, '');
      const seconds = countOf(wachttijd);
      return [[key, { error: new ProblemResponseError(code, { supportCode, retryAfterMs: seconds && Math.min(seconds, 300) * 1000 }) }]];
    }));
  });
}
