import type { AppDependencies } from '../app-dependencies.js';
import { markFailing } from '../preferences/channels.js';
import { planLook } from './plan-look.js';

/** What a gateway says afterwards of something it took. */
export type LateFailure = 'bounce' | 'unsubscribed' | 'other';

/**
 * What was taken did not arrive after all. The address is not used again when it was to blame, and the policy is asked what to do instead.
 * The id is the name that the send had towards the gateway; one that is not known changes nothing.
 */
export async function failAfterwards({ database, clock, metrics }: Pick<AppDependencies, 'database' | 'clock' | 'metrics'>, sendId: string, failure: LateFailure): Promise<void> {
  const isDone = await database.transaction().execute(async (transaction) => {
    const send = await transaction
      .updateTable('notification_send')
      .set({ state: 'failed', outcome: failure === 'other' ? 'refused' : failure })
      .where('id', '=', sendId)
      .where('state', '=', 'sent')
      .where('medium', 'in', ['email', 'sms'])
      .returning(['notification_id', 'channel_id'])
      .executeTakeFirst();
    if (send === undefined) return false;
    const now = clock.now();
    if (send.channel_id !== null && failure !== 'other') await markFailing(transaction, send.channel_id, failure, now);
    const notification = send.notification_id === null ? undefined : await transaction.selectFrom('notification').select('recipient_id').where('id', '=', send.notification_id).executeTakeFirst();
    if (notification !== undefined) await planLook(transaction, notification.recipient_id, now);
    return true;
  });
  if (isDone) metrics.count('notification-failed-afterwards');
}

/** Somebody wants no more mail at this address; the policy is asked how else to reach them. */
export async function unsubscribeChannel({ database, clock }: Pick<AppDependencies, 'database' | 'clock'>, channelId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const channel = await transaction.selectFrom('notification_channel').select('recipient_id').where('id', '=', channelId).where('status', '=', 'verified').forUpdate().executeTakeFirst();
    if (channel === undefined) return;
    await markFailing(transaction, channelId, 'unsubscribed', clock.now());
    await planLook(transaction, channel.recipient_id, clock.now());
  });
}
