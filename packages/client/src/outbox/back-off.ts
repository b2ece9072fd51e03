const firstMs = 1_000;
/** No wait is longer. */
export const longestMs = 300_000;

/**
 * How long to wait before the next try, in milliseconds: any time up to a limit that doubles with each failure (full jitter: all that wait do not come
 * back in step), and at least as long as the server asked.
 *
 * @param failures in a row, from 1.
 * @param random 0 to 1.
 */
export function backOffMs(failures: number, retryAfterMs = 0, random = Math.random()): number {
  const limitMs = Math.min(firstMs * 2 ** (failures - 1), longestMs);
  return Math.min(Math.max(random * limitMs, retryAfterMs), longestMs);
}
