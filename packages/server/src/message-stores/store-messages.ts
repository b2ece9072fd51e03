import { sql } from 'kysely';
import type { Executor } from '../database/schema.js';
import type { StoredContent } from './attachment-content.js';
import type { MessageExplanation, MessageMetadata } from './message-metadata.js';
import { foldText } from './search-text.js';

/** One message to store. Its text has been checked: no NUL, no lone surrogates, sizes within the contract. */
export interface NewMessage {
  /** Random when absent. */
  readonly id?: string;
  readonly storeOin: string;
  readonly recipientId: string;
  readonly subject: string;
  readonly body: string;
  /** May lie in the future; the message is hidden until then. */
  readonly publishedAt: Date;
  readonly receivedAt: Date;
  /** Default false. */
  readonly read?: boolean;
  /** Default the inbox. `archief`, `prullenbak` or a name of the person's own. */
  readonly folder?: string;
  /** Store the bytes first, with `storeAttachmentContent`; thousands of messages can share them. */
  readonly attachments?: readonly NewAttachment[];
  readonly metadata?: MessageMetadata;
  readonly explanation?: MessageExplanation;
  /** The letter with markup. */
  readonly html?: string;
  /** Default false. */
  readonly handled?: boolean;
}

/** One file with a message. */
export interface NewAttachment {
  /** Random when absent. */
  readonly id?: string;
  readonly name: string;
  readonly content: StoredContent;
}

/** Rows per statement: few enough for one parameter of a few megabytes. */
const batchSize = 500;

/**
 * Stores messages, many at once and quickly; checks nothing, so it is for what has been checked (a delivery) or made here (a seed).
 *
 * @param transaction all or nothing: pass a transaction.
 * @returns the ids, in the order of the messages.
 * @throws {Error} when an organisation or a recipient does not exist.
 */
export async function storeMessages(transaction: Executor, messages: readonly NewMessage[]): Promise<readonly string[]> {
  const senderNames = await foldedSenderNames(transaction);
  const ids: string[] = [];
  for (let start = 0; start < messages.length; start += batchSize) {
    const batch = messages.slice(start, start + batchSize).map((message) => ({ ...message, id: message.id ?? crypto.randomUUID() }));
    ids.push(...batch.map(({ id }) => id));
    await insertMessages(transaction, batch);
    await insertBodies(transaction, batch, senderNames);
    await insertAttachments(transaction, batch);
  }
  return ids;
}

type IdentifiedMessage = NewMessage & { readonly id: string };

async function foldedSenderNames(transaction: Executor): Promise<ReadonlyMap<string, string>> {
  const organisations = await transaction.selectFrom('organisation').select(['oin', 'name']).execute();
  return new Map(organisations.map(({ oin, name }) => [oin, foldText(name)]));
}

async function insertMessages(transaction: Executor, messages: readonly IdentifiedMessage[]): Promise<void> {
  const rows = messages.map((message) => ({
    id: message.id,
    store_oin: message.storeOin,
    recipient_id: message.recipientId,
    subject: message.subject,
    published_at: message.publishedAt,
    received_at: message.receivedAt,
    attachment_count: message.attachments?.length ?? 0,
    read: message.read ?? false,
    folder: message.folder ?? null,
    metadata: message.metadata ?? null,
    handled: message.handled ?? false,
  }));
  // One parameter for all rows: parsing thousands of them costs more than the inserts.
  await sql`insert into message (id, store_oin, recipient_id, subject, published_at, received_at, attachment_count, read, folder, metadata, handled)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as row (id uuid, store_oin text, recipient_id uuid, subject text,
      published_at timestamptz, received_at timestamptz, attachment_count integer, read boolean, folder text, metadata jsonb, handled boolean)`.execute(transaction);
}

async function insertBodies(transaction: Executor, messages: readonly IdentifiedMessage[], senderNames: ReadonlyMap<string, string>): Promise<void> {
  const rows = messages.map((message) => ({
    message_id: message.id,
    body: message.body,
    explanation: message.explanation ?? null,
    html: message.html ?? null,
    a: foldText(message.subject),
    b: senderNames.get(message.storeOin) ?? '',
    c: foldText(message.body),
    d: foldText((message.attachments ?? []).map(({ name }) => name).join(' ')),
  }));
  await sql`insert into message_body (message_id, body, explanation, html, search_vector)
    select message_id, body, explanation, html, ${vectorOf('a', 'A')} || ${vectorOf('b', 'B')} || ${vectorOf('c', 'C')} || ${vectorOf('d', 'D')}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (message_id uuid, body text, explanation jsonb, html text, a text, b text, c text, d text)`.execute(transaction);
}

/** Stems, so that one form of a word finds another; and the words as they are, as the stem of `huur` (`hur`) is not how `huurtoeslag` begins. */
function vectorOf(column: string, weight: string) {
  const text = sql.ref(column);
  return sql`setweight(to_tsvector('dutch', ${text}) || to_tsvector('simple', ${text}), ${sql.lit(weight)})`;
}

async function insertAttachments(transaction: Executor, messages: readonly IdentifiedMessage[]): Promise<void> {
  const rows = messages.flatMap((message) => (message.attachments ?? []).map((attachment, position) => ({
    id: attachment.id ?? crypto.randomUUID(),
    message_id: message.id,
    position,
    name: attachment.name,
    sha256: attachment.content.sha256,
  })));
  if (rows.length === 0) return;
  await sql`insert into attachment (id, message_id, position, name, sha256)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as row (id uuid, message_id uuid, position integer, name text, sha256 text)`.execute(transaction);
}
