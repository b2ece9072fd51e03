import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // What was granted before, was digital only.
  "alter table consent add column way text not null default 'digital' check (way in ('digital', 'both', 'paper'))",
  "alter table consent add column next_way text check (next_way in ('digital', 'both', 'paper'))",
  'alter table consent add column next_from timestamptz',
  'alter table consent add check ((next_way is null) = (next_from is null))',
  // Who has none is active when there is consent.
  `create table activation (
    recipient_id uuid primary key references recipient,
    active boolean not null,
    since timestamptz not null,
    checked_at timestamptz,
    undo_until timestamptz,
    previous jsonb,
    check ((undo_until is null) = (previous is null))
  )`,
  `create table activation_token (
    token_hash text primary key,
    session_id_hash text not null references session on delete cascade,
    recipient_id uuid not null references recipient,
    choices_digest text not null,
    expires_at timestamptz not null
  )`,
  'create index activation_token_of_session on activation_token (session_id_hash)',
  'create index activation_token_expiry on activation_token (expires_at)',
  `create table preferences (
    recipient_id uuid primary key references recipient,
    version integer not null,
    reminders jsonb not null,
    quiet_hours jsonb,
    digest_time text,
    disclosure text not null check (disclosure in ('nothing', 'sender', 'full')),
    language text not null check (language in ('nl', 'en'))
  )`,
  `create table notification_channel (
    id uuid primary key,
    recipient_id uuid not null references recipient,
    kind text not null check (kind in ('email', 'sms', 'push')),
    address_sealed text not null,
    address_pseudonym text not null,
    status text not null check (status in ('unverified', 'verified', 'failing')),
    verified_at timestamptz,
    failed_at timestamptz,
    failure text check (failure in ('bounce', 'unknown', 'unsubscribed')),
    provisional_until timestamptz,
    created_at timestamptz not null,
    unique (recipient_id, kind, address_pseudonym),
    check ((status = 'failing') = (failure is not null and failed_at is not null)),
    check (status <> 'verified' or verified_at is not null)
  )`,
  'create index notification_channel_expiry on notification_channel (provisional_until)',
  `create table channel_code (
    channel_id uuid primary key references notification_channel on delete cascade,
    code_pseudonym text not null,
    tries_left integer not null check (tries_left >= 0),
    expires_at timestamptz not null
  )`,
  'create index channel_code_expiry on channel_code (expires_at)',
  `create table allowance (
    key text primary key,
    used integer not null,
    window_ends timestamptz not null
  )`,
  'create index allowance_expiry on allowance (window_ends)',
  `create table notice_dismissal (
    recipient_id uuid not null references recipient,
    notice_id text not null,
    reason text not null check (reason in ('not-needed', 'later', 'other')),
    count integer,
    dismissed_at timestamptz not null,
    primary key (recipient_id, notice_id)
  )`,
  `create table visit (
    recipient_id uuid primary key references recipient,
    last_at timestamptz not null,
    previous_at timestamptz
  )`,
];

/** Activation, per organisation digital or paper and from when, how people are reached, and what they were told of that. */
export const activationAndPreferences: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
