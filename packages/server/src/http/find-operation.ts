import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.js';
import { operationsAt, type Operation } from './contract-operations.js';
import { ProblemError } from './problem.js';

/**
 * Finds which operation of the contract is called; what the contract does not have does not exist.
 *
 * @param basePath What to take off the path first.
 * @throws {ProblemError} 404 `not-found`; 405 `method-not-allowed`.
 */
export function findOperation(basePath: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const there = operationsAt(new URL(c.req.url).pathname.slice(basePath.length));
    if (there.size === 0) throw new ProblemError('not-found');
    const operation = there.get(c.req.method) ?? headOf(c.req.method, there.get('GET'));
    if (operation === undefined) throw new ProblemError('method-not-allowed', { allow: [...there.keys()] });
    c.set('operation', operation);
    await next();
  };
}

/** HEAD exists where GET is free of effects: not for a mailbox, where a GET may start a fetch. */
function headOf(method: string, get: Operation | undefined): Operation | undefined {
  return method === 'HEAD' && get?.isAboutMailbox === false ? get : undefined;
}
