import type { WireMandateChange } from '@berichtenbox/contract';
import type { AppDependencies } from '../app-dependencies.js';
import { announce } from '../changes/announce.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { atNextSweep, planLook } from '../notifications/plan-look.js';
import { checkEnd, checkOrganisations } from './check-mandate.js';
import type { MandateAsker } from './invitations.js';
import { isOver, lockMandate, type MandateRow } from './mandate-rows.js';
import { fromWireMessageTypes, fromWireRights, keyOfWord, wirePost } from './wire-mandate-words.js';
import { writeMandateLine, type MandateAct } from './write-mandate-line.js';

type Dependencies = Pick<AppDependencies, 'database' | 'keyRing' | 'clock' | 'changes' | 'log'>;

/**
 * Changes what somebody gave, at once.
 *
 * @throws {ProblemError} 400; 404 when they neither gave nor got it; 409 `mandate-not-yours-to-change`, or `mandate-changed` when it is another version, or is over.
 */
export async function changeMandate(dependencies: Dependencies, asker: MandateAsker, { id, change }: { readonly id: string; readonly change: WireMandateChange }): Promise<MandateRow> {
  const { database, clock } = dependencies;
  const now = clock.now();
  checkEnd(change.geldigTot, now);
  await checkOrganisations(database, change.organisaties);
  const row = await database.transaction().execute(async (transaction) => {
    const before = await requireOwn(transaction, id, asker);
    if (before.mandator_id !== asker.session.personId) throw new ProblemError('mandate-not-yours-to-change');
    if (before.version !== change.versie) throw new ProblemError('mandate-changed');
    if (isOver(before, now)) throw new ProblemError('mandate-changed', { detail: 'It is over; a new one can be given.' });
    return update(transaction, dependencies, { before, values: changedColumns(change), act: { operation: 'changeMandate', actor: asker, now } });
  });
  await announce(dependencies, { kind: 'access', recipientId: row.mandator_id });
  return row;
}

/**
 * Takes back what somebody gave, or gives up what they got; nothing when it is over.
 *
 * @throws {ProblemError} 404 when they neither gave nor got it; 409 `mandate-not-yours-to-change` when the court or the identity provider did.
 */
export async function endMandate(dependencies: Dependencies, asker: MandateAsker, id: string): Promise<void> {
  const { database, clock } = dependencies;
  const now = clock.now();
  const ended = await database.transaction().execute(async (transaction) => {
    const before = await requireOwn(transaction, id, asker);
    if (isOver(before, now)) return undefined;
    const ender = before.mandator_id === asker.session.personId ? 'mandator' as const : 'mandatee' as const;
    const values = { withdrawn_at: now, withdrawn_by: ender, code_hash: null };
    return update(transaction, dependencies, { before, values, act: { operation: 'endMandate', actor: asker, now } });
  });
  if (ended !== undefined) await announce(dependencies, { kind: 'access', recipientId: ended.mandator_id });
}

async function requireOwn(transaction: Executor, id: string, { session }: MandateAsker): Promise<MandateRow> {
  const row = await lockMandate(transaction, id, session.personId);
  if (row === undefined) throw new ProblemError('not-found');
  // The court appoints and discharges; the provider says it again at every login.
  if (row.source !== 'granted') throw new ProblemError('mandate-not-yours-to-change');
  return row;
}

/** What changes about a mandate in the database. */
type MandateValues = Partial<Pick<MandateRow, 'rights' | 'store_oins' | 'message_types' | 'post' | 'ends_at' | 'withdrawn_at' | 'withdrawn_by' | 'code_hash'>>;

async function update(
  transaction: Executor, { keyRing }: Dependencies, { before, values, act }: { readonly before: MandateRow; readonly values: MandateValues; readonly act: MandateAct },
): Promise<MandateRow> {
  const row = await transaction.updateTable('mandate').set({ ...values, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow();
  await planLook(transaction, row.mandator_id, atNextSweep);
  await writeMandateLine(transaction, keyRing, row, act);
  return row;
}

function changedColumns({ rechten, organisaties, berichtTypen, post, geldigTot }: WireMandateChange): MandateValues {
  return {
    ...(rechten && { rights: fromWireRights(rechten) }),
    ...(organisaties !== undefined && { store_oins: organisaties }),
    ...(berichtTypen !== undefined && { message_types: berichtTypen && fromWireMessageTypes(berichtTypen) }),
    ...(post && { post: keyOfWord(wirePost, post) }),
    ...(geldigTot !== undefined && { ends_at: geldigTot === null ? null : new Date(geldigTot) }),
  };
}
