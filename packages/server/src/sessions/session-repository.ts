import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { deriveFrom, hashSecret, newSecret } from './secrets.js';
import type { ActingContext, Right, Session } from './session.js';

const idleMs = 15 * 60_000;
const longestMs = 8 * 60 * 60_000;
/** Prolonging by less than this is not worth a write. */
const worthwhileMs = 1_000;

const purposes = { userName: 'session user name', idToken: 'session id token' };
const ownRights: ReadonlySet<Right> = new Set(['read', 'act', 'settings']);

/** What a new session is made of. */
export interface NewSession {
  readonly recipientId: string;
  readonly userName: string;
  readonly idToken: string;
  readonly assuranceLevel?: string;
}

/**
 * Stores a new session that may act for its own person.
 *
 * @returns The session id: for the cookie, and for nothing else.
 */
export async function createSession(database: Executor, keyRing: KeyRing, person: NewSession, now: Date): Promise<string> {
  const id = newSecret();
  const idHash = await hashSecret(id);
  const row = {
    id_hash: idHash,
    recipient_id: person.recipientId,
    user_name_sealed: await keyRing.seal(person.userName, purposes.userName),
    id_token_sealed: await keyRing.seal(person.idToken, purposes.idToken),
    assurance_level: person.assuranceLevel ?? null,
    created_at: now,
    expires_at: new Date(now.getTime() + idleMs),
    latest_end: new Date(now.getTime() + longestMs),
  };
  await database.transaction().execute(async (transaction) => {
    await transaction.insertInto('session').values(row).execute();
    await transaction
      .insertInto('acting_context')
      .values({ id: newSecret(), session_id_hash: idHash, kind: 'self', recipient_id: person.recipientId })
      .execute();
    await transaction
      .insertInto('visit')
      .values({ recipient_id: person.recipientId, last_at: now, previous_at: null })
      .onConflict((conflict) => conflict.column('recipient_id').doUpdateSet((update) => ({ last_at: now, previous_at: update.ref('visit.last_at') })))
      .execute();
  });
  return id;
}

/** The session with this id, unless it has ended. */
export async function findSession(database: Executor, keyRing: KeyRing, id: string, now: Date): Promise<Session | undefined> {
  const idHash = await hashSecret(id);
  const rows = await database
    .selectFrom('session')
    .innerJoin('acting_context', 'acting_context.session_id_hash', 'session.id_hash')
    .where('session.id_hash', '=', idHash)
    .where('session.expires_at', '>', now)
    .where('session.latest_end', '>', now)
    .select(['session.user_name_sealed', 'session.expires_at', 'session.latest_end', 'session.recipient_id as person_id'])
    .select(['acting_context.id', 'acting_context.kind', 'acting_context.recipient_id'])
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  const userName = await keyRing.open(first.user_name_sealed, purposes.userName);
  const contexts = rows.map(async ({ id: contextId, kind, recipient_id: recipientId, person_id: personId }): Promise<ActingContext> => ({
    id: contextId, name: userName, kind, recipientId, rights: ownRights, partition: await deriveFrom(personId, `partition ${recipientId}`),
  }));
  return {
    idHash,
    userName,
    csrfToken: await deriveFrom(id, 'csrf token'),
    contexts: await Promise.all(contexts),
    expiresAt: first.expires_at,
    latestEnd: first.latest_end,
  };
}

/**
 * Fifteen minutes from now, or until the session's latest end.
 *
 * @returns When the session ends now.
 */
export async function prolongSession(database: Executor, session: Session, now: Date): Promise<Date> {
  const expiresAt = new Date(Math.min(now.getTime() + idleMs, session.latestEnd.getTime()));
  if (expiresAt.getTime() - session.expiresAt.getTime() < worthwhileMs) return session.expiresAt;
  await database.updateTable('session').set({ expires_at: expiresAt }).where('id_hash', '=', session.idHash).execute();
  return expiresAt;
}

/**
 * Ends a session at once, everywhere.
 *
 * @returns The ID token to log out with at the identity provider, unless the session had gone already.
 */
export async function endSession(database: Executor, keyRing: KeyRing, idHash: string): Promise<string | undefined> {
  const row = await database.deleteFrom('session').where('id_hash', '=', idHash).returning('id_token_sealed').executeTakeFirst();
  return row && (await keyRing.open(row.id_token_sealed, purposes.idToken));
}

/** Forgets the sessions that have ended by themselves. */
export async function forgetEndedSessions(database: Executor, now: Date): Promise<void> {
  await database.deleteFrom('session').where('expires_at', '<=', now).execute();
}
