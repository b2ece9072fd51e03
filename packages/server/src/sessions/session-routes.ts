import { Hono, type Context } from 'hono';
import { requireSession } from '../authorisation/authorise.js';
import { announce } from '../changes/announce.js';
import type { AppEnv } from '../http/app-env.js';
import { errorFields } from '../http/log.js';
import { listContexts } from './acting-contexts.js';
import { listLoginChoices } from './login-choices.js';
import type { Session } from './session.js';
import { endSession, prolongSession } from './session-repository.js';
import { wireSession } from './wire-session.js';

/** Who is logged in; fifteen more minutes; logging out. */
export function sessionRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/sessie', (c) => answerSession(c, requireSession(c)));
  routes.post('/sessie/verlengen', async (c) => {
    const session = requireSession(c);
    const { database, clock } = c.var.dependencies;
    return answerSession(c, { ...session, expiresAt: await prolongSession(database, session, clock.now()) });
  });
  routes.delete('/sessie', async (c) => {
    const { database, keyRing, sessionTransport } = c.var.dependencies;
    const session = requireSession(c);
    const ended = await endSession(database, keyRing, session.idHash);
    sessionTransport.clear(c);
    for (const recipientId of ended?.recipientIds ?? []) await announce(c.var.dependencies, { kind: 'access', recipientId });
    return c.json({ uitlogUrl: await logoutUrl(c, ended?.idToken) });
  });
  return routes;
}

async function answerSession(c: Context<AppEnv>, session: Session): Promise<Response> {
  const { database, keyRing, clock } = c.var.dependencies;
  const now = clock.now();
  return c.json(wireSession(session, await listContexts(database, keyRing, session, now), await listLoginChoices(database, keyRing, session, now)));
}

/** Here the session has ended; when the identity provider cannot be reached, its own session ends by itself later. */
async function logoutUrl(c: Context<AppEnv>, idToken: string | undefined): Promise<string> {
  const { identityProvider, settings, log } = c.var.dependencies;
  try {
    if (idToken !== undefined) return await identityProvider.logoutUrl(idToken);
  } catch (error) {
    log.warn('identity-provider-unreachable', { requestId: c.var.requestId, ...errorFields(error) });
  }
  return settings.afterLogoutPath;
}
