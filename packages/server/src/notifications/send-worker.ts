import type { AppDependencies } from '../app-dependencies.js';
import type { Executor } from '../database/schema.js';
import type { EmailChannel } from './channels/email.js';
import type { PushChannel } from './channels/push.js';
import type { SendResult } from './channels/send-result.js';
import type { SmsChannel } from './channels/sms.js';
import { markFailing } from '../preferences/channels.js';
import { planLook } from './plan-look.js';

/** What goes out goes out through these; one that is absent is not set up here. */
export interface Channels {
  readonly email?: EmailChannel;
  readonly sms?: SmsChannel;
  readonly push?: PushChannel;
}

/** What sending works with. */
export interface SendParts extends Pick<AppDependencies, 'database' | 'clock' | 'log' | 'metrics' | 'keyRing' | 'settings'> {
  readonly channels: Channels;
}

/** Written in the transaction in which the job is crossed off. */
export type Ending = (transaction: Executor) => Promise<void>;

/** How a send ended. */
export type SendOutcome = SendResult | { readonly kind: 'dropped'; readonly reason: 'nothing-left' | 'channel-gone' | 'too-late' } | { readonly kind: 'gave-up' } | { readonly kind: 'no-address' };

/** The send of a job, unless it has been done. */
export interface WaitingSend {
  readonly id: string;
  readonly notificationId: string | null;
  readonly recipientId: string | null;
  readonly medium: 'email' | 'sms' | 'push' | 'letter';
  readonly channelId: string | null;
  readonly contentSealed: string | null;
  readonly plannedAt: Date;
}

/**
 * Takes a send in hand. That it was begun is written first, so that one can see afterwards what may have gone out twice.
 *
 * @returns undefined when it has ended already.
 */
export async function beginSend({ database, log, metrics }: SendParts, id: string): Promise<WaitingSend | undefined> {
  const row = await database
    .updateTable('notification_send')
    .set((set) => ({ tries: set('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning(['medium', 'channel_id', 'content_sealed', 'planned_at', 'notification_id', 'tries'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.tries > 1) {
    log.info('send-tried-again', { medium: row.medium, tries: row.tries });
    metrics.count(`notification-tried-again-${row.medium}`);
  }
  const recipient = row.notification_id === null ? undefined : await database.selectFrom('notification').select('recipient_id').where('id', '=', row.notification_id).executeTakeFirst();
  const { medium, channel_id: channelId, content_sealed: contentSealed, planned_at: plannedAt, notification_id: notificationId } = row;
  return { id, medium, channelId, contentSealed, plannedAt, notificationId, recipientId: recipient?.recipient_id ?? null };
}

/**
 * Writes how a send ended, once; and what follows: an address that failed is not used again, and the policy is asked what to do instead.
 */
export function endSend(parts: SendParts, id: string, outcome: SendOutcome): Ending {
  const { clock, metrics } = parts;
  return async (transaction) => {
    const now = clock.now();
    const { state, word } = describe(outcome);
    const row = await transaction
      .updateTable('notification_send')
      .set({ state, outcome: word, ended_at: now, content_sealed: null })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .returning(['medium', 'channel_id', 'notification_id'])
      .executeTakeFirst();
    if (row === undefined) return;
    metrics.count(`notification-${state}-${row.medium}`);
    if (outcome.kind === 'address-failed' && row.channel_id !== null) await markFailing(transaction, row.channel_id, outcome.reason, now);
    if (state !== 'sent' && row.notification_id !== null) await lookAgain(transaction, row.notification_id, now);
  };
}

function describe(outcome: SendOutcome): { readonly state: 'sent' | 'failed' | 'dropped'; readonly word: string | null } {
  if (outcome.kind === 'sent') return { state: 'sent', word: null };
  if (outcome.kind === 'dropped') return { state: 'dropped', word: outcome.reason };
  return { state: 'failed', word: outcome.kind === 'address-failed' ? outcome.reason : outcome.kind };
}

async function lookAgain(transaction: Executor, notificationId: string, now: Date): Promise<void> {
  const row = await transaction.selectFrom('notification').select('recipient_id').where('id', '=', notificationId).executeTakeFirst();
  if (row !== undefined) await planLook(transaction, row.recipient_id, now);
}
