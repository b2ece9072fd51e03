import { createKeyRing, noMetrics, silentLog, type Database } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../packages/server/src/notification-policy/policy-configuration.js';
import { sweep } from '../../../packages/server/src/notifications/sweep.js';
import { freshDatabase } from '../../../packages/server/src/testing/test-database.js';
import { personaRecipients } from './persona-recipients.js';
import { seedDemo } from './seed-demo.js';

const dayMs = 24 * 60 * 60_000;

describe.each(['2026-11-30T22:40:00Z', '2026-07-01T06:30:00Z', '2026-11-22T09:00:00Z'])('a demo that begins at %s', (begin) => {
  let database: Kysely<Database>;
  let now = new Date(begin);
  const keyRing = createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(7) } });
  const clock = { now: () => now };

  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemo({ database, keyRing: await keyRing, clock, renderPdf: () => Promise.resolve(new Uint8Array([1])) });
  });
  afterAll(() => database.destroy());

  const look = () => sweep({
    database, clock, log: silentLog, metrics: noMetrics, policy: defaultPolicy, media: new Set(['email']), queue: { add: () => Promise.resolve(), wake: () => undefined },
  });
  /** What people are told of now, with when each letter came. */
  const told = async () => {
    const owners = await personaRecipients(database, await keyRing);
    const rows = await database.selectFrom('notification')
      .innerJoin('notification_message', 'notification_id', 'notification.id').innerJoin('message', 'message.id', 'message_id')
      .select(['notification.recipient_id', 'kind', 'published_at', 'notification.reason']).where('decided_at', '=', now).where('kind', '<>', 'letter').execute();
    return rows.map((row) => ({ persona: owners.get(row.recipient_id), ageMs: now.getTime() - row.published_at.getTime(), reason: row.reason }));
  };

  it('announces no letter of the days before', async () => {
    now = new Date(now.getTime() + 1);
    await look();
    expect((await told()).filter(({ ageMs }) => ageMs > dayMs)).toEqual([]);
  });

  it('reminds Koen in the days after', async () => {
    let reminders = 0;
    for (let day = 0; day < 14; day += 1) {
      now = new Date(now.getTime() + dayMs);
      await look();
      reminders += (await told()).filter(({ persona }) => persona === 'koen').length;
    }
    expect(reminders).toBeGreaterThan(0);
  });
});
