import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { deriveFrom, hashSecret, newSecret } from './secrets.js';
import type { Session } from './session.js';

const idleMs = 15 * 60_000;
const longestMs = 8 * 60 * 60_000;
/** Prolonging by less than this is not worth a write. */
const worthwhileMs = 1_000;

const purposes = { userName: 'session user name', idToken: 'session id token' };

/** What a new session is made of. */
export interface NewSession {
  readonly recipientId: string;
  readonly userName: string;
  readonly idToken: string;
  readonly assuranceLevel?: string;
}

/** A session that was just stored. */
export interface StoredSession {
  /** For the cookie, and for nothing else. */
  readonly id: string;
  readonly idHash: string;
  /** It ends then, whatever is done. */
  readonly latestEnd: Date;
}

/**
 * Stores a new session that may act for its own person.
 *
 * @returns The session id: for the cookie, and for nothing else.
 */
export async function createSession(database: Executor, keyRing: KeyRing, person: NewSession, now: Date): Promise<string> {
  const { id } = await database.transaction().execute((transaction) => storeSession(transaction, keyRing, person, now));
  return id;
}

/** {@link createSession}, in a transaction in which more is done. */
export async function storeSession(transaction: Executor, keyRing: KeyRing, person: NewSession, now: Date): Promise<StoredSession> {
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
  await transaction.insertInto('session').values(row).execute();
  await transaction
    .insertInto('acting_context')
    .values({ id: newSecret(), session_id_hash: idHash, kind: 'self', recipient_id: person.recipientId, mandate_id: null })
    .execute();
  await transaction
    .insertInto('visit')
    .values({ recipient_id: person.recipientId, last_at: now, previous_at: null })
    .onConflict((conflict) => conflict.column('recipient_id').doUpdateSet((update) => ({ last_at: now, previous_at: update.ref('visit.last_at') })))
    .execute();
  return { id, idHash, latestEnd: row.latest_end };
}

/** The session with this id, unless it has ended. */
export async function findSession(database: Executor, keyRing: KeyRing, id: string, now: Date): Promise<Session | undefined> {
  const idHash = await hashSecret(id);
  const row = await database
    .selectFrom('session')
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', now)
    .where('latest_end', '>', now)
    .select(['user_name_sealed', 'recipient_id', 'assurance_level', 'expires_at', 'latest_end'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    idHash,
    personId: row.recipient_id,
    userName: await keyRing.open(row.user_name_sealed, purposes.userName),
    csrfToken: await deriveFrom(id, 'csrf token'),
    ...(row.assurance_level !== null && { assuranceLevel: row.assurance_level }),
    expiresAt: row.expires_at,
    latestEnd: row.latest_end,
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
 * @returns The ID token to log out with at the identity provider, and whose mailboxes it may have followed; undefined when the session had gone already.
 */
export async function endSession(
  database: Executor, keyRing: KeyRing, idHash: string,
): Promise<{ readonly idToken: string; readonly recipientIds: readonly string[] } | undefined> {
  const contexts = await database.selectFrom('acting_context').select('recipient_id').where('session_id_hash', '=', idHash).execute();
  const row = await database.deleteFrom('session').where('id_hash', '=', idHash).returning('id_token_sealed').executeTakeFirst();
  return row && { idToken: await keyRing.open(row.id_token_sealed, purposes.idToken), recipientIds: contexts.map(({ recipient_id: recipientId }) => recipientId) };
}

/** Forgets the sessions that have ended by themselves. */
export async function forgetEndedSessions(database: Executor, now: Date): Promise<void> {
  await database.deleteFrom('session').where('expires_at', '<=', now).execute();
}
