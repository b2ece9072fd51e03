import { sql, type RawBuilder } from 'kysely';
import type { Executor } from '../database/schema.js';
import type { MandateKind } from '../mandates/mandate.js';
import { liveMandates } from '../mandates/live-mandates.js';
import { usableChannels } from '../notification-policy/channels.js';
import type { GivenMandate, PolicyPerson, PostMandate, ReceivedMandate } from '../notification-policy/situation.js';

/** How another person can be reached; undefined when they never activated the box. */
export type FindPerson = (recipientId: string) => Promise<PolicyPerson | undefined>;

/** Mandates by which others may be told of this person's messages; those that have ended too, since it matters to when that was. */
export async function readGivenMandates(executor: Executor, recipientId: string, findPerson: FindPerson): Promise<readonly GivenMandate[]> {
  const rows = await postMandates(executor).where('mandator_id', '=', recipientId).execute();
  const reachable = new Map<string, boolean>();
  for (const { mandatee_id: id, post } of rows) {
    // Only of who is told instead of somebody it matters.
    if (id === null || post !== 'mandatee' || reachable.has(id)) continue;
    const person = await findPerson(id);
    reachable.set(id, person !== undefined && usableChannels(person).length > 0);
  }
  return rows.flatMap((row) => (row.mandatee_id === null ? [] : [{ ...toFact(row), mandateeId: row.mandatee_id, isMandateeReachable: reachable.get(row.mandatee_id) ?? false }]));
}

/** Mandates by which this person may be told of others' messages; those that have ended too. */
export async function readReceivedMandates(executor: Executor, recipientId: string): Promise<readonly ReceivedMandate[]> {
  const rows = await postMandates(executor).where('mandatee_id', '=', recipientId).execute();
  return rows.map((row) => ({ ...toFact(row), mandatorId: row.mandator_id }));
}

/** Somebody whose post goes to a representative. */
export interface RepresentedPerson {
  readonly sealedName: string;
  readonly kind: MandateKind;
}

/** Of whom this person gets the post now, by internal id. */
export async function readRepresented(executor: Executor, recipientId: string, now: Date): Promise<ReadonlyMap<string, RepresentedPerson>> {
  const rows = await liveMandates(executor, now).where('mandatee_id', '=', recipientId).where('post', '<>', 'mandator').select(['mandator_id', 'mandator_name_sealed', 'kind']).orderBy('starts_at').execute();
  return new Map(rows.map(({ mandator_id: id, mandator_name_sealed: sealedName, kind }) => [id, { sealedName, kind }]));
}

/** The condition on a row of `message` that this person may be told of it now: it is their own, or a mandate that holds sends it to them. */
export function mayBeTold(recipientId: string, now: Date): RawBuilder<boolean> {
  return sql<boolean>`(message.recipient_id = ${recipientId} or exists (
    select from mandate
    where mandator_id = message.recipient_id and mandatee_id = ${recipientId}
      and withdrawn_at is null and starts_at <= ${now} and (ends_at is null or ends_at > ${now})
      and post <> 'mandator' and 'read' = any(rights)
      and (store_oins is null or message.store_oin = any(store_oins))
      and (message_types is null or message.metadata->>'messageType' = any(message_types))
  ))`;
}

function postMandates(executor: Executor) {
  return executor
    .selectFrom('mandate')
    .select(['mandator_id', 'mandatee_id', 'post', 'rights', 'store_oins', 'message_types', 'starts_at', 'ends_at', 'withdrawn_at'])
    .where('post', '<>', 'mandator')
    .where('mandatee_id', 'is not', null);
}

type Row = Awaited<ReturnType<ReturnType<typeof postMandates>['execute']>>[number];

function toFact({ post, rights, store_oins: storeIds, message_types: messageTypes, starts_at: startsAt, ends_at: endsAt, withdrawn_at: withdrawnAt }: Row): PostMandate {
  const ends = [endsAt, withdrawnAt].flatMap((at) => (at === null ? [] : [at.getTime()]));
  return {
    post, mayRead: rights.includes('read'), startsAt: startsAt.getTime(),
    ...(storeIds && { storeIds }), ...(messageTypes && { messageTypes }), ...(ends.length > 0 && { endsAt: Math.min(...ends) }),
  };
}
