import { sql, type Selectable } from 'kysely';
import type { Executor } from '../database/schema.js';
import { monthsLater } from '../months-later.js';
import type { MandateTable } from './mandate-tables.js';

/** A mandate as it is stored. */
export type MandateRow = Selectable<MandateTable>;

/** Where a mandate stands at a moment. */
export type MandateState = 'invited' | 'not-begun' | 'live' | 'expired' | 'ended';

const dayMs = 24 * 60 * 60_000;
const invitationShownDays = 30;
/** As long as people may have to account for what they did for another. */
const keptMonths = 7 * 12;

/** When it was over; null as long as it is not known. As long as nobody accepted it, it is over with its code. */
const overAt = sql<Date | null>`least(withdrawn_at, ends_at, code_expires_at)`;

/** Where this mandate stands. */
export function mandateState({ mandatee_id: mandateeId, withdrawn_at: withdrawnAt, starts_at: startsAt, ends_at: endsAt, code_expires_at: codeExpiresAt }: MandateRow, now: Date): MandateState {
  if (withdrawnAt !== null) return 'ended';
  if (isPast(endsAt) || isPast(codeExpiresAt)) return 'expired';
  if (mandateeId === null) return 'invited';
  return startsAt > now ? 'not-begun' : 'live';

  function isPast(moment: Date | null): boolean {
    return moment !== null && moment <= now;
  }
}

/** Whether this mandate is over, whatever ended it. */
export function isOver(mandate: MandateRow, now: Date): boolean {
  return ['expired', 'ended'].includes(mandateState(mandate, now));
}

/** Everything somebody gave and got, newest first; what is over for a year, and an invitation that nobody accepted for thirty days. */
export function listMandates(database: Executor, personId: string, now: Date): Promise<readonly MandateRow[]> {
  return database
    .selectFrom('mandate')
    .selectAll()
    .where((eb) => eb.or([eb('mandator_id', '=', personId), eb('mandatee_id', '=', personId)]))
    .where((eb) => eb.or([
      eb(overAt, 'is', null),
      eb.and([eb('mandatee_id', 'is not', null), eb(overAt, '>', monthsLater(now, -12))]),
      eb.and([eb('mandatee_id', 'is', null), eb(overAt, '>', new Date(now.getTime() - invitationShownDays * dayMs))]),
    ]))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** A mandate that this person gave or got, which nobody else changes until the transaction ends; undefined when there is none. */
export function lockMandate(transaction: Executor, id: string, personId: string): Promise<MandateRow | undefined> {
  return transaction
    .selectFrom('mandate')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('mandator_id', '=', personId), eb('mandatee_id', '=', personId)]))
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Throws away invitations that nobody accepted, thirty days after they were over, and other mandates after seven years. The log stays: its lines
 * name a mandate by its id only.
 */
export async function removeExpiredMandates(database: Executor, now: Date): Promise<void> {
  await database.deleteFrom('mandate').where('mandatee_id', 'is', null).where(overAt, '<=', new Date(now.getTime() - invitationShownDays * dayMs)).execute();
  await database.deleteFrom('mandate').where(overAt, '<=', monthsLater(now, -keptMonths)).execute();
}
