import { Hono } from 'hono';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { ProblemError } from '../http/problem.js';
import { deriveFrom } from './secrets.js';

/**
 * The key to what a browser keeps of a mailbox. It follows from the session id and the context, and is stored nowhere: the session id is in
 * the cookie only, so that nobody, the server included, can make the key again once that is gone; and without a live session and right it is not given.
 */
export function vaultKeyRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/sessie/kluissleutel', async (c) => {
    const { context, record } = await authorise(c, 'read', { isPersonHere: false });
    const { database, sessionTransport } = c.var.dependencies;
    const sessionId = sessionTransport.read(c);
    if (sessionId === undefined) throw new ProblemError('not-found');
    await record(database);
    return c.json({ sleutel: await deriveFrom(sessionId, `vault key ${context.id}`) });
  });
  return routes;
}
