import type { Executor } from '../database/schema.js';
import type { MessageMetadata } from '../message-stores/message-metadata.js';
import type { MessagePurpose, OnPaper, PastDecision, PolicyMessage, Situation } from '../notification-policy/situation.js';
import type { Contact } from '../preferences/contact-book.js';

/** Longer ago than this, a decision matters only when it is about a message that is still unopened, or a contact recovery letter. */
const recentMs = 3 * 24 * 60 * 60_000;

/** All that the policy may know of one person now. */
export async function readSituation(executor: Executor, recipientId: string, { contact, now }: { readonly contact: Contact; readonly now: Date }): Promise<Situation> {
  const messages = await readMessages(executor, recipientId, contact.onPaper);
  const history = await readHistory(executor, recipientId, { messageIds: messages.map(({ id }) => id), now });
  return { person: contact.person, messages, history };
}

/** Messages that nobody opened yet, those of later included; what is in the bin was seen in the list. */
async function readMessages(executor: Executor, recipientId: string, onPaper: ReadonlyMap<string, OnPaper>): Promise<PolicyMessage[]> {
  const rows = await executor
    .selectFrom('message')
    .select(['id', 'store_oin', 'published_at', 'metadata'])
    .where('recipient_id', '=', recipientId)
    .where('read', '=', false)
    .where('opened_at', 'is', null)
    .where('handled', '=', false)
    .execute();
  return rows.map(({ id, store_oin: storeOin, published_at: publishedAt, metadata }) => ({
    id,
    publishedAt: publishedAt.getTime(),
    purpose: purposeOf(metadata),
    legalEffect: metadata?.legalEffect === true,
    onPaper: paperOf(metadata, onPaper.get(storeOin)),
    ...(metadata?.deadline !== undefined && { deadline: metadata.deadline }),
  }));
}

function purposeOf(metadata: MessageMetadata | null): MessagePurpose {
  const prompt = metadata?.actionPrompt;
  if (prompt === 'pay' || prompt === 'provide-information' || metadata?.messageType === 'payment-request') return 'action';
  return prompt === 'receive-information' ? 'information' : 'unknown';
}

function paperOf(metadata: MessageMetadata | null, chosen: OnPaper | undefined): OnPaper {
  if (chosen === 'only') return 'only';
  return chosen === 'also' || metadata?.delivery?.mode === 'also-on-paper' ? 'also' : 'no';
}

async function readHistory(executor: Executor, recipientId: string, { messageIds, now }: { readonly messageIds: readonly string[]; readonly now: Date }): Promise<PastDecision[]> {
  const rows = await executor
    .selectFrom('notification')
    .leftJoin('notification_message', 'notification_message.notification_id', 'notification.id')
    .select(['notification.id', 'kind', 'reason', 'decided_at', 'message_id'])
    .where('recipient_id', '=', recipientId)
    .where((where) => where.or([
      where('decided_at', '>', new Date(now.getTime() - recentMs)),
      where('kind', '=', 'contact-recovery-letter'),
      ...(messageIds.length > 0 ? [where('message_id', 'in', [...messageIds])] : []),
    ]))
    .orderBy('decided_at')
    .execute();
  const decisions = new Map(rows.map((row) => [row.id, row]));
  const sends = await readSends(executor, [...decisions.keys()]);
  return [...decisions.values()].map(({ id, kind, reason, decided_at: decidedAt }) => {
    const own = sends.filter((send) => send.notification_id === id);
    return {
      kind,
      reason,
      decidedAt: decidedAt.getTime(),
      messageIds: rows.flatMap((row) => (row.id === id && row.message_id !== null ? [row.message_id] : [])),
      channelIds: idsOf(own),
      failedChannelIds: idsOf(own.filter(({ state, outcome }) => state === 'failed' || outcome === 'channel-gone')),
    };
  });
}

async function readSends(executor: Executor, notificationIds: readonly string[]) {
  if (notificationIds.length === 0) return [];
  return executor.selectFrom('notification_send').select(['notification_id', 'channel_id', 'state', 'outcome']).where('notification_id', 'in', [...notificationIds]).execute();
}

function idsOf(sends: readonly { readonly channel_id: string | null }[]): string[] {
  return sends.flatMap(({ channel_id: id }) => (id === null ? [] : [id]));
}
