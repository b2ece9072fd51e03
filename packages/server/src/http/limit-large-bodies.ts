import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.js';
import { largeBodyByteLength } from './body-sizes.js';
import { ProblemError } from './problem.js';

/** A large body is read and stored in less. */
const retryAfterSeconds = 5;

/**
 * Lets only so many bytes of large bodies in at the same time, since each is in memory as a whole, several times over, until it is stored.
 * Room for what a request says beforehand is taken before anything of it is read; otherwise as it comes. One is always let in, however large.
 *
 * @param capacity in bytes, of all of them together
 * @throws {ProblemError} 503 `not-available` with `Retry-After`
 */
export function limitLargeBodies(capacity: number): MiddlewareHandler<AppEnv> {
  let taken = 0;
  return async (c, next) => {
    const most = largeBodyByteLength(c.var.operation.id);
    if (most === undefined) {
      await next();
      return;
    }
    let own = 0;
    const take = (byteLength: number): void => {
      const more = Math.max(0, byteLength - own);
      if (taken > own && taken + more > capacity) {
        c.var.dependencies.metrics.count('large-body-refused');
        throw new ProblemError('not-available', { detail: 'Other large deliveries are being received.', retryAfterSeconds });
      }
      taken += more;
      own += more;
    };
    try {
      const declared = Number(c.req.header('Content-Length') ?? 0);
      // What is larger than allowed is refused as soon as that is seen.
      if (declared > 0 && declared <= most) take(declared);
      c.set('bodyArrives', take);
      await next();
    } finally {
      taken -= own;
    }
  };
}
