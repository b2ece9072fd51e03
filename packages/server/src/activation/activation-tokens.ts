import type { Executor } from '../database/schema.js';
import { hashSecret, newSecret } from '../sessions/secrets.js';

const validMs = 30 * 60_000;

/** For whom, in which session and for which choices a token is. */
export interface TokenBinding {
  readonly sessionIdHash: string;
  readonly recipientId: string;
  readonly choicesDigest: string;
}

/** Makes a token; only a hash of it is kept. */
export async function issueToken(database: Executor, { sessionIdHash, recipientId, choicesDigest }: TokenBinding, now: Date): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + validMs);
  await database
    .insertInto('activation_token')
    .values({ token_hash: await hashSecret(token), session_id_hash: sessionIdHash, recipient_id: recipientId, choices_digest: choicesDigest, expires_at: expiresAt })
    .execute();
  return { token, expiresAt };
}

/**
 * Uses a token up.
 *
 * @returns false when it is not good for this, and then nothing has changed.
 */
export async function useToken(transaction: Executor, token: string, { sessionIdHash, recipientId, choicesDigest }: TokenBinding, now: Date): Promise<boolean> {
  const used = await transaction
    .deleteFrom('activation_token')
    .where('token_hash', '=', await hashSecret(token))
    .where('session_id_hash', '=', sessionIdHash)
    .where('recipient_id', '=', recipientId)
    .where('choices_digest', '=', choicesDigest)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  return used !== undefined;
}
