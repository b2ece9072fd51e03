import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { directionChanging, lineBreaking } from '../message-stores/text-rules.js';
import { requireKnownOrganisations } from '../organisations/require-known-organisations.js';

/**
 * For the end that somebody gave a mandate.
 *
 * @throws {ProblemError} 400 when it has passed.
 */
export function checkEnd(end: string | null | undefined, now: Date): void {
  if (end == null || new Date(end) > now) return;
  const errors = [{ pointer: '/geldigTot', detail: 'Say a moment that has not passed.' }];
  throw new ProblemError('invalid-request', { detail: 'A mandate ends later than now.', errors });
}

/**
 * For what somebody calls who will accept a mandate.
 *
 * @throws {ProblemError} 400 when nobody can read it.
 */
export function checkLabel(label: string): void {
  if (label.trim() !== '' && !lineBreaking.test(label) && !directionChanging.test(label)) return;
  const errors = [{ pointer: '/voorWie', detail: 'A name is one line, not blank, without control characters or marks that change the direction of the text.' }];
  throw new ProblemError('invalid-request', { detail: 'The name is not right.', errors });
}

/**
 * For the organisations that somebody limited a mandate to.
 *
 * @throws {ProblemError} 400 when one is not in the directory.
 */
export function checkOrganisations(database: Executor, oins: readonly string[] | null | undefined): Promise<void> {
  return requireKnownOrganisations(database, oins ?? [], (index) => `/organisaties/${index}`);
}
