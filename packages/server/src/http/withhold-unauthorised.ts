import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.js';
import type { Operation } from './contract-operations.js';

/** They tell ids only, for as long as a page is open; whatever is then looked at is written. */
const notWritten: ReadonlySet<Operation['id']> = new Set(['followMailbox']);

/**
 * The last guard: a route about a mailbox that forgot to call `authorise`, or to write in the log what was seen or done under a mandate, gives
 * nothing away, and shows up as an error.
 */
export function withholdUnauthorised(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { operation, acting } = c.var;
    if (!operation.isAboutMailbox || !c.res.ok) return;
    const isWritten = acting?.context?.mandate === undefined || c.var.recorded || notWritten.has(operation.id);
    if (c.var.authorised && isWritten) return;
    c.res = undefined;
    throw new Error(`${operation.id} answered without ${c.var.authorised ? 'a line in the log' : 'authorise'}`);
  };
}
