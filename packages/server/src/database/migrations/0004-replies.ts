import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // The message may be purged; what was replied to it stays with whom it was sent to.
  `create table reply (
    id uuid primary key,
    reference text not null unique,
    message_id uuid not null,
    store_oin text not null references organisation,
    recipient_id uuid not null references recipient,
    author_id uuid not null references recipient,
    text text not null,
    received_at timestamptz not null
  )`,
  'create index reply_per_message on reply (recipient_id, message_id, received_at)',
  'create index reply_per_store on reply (store_oin, received_at, id)',
  `create table reply_file (
    id uuid primary key,
    number bigint generated always as identity,
    reply_id uuid references reply on delete cascade,
    position integer,
    author_id uuid not null references recipient,
    recipient_id uuid not null references recipient,
    message_id uuid not null,
    name text not null,
    byte_length integer not null check (byte_length > 0),
    received_length integer not null default 0 check (received_length between 0 and byte_length),
    last_modified bigint,
    media_type text,
    sha256 text,
    created_at timestamptz not null,
    expires_at timestamptz,
    unique (reply_id, position),
    check ((reply_id is null) = (expires_at is not null)),
    check (reply_id is null or media_type is not null)
  )`,
  'create index reply_file_open on reply_file (author_id, recipient_id, message_id) where reply_id is null',
  'create index reply_file_expiry on reply_file (expires_at) where reply_id is null',
  `create table reply_file_chunk (
    file_id uuid not null references reply_file on delete cascade,
    start_at integer not null,
    bytes bytea not null,
    primary key (file_id, start_at)
  )`,
  // Photographs and PDFs are compressed already.
  'alter table reply_file_chunk alter column bytes set storage external',
  `create table reply_draft (
    author_id uuid not null references recipient,
    recipient_id uuid not null references recipient,
    message_id uuid not null references message on delete cascade,
    text text not null,
    version integer not null,
    saved_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (author_id, recipient_id, message_id)
  )`,
  'create index reply_draft_expiry on reply_draft (expires_at)',
];

/** Replies to messages, the files with them, and drafts. */
export const replies: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
