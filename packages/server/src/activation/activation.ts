import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { monthsLater } from '../months-later.js';
import type { PreviousState } from './previous-state.js';

/** Where activation of one mailbox stands. */
export interface Activation {
  readonly active: boolean;
  /** Absent when it never was activated. */
  readonly since?: Date;
  /** When the person last said that everything is right. */
  readonly checkedAt?: Date;
  /** What there was before the last change, as long as that can be taken back. */
  readonly undo?: { readonly until: Date; readonly previous: PreviousState };
}

/** Where activation stands. Of those who never changed it here, who receives letters here is active. */
export async function findActivation(database: Executor, recipientId: string, now: Date): Promise<Activation> {
  const row = await database.selectFrom('activation').selectAll().where('recipient_id', '=', recipientId).executeTakeFirst();
  if (row === undefined) return fromConsent(database, recipientId);
  const { active, since, checked_at: checkedAt, undo_until: until, previous } = row;
  return { active, since, ...(checkedAt && { checkedAt }), ...(until && previous && until > now && { undo: { until, previous } }) };
}

/**
 * For what only exists once the box is activated.
 *
 * @throws {ProblemError} 409 `not-activated`.
 */
export async function requireActive(database: Executor, recipientId: string, now: Date): Promise<Activation> {
  const activation = await findActivation(database, recipientId, now);
  if (!activation.active) throw new ProblemError('not-activated');
  return activation;
}

const checkAfterMonths = 6;

/** Whether it is time to ask "is this still right?". */
export function isCheckDue({ active, since, checkedAt }: Activation, now: Date): boolean {
  const last = checkedAt ?? since;
  return active && last !== undefined && monthsLater(last, checkAfterMonths) <= now;
}

async function fromConsent(database: Executor, recipientId: string): Promise<Activation> {
  const { since } = await database
    .selectFrom('consent')
    .select(({ fn }) => fn.min('granted_at').as('since'))
    .where('recipient_id', '=', recipientId)
    .where('way', '<>', 'paper')
    .executeTakeFirstOrThrow();
  const first = since as Date | null;
  return first === null ? { active: false } : { active: true, since: first };
}
