import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `create table mandate (
    id uuid primary key,
    mandator_id uuid not null references recipient,
    mandatee_id uuid references recipient,
    kind text not null check (kind in ('financial-administrator', 'care-mentor', 'legal-guardian', 'parental-authority', 'family', 'helper', 'employee')),
    source text not null check (source in ('register', 'granted', 'identity-provider')),
    source_reference text,
    rights text[] not null check (rights <@ array['read', 'act', 'settings'] and cardinality(rights) > 0),
    store_oins text[],
    message_types text[],
    post text not null check (post in ('mandator', 'mandatee', 'both')),
    mandator_name_sealed text not null,
    mandatee_name_sealed text not null,
    chosen_at_provider boolean not null default false,
    starts_at timestamptz not null,
    ends_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by text check (withdrawn_by in ('mandator', 'mandatee', 'register')),
    created_at timestamptz not null,
    version integer not null default 1,
    code_hash text unique,
    code_expires_at timestamptz,
    check (mandatee_id is distinct from mandator_id)
  )`,
  'create index mandate_of_mandatee on mandate (mandatee_id)',
  'create index mandate_of_mandator on mandate (mandator_id)',
  'create unique index mandate_at_its_source on mandate (source, source_reference) where source_reference is not null',
  'alter table acting_context drop constraint acting_context_kind_check',
  `alter table acting_context add constraint acting_context_kind_check check (kind in ('self', 'mandate'))`,
  'alter table acting_context add column mandate_id uuid references mandate on delete cascade',
  `alter table acting_context add constraint acting_context_mandate check ((kind = 'mandate') = (mandate_id is not null))`,
  'create unique index acting_context_of_mandate on acting_context (session_id_hash, mandate_id)',
  `create table audit_line (
    chain uuid not null,
    position integer not null,
    at timestamptz not null,
    actor_id uuid not null,
    mandate_id uuid,
    mandate_version integer,
    mandate_kind text,
    mandate_source text,
    operation text not null,
    right_used text,
    outcome text not null check (outcome in ('done', 'refused')),
    reason text,
    message_id uuid,
    attachment_id uuid,
    store_oin text,
    count integer,
    session_id_hash text,
    request_id uuid,
    assurance_level text,
    hash text not null,
    primary key (chain, position)
  )`,
  'create table audit_head (chain uuid primary key, position integer not null, hash text not null)',
  `create function audit_line_stays() returns trigger language plpgsql as $$ begin raise exception 'audit_line is append-only'; end $$`,
  'create trigger audit_line_is_not_changed before update or delete on audit_line for each row execute function audit_line_stays()',
  'create trigger audit_line_is_not_emptied before truncate on audit_line for each statement execute function audit_line_stays()',
];

/** Mandates, contexts to act under them, and the log of what was done there. */
export const mandates: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
