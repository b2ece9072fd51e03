import type { AppDependencies } from '../../app-dependencies.js';
import { dayOf, instantAt, minuteOfDay } from '../../amsterdam-time.js';
import type { SendQueue } from '../send-queue.js';

/** When letters go to the printer: once a day at this clock time in the Netherlands (minutes after midnight), or as soon as there are any. */
export type BatchTime = { readonly minuteOfDay: number } | 'at-once';

interface Parts extends Pick<AppDependencies, 'database' | 'clock'> {
  readonly queue: SendQueue;
  readonly batchTime: BatchTime;
}

/** So many letters are drawn and packed well within the lease of a job. */
const maxLetters = 250;

/**
 * Gathers all letters that waited at the last moment of the day into batches, whoever sent the messages in them. What comes in later waits for the next
 * day, so neither the day nor the batch tells a sender more than that somebody got post.
 *
 * @returns how many batches were made.
 */
export async function planLetterBatches({ database, clock, queue, batchTime }: Parts): Promise<number> {
  const now = clock.now();
  const until = lastBatchMoment(now, batchTime);
  for (let count = 0; ; count += 1) {
    const planned = await database.transaction().execute(async (transaction) => {
      const waiting = await transaction
        .selectFrom('notification_send')
        .select('id')
        .where('medium', '=', 'letter')
        .where('state', '=', 'waiting')
        .where('batch_id', 'is', null)
        .where('planned_at', '<=', until)
        // Ids are random: the order of the letters says nothing of when or by whom.
        .orderBy('id')
        .limit(maxLetters)
        .forUpdate()
        .skipLocked()
        .execute();
      if (waiting.length === 0) return false;
      const id = crypto.randomUUID();
      await transaction.insertInto('letter_batch').values({ id, planned_at: now, made_at: null, letter_count: null }).execute();
      await transaction.updateTable('notification_send').set({ batch_id: id }).where('id', 'in', waiting.map((send) => send.id)).execute();
      await queue.add(transaction, [{ queue: 'letters', id }]);
      return true;
    });
    if (!planned) {
      if (count > 0) queue.wake('letters');
      return count;
    }
  }
}

function lastBatchMoment(now: Date, batchTime: BatchTime): Date {
  if (batchTime === 'at-once') return now;
  const instant = now.getTime();
  const day = dayOf(instant);
  return new Date(instantAt(minuteOfDay(instant) >= batchTime.minuteOfDay ? day : day - 1, batchTime.minuteOfDay));
}
