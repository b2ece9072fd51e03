import { createKeyRing, findOrCreateRecipient, listChannels, openAddress, type Database } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../packages/server/src/testing/test-database.js';
import { people } from './clients.js';
import { demoMandates } from './demo-mandates.js';
import { clientMailboxes } from './letters/client-mailboxes.js';
import { createPdfRenderer } from './pdf/render-pdf.js';
import { readPdfFonts } from './pdf/read-pdf-fonts.js';
import { organisations } from './organisations.js';
import { personaRecipients } from './persona-recipients.js';
import { seedDemo, type SeedResult } from './seed-demo.js';

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };

describe('seedDemo', () => {
  let database: Kysely<Database>;
  let first: SeedResult;
  const keyRing = createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(7) } });
  const devices = [{ persona: 'koen', subscription: { endpoint: 'https://push.example/koen', keys: { p256dh: 'x', auth: 'y' } } }] as const;
  const seed = async (): Promise<SeedResult> => seedDemo({
    database, clock, devices,
    keyRing: await keyRing,
    renderPdf: createPdfRenderer(await readPdfFonts()),
  });
  const count = async (table: 'message' | 'attachment' | 'consent' | 'recipient' | 'organisation' | 'mandate'): Promise<number> => {
    const { number } = await database.selectFrom(table).select(({ fn }) => fn.countAll<string>().as('number')).executeTakeFirstOrThrow();
    return Number(number);
  };

  beforeAll(async () => {
    database = await freshDatabase();
    first = await seed();
  });
  afterAll(() => database.destroy());

  it('stores every letter it says it stored', async () => {
    expect(first.seeded).toBe(true);
    expect(await count('message')).toBe(first.messageCount);
    expect(first.messageCount).toBeGreaterThan(60);
  });

  it('lets every organisation deliver to everybody but Corry, who has not activated', async () => {
    expect(await count('recipient')).toBe(people.length);
    expect(await count('consent')).toBe((people.length - 1) * Object.keys(organisations).length);
  });

  it('leaves the boxes of Corry and of the recipients in the ministry’s file empty', async () => {
    const owners = await database.selectFrom('message').select('recipient_id').distinct().execute();
    expect(owners).toHaveLength(people.length - 4);
  });

  it('keeps the PDFs as PDFs', async () => {
    const rows = await database.selectFrom('attachment_chunk').select('bytes').where('position', '=', 0).execute();
    expect(rows.length).toBeGreaterThan(15);
    for (const { bytes } of rows) expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
  });

  it('gives everybody who is active their addresses, and Corry none', async () => {
    const ring = await keyRing;
    const found: Record<string, string[]> = {};
    for (const [recipientId, persona] of await personaRecipients(database, ring)) {
      const channels = await listChannels(database, recipientId, clock.now());
      found[persona] = await Promise.all(channels.map(async (channel) => `${channel.status} ${channel.kind} ${await openAddress(ring, channel)}`));
    }
    expect(found).toMatchObject({
      koen: ['verified email koen.bakker@post.example', expect.stringMatching(/^verified push /)], corry: [], hans: ['unverified email hans.mulder@post.example'], pietersen: [],
    });
    const active = await database.selectFrom('activation').select('active').execute();
    expect(active).toHaveLength(people.length - 1);
  });

  it('stores who may act for whom, of which all but two hold', async () => {
    expect(await count('mandate')).toBe(demoMandates.length);
    const past = await database.selectFrom('mandate').select(['source_reference', 'ends_at', 'withdrawn_by'])
      .where((eb) => eb.or([eb('withdrawn_at', 'is not', null), eb('ends_at', '<', clock.now())])).orderBy('source_reference').execute();
    expect(past).toEqual([
      { source_reference: 'BM-2021-003960', ends_at: new Date('2026-10-19T09:00:00Z'), withdrawn_by: null },
      { source_reference: 'BM-2024-002047', ends_at: null, withdrawn_by: 'register' },
    ]);
  });

  it('keeps no name of whom they are about in clear', async () => {
    const rows = JSON.stringify(await database.selectFrom('mandate').selectAll().execute());
    for (const { name, identity } of people) for (const secret of [name, identity.value]) expect(rows).not.toContain(secret);
  });

  describe('then seeding again', () => {
    it('changes nothing', async () => {
      const before = await count('message');
      expect(await seed()).toEqual({ seeded: false, messageCount: 0 });
      expect(await count('message')).toBe(before);
    });
  });
});

describe('seedDemo with a number of letters', () => {
  it.each([0, 30, 300])('%i: Koen has that many, and those who are represented together', async (messages) => {
    const database = await freshDatabase();
    const keyRing = await createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(7) } });
    await seedDemo({ database, clock, keyRing, messages, renderPdf: () => Promise.resolve(new Uint8Array(8)) });
    const owners = new Map(await Promise.all(people.map(async ({ key, identity }) => [await findOrCreateRecipient(database, keyRing, identity), key] as const)));
    const counts = await database.selectFrom('message').select(({ fn }) => ['recipient_id', fn.countAll<string>().as('number')]).groupBy('recipient_id').execute();
    const of = (keys: readonly string[]) => counts.filter(({ recipient_id: id }) => keys.includes(owners.get(id) ?? '')).reduce((total, { number }) => total + Number(number), 0);
    expect([of(['koen']), of(Object.keys(clientMailboxes))]).toEqual([messages, messages]);
    expect(of(['piet'])).toBeLessThanOrEqual(messages);
    await database.destroy();
  });
});
