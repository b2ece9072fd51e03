import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // Whatever changes a mandate, those two are looked at: nobody may forget it, or somebody is told of what is not theirs any more, or of nothing.
  `create function look_after_mandate() returns trigger language plpgsql as $$
  begin
    insert into notification_look (recipient_id, due_at)
    select person, 'epoch' from unnest(array[new.mandator_id, new.mandatee_id]) as person where person is not null order by person
    on conflict (recipient_id) do update set due_at = least(notification_look.due_at, excluded.due_at);
    return null;
  end $$`,
  'create trigger look_after_mandate after insert or update on mandate for each row execute function look_after_mandate()',
];

/** A change of a mandate changes who is told of the messages in a mailbox. */
export const lookAfterMandates: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
