import type { Executor } from '../database/schema.js';
import type { Decision, PolicyChannel } from '../notification-policy/situation.js';
import type { QueuedJob } from './send-queue.js';

interface Decided {
  readonly decisions: readonly Decision[];
  readonly channels: readonly PolicyChannel[];
  readonly now: Date;
}

/** Who acts for many people may have more messages to be told of than one statement has room for. */
const rowsAtOnce = 1_000;

/**
 * Writes what was decided, with a send for each channel.
 *
 * @returns the jobs that go with it, for the same transaction. Letters have none of their own: they wait for the next batch.
 */
export async function recordDecisions(transaction: Executor, recipientId: string, { decisions, channels, now }: Decided): Promise<readonly QueuedJob[]> {
  const jobs: QueuedJob[] = [];
  for (const { kind, reason, messageIds, channelIds } of decisions) {
    const notificationId = crypto.randomUUID();
    await transaction.insertInto('notification').values({ id: notificationId, recipient_id: recipientId, kind, reason, decided_at: now }).execute();
    for (let from = 0; from < messageIds.length; from += rowsAtOnce) {
      const rows = messageIds.slice(from, from + rowsAtOnce).map((id) => ({ notification_id: notificationId, message_id: id }));
      await transaction.insertInto('notification_message').values(rows).execute();
    }
    const isLetter = kind === 'letter' || kind === 'contact-recovery-letter';
    const used = channels.filter(({ id }) => channelIds.includes(id));
    const sends = isLetter ? [{ medium: 'letter' as const, channel_id: null }] : used.map((channel) => ({ medium: channel.kind, channel_id: channel.id }));
    const rows = sends.map((send) => ({ ...send, id: crypto.randomUUID(), notification_id: notificationId, content_sealed: null, planned_at: now, ended_at: null, outcome: null, batch_id: null }));
    if (rows.length > 0) await transaction.insertInto('notification_send').values(rows).execute();
    jobs.push(...rows.flatMap(({ id, medium }) => (medium === 'letter' ? [] : [{ queue: medium, id }])));
  }
  return jobs;
}
