import type { Executor } from '../database/schema.js';

/** Every change of somebody's activation, preferences and channels: all of it or nothing, and one at a time for each person. */
export function changeSettings<Result>(database: Executor, recipientId: string, work: (transaction: Executor) => Promise<Result>): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await transaction.selectFrom('recipient').select('id').where('id', '=', recipientId).forUpdate().execute();
    return work(transaction);
  });
}
