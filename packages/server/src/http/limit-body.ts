import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './app-env.js';
import { ProblemError } from './problem.js';

const mebibyte = 1024 * 1024;
const refuse = (limit: string) => () => {
  throw new ProblemError('too-large', { detail: `The body may have at most ${limit}.` });
};
const forDeliveries = bodyLimit({ maxSize: 40 * mebibyte, onError: refuse('40 MB') });
const forEverythingElse = bodyLimit({ maxSize: mebibyte / 16, onError: refuse('64 KB') });

/**
 * Stops reading a body that is too large, also when its length was not told beforehand.
 *
 * @throws {ProblemError} 413 `too-large`.
 */
export function limitBody(): MiddlewareHandler<AppEnv> {
  return (c, next) => (c.var.operation.id === 'deliverMessage' ? forDeliveries : forEverythingElse)(c, next);
}
