import { Hono, type Context } from 'hono';
import { appendAuditLine } from '../audit/audit-chain.js';
import { auditEntry } from '../audit/record-act.js';
import { requireSession } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { requestContext } from '../sessions/acting-contexts.js';
import { prolongSession } from '../sessions/session-repository.js';
import { wireContext } from '../sessions/wire-session.js';

/** Beginning to act for somebody: `POST /sessie/namens`. */
export function startActingRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post('/sessie/namens', (c) => answerContext(c));
  return routes;
}

async function answerContext(c: Context<AppEnv>): Promise<Response> {
  const session = requireSession(c);
  const { database, keyRing, clock, settings } = c.var.dependencies;
  // The contract allows capitals in a UUID; ids are compared as text.
  const mandateId = validated(c, 'startActing').body.machtigingId.toLowerCase();
  const asked = await requestContext(database, keyRing, session, { mandateId, now: clock.now() });
  if (asked.kind === 'refused') {
    c.set('acting', { right: 'read', ...(asked.context && { context: asked.context }) });
    throw new ProblemError('on-behalf-of-refused');
  }
  await prolongSession(database, session, clock.now());
  if (asked.kind === 'chosen-at-provider') return c.json({ inlogUrl: `${settings.basePath}/inloggen?namens=${mandateId}` });
  await appendAuditLine(database, keyRing, { ...auditEntry(c, session, { context: asked.context }), outcome: 'done', reason: null });
  return c.json({ context: wireContext(asked.context) });
}
