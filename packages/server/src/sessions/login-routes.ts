import { Hono, type Context } from 'hono';
import type { Executor } from '../database/schema.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { errorFields } from '../http/log.js';
import { ProblemError } from '../http/problem.js';
import { findOrCreateRecipient } from '../recipients/recipients.js';
import { IdentityProviderError } from './identity-provider-error.js';
import type { LoggedInPerson } from './identity-provider.js';
import { rememberLoginAttempt, takeLoginAttempt, type LoginAttempt } from './login-attempts.js';
import { keepLoginCookie, readLoginCookie } from './login-cookie.js';
import { representByLogin } from './represented-by-login.js';
import { isReturnPath } from './return-path.js';
import { hashSecret } from './secrets.js';
import { endSession, forgetEndedSessions, storeSession } from './session-repository.js';

/** Logging in: to the identity provider, and back from it. */
export function loginRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/inloggen', startLogin);
  routes.get('/inloggen/antwoord', finishLogin);
  return routes;
}

async function startLogin(c: Context<AppEnv>): Promise<Response> {
  const { database, keyRing, clock, identityProvider, sessionTransport, settings } = c.var.dependencies;
  const { terug: returnPath = '/', namens } = validated(c, 'startLogin').query;
  if (!isReturnPath(returnPath, settings.basePath)) {
    throw new ProblemError('invalid-request', { errors: [{ pointer: 'query/terug', detail: 'Must be a path on this site, such as /mijn/.' }] });
  }
  const { url, secrets } = await identityProvider.startLogin({ asksRepresentation: namens !== undefined }).catch(answerUnavailable);
  const currentId = sessionTransport.read(c);
  // The contract allows capitals in a UUID; ids are compared as text.
  const mandate = namens === undefined ? {} : { mandateId: namens.toLowerCase() };
  const attempt = { secrets, returnPath, ...mandate, replacedSessionIdHash: currentId && (await hashSecret(currentId)) };
  await rememberLoginAttempt(database, keyRing, { attempt, browserSecret: keepLoginCookie(c), now: clock.now() });
  return c.redirect(url);
}

async function finishLogin(c: Context<AppEnv>): Promise<Response> {
  const attempt = await currentAttempt(c);
  if (attempt === undefined) return answerFailure(c, new ProblemError('login-failed', { detail: 'This login was not started in this browser, or took too long.' }));
  try {
    const person = await c.var.dependencies.identityProvider.finishLogin(new URL(c.req.url).searchParams, attempt.secrets);
    await beginSession(c, person, attempt);
    return c.redirect(attempt.returnPath);
  } catch (error) {
    if (!(error instanceof IdentityProviderError)) throw error;
    if (error.reason === 'cancelled') return c.redirect(attempt.returnPath);
    if (error.reason === 'unavailable') return answerUnavailable(error);
    return answerFailure(c, new ProblemError('login-failed', { detail: 'The identity provider’s answer is not right.', cause: error }));
  }
}

async function currentAttempt(c: Context<AppEnv>): Promise<LoginAttempt | undefined> {
  const { database, keyRing, clock } = c.var.dependencies;
  const state = c.req.query('state');
  const browserSecret = readLoginCookie(c);
  return state !== undefined && browserSecret !== undefined ? takeLoginAttempt(database, keyRing, { state, browserSecret, now: clock.now() }) : undefined;
}

/** A new id for the new session, always; the session this browser had before ends. */
async function beginSession(c: Context<AppEnv>, person: LoggedInPerson, attempt: LoginAttempt): Promise<void> {
  const { database, keyRing, clock, sessionTransport } = c.var.dependencies;
  const id = await database.transaction().execute((transaction) => storeLogin(transaction, c, { person, attempt }));
  const { replacedSessionIdHash } = attempt;
  if (replacedSessionIdHash !== undefined) await endSession(database, keyRing, replacedSessionIdHash);
  await forgetEndedSessions(database, clock.now());
  sessionTransport.write(c, id);
}

async function storeLogin(transaction: Executor, c: Context<AppEnv>, { person, attempt }: { readonly person: LoggedInPerson; readonly attempt: LoginAttempt }): Promise<string> {
  const { dependencies: { keyRing, clock }, requestId } = c.var;
  const { name, idToken, assuranceLevel, represents } = person;
  const now = clock.now();
  const recipientId = await findOrCreateRecipient(transaction, keyRing, person.identity);
  const session = await storeSession(transaction, keyRing, { recipientId, userName: name, idToken, ...(assuranceLevel !== undefined && { assuranceLevel }) }, now);
  if (represents !== undefined) {
    await representByLogin(transaction, keyRing, { session, personId: recipientId, personName: name, assuranceLevel, represents, mandateId: attempt.mandateId, requestId, now });
  }
  return session.id;
}

/** People get a page of the site where they can try again, if the site has one. */
function answerFailure(c: Context<AppEnv>, problem: ProblemError): Response {
  const { loginFailedPath } = c.var.dependencies.settings;
  if (loginFailedPath === undefined) throw problem;
  c.var.dependencies.log.warn('login-failed', { requestId: c.var.requestId, ...errorFields(problem.options.cause ?? problem) });
  return c.redirect(loginFailedPath);
}

function answerUnavailable(cause: unknown): never {
  throw new ProblemError('not-available', { detail: 'The identity provider cannot be reached.', retryAfterSeconds: 30, cause });
}
