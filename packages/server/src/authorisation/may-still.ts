import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import { findContext } from '../sessions/acting-contexts.js';
import type { ActingContext, Right } from '../sessions/session.js';
import { findSession } from '../sessions/session-repository.js';

/**
 * As for any other request, whether the session of this one may still do this for that mailbox. For an answer that takes long: asked anew, as
 * the session may have ended, or the mandate been withdrawn or changed.
 */
export async function mayStill(c: Context<AppEnv>, right: Right, context: ActingContext): Promise<boolean> {
  const { database, keyRing, clock, sessionTransport } = c.var.dependencies;
  const sessionId = sessionTransport.read(c);
  const session = sessionId === undefined ? undefined : await findSession(database, keyRing, sessionId, clock.now());
  const found = session && (await findContext(database, session, c.req.header('Namens') ?? '', clock.now()));
  return found?.isLive === true && found.context.recipientId === context.recipientId && found.context.mandate?.version === context.mandate?.version && found.context.rights.has(right);
}
