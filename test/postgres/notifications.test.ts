import { silentLog } from '@berichtenbox/server';
import { openPostgres, postgresNotifications, type OpenDatabase, type OpenNotifications } from '@berichtenbox/server/node';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../packages/server/src/database/schema.js';
import { createChangeFeed, type MailboxChange } from '../../packages/server/src/changes/change-feed.js';
import { createMailboxApp, deliver, newResident, retrieve } from '../../packages/server/src/testing/mailbox-fixtures.js';
import { follow } from '../../packages/server/src/testing/follow.js';
import { buildTestApp } from '../../packages/server/src/testing/test-app.js';

describe('postgresNotifications', () => {
  let opened: OpenDatabase;
  let database: Kysely<Database>;
  const open: OpenNotifications[] = [];
  const url = (): string => process.env['TEST_DATABASE_URL'] ?? '';
  /** One process's end of it. */
  const connect = (): OpenNotifications => {
    const notifications = postgresNotifications({ database, url: url(), log: silentLog });
    open.push(notifications);
    return notifications;
  };
  /** Until the connection that listens is there, as many times as there are. */
  const listening = (count: number): Promise<void> => expect.poll(async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from pg_stat_activity where application_name = 'berichtenbox-listen' and query like 'listen %' and state = 'idle'`.execute(database);
    return rows[0]?.count;
  }, { timeout: 20_000 }).toBe(count);

  beforeAll(() => {
    opened = openPostgres(url(), silentLog, { maxConnections: 4 });
    ({ database } = opened);
  });
  afterAll(async () => {
    for (const notifications of open) await notifications.close();
    await opened.close();
  });

  it('brings what one server announces to those who follow at another', async () => {
    const one = await createMailboxApp({ changes: createChangeFeed(connect()) });
    const resident = await newResident(one);
    await retrieve(resident);
    const two = await buildTestApp(one.database, { changes: createChangeFeed(connect()), clock: one.clock });
    await listening(2);
    const stream = await follow(await two.logIn({ identity: resident.identity, name: 'A. Bewoner' }));
    const { berichtId } = await deliver(one, resident.identity);
    expect(await stream.next()).toEqual({ event: 'nieuw', berichtId });
    await stream.leave();
  });

  it('listens again after its connection broke, and says that something may have been missed', async () => {
    const feed = createChangeFeed(connect());
    await listening(3);
    const heard: MailboxChange[] = [];
    feed.follow('r', (change) => heard.push(change));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'berichtenbox-listen'`.execute(database);
    await expect.poll(() => heard, { timeout: 20_000 }).toContainEqual({ kind: 'missed', recipientId: 'r' });
    await feed.announce({ kind: 'changed', recipientId: 'r', messageId: 'm' });
    await expect.poll(() => heard, { timeout: 20_000 }).toContainEqual({ kind: 'changed', recipientId: 'r', messageId: 'm' });
  });
});
