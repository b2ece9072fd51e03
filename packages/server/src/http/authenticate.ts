import type { Context, MiddlewareHandler } from 'hono';
import { requireSession } from '../authorisation/authorise.js';
import { AccessTokenError, type AccessToken } from '../senders/access-tokens.js';
import { equalsInConstantTime } from '../sessions/secrets.js';
import { findSession } from '../sessions/session-repository.js';
import type { AppEnv } from './app-env.js';
import { ProblemError } from './problem.js';
import { refuseOtherSites } from './refuse-other-sites.js';

const bearer = /^Bearer ([\w.~+/-]+=*)$/i;
const safeMethods = new Set(['GET', 'HEAD']);

/**
 * Finds out who is calling, in the way the contract asks for at this operation: a person by session (and, for what changes
 * something, by CSRF token), a sender or operator by access token,
 * a gateway by the secret that was agreed on.
 *
 * @throws {ProblemError} 401 when that is missing or not valid; 403 `csrf-token-wrong`, or `sender-not-allowed` without the scope.
 */
export function authenticate(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { caller } = c.var.operation;
    if (caller === 'person') await authenticatePerson(c);
    if (caller === 'sender' || caller === 'operator') c.set('accessToken', await readAccessToken(c, caller));
    if (caller === 'gateway') requireGateway(c);
    await next();
  };
}

/** One secret is shared with the gateways for mail and SMS; where none was agreed, nobody can report. */
function requireGateway(c: Context<AppEnv>): void {
  const { gatewaySecret } = c.var.dependencies;
  const [, text = ''] = bearer.exec(c.req.header('Authorization') ?? '') ?? [];
  if (gatewaySecret === undefined || !equalsInConstantTime(text, gatewaySecret)) throw new ProblemError('operator-not-authenticated', { detail: 'Send the secret that was agreed on: `Authorization: Bearer …`.' });
}

async function authenticatePerson(c: Context<AppEnv>): Promise<void> {
  const { sessionTransport, database, keyRing, clock, settings } = c.var.dependencies;
  refuseOtherSites(c.req.raw, settings.publicUrl);
  const sessionId = sessionTransport.read(c);
  if (sessionId !== undefined) c.set('session', await findSession(database, keyRing, sessionId, clock.now()));
  const session = requireSession(c);
  if (safeMethods.has(c.req.method)) return;
  const token = c.req.header('X-CSRF-Token');
  if (token === undefined || !equalsInConstantTime(token, session.csrfToken)) {
    throw new ProblemError('csrf-token-wrong', { errors: [{ pointer: 'header/X-CSRF-Token', detail: 'Send the `csrfToken` of /sessie.' }] });
  }
}

async function readAccessToken(c: Context<AppEnv>, caller: 'sender' | 'operator'): Promise<AccessToken> {
  const missing = caller === 'sender' ? 'sender-not-authenticated' : 'operator-not-authenticated';
  const [, text] = bearer.exec(c.req.header('Authorization') ?? '') ?? [];
  if (text === undefined) throw new ProblemError(missing, { detail: 'Send an access token: `Authorization: Bearer …`.' });
  const token = await verify(c, text, missing);
  const { scope } = c.var.operation;
  if (scope !== undefined && !token.scopes.has(scope)) throw new ProblemError('sender-not-allowed', { detail: `The access token lacks the scope ${scope}.` });
  return token;
}

async function verify(c: Context<AppEnv>, text: string, code: 'sender-not-authenticated' | 'operator-not-authenticated'): Promise<AccessToken> {
  try {
    return await c.var.dependencies.accessTokens.verify(text);
  } catch (error) {
    if (error instanceof AccessTokenError) throw new ProblemError(code, { detail: 'The access token is not valid here, or has expired.', cause: error });
    throw new ProblemError('not-available', { detail: 'Access tokens cannot be checked at the moment.', retryAfterSeconds: 30, cause: error });
  }
}
