import { silentLog } from '@berichtenbox/server';
import { openPostgres, type OpenDatabase } from '@berichtenbox/server/node';
import fc from 'fast-check';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../packages/server/src/database/migrate.js';
import { storeMessages } from '../../packages/server/src/message-stores/store-messages.js';
import { seedOrganisations } from '../../packages/server/src/organisations/organisations.js';
import { inOneMoment, listChanges } from '../../packages/server/src/query-service/list-changes.js';
import type { MailboxPosition } from '../../packages/server/src/query-service/mailbox-cursor.js';
import { taxOffice, threeOrganisations } from '../../packages/server/src/testing/mailbox-fixtures.js';

describe('changes on PostgreSQL', () => {
  const name = `changes_${randomBytes(6).toString('hex')}`;
  const now = new Date('2026-03-02T09:00:00Z');
  let opened: OpenDatabase;
  beforeAll(async () => {
    const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    const admin = openPostgres(url.href, silentLog, { maxConnections: 1 });
    await sql.raw(`create database ${name}`).execute(admin.database);
    await admin.close();
    url.pathname = `/${name}`;
    opened = openPostgres(url.href, silentLog, { maxConnections: 8 });
    await migrate(opened.database);
    await seedOrganisations(opened.database, threeOrganisations);
  });
  afterAll(() => opened.close());

  /** A mailbox with ten letters of a store that answered. */
  const newMailbox = async () => {
    const { database } = opened;
    const recipientId = crypto.randomUUID();
    await database.insertInto('recipient').values({ id: recipientId, pseudonym: recipientId, identity_sealed: '' }).execute();
    await database.insertInto('retrieval_outcome').values({ recipient_id: recipientId, store_oin: taxOffice.oin, status: 'ok' }).execute();
    const letter = { storeOin: taxOffice.oin, recipientId, subject: 'Brief', body: 'Tekst', publishedAt: now, receivedAt: now };
    return { recipientId, letter, ids: await storeMessages(database, Array.from({ length: 10 }, () => letter)) };
  };

  type Step = readonly ['change' | 'deliver' | 'purge', message: number, holdMs: number, commits: boolean];
  const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom('change', 'change', 'deliver', 'purge'), fc.nat(9), fc.nat(4), fc.boolean());

  it('never leaves a change behind a reader, however writers that take their time come through each other', async () => {
    const { database } = opened;
    await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 2, maxLength: 8 }), { minLength: 3, maxLength: 5 }), async (writers) => {
      const { recipientId, letter, ids } = await newMailbox();
      const told = new Map<string, string>();
      let position: MailboxPosition = { number: 0, seenAt: now };
      const read = async () => {
        const changes = await inOneMoment(database, (moment) => listChanges(moment, { reach: { recipientId }, now }, position));
        for (const message of changes.messages) told.set(message.id, message.version);
        for (const { id } of changes.gone) told.delete(id);
        ({ position } = changes);
      };
      const write = ([kind, message, holdMs, commits]: Step) => database.transaction().execute(async (transaction) => {
        const id = ids[message]!;
        if (kind === 'deliver') await storeMessages(transaction, [letter]);
        else if (kind === 'change') await sql`update message set handled = not handled where id = ${id}`.execute(transaction);
        else {
          const { numDeletedRows } = await transaction.deleteFrom('message').where('id', '=', id).executeTakeFirstOrThrow();
          if (numDeletedRows > 0n) await transaction.insertInto('purged_message').values({ message_id: id, recipient_id: recipientId, store_oin: taxOffice.oin, purged_at: now }).execute();
        }
        await sql`select pg_sleep(${holdMs / 1000})`.execute(transaction);
        if (!commits) throw new RolledBack();
      }).catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
      let isBusy = true;
      const writing = Promise.all(writers.map(async (steps) => {
        for (const each of steps) await write(each);
      })).finally(() => (isBusy = false));
      // Set by the writers, which the compiler does not see.
      while (isBusy as boolean) await read();
      await writing;
      await read();
      const rows = await database.selectFrom('message').select(['id', 'version']).where('recipient_id', '=', recipientId).orderBy('id').execute();
      expect([...told].sort()).toEqual(rows.map(({ id, version }) => [id, String(version)]));
    }), { numRuns: 24 });
  });
});

class RolledBack extends Error {}
