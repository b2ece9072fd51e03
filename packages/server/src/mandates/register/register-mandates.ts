import type { AuditEntry } from '../../audit/audit-chain.js';
import type { Executor } from '../../database/schema.js';
import { atNextSweep, planLook } from '../../notifications/plan-look.js';
import type { KeyRing } from '../../recipients/key-ring.js';
import { findOrCreateRecipient, findRecipient } from '../../recipients/recipients.js';
import { mandateNamePurpose } from '../mandate-names.js';
import { isOver, type MandateRow } from '../mandate-rows.js';
import { storeMandate } from '../store-mandate.js';
import { mandateLine, type MandateOperation } from '../write-mandate-line.js';
import type { RegisteredMandate, RegisterLine } from './register-line.js';

/** What a line of the register comes to. `past`: it had ended before it was ever here. */
export type RegisterOutcome = 'created' | 'changed' | 'replaced' | 'ended' | 'unchanged' | 'past';

/** Where it is written, and when. */
export interface RegisterWork {
  readonly executor: Executor;
  readonly keyRing: KeyRing;
  readonly now: Date;
  /** Whether it only looks. */
  readonly isDry: boolean;
  /** Lines for the log, to be written as the last step of the transaction. */
  readonly entries: AuditEntry[];
}

/** Makes of the mandate with this reference what the register says of it. */
export async function applyLine(work: RegisterWork, line: RegisterLine): Promise<RegisterOutcome> {
  const row = await work.executor.selectFrom('mandate').selectAll().where('source', '=', 'register').where('source_reference', '=', line.reference).$if(!work.isDry, (query) => query.forUpdate()).executeTakeFirst();
  const isDone = line.isEnded || (line.endsAt !== undefined && line.endsAt <= work.now);
  if (row?.withdrawn_at !== null) {
    if (isDone) return row === undefined ? 'past' : 'unchanged';
    if (row !== undefined) await freeReference(work, row);
    await create(work, line);
    return 'created';
  }
  if (isDone) return endRegistered(work, row);
  if (row.kind !== line.kind || !(await hasSamePersons(work, row, line))) {
    await endRegistered(work, row);
    await freeReference(work, row);
    await create(work, line);
    return 'replaced';
  }
  return change(work, row, line);
}

/** Ends a mandate that is not in the register any more, unless another import was first. */
export async function endGone(work: RegisterWork, id: string): Promise<void> {
  const row = await work.executor.selectFrom('mandate').selectAll().where('id', '=', id).where('withdrawn_at', 'is', null).$if(!work.isDry, (query) => query.forUpdate()).executeTakeFirst();
  if (row !== undefined) await endRegistered(work, row);
}

/** Ends a mandate of the register at once; one that is over stays as it is. */
async function endRegistered(work: RegisterWork, row: MandateRow): Promise<RegisterOutcome> {
  if (isOver(row, work.now)) return 'unchanged';
  await update(work, row, { operation: 'endMandate', values: { withdrawn_at: work.now, withdrawn_by: 'register' } });
  return 'ended';
}

async function create(work: RegisterWork, line: RegisteredMandate): Promise<void> {
  const { executor, keyRing, now, isDry } = work;
  if (isDry) return;
  const id = await storeMandate(executor, keyRing, {
    mandatorId: await findOrCreateRecipient(executor, keyRing, line.mandator.identity), mandatorName: line.mandator.name,
    mandateeId: await findOrCreateRecipient(executor, keyRing, line.mandatee.identity), mandateeName: line.mandatee.name,
    kind: line.kind, source: 'register', sourceReference: line.reference, rights: line.rights, post: line.post, startsAt: line.startsAt,
    ...(line.storeOins && { storeOins: line.storeOins }), ...(line.messageTypes && { messageTypes: line.messageTypes }), ...(line.endsAt && { endsAt: line.endsAt }),
  }, now);
  await written(work, await executor.selectFrom('mandate').selectAll().where('id', '=', id).executeTakeFirstOrThrow(), 'inviteMandatee');
}

type ChangedColumns = Partial<Pick<MandateRow, 'rights' | 'store_oins' | 'message_types' | 'post' | 'starts_at' | 'ends_at' | 'mandator_name_sealed' | 'mandatee_name_sealed' | 'withdrawn_at' | 'withdrawn_by'>>;

async function change(work: RegisterWork, row: MandateRow, line: RegisteredMandate): Promise<RegisterOutcome> {
  const { keyRing } = work;
  const values: ChangedColumns = {
    ...(differs(row.rights, line.rights) && { rights: [...line.rights] }),
    ...(differs(row.store_oins, line.storeOins) && { store_oins: line.storeOins ? [...line.storeOins] : null }),
    ...(differs(row.message_types, line.messageTypes) && { message_types: line.messageTypes ? [...line.messageTypes] : null }),
    ...(row.post !== line.post && { post: line.post }),
    ...(row.starts_at.getTime() !== line.startsAt.getTime() && { starts_at: line.startsAt }),
    ...(row.ends_at?.getTime() !== line.endsAt?.getTime() && { ends_at: line.endsAt ?? null }),
    ...(await keyRing.open(row.mandator_name_sealed, mandateNamePurpose) !== line.mandator.name && { mandator_name_sealed: await keyRing.seal(line.mandator.name, mandateNamePurpose) }),
    ...(await keyRing.open(row.mandatee_name_sealed, mandateNamePurpose) !== line.mandatee.name && { mandatee_name_sealed: await keyRing.seal(line.mandatee.name, mandateNamePurpose) }),
  };
  if (Object.keys(values).length === 0) return 'unchanged';
  await update(work, row, { operation: 'changeMandate', values });
  return 'changed';
}

async function update(work: RegisterWork, row: MandateRow, { operation, values }: { readonly operation: MandateOperation; readonly values: ChangedColumns }): Promise<void> {
  if (work.isDry) return;
  await written(work, await work.executor.updateTable('mandate').set({ ...values, version: row.version + 1 }).where('id', '=', row.id).returningAll().executeTakeFirstOrThrow(), operation);
}

async function written({ executor, entries, now }: RegisterWork, row: MandateRow, operation: MandateOperation): Promise<void> {
  await planLook(executor, row.mandator_id, atNextSweep);
  entries.push(mandateLine(row, { operation, actor: 'register', now }));
}

/** The one that ended keeps its place in the log, and its reference is for the one that comes after it. */
async function freeReference({ executor, isDry }: RegisterWork, { id, source_reference: reference }: MandateRow): Promise<void> {
  if (!isDry) await executor.updateTable('mandate').set({ source_reference: `${reference ?? ''} ${id}` }).where('id', '=', id).execute();
}

async function hasSamePersons({ executor, keyRing }: RegisterWork, row: MandateRow, { mandator, mandatee }: RegisteredMandate): Promise<boolean> {
  return row.mandator_id === (await findRecipient(executor, keyRing, mandator.identity)) && row.mandatee_id === (await findRecipient(executor, keyRing, mandatee.identity));
}

function differs(before: readonly string[] | null, after: readonly string[] | undefined): boolean {
  return JSON.stringify(before && [...before].sort()) !== JSON.stringify(after ? [...after].sort() : null);
}
