import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import type { TestApp } from '../testing/test-app.js';
import { deliver, createMailboxApp, file, newResident, pdf, retrieve } from '../testing/mailbox-fixtures.js';
import { migrate } from './migrate.js';
import { searchAttachmentNames } from './migrations/0005-search-attachment-names.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe('migrate', () => {
  it('does nothing to a database that is there already, also when several servers start at once', async () => {
    const steps = () => sql<{ name: string }>`select name, timestamp from kysely_migration order by name`.execute(app.database);
    const before = await steps();
    await Promise.all([migrate(app.database), migrate(app.database)]);
    expect(before.rows.length).toBeGreaterThan(0);
    expect((await steps()).rows).toEqual(before.rows);
  });

  it('says so when the database cannot be migrated', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'now')`.execute(app.database);
    await expect(migrate(app.database)).rejects.toThrow('could not be migrated');
    await sql`delete from kysely_migration where name = '9999-from-the-future'`.execute(app.database);
  });
});

describe('0005-search-attachment-names', () => {
  it('lets letters be found by the names of attachments that were there before', async () => {
    const mailbox = await createMailboxApp();
    const resident = await newResident(mailbox);
    const { berichtId } = await deliver(mailbox, resident.identity, { bijlagen: [file(pdf(), 'Coördinatie-bezwaarschriften_2026.pdf')] });
    await retrieve(resident);
    const found = async (zoekvraag: string): Promise<string[]> => {
      const answer = await resident.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag } });
      return ((await answer.json()) as { berichten: { berichtId: string }[] }).berichten.map((message) => message.berichtId);
    };
    await sql`update message_body set search_vector = to_tsvector('dutch', body) where message_id = ${berichtId}`.execute(mailbox.database);
    expect(await found('bezwaarschrift')).toEqual([]);
    await searchAttachmentNames.up(mailbox.database);
    for (const words of ['bezwaarschrift', 'coordinatie', 'coördinatie 2026']) expect(await found(words), words).toEqual([berichtId]);
  });
});
