import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.js';

/** The last guard: a route about a mailbox that forgot to call `authorise` gives nothing away, and shows up as an error. */
export function withholdUnauthorised(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { operation } = c.var;
    if (!operation.isAboutMailbox || c.var.authorised || !c.res.ok) return;
    c.res = undefined;
    throw new Error(`${operation.id} answered without authorise`);
  };
}
