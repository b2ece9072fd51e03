import { serverTime } from './server-time.js';

const longestMs = 300_000;

/**
 * How long the server asks to wait, 0 to 300,000 ms; undefined when it says nothing, or nonsense.
 *
 * A date is compared with the answer's own `Date`, so that this device's clock plays no part.
 *
 * @see RFC 9110 section 10.2.3
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, longestMs);
  // `Date.parse` makes a date of nearly anything ("-1" is 2001), so only what looks like an HTTP date gets there.
  const moment = /^[A-Z][a-z]+, .* GMT$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(moment)) return undefined;
  return Math.min(Math.max(moment - serverTime(headers), 0), longestMs);
}
