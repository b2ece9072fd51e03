import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { LoginSecrets } from './identity-provider.js';
import { hashSecret } from './secrets.js';

/** How long somebody may be at the identity provider, in seconds. */
export const loginAttemptSeconds = 30 * 60;
const purpose = 'login secrets';

/** A login under way. */
export interface LoginAttempt {
  readonly secrets: LoginSecrets;
  readonly returnPath: string;
  readonly replacedSessionIdHash: string | undefined;
  /** The mandate to choose at the identity provider. */
  readonly mandateId?: string;
}

interface SealedAttempt extends LoginSecrets {
  readonly mandateId?: string | undefined;
}

/**
 * Remembers a login that starts. `browserSecret` is what the browser keeps in a cookie, so that nobody can finish their own login in
 * somebody else's browser.
 */
export async function rememberLoginAttempt(
  database: Executor, keyRing: KeyRing, { attempt, browserSecret, now }: { readonly attempt: LoginAttempt; readonly browserSecret: string; readonly now: Date },
): Promise<void> {
  await database.deleteFrom('login_attempt').where('expires_at', '<=', now).execute();
  await database.insertInto('login_attempt').values({
    state_hash: await hashSecret(attempt.secrets.state),
    browser_hash: await hashSecret(browserSecret),
    secrets_sealed: await keyRing.seal(JSON.stringify({ ...attempt.secrets, mandateId: attempt.mandateId } satisfies SealedAttempt), purpose),
    return_path: attempt.returnPath,
    replaced_session_id_hash: attempt.replacedSessionIdHash ?? null,
    expires_at: new Date(now.getTime() + loginAttemptSeconds * 1000),
  }).execute();
}

/** Takes the login with this `state` out, once, if this browser started it and its time has not run out. */
export async function takeLoginAttempt(
  database: Executor, keyRing: KeyRing, { state, browserSecret, now }: { readonly state: string; readonly browserSecret: string; readonly now: Date },
): Promise<LoginAttempt | undefined> {
  const row = await database
    .deleteFrom('login_attempt')
    .where('state_hash', '=', await hashSecret(state))
    .where('browser_hash', '=', await hashSecret(browserSecret))
    .where('expires_at', '>', now)
    .returning(['secrets_sealed', 'return_path', 'replaced_session_id_hash'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { mandateId, ...secrets } = JSON.parse(await keyRing.open(row.secrets_sealed, purpose)) as SealedAttempt;
  return { secrets, ...(mandateId !== undefined && { mandateId }), returnPath: row.return_path, replacedSessionIdHash: row.replaced_session_id_hash ?? undefined };
}
