import { sql, type Kysely, type Migration } from 'kysely';

/** As `foldText` does it, as far as SQL can: lower case, no accents, letters and digits only. */
const folded = sql`regexp_replace(lower(regexp_replace(normalize(string_agg(name, ' ' order by position), NFD), '[\u0300-\u036f]', '', 'g')), '[^a-z0-9]+', ' ', 'g')`;

/** Letters that were there before can be found by the names of their attachments too. */
export const searchAttachmentNames: Migration = {
  async up(database: Kysely<unknown>) {
    await sql`
      update message_body
      set search_vector = search_vector || setweight(to_tsvector('dutch', named.text) || to_tsvector('simple', named.text), 'D')
      from (select message_id, ${folded} as text from attachment group by message_id) as named
      where named.message_id = message_body.message_id`.execute(database);
  },
};
