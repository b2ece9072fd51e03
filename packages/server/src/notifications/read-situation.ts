import type { Executor } from '../database/schema.js';
import type { MessageMetadata } from '../message-stores/message-metadata.js';
import type { DeliveryWay } from '../message-stores/delivery-way.js';
import { choiceAt, listChoicesOf } from '../message-stores/organisation-choices.js';
import type { MessagePurpose, OnPaper, PastDecision, PolicyMessage, PolicyPerson, ReceivedMandate, Situation } from '../notification-policy/situation.js';
import { readGivenMandates, readReceivedMandates, type FindPerson } from './post-mandates.js';

/** Longer ago than this, a decision matters only when it is about a message that is still unopened, or a contact recovery letter. */
const recentMs = 3 * 24 * 60 * 60_000;

interface Known {
  readonly person: PolicyPerson;
  readonly findPerson: FindPerson;
  readonly now: Date;
}

/** All that the policy may know of one person now. */
export async function readSituation(executor: Executor, recipientId: string, { person, findPerson, now }: Known): Promise<Situation> {
  const [given, received] = [await readGivenMandates(executor, recipientId, findPerson), await readReceivedMandates(executor, recipientId)];
  const mailboxes = [recipientId, ...mandatorsOf(received, now)];
  const messages = await readMessages(executor, recipientId, { mailboxes, now });
  const history = await readHistory(executor, recipientId, { mailboxes, now });
  const toOthers = given.length === 0 ? [] : await readLettersToOthers(executor, recipientId);
  return { person, messages, history: [...history, ...toOthers], ...(given.length > 0 && { given }), ...(received.length > 0 && { received }) };
}

/** Those whose messages this person is told of, now or later. */
function mandatorsOf(received: readonly ReceivedMandate[], now: Date): readonly string[] {
  return [...new Set(received.filter(({ endsAt = Infinity }) => endsAt > now.getTime()).map(({ mandatorId }) => mandatorId))];
}

interface Mailboxes {
  /** Internal ids; the person's own first. */
  readonly mailboxes: readonly string[];
  readonly now: Date;
}

/** Messages that nobody opened yet, those of later included; what is in the bin was seen in the list. */
async function readMessages(executor: Executor, recipientId: string, { mailboxes, now }: Mailboxes): Promise<PolicyMessage[]> {
  const rows = await unopened(executor, mailboxes).select(['message.id', 'message.recipient_id', 'store_oin', 'published_at', 'metadata']).execute();
  const owners = [...new Set(rows.map((row) => row.recipient_id))];
  const choices = await listChoicesOf(executor, owners);
  const closed = await readClosed(executor, owners.filter((id) => id !== recipientId));
  return rows.map(({ id, recipient_id: ownerId, store_oin: storeId, published_at: publishedAt, metadata }) => ({
    id,
    storeId,
    publishedAt: publishedAt.getTime(),
    purpose: purposeOf(metadata),
    legalEffect: metadata?.legalEffect === true,
    onPaper: paperOf(metadata, choices.get(ownerId)?.filter((choice) => choice.storeOin === storeId).map((choice) => choiceAt(choice, now).way)[0]),
    ...(ownerId !== recipientId && { mandatorId: ownerId }),
    ...(closed.has(ownerId) && { isBoxClosed: true }),
    ...(metadata?.messageType !== undefined && { messageType: metadata.messageType }),
    ...(metadata?.deadline !== undefined && { deadline: metadata.deadline }),
  }));
}

function unopened(executor: Executor, mailboxes: readonly string[]) {
  return executor
    .selectFrom('message')
    .where('message.recipient_id', 'in', [...mailboxes])
    .where('read', '=', false)
    .where('opened_at', 'is', null)
    .where('handled', '=', false);
}

/** Which of these mailboxes were given up. */
async function readClosed(executor: Executor, owners: readonly string[]): Promise<ReadonlySet<string>> {
  if (owners.length === 0) return new Set();
  const rows = await executor.selectFrom('activation').select('recipient_id').where('recipient_id', 'in', [...owners]).where('active', '=', false).execute();
  return new Set(rows.map((row) => row.recipient_id));
}

function purposeOf(metadata: MessageMetadata | null): MessagePurpose {
  const prompt = metadata?.actionPrompt;
  if (prompt === 'pay' || prompt === 'provide-information' || metadata?.messageType === 'payment-request') return 'action';
  return prompt === 'receive-information' ? 'information' : 'unknown';
}

function paperOf(metadata: MessageMetadata | null, way: DeliveryWay | undefined): OnPaper {
  if (way === 'paper') return 'only';
  return way === 'both' || metadata?.delivery?.mode === 'also-on-paper' ? 'also' : 'no';
}

async function readHistory(executor: Executor, recipientId: string, { mailboxes, now }: Mailboxes): Promise<PastDecision[]> {
  const rows = await executor
    .selectFrom('notification')
    .leftJoin('notification_message', 'notification_message.notification_id', 'notification.id')
    .select(['notification.id', 'kind', 'reason', 'decided_at', 'message_id'])
    .where('recipient_id', '=', recipientId)
    .where((where) => where.or([
      where('decided_at', '>', new Date(now.getTime() - recentMs)),
      where('kind', '=', 'contact-recovery-letter'),
      where('message_id', 'in', unopened(executor, mailboxes).select('message.id')),
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

/** Letters about this person's messages to who represents them, as far as nobody opened the message yet. */
async function readLettersToOthers(executor: Executor, recipientId: string): Promise<PastDecision[]> {
  const rows = await unopened(executor, [recipientId])
    .innerJoin('notification_message', 'notification_message.message_id', 'message.id')
    .innerJoin('notification', 'notification.id', 'notification_message.notification_id')
    .innerJoin('notification_send', 'notification_send.notification_id', 'notification.id')
    .select(['message.id as message_id', 'notification.recipient_id as mandatee_id', 'kind', 'reason', 'decided_at', 'state'])
    .where('kind', '=', 'letter')
    .where('notification.recipient_id', '<>', recipientId)
    .execute();
  return rows.map(({ message_id: messageId, mandatee_id: mandateeId, kind, reason, decided_at: decidedAt, state }) => ({
    kind, reason, mandateeId, decidedAt: decidedAt.getTime(), messageIds: [messageId], channelIds: [], failedChannelIds: [], ...(state === 'failed' && { isUndeliverable: true }),
  }));
}

async function readSends(executor: Executor, notificationIds: readonly string[]) {
  if (notificationIds.length === 0) return [];
  return executor.selectFrom('notification_send').select(['notification_id', 'channel_id', 'state', 'outcome']).where('notification_id', 'in', [...notificationIds]).execute();
}

function idsOf(sends: readonly { readonly channel_id: string | null }[]): string[] {
  return sends.flatMap(({ channel_id: id }) => (id === null ? [] : [id]));
}
