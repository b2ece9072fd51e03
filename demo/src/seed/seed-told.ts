import { mayBeTold, type Database } from '@berichtenbox/server';
import { sql, type Kysely } from 'kysely';
import { nextTimeOfDay } from '../clock/dutch-time.js';
import { addDays } from './letters/letter-dates.js';

/** When the server reminds people; what was told of then leaves no reminder due, and the next one is a day away. */
const reminderMinuteOfDay = 10 * 60;

/**
 * Whoever can be reached was told of the letters that were there at the last moment for reminders: the demo begins in the middle of people's lives, so a letter
 * of weeks ago is not announced as new; nor one to who represents somebody. Those who have no address were told of nothing.
 */
export async function seedTold(transaction: Kysely<Database>, now: Date): Promise<void> {
  const at = nextTimeOfDay(addDays(now, -1), reminderMinuteOfDay);
  const reachable = await transaction.selectFrom('notification_channel').select('recipient_id').distinct().where('status', '=', 'verified').execute();
  for (const { recipient_id: recipientId } of reachable) {
    const notificationId = crypto.randomUUID();
    await transaction.insertInto('notification').values({ id: notificationId, recipient_id: recipientId, kind: 'notify', reason: 'new-message', decided_at: at }).execute();
    await transaction
      .insertInto('notification_message')
      .columns(['notification_id', 'message_id'])
      .expression((eb) => eb
        .selectFrom('message')
        .select([sql<string>`${notificationId}::uuid`.as('notification_id'), 'id'])
        .where(mayBeTold(recipientId, at)).where('read', '=', false).where('handled', '=', false).where('published_at', '<=', at))
      .execute();
  }
}
