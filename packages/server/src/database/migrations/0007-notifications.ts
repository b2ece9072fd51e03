import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // Marking a letter as unread does not undo that it was seen.
  'alter table message add column opened_at timestamptz',
  `create table notification_look (
    recipient_id uuid primary key references recipient,
    due_at timestamptz not null
  )`,
  'create index notification_look_due on notification_look (due_at)',
  `create table notification (
    id uuid primary key,
    recipient_id uuid not null references recipient,
    kind text not null check (kind in ('notify', 'remind', 'digest', 'letter', 'contact-recovery-letter')),
    reason text not null,
    decided_at timestamptz not null
  )`,
  'create index notification_of_recipient on notification (recipient_id, decided_at)',
  `create table notification_message (
    notification_id uuid not null references notification on delete cascade,
    message_id uuid not null references message on delete cascade,
    primary key (notification_id, message_id)
  )`,
  'create index notification_of_message on notification_message (message_id)',
  `create table letter_batch (
    id uuid primary key,
    planned_at timestamptz not null,
    made_at timestamptz,
    letter_count integer
  )`,
  `create table notification_send (
    id uuid primary key,
    notification_id uuid references notification on delete cascade,
    medium text not null check (medium in ('email', 'sms', 'push', 'letter')),
    channel_id uuid,
    content_sealed text,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
    tries integer not null default 0,
    planned_at timestamptz not null,
    ended_at timestamptz,
    outcome text,
    batch_id uuid references letter_batch,
    check ((state = 'waiting') = (ended_at is null)),
    check (notification_id is not null or channel_id is null)
  )`,
  'create index notification_send_of_notification on notification_send (notification_id)',
  `create index notification_send_waiting on notification_send (medium, planned_at) where state = 'waiting'`,
];

/** Whom to look at when, what was decided, and what went out. */
export const notifications: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
