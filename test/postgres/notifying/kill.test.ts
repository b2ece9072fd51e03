import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../packages/server/src/database/schema.js';
import { storeMandate } from '../../../packages/server/src/mandates/store-mandate.js';
import { storeMessages } from '../../../packages/server/src/message-stores/store-messages.js';
import { planLook } from '../../../packages/server/src/notifications/plan-look.js';
import { addChannel } from '../../../packages/server/src/preferences/channels.js';
import { createMailboxApp, newBsn, newRecipient, taxOffice } from '../../../packages/server/src/testing/mailbox-fixtures.js';
import type { TestApp } from '../../../packages/server/src/testing/test-app.js';
import { startCountingServer, type CountingServer } from './counting-smtp-server.js';

/** The whole of it: `KILLS=200 NOTIFICATIONS=2000 npx vitest run --project node-postgres test/postgres/notifying`. */
const kills = Number(process.env['KILLS'] ?? 20);
const notifications = Number(process.env['NOTIFICATIONS'] ?? 200);
const random = seeded(Number(process.env['SEED'] ?? 1));
const program = fileURLToPath(new URL('sending-process.mjs', import.meta.url));
const longestLifeMs = 500;

describe(`a server that is killed ${kills} times while it sends ${notifications} notifications`, () => {
  let app: TestApp;
  let database: Kysely<Database>;
  let mail: CountingServer;
  let child: ChildProcess | undefined;
  let killed = 0;

  beforeAll(async () => {
    app = await createMailboxApp();
    ({ database } = app);
    // Slow enough for a life to end in the middle of it.
    mail = await startCountingServer(() => 40 + random() * 160);
    await write();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database);
    const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    url.pathname = `/${rows[0]!.name}`;
    for (killed = 0; killed < kills && (await waiting()) > 0; killed += 1) {
      await start(url.href);
      await wait(random() * longestLifeMs);
      child?.kill('SIGKILL');
      await once(child!, 'exit');
    }
    await start(url.href);
    while ((await waiting()) > 0) await wait(200);
  }, 1_200_000);
  afterAll(async () => {
    child?.kill('SIGKILL');
    await mail.close();
  });

  /** People with an address, and a letter for each; every second one is told of the letter of the one before too. */
  async function write(): Promise<void> {
    const now = new Date();
    let mandatorId: string | undefined;
    for (let count = 0; count < notifications; count += 1) {
      const recipientId = await newRecipient(app, { type: 'BSN', value: newBsn() });
      await database.transaction().execute(async (transaction) => {
        const address = `bewoner-${count}@example.org`;
        await addChannel(transaction, app.keyRing, { recipientId, channel: { kind: 'email', address, key: address, status: 'verified' }, isActive: true, now });
        await storeMessages(transaction, [{ storeOin: taxOffice.oin, recipientId, subject: 'Uw aanslag', body: 'Geachte', publishedAt: now, receivedAt: now }]);
        await planLook(transaction, recipientId, now);
        if (mandatorId === undefined) return;
        await storeMandate(transaction, app.keyRing, {
          mandatorId, mandatorName: 'Bewoner', mandateeId: recipientId, mandateeName: 'Bewindvoerder', kind: 'financial-administrator', source: 'register', rights: ['read'], post: 'both', startsAt: now,
        }, now);
      });
      mandatorId = mandatorId === undefined ? recipientId : undefined;
    }
  }

  /** Notifications that have no outcome yet. */
  async function waiting(): Promise<number> {
    const { count } = await database.selectFrom('notification_send').select(({ fn }) => fn.countAll<string>().as('count')).where('state', '<>', 'waiting').executeTakeFirstOrThrow();
    return notifications - Number(count);
  }

  async function start(databaseUrl: string): Promise<void> {
    child = spawn(process.execPath, [program], { env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, SMTP_URL: mail.url }, stdio: ['ignore', 'pipe', 'inherit'] });
    await Promise.race([once(child.stdout!, 'data'), once(child, 'exit').then(() => Promise.reject(new Error('It did not start.')))]);
  }

  it('was killed that often before it was done', () => {
    expect(killed).toBe(kills);
  });

  it('sent each of them, and nothing else', async () => {
    const sends = await database.selectFrom('notification_send').select(['id', 'state']).execute();
    expect(sends).toHaveLength(notifications);
    expect(sends.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect([...mail.taken.keys()].toSorted()).toEqual(sends.map(({ id }) => `${id}@portal.example`).toSorted());
  });

  it('told each person of each letter once, who represents somebody of both', async () => {
    const told = await database.selectFrom('notification').innerJoin('notification_message', 'notification_id', 'id').select(['recipient_id', 'message_id']).execute();
    expect(new Set(told.map((one) => `${one.recipient_id} ${one.message_id}`)).size).toBe(told.length);
    expect(told).toHaveLength(notifications + Math.floor(notifications / 2));
  });

  it('sent one twice only when it died after the mail server took it and before that was written, and under the same Message-ID', async () => {
    const tries = new Map((await database.selectFrom('notification_send').select(['id', 'tries']).execute()).map((send) => [`${send.id}@portal.example`, send.tries]));
    const twice = [...mail.taken].filter(([, count]) => count > 1);
    const total = [...mail.taken.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${killed} kills, ${notifications} notifications: ${mail.taken.size} Message-IDs, ${total - mail.taken.size} mails again under the same one`);
    for (const [id, count] of twice) expect(tries.get(id)).toBeGreaterThanOrEqual(count);
    // At most what one process has in hand, each time.
    expect(total - mail.taken.size).toBeLessThanOrEqual(kills * 8);
  });
});

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
