import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `create table session (
    id_hash text primary key,
    recipient_id uuid not null references recipient,
    user_name_sealed text not null,
    id_token_sealed text not null,
    assurance_level text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    latest_end timestamptz not null
  )`,
  'create index session_expiry on session (expires_at)',
  `create table acting_context (
    id text primary key,
    session_id_hash text not null references session on delete cascade,
    kind text not null check (kind in ('self')),
    recipient_id uuid not null references recipient
  )`,
  'create index acting_context_of_session on acting_context (session_id_hash)',
  `create table login_attempt (
    state_hash text primary key,
    browser_hash text not null,
    secrets_sealed text not null,
    return_path text not null,
    replaced_session_id_hash text,
    expires_at timestamptz not null
  )`,
  'create index login_attempt_expiry on login_attempt (expires_at)',
];

/** Sessions, for whom they may act, and logins under way. */
export const sessions: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
