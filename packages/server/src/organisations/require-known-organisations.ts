import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';

/**
 * For a list of organisations that somebody sent.
 *
 * @param pointerOf Where each of them is in the body.
 * @throws {ProblemError} 400 when one is not in the directory, or named twice.
 */
export async function requireKnownOrganisations(database: Executor, oins: readonly string[], pointerOf: (index: number) => string): Promise<void> {
  if (oins.length === 0) return;
  const rows = await database.selectFrom('organisation').select('oin').where('oin', 'in', [...oins]).execute();
  const known = new Set(rows.map(({ oin }) => oin));
  const errors = oins.flatMap((oin, index) => {
    const at = pointerOf(index);
    if (!known.has(oin)) return [{ pointer: at, detail: 'This organisation is not in the directory.' }];
    return oins.indexOf(oin) < index ? [{ pointer: at, detail: 'Name each organisation once.' }] : [];
  });
  if (errors.length > 0) throw new ProblemError('invalid-request', { detail: 'Some organisations are not right; `errors` names them.', errors });
}
