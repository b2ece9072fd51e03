import type { Generated, GeneratedAlways } from 'kysely';

/** A row of `reply`: what somebody answered to a message; it is the sender's from then on. */
export interface ReplyTable {
  id: string;
  /** For people to quote. */
  reference: string;
  message_id: string;
  /** To whom. */
  store_oin: string;
  /** Whose mailbox the message is in. */
  recipient_id: string;
  /** Who wrote it: the recipient, or who acted for them. */
  author_id: string;
  text: string;
  received_at: Date;
}

/** A row of `reply_file`: a file with a reply, or one that is being uploaded for a reply that is not sent yet. */
export interface ReplyFileTable {
  id: string;
  /** In the order in which the uploads began. */
  number: GeneratedAlways<string | number | bigint>;
  /** Null until it is sent. */
  reply_id: string | null;
  position: number | null;
  author_id: string;
  recipient_id: string;
  message_id: string;
  name: string;
  byte_length: number;
  received_length: Generated<number>;
  /** What the person's computer said of it, in milliseconds; to recognise the file when an upload is resumed. PostgreSQL's `bigint` is read as text. */
  last_modified: string | number | bigint | null;
  /** Decided by its bytes, once they are all there. */
  media_type: string | null;
  sha256: string | null;
  created_at: Date;
  /** Thrown away then, unless it was sent. */
  expires_at: Date | null;
}

/** A row of `reply_file_chunk`: a part of a file as it came in, at most 256 KiB. */
export interface ReplyFileChunkTable {
  file_id: string;
  start_at: number;
  bytes: Uint8Array;
}

/** A row of `reply_draft`: the text of a reply that is being written. */
export interface ReplyDraftTable {
  author_id: string;
  recipient_id: string;
  message_id: string;
  text: string;
  /** Counts up with each text that is kept. */
  version: number;
  saved_at: Date;
  expires_at: Date;
}

/** The tables of replies. */
export interface ReplyTables {
  reply: ReplyTable;
  reply_file: ReplyFileTable;
  reply_file_chunk: ReplyFileChunkTable;
  reply_draft: ReplyDraftTable;
}
