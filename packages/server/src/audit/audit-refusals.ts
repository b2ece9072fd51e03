import type { ProblemCode } from '@berichtenbox/contract';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import { ProblemError } from '../http/problem.js';
import { recordRefusal } from './record-act.js';

/** Problems that say that this may not be seen or done; a letter that is out of reach answers as one that does not exist. */
const refusals: ReadonlySet<ProblemCode> = new Set(['on-behalf-of-missing', 'on-behalf-of-refused', 'not-found']);

/** Writes in the log what was refused to somebody who acts, or tries to act, for another. */
export function auditRefusals(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { session, acting } = c.var;
    const code = c.error instanceof ProblemError ? c.error.code : undefined;
    if (code === undefined || !refusals.has(code) || session === undefined || acting === undefined) return;
    // What is not there in one's own box is not a refusal; a mandate that is not there may be somebody else's.
    if (code === 'not-found' && acting.context?.mandate === undefined && !c.var.operation.template.startsWith('/machtigingen/')) return;
    const { berichtId } = c.req.param() as { readonly berichtId?: string };
    await recordRefusal(c, session, { ...acting, reason: code, ...(berichtId !== undefined && isUuid(berichtId) && { object: { messageId: berichtId } }) });
  };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
