import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `create table organisation (
    oin text primary key check (oin ~ '^[0-9]{20}$'),
    name text not null,
    kind text not null check (kind in ('rijk', 'uitvoering', 'gemeente', 'waterschap', 'provincie', 'overig')),
    phone text,
    website text
  )`,
  `create table store_fault (
    store_oin text primary key references organisation,
    kind text not null check (kind in ('slow', 'failing', 'silent')),
    delay_ms integer not null
  )`,
  `create table recipient (
    id uuid primary key,
    pseudonym text not null unique,
    identity_sealed text not null
  )`,
  `create table consent (
    recipient_id uuid not null references recipient,
    store_oin text not null references organisation,
    granted_at timestamptz not null,
    primary key (recipient_id, store_oin)
  )`,
  `create table message (
    id uuid primary key,
    store_oin text not null references organisation,
    recipient_id uuid not null references recipient,
    subject text not null,
    published_at timestamptz not null,
    received_at timestamptz not null,
    attachment_count integer not null,
    read boolean not null default false,
    folder text
  )`,
  // In the order of the list; and per store, for the count that a store answers with.
  'create index message_list on message (recipient_id, published_at desc, id)',
  'create index message_per_store on message (recipient_id, store_oin, published_at)',
  `create table message_body (
    message_id uuid primary key references message on delete cascade,
    body text not null,
    search_vector tsvector not null
  )`,
  'create index message_body_search on message_body using gin (search_vector)',
  `create table purged_message (
    message_id uuid primary key,
    recipient_id uuid not null references recipient,
    store_oin text not null references organisation,
    purged_at timestamptz not null
  )`,
  `create table attachment_content (
    sha256 text primary key,
    byte_length integer not null,
    media_type text not null
  )`,
  `create table attachment_chunk (
    sha256 text not null references attachment_content on delete cascade,
    position integer not null,
    bytes bytea not null,
    primary key (sha256, position)
  )`,
  // PDFs are compressed already.
  'alter table attachment_chunk alter column bytes set storage external',
  `create table attachment (
    id uuid primary key,
    message_id uuid not null references message on delete cascade,
    position integer not null,
    name text not null,
    sha256 text not null references attachment_content,
    unique (message_id, position)
  )`,
  'create index attachment_by_content on attachment (sha256)',
  `create table retrieval_round (
    recipient_id uuid primary key references recipient,
    round_id uuid not null,
    state text not null check (state in ('running', 'finished', 'failed')),
    lock_expires_at timestamptz not null,
    last_used_at timestamptz not null
  )`,
  `create table retrieval_outcome (
    recipient_id uuid not null references recipient,
    store_oin text not null references organisation,
    status text not null check (status in ('ok', 'failed', 'timeout')),
    primary key (recipient_id, store_oin)
  )`,
  `create table idempotency_record (
    scope text not null,
    key text not null,
    fingerprint text not null,
    lease uuid,
    lease_expires_at timestamptz,
    result text,
    expires_at timestamptz not null,
    primary key (scope, key)
  )`,
  'create index idempotency_record_expiry on idempotency_record (expires_at)',
];

/** Organisations, recipients, messages with their attachments, retrieval rounds, repeated requests. */
export const messages: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
