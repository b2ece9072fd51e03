import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import type { Right } from '../sessions/session.js';
import { findSession } from '../sessions/session-repository.js';

/**
 * As for any other request, whether the session of this one may still do this for that mailbox. For an answer that takes long: asked anew, as
 * the session may have ended, or the right been withdrawn.
 */
export async function mayStill(c: Context<AppEnv>, right: Right, recipientId: string): Promise<boolean> {
  const { database, keyRing, clock, sessionTransport } = c.var.dependencies;
  const sessionId = sessionTransport.read(c);
  const session = sessionId === undefined ? undefined : await findSession(database, keyRing, sessionId, clock.now());
  const context = session?.contexts.find(({ id }) => id === c.req.header('Namens'));
  return context?.recipientId === recipientId && context.rights.has(right);
}
