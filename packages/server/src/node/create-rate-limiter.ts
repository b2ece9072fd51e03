import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { defaultRateLimitBudgets, type RateLimitBudgets, type RateLimitClass, type RateLimiter } from '../http/rate-limiter.js';

const windowSeconds = 60;

/** Counts in the memory of this process; several processes each allow the whole budget. */
export function createRateLimiter(budgets: RateLimitBudgets = defaultRateLimitBudgets): RateLimiter {
  const limiterFor = (points: number) => new RateLimiterMemory({ points, duration: windowSeconds });
  const limiters = { session: limiterFor(budgets.session), sender: limiterFor(budgets.sender), address: limiterFor(budgets.address) };
  return {
    async consume(key, points) {
      const limiter = limiters[key.slice(0, key.indexOf(':')) as RateLimitClass];
      try {
        await limiter.consume(key, points);
        return { allowed: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
  };
}
