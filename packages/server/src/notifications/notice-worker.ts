import type { Executor } from '../database/schema.js';
import type { DecisionKind } from '../notification-policy/situation.js';
import type { PushSubscription } from './channels/push.js';
import type { SendResult } from './channels/send-result.js';
import { composeEmail, composePush, composeSms } from './compose-notice.js';
import { mandateNamePurpose } from '../mandates/mandate-names.js';
import type { MandateKind } from '../mandates/mandate.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { findContact, findTarget, type ChannelTarget } from '../preferences/contact-book.js';
import type { NoticeContent, NoticedMessage, Occasion, Represented } from './notice-content.js';
import { mayBeTold, readRepresented } from './post-mandates.js';
import { beginSend, endSend, type Channels, type Ending, type SendOutcome, type SendParts, type WaitingSend } from './send-worker.js';
import { siteOf, unsubscribeUrl } from './site-addresses.js';

const occasions: Readonly<Partial<Record<DecisionKind, Occasion>>> = { notify: 'new', remind: 'reminder', digest: 'digest' };

/** Tells somebody, through one channel, of the messages that they have not opened yet by then. */
export async function performNotice(parts: SendParts, id: string): Promise<Ending> {
  const send = await beginSend(parts, id);
  if (send === undefined) return () => Promise.resolve();
  return endSend(parts, id, await deliver(parts, send));
}

async function deliver(parts: SendParts, { id, notificationId, recipientId, channelId }: WaitingSend): Promise<SendOutcome> {
  const { database, clock, keyRing, settings } = parts;
  if (notificationId === null || recipientId === null || channelId === null) return { kind: 'dropped', reason: 'channel-gone' };
  const now = clock.now();
  const { occasion, messages } = await readNotice(database, keyRing, { notificationId, recipientId, now });
  if (messages.length === 0) return { kind: 'dropped', reason: 'nothing-left' };
  const contact = await findContact(database, recipientId, now);
  const target = contact?.person.active === true ? await findTarget(database, keyRing, channelId, now) : undefined;
  if (contact === undefined || target === undefined) return { kind: 'dropped', reason: 'channel-gone' };
  const content = { occasion, messages, disclosure: contact.disclosure, language: contact.language, site: siteOf(settings) };
  return hand(parts.channels, { id, target, content, unsubscribe: await unsubscribeUrl(keyRing, settings, channelId) });
}

interface Outgoing {
  readonly id: string;
  readonly target: ChannelTarget;
  readonly content: NoticeContent;
  readonly unsubscribe: string;
}

async function hand({ email, sms, push }: Channels, { id, target: { kind, address }, content, unsubscribe }: Outgoing): Promise<SendResult> {
  switch (kind) {
    case 'email':
      return present(email).send({ id, address, email: composeEmail(content), unsubscribeUrl: unsubscribe });
    case 'sms':
      return present(sms).send({ id, number: address, text: composeSms(content) });
    case 'push':
      return present(push).send({ id, subscription: JSON.parse(address) as PushSubscription, push: composePush(content), language: content.language });
  }
}

function present<Channel>(channel: Channel | undefined): Channel {
  if (channel === undefined) throw new Error('This channel is not set up here.');
  return channel;
}

interface Asked {
  readonly notificationId: string;
  /** Who is told. */
  readonly recipientId: string;
  readonly now: Date;
}

/** The subject and the text of a message are not even read here. */
async function readNotice(executor: Executor, keyRing: KeyRing, { notificationId, recipientId, now }: Asked): Promise<{ readonly occasion: Occasion; readonly messages: readonly NoticedMessage[] }> {
  const rows = await executor
    .selectFrom('notification')
    .innerJoin('notification_message', 'notification_message.notification_id', 'notification.id')
    .innerJoin('message', 'message.id', 'notification_message.message_id')
    .innerJoin('organisation', 'organisation.oin', 'message.store_oin')
    .select(['notification.kind', 'organisation.name', 'message.metadata', 'message.recipient_id'])
    .where('notification.id', '=', notificationId)
    .where('message.read', '=', false)
    .where('message.opened_at', 'is', null)
    .where('message.handled', '=', false)
    .where('message.published_at', '<=', now)
    // A mandate may have ended since it was decided.
    .where(mayBeTold(recipientId, now))
    .orderBy('message.published_at')
    .execute();
  const names = rows.some((row) => row.recipient_id !== recipientId) ? await namesOf(executor, keyRing, { notificationId, recipientId, now }) : new Map<string, Represented>();
  const messages = rows.flatMap(({ name, metadata, recipient_id: ownerId }): NoticedMessage[] => {
    const represented = names.get(ownerId);
    // Its mandate ended between the two questions.
    if (ownerId !== recipientId && represented === undefined) return [];
    return [{
      senderName: name,
      ...(represented && { represented }),
      ...(metadata?.safeTitle !== undefined && { safeTitle: metadata.safeTitle }),
      ...(metadata?.deadline !== undefined && { deadline: metadata.deadline }),
      ...(metadata?.importance === 'high' && { important: true }),
    }];
  });
  return { occasion: occasions[rows[0]?.kind ?? 'notify'] ?? 'new', messages };
}

/** A professional has clients; a relative, a helper or somebody who works for a company does not call them so. */
const professionals: ReadonlySet<MandateKind> = new Set(['financial-administrator', 'care-mentor', 'legal-guardian']);

async function namesOf(executor: Executor, keyRing: KeyRing, { recipientId, now }: Asked): Promise<ReadonlyMap<string, Represented>> {
  const people = [...await readRepresented(executor, recipientId, now)];
  return new Map(await Promise.all(people.map(async ([key, { sealedName, kind }]) => [key, { key, name: await keyRing.open(sealedName, mandateNamePurpose), isClient: professionals.has(kind) }] as const)));
}
