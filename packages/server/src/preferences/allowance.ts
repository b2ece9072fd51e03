import { sql } from 'kysely';
import type { Executor } from '../database/schema.js';

/** How often something may be done in a window of time. */
export interface Allowance {
  /** What is counted, and of whom; never an address or number in clear. */
  readonly key: string;
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Counts once. In the database, so that it holds for all servers together and after a restart; and never in the transaction of what it is
 * for, since what is refused counts too.
 *
 * @returns how many seconds to wait; 0 when it is allowed.
 */
export async function spendAllowance(database: Executor, { key, limit, windowMs }: Allowance, now: Date): Promise<number> {
  const windowEnds = new Date(now.getTime() + windowMs);
  const { used, window_ends: ends } = await database
    .insertInto('allowance')
    .values({ key, used: 1, window_ends: windowEnds })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({
      // Not counted without end: a number that overflows would be an error.
      used: sql<number>`case when allowance.window_ends <= ${now} then 1 else least(allowance.used + 1, ${limit + 1}) end`,
      window_ends: sql<Date>`case when allowance.window_ends <= ${now} then ${windowEnds} else allowance.window_ends end`,
    }))
    .returning(['used', 'window_ends'])
    .executeTakeFirstOrThrow();
  return used <= limit ? 0 : secondsUntil(ends, now);
}

/**
 * Looks whether it may be done once more, and counts nothing: for what is counted only when it goes wrong.
 *
 * @returns how many seconds to wait; 0 when it is allowed.
 */
export async function waitForAllowance(database: Executor, { key, limit }: Allowance, now: Date): Promise<number> {
  const row = await database.selectFrom('allowance').select(['used', 'window_ends']).where('key', '=', key).where('window_ends', '>', now).executeTakeFirst();
  return row === undefined || row.used < limit ? 0 : secondsUntil(row.window_ends, now);
}

function secondsUntil(moment: Date, now: Date): number {
  return Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 1000));
}
