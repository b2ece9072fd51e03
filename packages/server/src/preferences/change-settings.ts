import type { Authorisation } from '../authorisation/authorise.js';
import type { Executor } from '../database/schema.js';
import { atNextSweep, planLook } from '../notifications/plan-look.js';

/** Whose settings it is about, and how it is written that they were changed. */
export type ChangedBy = Pick<Authorisation, 'recipientId' | 'record'>;

/** Every change of somebody's activation, preferences and channels, with its line in the log: all of it or nothing, and one at a time for each person. */
export function changeSettings<Result>(database: Executor, { recipientId, record }: ChangedBy, work: (transaction: Executor) => Promise<Result>): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await transaction.selectFrom('recipient').select('id').where('id', '=', recipientId).forUpdate().execute();
    const result = await work(transaction);
    // What the policy decides may be different from now on: somebody can be reached again, or wants another kind of reminder.
    await planLook(transaction, recipientId, atNextSweep);
    await record(transaction);
    return result;
  });
}
