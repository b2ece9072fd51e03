import type { ColumnType, Generated, Kysely } from 'kysely';
import type { ActivationTables } from '../activation/activation-tables.js';
import type { AuditTables } from '../audit/audit-tables.js';
import type { MandateTables } from '../mandates/mandate-tables.js';
import type { DeliveryWay } from '../message-stores/delivery-way.js';
import type { MessageExplanation, MessageMetadata } from '../message-stores/message-metadata.js';
import type { NoticeTables } from '../notices/notice-tables.js';
import type { PreferencesTables } from '../preferences/preferences-tables.js';
import type { NotificationTables } from '../notifications/notification-tables.js';
import type { ReplyTables } from '../replies/reply-tables.js';
import type { SessionTables } from '../sessions/session-tables.js';

/** JSON: written as text, read as what it holds. */
type Json<Value> = ColumnType<Value | null, string | null, string | null>;

/** A row of `organisation`: one sender, which is also one message store. */
export interface OrganisationTable {
  oin: string;
  name: string;
  kind: 'rijk' | 'uitvoering' | 'gemeente' | 'waterschap' | 'provincie' | 'overig';
  phone: string | null;
  website: string | null;
}

/** A row of `store_fault`: an operator's switch on one store; no row means that it works. */
export interface StoreFaultTable {
  store_oin: string;
  kind: 'slow' | 'failing' | 'silent';
  delay_ms: number;
}

/** A row of `recipient`: the only place where an identity number lives, sealed, and found by its pseudonym. */
export interface RecipientTable {
  id: string;
  pseudonym: string;
  identity_sealed: string;
}

/** A row of `consent`: how this recipient receives this organisation's messages. Without one: on paper. */
export interface ConsentTable {
  recipient_id: string;
  store_oin: string;
  /** Since when it is so. */
  granted_at: Date;
  way: Generated<DeliveryWay>;
  /** What it will be, or has become, from `next_from` on. */
  next_way: DeliveryWay | null;
  next_from: Date | null;
}

/** A row of `message`: all that a list shows, and what the recipient did with it. */
export interface MessageTable {
  id: string;
  store_oin: string;
  recipient_id: string;
  subject: string;
  /** Hidden everywhere until this moment. */
  published_at: Date;
  received_at: Date;
  attachment_count: number;
  read: Generated<boolean>;
  /** Null is the inbox. */
  folder: string | null;
  /** What the sender says of it. */
  metadata: Json<MessageMetadata>;
  /** The recipient has dealt with it. */
  handled: Generated<boolean>;
  /** When it was first opened here; null when it never was, or before this was kept. */
  opened_at: Generated<Date | null>;
  /** Number in the mailbox of its last change. Written by the database itself, as all numbers of changes. */
  change_number: ColumnType<number, never, never>;
  /** Goes up with each change that can be seen. Written by the database itself. */
  version: ColumnType<number, never, never>;
  /** `idHash` of the session that changed it last; null when none did. */
  changed_by: Generated<string | null>;
  /** Its version before that session began to change it; all later changes are that session's. Written by the database itself. */
  changed_after: ColumnType<number, never, never>;
  /** When the newest wish for this was made; null when nobody ever wanted anything. What happens by itself is no wish. */
  read_set_at: Generated<Date | null>;
  folder_set_at: Generated<Date | null>;
  handled_set_at: Generated<Date | null>;
}

/** A row of `mailbox_change`: how many changes there were in a mailbox. Written by the database itself. */
export interface MailboxChangeTable {
  recipient_id: string;
  number: number;
}

/** A row of `message_body`, apart from `message` so that a list never reads letters. */
export interface MessageBodyTable {
  message_id: string;
  body: string;
  /** Subject (A), sender's name (B) and body (C), stemmed in Dutch. Written by PostgreSQL only. */
  search_vector: ColumnType<string, never, never>;
  explanation: Json<MessageExplanation>;
  /** The letter with markup, as the sender wrote it: never to be shown without sanitising. */
  html: string | null;
}

/** A row of `purged_message`: a message that its recipient deleted for good; nothing of it is left but this, so that devices that were away hear of it. */
export interface PurgedMessageTable {
  message_id: string;
  recipient_id: string;
  store_oin: string;
  purged_at: Date;
  /** Who may see only some types of messages hears of it only when it was of one of those. */
  message_type: Generated<string | null>;
  change_number: ColumnType<number, never, never>;
}

/** A row of `attachment_content`: bytes that are kept once, however many messages carry them. */
export interface AttachmentContentTable {
  sha256: string;
  byte_length: number;
  media_type: string;
}

/** A row of `attachment_chunk`: a piece of at most 256 KiB, so that no answer needs a whole file in memory. */
export interface AttachmentChunkTable {
  sha256: string;
  position: number;
  bytes: Uint8Array;
}

/** A row of `attachment`: one file with one message. */
export interface AttachmentTable {
  id: string;
  message_id: string;
  position: number;
  name: string;
  sha256: string;
}

/** A row of `retrieval_round`: the last time that all stores were asked for one recipient. */
export interface RetrievalRoundTable {
  recipient_id: string;
  round_id: string;
  state: 'running' | 'finished' | 'failed';
  /** A round that still runs then has stranded, for instance because the server was restarted. */
  lock_expires_at: Date;
  /** Twelve hours after the last use the outcome is forgotten. */
  last_used_at: Date;
}

/** A row of `retrieval_outcome`: what one store answered in that round. */
export interface RetrievalOutcomeTable {
  recipient_id: string;
  store_oin: string;
  status: 'ok' | 'failed' | 'timeout';
}

/** A row of `idempotency_record`: what came of a request, so that repeating it does not do it again. */
export interface IdempotencyRecordTable {
  scope: string;
  key: string;
  /** SHA-256 of the request; the same key with another request is refused. */
  fingerprint: string;
  /** Who is busy with it; null once there is a result. */
  lease: string | null;
  lease_expires_at: Date | null;
  /** JSON of ids and times, from which the answer is made again. Never content or an identity number: it outlives the message. */
  result: string | null;
  expires_at: Date;
}

/** Every table, with the type of its rows. Migrations make them; nothing else changes them. */
export interface Database extends SessionTables, ReplyTables, ActivationTables, PreferencesTables, NoticeTables, NotificationTables, MandateTables, AuditTables {
  organisation: OrganisationTable;
  store_fault: StoreFaultTable;
  recipient: RecipientTable;
  consent: ConsentTable;
  message: MessageTable;
  mailbox_change: MailboxChangeTable;
  message_body: MessageBodyTable;
  purged_message: PurgedMessageTable;
  attachment_content: AttachmentContentTable;
  attachment_chunk: AttachmentChunkTable;
  attachment: AttachmentTable;
  retrieval_round: RetrievalRoundTable;
  retrieval_outcome: RetrievalOutcomeTable;
  idempotency_record: IdempotencyRecordTable;
}

/** The database or a transaction on it. Inside a transaction always pass the transaction on: PGlite has one connection. */
export type Executor = Kysely<Database>;
