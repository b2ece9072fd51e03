import type { Selectable } from 'kysely';
import { rightsUnderMandate } from '../authorisation/rights-under-mandate.js';
import type { Executor } from '../database/schema.js';
import type { MandateTable } from '../mandates/mandate-tables.js';
import { liveMandates } from '../mandates/live-mandates.js';
import { mandateNamePurpose } from '../mandates/mandate-names.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { derivesFrom, newSecret } from './secrets.js';
import type { ActingContext, ActingMandate, ListedContext, Right, Session } from './session.js';

const ownRights: ReadonlySet<Right> = new Set(['read', 'act', 'settings', 'activate', 'own']);

/** A context of this session, also one whose mandate does not hold (any more). */
export interface FoundContext {
  readonly context: ActingContext;
  /** Whether the session may act in it now. */
  readonly isLive: boolean;
}

/** The context with this id, as the mandates are now; undefined when this session has none. */
export async function findContext(database: Executor, session: Session, contextId: string, now: Date): Promise<FoundContext | undefined> {
  const own = await database
    .selectFrom('acting_context')
    .where('session_id_hash', '=', session.idHash)
    .where('id', '=', contextId)
    .select(['id', 'recipient_id', 'mandate_id'])
    .executeTakeFirst();
  if (own === undefined) return undefined;
  if (own.mandate_id === null) return { context: { id: own.id, rights: ownRights, recipientId: own.recipient_id }, isLive: true };
  const row = await database.selectFrom('mandate').selectAll().where('id', '=', own.mandate_id).executeTakeFirstOrThrow();
  const isLive = row.mandatee_id === session.personId && holds(row, now);
  return { context: underMandate(own.id, row), isLive };
}

/** Oneself, and everybody this session may act for now. */
export async function listContexts(database: Executor, keyRing: KeyRing, session: Session, now: Date): Promise<readonly [ListedContext, ...ListedContext[]]> {
  const { idHash, personId, userName } = session;
  const partitionOf = await derivesFrom(personId);
  const self = await database.selectFrom('acting_context').where('session_id_hash', '=', idHash).where('kind', '=', 'self').select('id').executeTakeFirstOrThrow();
  const mandates = await liveMandates(database, now).where('mandatee_id', '=', personId).selectAll().execute();
  const ids = await contextsOf(database, idHash, mandates);
  const others = mandates.flatMap((row) => {
    const id = ids.get(row.id);
    return id === undefined ? [] : [listed(keyRing, row, { id, partitionOf })];
  });
  return [{ id: self.id, name: userName, rights: ownRights, recipientId: personId, partition: await partitionOf(`partition ${personId}`) }, ...(await Promise.all(others))];
}

/** The name of whose mailbox a context is. */
export async function nameOfContext(database: Executor, keyRing: KeyRing, session: Session, { mandate }: ActingContext): Promise<string> {
  if (mandate === undefined) return session.userName;
  const { mandator_name_sealed: sealed } = await database.selectFrom('mandate').select('mandator_name_sealed').where('id', '=', mandate.id).executeTakeFirstOrThrow();
  return keyRing.open(sealed, mandateNamePurpose);
}

/** What asking to act under a mandate leads to. */
export type ContextRequest =
  | { readonly kind: 'begun'; readonly context: ListedContext }
  /** The session may only act under it when it began so. */
  | { readonly kind: 'chosen-at-provider' }
  /** With for whom it was, when this person ever had that mandate. */
  | { readonly kind: 'refused'; readonly context?: ActingContext };

/** The context to act under one mandate. */
export async function requestContext(database: Executor, keyRing: KeyRing, session: Session, { mandateId, now }: { readonly mandateId: string; readonly now: Date }): Promise<ContextRequest> {
  const { idHash, personId } = session;
  const row = await database.selectFrom('mandate').selectAll().where('id', '=', mandateId).where('mandatee_id', '=', personId).executeTakeFirst();
  if (row === undefined) return { kind: 'refused' };
  if (!holds(row, now)) return { kind: 'refused', context: underMandate('', row) };
  const id = (await contextsOf(database, idHash, [row])).get(mandateId);
  if (id === undefined) return { kind: 'chosen-at-provider' };
  return { kind: 'begun', context: await listed(keyRing, row, { id, partitionOf: await derivesFrom(personId) }) };
}

async function listed(
  keyRing: KeyRing, row: Selectable<MandateTable>, { id, partitionOf }: { readonly id: string; readonly partitionOf: (purpose: string) => Promise<string> },
): Promise<ListedContext> {
  const [name, partition] = await Promise.all([keyRing.open(row.mandator_name_sealed, mandateNamePurpose), partitionOf(`partition ${row.mandator_id}`)]);
  return { ...underMandate(id, row), name, partition };
}

function holds({ withdrawn_at: withdrawnAt, starts_at: startsAt, ends_at: endsAt }: Selectable<MandateTable>, now: Date): boolean {
  return withdrawnAt === null && startsAt <= now && (endsAt === null || endsAt > now);
}

/** A context for each mandate, made where there was none; but not for one that must be chosen when logging in. */
async function contextsOf(database: Executor, idHash: string, mandates: readonly Selectable<MandateTable>[]): Promise<ReadonlyMap<string, string>> {
  const read = async () => database.selectFrom('acting_context').where('session_id_hash', '=', idHash).where('kind', '=', 'mandate').select(['id', 'mandate_id']).execute();
  const known = new Map((await read()).map(({ id, mandate_id: mandateId }) => [mandateId ?? '', id]));
  const missing = mandates.filter(({ id, chosen_at_provider: isChosen }) => !isChosen && !known.has(id));
  if (missing.length === 0) return known;
  const rows = missing.map(({ id, mandator_id: recipientId }) => ({ id: newSecret(), session_id_hash: idHash, kind: 'mandate' as const, recipient_id: recipientId, mandate_id: id }));
  // Two tabs at one moment: the first one's ids hold.
  await database.insertInto('acting_context').values(rows).onConflict((conflict) => conflict.columns(['session_id_hash', 'mandate_id']).doNothing()).execute();
  return new Map((await read()).map(({ id, mandate_id: mandateId }) => [mandateId ?? '', id]));
}

/** To act under this mandate. */
export function underMandate(id: string, row: Selectable<MandateTable>): ActingContext & { readonly mandate: ActingMandate } {
  const rights = rightsUnderMandate(row);
  return {
    id, rights, recipientId: row.mandator_id,
    mandate: {
      id: row.id, version: row.version, kind: row.kind, source: row.source, startsAt: row.starts_at, rights,
      ...(row.ends_at && { endsAt: row.ends_at }),
      // Such a context is made at the login in which it is chosen, and nowhere else.
      ...(row.chosen_at_provider && { isChosenAtLogin: true }),
      ...(row.store_oins && { storeOins: row.store_oins }),
      ...(row.message_types && { messageTypes: row.message_types }),
    },
  };
}
