import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError } from './problem.js';
import type { AppEnv } from './app-env.js';
import type { Operation } from './contract-operations.js';
import type { RateLimitKey } from './rate-limiter.js';

/** What a call costs, where that is more than one point. */
const costs: Partial<Record<Operation['id'], number>> = {
  searchMessages: 5, searchMessagesByUrl: 5, retrieveMessages: 20, startLogin: 10, finishLogin: 10, performActions: 20, followMailbox: 5, exportMailbox: 200,
  createReplyUpload: 10, sendReply: 10, saveReplyDraft: 2,
  addEmail: 20, addSms: 20, sendCodeAgain: 20, confirmEmail: 10, confirmSms: 10, summariseActivation: 5,
  inviteMandatee: 20, viewInvitation: 10, acceptInvitation: 10, listClients: 20,
};
const uncounted = new Set<Operation['id']>(['getLiveness', 'getReadiness', 'getMetrics']);

/**
 * Counts who is known by session or token, and everybody else by network address. The same whether or not somebody exists.
 *
 * @throws {ProblemError} 429 with `Retry-After`.
 */
export function limitRate(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { id } = c.var.operation;
    if (!uncounted.has(id)) await spend(c, keyOf(c), costs[id] ?? 1);
    await next();
  };
}

/** Counts, by network address, the calls that end with 401: so that nobody can try sessions or tokens one after the other. */
export function limitRefusals(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    if (c.error instanceof ProblemError && c.error.status === 401) await spend(c, addressKey(c), 1);
  };
}

async function spend(c: Context<AppEnv>, key: RateLimitKey, points: number): Promise<void> {
  const verdict = await c.var.dependencies.rateLimiter.consume(key, points);
  if (!verdict.allowed) throw new ProblemError('too-many-requests', { retryAfterSeconds: verdict.retryAfterSeconds });
}

function keyOf(c: Context<AppEnv>): RateLimitKey {
  const { session, accessToken } = c.var;
  if (session !== undefined) return `session:${session.idHash}`;
  // Who knows the secret counts as one sender, wherever it calls from.
  if (c.var.operation.caller === 'gateway') return 'sender:gateway';
  if (accessToken !== undefined) return `sender:${accessToken.clientId}`;
  return addressKey(c);
}

function addressKey(c: Context<AppEnv>): RateLimitKey {
  const address = c.var.dependencies.clientAddress?.(c.req.raw, c.env) ?? 'unknown';
  return `address:${networkOf(address)}`;
}

/** Neighbours count together: an IPv4 /24, an IPv6 /64. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.replace(/\.\d+$/, '');
  const [before = [], after = []] = plain.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = plain.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
