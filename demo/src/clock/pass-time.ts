import type { Database } from '@berichtenbox/server';
import { sql, type Kysely } from 'kysely';
import type { MovableClock } from './movable-clock.js';

/** What has to be done as time passes. */
export interface Duties {
  /** The next moment at which something must be looked at; undefined when nothing is planned. */
  nextDue(): Promise<Date | undefined>;
  /** Does what is due now; resolves once all of it has left. */
  perform(): Promise<void>;
}

/** Nothing has to be done. */
export const noDuties: Duties = { nextDue: () => Promise.resolve(undefined), perform: () => Promise.resolve() };

/** Lets time pass up to a moment. */
export type PassTime = (until: Date) => Promise<void>;

const hourMs = 60 * 60_000;

/**
 * Puts a clock forward as if time went by: it stops at each moment at which something is due, and goes on when that was done. What
 * happens after two weeks is then what would have happened in two weeks. One journey at a time.
 */
export function timePasser({ database, clock, duties }: { readonly database: Kysely<Database>; readonly clock: MovableClock; readonly duties: Duties }): PassTime {
  let underWay: Promise<void> = Promise.resolve();
  return (until) => {
    const journey = underWay.then(() => travel(until));
    underWay = journey.catch(() => undefined);
    return journey;
  };

  async function travel(until: Date): Promise<void> {
    const lengthMs = until.getTime() - clock.now().getTime();
    if (lengthMs <= 0) return;
    // First: who is logged in stays so, and is so all the way.
    await takeSessionsAlong(database, lengthMs);
    // What is due already, is due now and not an hour later.
    await duties.perform();
    while (clock.now() < until) {
      const due = await duties.nextDue();
      // What is due but does not get done is tried again an hour later, as it would be.
      const next = due === undefined ? until : due > clock.now() ? due : new Date(clock.now().getTime() + hourMs);
      await clock.moveTo(next < until ? next : until);
      await duties.perform();
    }
  }
}

/** A person does not notice that the demo's clock moves: their session ends as many minutes from now as it would have. */
async function takeSessionsAlong(database: Kysely<Database>, ms: number): Promise<void> {
  const later = (column: 'created_at' | 'expires_at' | 'latest_end') => sql<Date>`${sql.ref(column)} + ${ms / 1000} * interval '1 second'`;
  await database.updateTable('session').set({ created_at: later('created_at'), expires_at: later('expires_at'), latest_end: later('latest_end') }).execute();
  await database.updateTable('login_attempt').set({ expires_at: later('expires_at') }).execute();
}
