import { sql } from 'kysely';
import { reachesStore, withinReach, type MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Clock } from '../clock.js';
import type { Executor } from '../database/schema.js';
import { removeUnusedContent, streamAttachmentContent } from './attachment-content.js';
import { trashFolder } from './folders.js';
import { summaryColumns, toSummary } from './summary-row.js';
import type { InTransaction, MessageStore, OpenAttachment, StoredAttachment, StoredMessage, Wish, WishedChange } from './message-store.js';
import { isAsSeen, isOvertaken, wishColumns, wishTimes } from './wish-rules.js';

interface Dependencies {
  readonly database: Executor;
  readonly clock: Clock;
}

/** A message store in our own database. */
export class DatabaseMessageStore implements MessageStore {
  readonly #database: Executor;
  readonly #clock: Clock;
  readonly #oin: string;

  constructor({ database, clock }: Dependencies, oin: string) {
    this.#database = database;
    this.#clock = clock;
    this.#oin = oin;
  }

  async countMessages(reach: MailboxReach): Promise<number> {
    const { count } = await this.#published(this.#database, reach)
      .select(sql<number>`count(*)::integer`.as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }

  findMessage(reach: MailboxReach, messageId: string): Promise<StoredMessage | undefined> {
    return this.#find(this.#database, reach, messageId);
  }

  async #find(database: Executor, reach: MailboxReach, messageId: string): Promise<StoredMessage | undefined> {
    const row = await this.#published(database, reach)
      .innerJoin('message_body', 'message_body.message_id', 'message.id')
      .select([...summaryColumns, 'body', 'html', 'explanation'])
      .where('id', '=', messageId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { body, html, explanation } = row;
    return { ...toSummary(row), body, html, explanation, attachments: await this.#attachments(database, messageId) };
  }

  changeMessage(reach: MailboxReach, messageId: string, { change, wish }: WishedChange, also: InTransaction): Promise<StoredMessage | 'overtaken' | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const history = await this.#published(transaction, reach).select(wishColumns).where('id', '=', messageId).forNoKeyUpdate().executeTakeFirst();
      if (history === undefined) return undefined;
      if (isOvertaken(history, change, wish)) return 'overtaken';
      await transaction
        .updateTable('message')
        .set({
          ...(change.read !== undefined && { read: change.read }),
          // Once seen, always seen: who marks a letter as unread is not reminded of it.
          ...(change.read === true && { opened_at: sql<Date>`coalesce(opened_at, ${this.#clock.now()})` }),
          ...(change.folder !== undefined && { folder: change.folder }),
          ...(change.handled !== undefined && { handled: change.handled }),
          ...wishTimes(change, wish, this.#clock.now()),
          changed_by: wish.session,
        })
        .where('id', '=', messageId)
        .execute();
      const changed = await this.#find(transaction, reach, messageId);
      await also(transaction);
      return changed;
    });
  }

  purgeMessage(reach: MailboxReach, messageId: string, wish: Wish, also: InTransaction): Promise<'purged' | 'not-in-trash' | 'overtaken' | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const message = await this.#published(transaction, reach).select([...wishColumns, 'folder', 'metadata', 'message.recipient_id']).where('id', '=', messageId).forUpdate().executeTakeFirst();
      if (message === undefined) return (await this.#wasPurged(transaction, reach, messageId)) ? 'purged' : undefined;
      if (!isAsSeen(message, wish)) return 'overtaken';
      if (message.folder !== trashFolder) return 'not-in-trash';
      // Drafts go with the message; what was sent stays with whom it was sent to.
      await transaction.deleteFrom('reply_file').where('reply_id', 'is', null).where('message_id', '=', messageId).execute();
      const contents = await transaction.deleteFrom('attachment').where('message_id', '=', messageId).returning('sha256').execute();
      // Before the mailbox is held by the tombstone: a delivery holds its files first, and then the mailbox.
      await removeUnusedContent(transaction, contents.map(({ sha256 }) => sha256));
      const tombstone = { message_id: messageId, recipient_id: message.recipient_id, store_oin: this.#oin, purged_at: this.#clock.now(), message_type: message.metadata?.messageType ?? null };
      await transaction.insertInto('purged_message').values(tombstone).execute();
      await transaction.deleteFrom('message').where('id', '=', messageId).execute();
      await also(transaction);
      return 'purged';
    });
  }

  async openAttachment(reach: MailboxReach, messageId: string, attachmentId: string): Promise<OpenAttachment | undefined> {
    const row = await this.#published(this.#database, reach)
      .innerJoin('attachment', 'attachment.message_id', 'message.id')
      .innerJoin('attachment_content', 'attachment_content.sha256', 'attachment.sha256')
      .select(['attachment.name', 'attachment_content.sha256', 'byte_length', 'media_type'])
      .where('message.id', '=', messageId)
      .where('attachment.id', '=', attachmentId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const content = { sha256: row.sha256, byteLength: row.byte_length, mediaType: row.media_type };
    const bytes = streamAttachmentContent(this.#database, content);
    return { id: attachmentId, name: row.name, mediaType: content.mediaType, byteLength: content.byteLength, bytes };
  }

  #published(database: Executor, reach: MailboxReach) {
    return database
      .selectFrom('message')
      .where(withinReach(reach))
      .where('message.store_oin', '=', this.#oin)
      .where('message.published_at', '<=', this.#clock.now());
  }

  /** Under limits on types it is as if it never was: nothing was kept of the type before there were changes to tell of. */
  async #wasPurged(transaction: Executor, reach: MailboxReach, messageId: string): Promise<boolean> {
    if (!reachesStore(reach, this.#oin) || reach.messageTypes !== undefined) return false;
    const row = await transaction
      .selectFrom('purged_message')
      .select('message_id')
      .where('message_id', '=', messageId)
      .where('recipient_id', '=', reach.recipientId)
      .where('store_oin', '=', this.#oin)
      .executeTakeFirst();
    return row !== undefined;
  }

  async #attachments(database: Executor, messageId: string): Promise<readonly StoredAttachment[]> {
    const rows = await database
      .selectFrom('attachment')
      .innerJoin('attachment_content', 'attachment_content.sha256', 'attachment.sha256')
      .select(['attachment.id', 'attachment.name', 'byte_length', 'media_type'])
      .where('message_id', '=', messageId)
      .orderBy('position')
      .execute();
    return rows.map(({ id, name, byte_length: byteLength, media_type: mediaType }) => ({ id, name, mediaType, byteLength }));
  }
}
