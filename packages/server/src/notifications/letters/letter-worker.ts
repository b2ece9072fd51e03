import type { Executor } from '../../database/schema.js';
import { streamAttachmentContent } from '../../message-stores/attachment-content.js';
import { findContact } from '../../preferences/contact-book.js';
import { mandateNamePurpose } from '../../mandates/mandate-names.js';
import { identityOf } from '../../recipients/recipients.js';
import { oneLine } from '../notice-content.js';
import { mayBeTold, readRepresented } from '../post-mandates.js';
import { beginSend, endSend, type Ending, type SendOutcome, type SendParts, type WaitingSend } from '../send-worker.js';
import { siteOf } from '../site-addresses.js';
import { composeMessageLetter, composeRecoveryLetter, type PrintedMessage } from './compose-letter.js';
import { packBatch, type PackedLetter } from './pack-batch.js';
import type { DrawLetter } from './letter.js';
import { careOf, type PostalAddresses } from './postal-addresses.js';

/** Where batches go to be printed. */
export interface PrintService {
  /** Takes a batch, all of it or nothing. One that it has already, by its name, it takes again in its place. */
  take(fileName: string, zip: ReadableStream<Uint8Array>): Promise<void>;
}

/** What printing works with. */
export interface LetterParts extends SendParts {
  readonly addresses: PostalAddresses;
  readonly draw: DrawLetter;
  readonly printService: PrintService;
}

/** Draws the letters of one batch and hands them to the printer; what was opened in the meantime is left out. */
export async function performLetterBatch(parts: LetterParts, batchId: string): Promise<Ending> {
  const { database, clock, printService, log } = parts;
  const rows = await database.selectFrom('notification_send').select('id').where('batch_id', '=', batchId).where('state', '=', 'waiting').orderBy('id').execute();
  const batch = await database.selectFrom('letter_batch').select('planned_at').where('id', '=', batchId).executeTakeFirst();
  if (batch === undefined || rows.length === 0) return () => Promise.resolve();
  const letters: PackedLetter[] = [];
  const outcomes = new Map<string, SendOutcome>();
  for (const { id } of rows) {
    const send = await beginSend(parts, id);
    if (send === undefined) continue;
    const letter = await prepare(parts, send);
    outcomes.set(id, 'kind' in letter ? letter : { kind: 'sent' });
    if (!('kind' in letter)) letters.push(letter);
  }
  // The name is always that of the batch: when this is done again, nothing is printed twice.
  if (letters.length > 0) await printService.take(`brieven-${batch.planned_at.toISOString().slice(0, 10)}-${batchId}.zip`, packBatch(letters));
  log.info('letter-batch-made', { letters: letters.length, left: rows.length - letters.length });
  return async (transaction) => {
    for (const [id, outcome] of outcomes) await endSend(parts, id, outcome)(transaction);
    await transaction.updateTable('letter_batch').set({ made_at: clock.now(), letter_count: letters.length }).where('id', '=', batchId).execute();
  };
}

/** The batch could not be made, however often it was tried. Its letters wait for the next one. */
export function giveUpLetterBatch(batchId: string): Ending {
  return async (transaction) => {
    await transaction.updateTable('notification_send').set({ batch_id: null }).where('batch_id', '=', batchId).where('state', '=', 'waiting').execute();
  };
}

async function prepare(parts: LetterParts, { id, notificationId, recipientId }: WaitingSend): Promise<PackedLetter | SendOutcome> {
  const { database, clock, keyRing, addresses, draw, settings } = parts;
  if (notificationId === null || recipientId === null) return { kind: 'dropped', reason: 'nothing-left' };
  const now = clock.now();
  const { kind, messages } = await readLetter(database, { notificationId, recipientId, now });
  if (kind === 'letter' && messages.length === 0) return { kind: 'dropped', reason: 'nothing-left' };
  const home = await addresses.find(await identityOf(database, keyRing, recipientId));
  if (home === undefined) return { kind: 'no-address' };
  const ownerId = messages[0]?.ownerId ?? recipientId;
  const forName = ownerId === recipientId ? undefined : await nameOfOther(parts, { recipientId, ownerId, now });
  // The mandate ended between the two questions.
  if (ownerId !== recipientId && forName === undefined) return { kind: 'dropped', reason: 'nothing-left' };
  const address = forName === undefined ? home : careOf(forName, home);
  const language = (await findContact(database, recipientId, now))?.language ?? 'nl';
  const envelope = { address, language, site: siteOf(settings), now, ...(forName !== undefined && { forName }) };
  const letter = kind === 'letter' ? composeMessageLetter(messages, envelope) : composeRecoveryLetter(envelope);
  const files = messages.flatMap(({ attachments }) => attachments).map(({ content }) => () => streamAttachmentContent(database, content));
  return { id, address, language, ...(await draw(letter)), attachments: files };
}

/** The name of whose messages they are, as the mandate has it. All in one letter are of one person. */
async function nameOfOther(
  { database, keyRing }: LetterParts, { recipientId, ownerId, now }: { readonly recipientId: string; readonly ownerId: string; readonly now: Date },
): Promise<string | undefined> {
  const represented = (await readRepresented(database, recipientId, now)).get(ownerId);
  return represented && oneLine(await keyRing.open(represented.sealedName, mandateNamePurpose));
}

interface ReadMessage extends PrintedMessage {
  readonly ownerId: string;
  readonly attachments: readonly { readonly content: { readonly sha256: string; readonly byteLength: number; readonly mediaType: string } }[];
}

interface Asked {
  readonly notificationId: string;
  /** Who gets it. */
  readonly recipientId: string;
  readonly now: Date;
}

async function readLetter(executor: Executor, { notificationId, recipientId, now }: Asked): Promise<{ readonly kind: string; readonly messages: readonly ReadMessage[] }> {
  const { kind } = await executor.selectFrom('notification').select('kind').where('id', '=', notificationId).executeTakeFirstOrThrow();
  const rows = await executor
    .selectFrom('notification_message')
    .innerJoin('message', 'message.id', 'notification_message.message_id')
    .innerJoin('message_body', 'message_body.message_id', 'message.id')
    .innerJoin('organisation', 'organisation.oin', 'message.store_oin')
    .select(['message.id', 'message.recipient_id', 'organisation.name', 'subject', 'body', 'published_at', 'metadata'])
    .where('notification_id', '=', notificationId)
    .where('read', '=', false)
    .where('opened_at', 'is', null)
    .where('handled', '=', false)
    // A mandate may have ended since it was decided.
    .where(mayBeTold(recipientId, now))
    .orderBy('published_at')
    .execute();
  const messages = await Promise.all(rows.map(async ({ id, recipient_id: ownerId, name, subject, body, published_at: publishedAt, metadata }): Promise<ReadMessage> => {
    const attachments = await readAttachments(executor, id);
    return {
      ownerId, senderName: name, subject, body, publishedAt, attachments, attachmentNames: attachments.map((attachment) => attachment.name),
      ...(metadata?.deadline !== undefined && { deadline: metadata.deadline }),
    };
  }));
  return { kind, messages };
}

async function readAttachments(executor: Executor, messageId: string) {
  const rows = await executor
    .selectFrom('attachment')
    .innerJoin('attachment_content', 'attachment_content.sha256', 'attachment.sha256')
    .select(['attachment.name', 'attachment.sha256', 'byte_length', 'media_type'])
    .where('message_id', '=', messageId)
    .orderBy('position')
    .execute();
  return rows.map(({ name, sha256, byte_length: byteLength, media_type: mediaType }) => ({ name, content: { sha256, byteLength, mediaType } }));
}
