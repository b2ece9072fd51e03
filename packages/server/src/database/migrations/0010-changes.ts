import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // How many changes there were in a mailbox. Whoever changes something holds this row until their transaction ends, so numbers become visible in their order.
  `create table mailbox_change (
    recipient_id uuid primary key references recipient,
    number integer not null
  )`,
  'alter table message add column change_number integer not null default 0',
  'alter table message add column version integer not null default 1',
  'alter table message add column changed_by text',
  'alter table message add column changed_after integer not null default 0',
  'alter table message add column read_set_at timestamptz',
  'alter table message add column folder_set_at timestamptz',
  'alter table message add column handled_set_at timestamptz',
  'create index message_changes on message (recipient_id, change_number, id)',
  'alter table purged_message add column change_number integer not null default 0',
  'alter table purged_message add column message_type text',
  'create index purged_message_changes on purged_message (recipient_id, change_number, message_id)',
  // All changes of one transaction share a number. That it has one stands in a setting of the transaction, which ends with it, however it ends.
  `create function next_change(recipient uuid) returns integer language plpgsql as $$
  declare
    taken text := current_setting('berichtenbox.change', true);
    result integer;
  begin
    if split_part(taken, ':', 1) = recipient::text then return split_part(taken, ':', 2)::integer; end if;
    insert into mailbox_change (recipient_id, number) values (recipient, 1)
    on conflict (recipient_id) do update set number = mailbox_change.number + 1
    returning number into result;
    perform set_config('berichtenbox.change', recipient || ':' || result, true);
    return result;
  end $$`,
  // Whatever changes a message, it is numbered: nobody may forget it, or a device that was away never hears of it.
  `create function number_message() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' then
      if (new.read, new.folder, new.handled, new.subject, new.published_at, new.attachment_count, new.metadata)
        is not distinct from (old.read, old.folder, old.handled, old.subject, old.published_at, old.attachment_count, old.metadata) then
        new.changed_by := old.changed_by;
        return new;
      end if;
      new.version := old.version + 1;
      -- How the message was before whoever changed it last began to.
      if new.changed_by is distinct from old.changed_by then new.changed_after := old.version; end if;
    end if;
    new.change_number := next_change(new.recipient_id);
    return new;
  end $$`,
  'create trigger number_message before insert or update on message for each row execute function number_message()',
  `create function number_purged_message() returns trigger language plpgsql as $$
  begin
    new.change_number := next_change(new.recipient_id);
    return new;
  end $$`,
  'create trigger number_purged_message before insert on purged_message for each row execute function number_purged_message()',
];

/** What changed in a mailbox, in order, and who wanted what of a message when. */
export const changes: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
