import { sql } from 'kysely';
import { reachesStore, withinReach, type MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Clock } from '../clock.js';
import type { Executor } from '../database/schema.js';
import { removeUnusedContent, streamAttachmentContent } from './attachment-content.js';
import { trashFolder } from './folders.js';
import { summaryColumns, toSummary } from './summary-row.js';
import type { InTransaction, MessageChange, MessageStore, OpenAttachment, StoredAttachment, StoredMessage } from './message-store.js';

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

  changeMessage(reach: MailboxReach, messageId: string, change: MessageChange, also: InTransaction): Promise<StoredMessage | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('message')
        .set({
          ...(change.read !== undefined && { read: change.read }),
          // Once seen, always seen: who marks a letter as unread is not reminded of it.
          ...(change.read === true && { opened_at: sql<Date>`coalesce(opened_at, ${this.#clock.now()})` }),
          ...(change.folder !== undefined && { folder: change.folder }),
          ...(change.handled !== undefined && { handled: change.handled }),
        })
        .where(withinReach(reach))
        .where('store_oin', '=', this.#oin)
        .where('published_at', '<=', this.#clock.now())
        .where('id', '=', messageId)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return undefined;
      const changed = await this.#find(transaction, reach, messageId);
      await also(transaction);
      return changed;
    });
  }

  purgeMessage(reach: MailboxReach, messageId: string, also: InTransaction): Promise<'purged' | 'not-in-trash' | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const message = await this.#published(transaction, reach).select(['folder', 'message.recipient_id']).where('id', '=', messageId).forUpdate().executeTakeFirst();
      if (message === undefined) return (await this.#wasPurged(transaction, reach, messageId)) ? 'purged' : undefined;
      if (message.folder !== trashFolder) return 'not-in-trash';
      const contents = await transaction.selectFrom('attachment').select('sha256').distinct().where('message_id', '=', messageId).execute();
      const tombstone = { message_id: messageId, recipient_id: message.recipient_id, store_oin: this.#oin, purged_at: this.#clock.now() };
      await transaction.insertInto('purged_message').values(tombstone).execute();
      await transaction.deleteFrom('message').where('id', '=', messageId).execute();
      // Drafts go with the message; what was sent stays with whom it was sent to.
      await transaction.deleteFrom('reply_file').where('reply_id', 'is', null).where('message_id', '=', messageId).execute();
      await removeUnusedContent(transaction, contents.map(({ sha256 }) => sha256));
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

  /** Of what was purged nothing is kept that says whether it lay within limits on types; then it is as if it never was. */
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
