import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // What its sender says of a message besides the letter: for the list, and for the letter itself.
  'alter table message add column metadata jsonb',
  'alter table message add column handled boolean not null default false',
  'alter table message_body add column explanation jsonb',
  'alter table message_body add column html text',
];

/** What a message asks and before when, whether it was dealt with, and its body with markup. */
export const messageMetadata: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
