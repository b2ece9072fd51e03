import type { Selectable } from 'kysely';
import { dayOf, startOfDay } from '../amsterdam-time.js';
import type { ConsentTable, Executor } from '../database/schema.js';
import type { DeliveryWay } from './delivery-way.js';

/** What somebody chose for one organisation, and what they chose for a later day. */
export interface OrganisationChoice {
  readonly storeOin: string;
  readonly way: DeliveryWay;
  readonly since: Date;
  readonly next?: { readonly way: DeliveryWay; readonly from: Date };
}

/** Everything somebody chose; other organisations send paper. */
export async function listChoices(database: Executor, recipientId: string): Promise<OrganisationChoice[]> {
  const rows = await database.selectFrom('consent').selectAll().where('recipient_id', '=', recipientId).orderBy('store_oin').execute();
  return rows.map(toChoice);
}

/** The same of several people, by internal id; who chose nothing is not in it. */
export async function listChoicesOf(database: Executor, recipientIds: readonly string[]): Promise<ReadonlyMap<string, readonly OrganisationChoice[]>> {
  if (recipientIds.length === 0) return new Map();
  const rows = await database.selectFrom('consent').selectAll().where('recipient_id', 'in', [...recipientIds]).orderBy('store_oin').execute();
  const choices = new Map<string, OrganisationChoice[]>();
  for (const row of rows) choices.set(row.recipient_id, [...choices.get(row.recipient_id) ?? [], toChoice(row)]);
  return choices;
}

/** What holds at this moment. */
export function choiceAt(choice: OrganisationChoice, now: Date): OrganisationChoice {
  const { storeOin, next } = choice;
  return next && next.from <= now ? { storeOin, way: next.way, since: next.from } : choice;
}

/** What it becomes with another wish: that holds from the next day on, so that everybody knows from when; back to what holds now is at once. */
export function changedChoice(before: OrganisationChoice, way: DeliveryWay, now: Date): OrganisationChoice {
  const { storeOin, way: current, since } = choiceAt(before, now);
  const tomorrow = new Date(startOfDay(dayOf(now.getTime()) + 1));
  return { storeOin, way: current, since, ...(way !== current && { next: { way, from: tomorrow } }) };
}

/** Keeps these, each in the place of what was chosen for the same organisation. */
export async function storeChoices(transaction: Executor, recipientId: string, choices: readonly OrganisationChoice[]): Promise<void> {
  if (choices.length === 0) return;
  await transaction
    .insertInto('consent')
    .values(choices.map(({ storeOin, way, since, next }) => ({
      recipient_id: recipientId, store_oin: storeOin, granted_at: since, way, next_way: next?.way ?? null, next_from: next?.from ?? null,
    })))
    .onConflict((conflict) => conflict.columns(['recipient_id', 'store_oin']).doUpdateSet((update) => ({
      granted_at: update.ref('excluded.granted_at'),
      way: update.ref('excluded.way'),
      next_way: update.ref('excluded.next_way'),
      next_from: update.ref('excluded.next_from'),
    })))
    .execute();
}

/** Keeps these and nothing else. */
export async function replaceChoices(transaction: Executor, recipientId: string, choices: readonly OrganisationChoice[]): Promise<void> {
  await transaction.deleteFrom('consent').where('recipient_id', '=', recipientId).execute();
  await storeChoices(transaction, recipientId, choices);
}

function toChoice({ store_oin: storeOin, way, granted_at: since, next_way: nextWay, next_from: from }: Selectable<ConsentTable>): OrganisationChoice {
  return { storeOin, way, since, ...(nextWay && from && { next: { way: nextWay, from } }) };
}
