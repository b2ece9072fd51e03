import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startNotifying, type Notifying } from '../node/notifying/start-notifying.js';
import { readLetterFonts } from '../node/notifying/letter-fonts.js';
import { createMailboxApp, deliver, file, newResident, pdf, post, delivery, list, retrieve, type Resident } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { addChannel, markFailing } from '../preferences/channels.js';
import { defaultPreferences } from '../preferences/preferences.js';
import { storePreferences } from '../preferences/stored-preferences.js';
import type { OutgoingEmail } from './channels/email.js';
import { GatewayError, type SendResult } from './channels/send-result.js';
import { createLetterDrawing } from './letters/draw-letter.js';

const impatient = { leaseSeconds: 2, retryDelaySeconds: 0, retryLimit: 2, pollMs: 50, concurrency: 4 };
const legal = { onderwerp: 'Uw bezwaar tegen de naheffing', veiligeTitel: 'Brief over uw bezwaar', rechtsgevolg: true, einddatumHandelingstermijn: '2026-03-31', handelingsperspectief: 'INFORMATIE_VERSTREKKEN' } as const;

describe('notifying', () => {
  let app: TestApp;
  let koen: Resident;
  let channelId: string;
  let notifying: Notifying;
  let sent: OutgoingEmail[];
  let answer: (email: OutgoingEmail) => Promise<SendResult>;
  let batches: { name: string; files: Record<string, Uint8Array> }[];
  let addresses: Map<string, readonly string[]>;

  beforeEach(async () => {
    app = await createMailboxApp();
    koen = await newResident(app);
    channelId = await reach(koen.recipientId, 'koen@voorbeeld.example');
    [sent, batches, addresses] = [[], [], new Map([[koen.identity.value, ['K. de Vries', 'Voorbeeldlaan 12', '0123 AB Voorbeeldstad']]])];
    answer = () => Promise.resolve({ kind: 'sent' });
    const draw = createLetterDrawing(await readLetterFonts());
    notifying = await startNotifying({
      ...app.dependencies, queueSettings: impatient,
      channels: { email: { send: (one) => answer(one).then((result) => (sent.push(one), result)), close: () => undefined } },
      letters: {
        draw, batchTime: { minuteOfDay: 5 * 60 },
        addresses: { find: ({ value }) => Promise.resolve(addresses.get(value)) },
        printService: { take: async (name, zip) => void batches.push({ name, files: unzipSync(new Uint8Array(await new Response(zip as BodyInit).arrayBuffer())) }) },
      },
    });
  });
  afterEach(() => notifying.close());

  /** Gives somebody an address that is theirs, and reminders after a week and the day before a deadline. */
  async function reach(recipientId: string, address: string): Promise<string> {
    return app.database.transaction().execute(async (transaction) => {
      const channel = await addChannel(transaction, app.keyRing, { recipientId, channel: { kind: 'email', address, key: address, status: 'verified' }, isActive: true, now: app.clock.now() });
      await storePreferences(transaction, recipientId, { ...defaultPreferences, disclosure: 'full', reminders: { on: true, afterDays: [7], beforeDeadlineDays: [1] } });
      return channel.id;
    });
  }

  const at = async (moment: string) => {
    app.clock.set(moment);
    await notifying.sweepNow();
  };
  const settled = async () => {
    await expect.poll(async () => (await app.database.selectFrom('notification_send').select('id').where('state', '=', 'waiting').where('medium', '<>', 'letter').execute()).length, { timeout: 10_000 }).toBe(0);
  };
  const read = (messageId: string) => app.database.updateTable('message').set({ read: true }).where('id', '=', messageId).execute();

  it('tells of a letter once, by the sender and its safe title, and never by its subject', async () => {
    await deliver(app, koen.identity, legal);
    await notifying.sweepNow();
    await notifying.sweepNow();
    await settled();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ address: 'koen@voorbeeld.example', email: { subject: 'U heeft 1 nieuw bericht van Belastingdienst' } });
    expect(sent[0]!.email.text).toContain('Belastingdienst: Brief over uw bezwaar (doe dit uiterlijk op 31 maart 2026)');
    expect(sent[0]!.email.text + sent[0]!.email.html).not.toContain('naheffing');
  });

  it('does not take a letter without the duty to tell of it', async () => {
    await sql`alter table notification_look rename to out_of_order`.execute(app.database);
    expect((await post(app, delivery(koen.identity, legal))).status).toBe(500);
    await sql`alter table out_of_order rename to notification_look`.execute(app.database);
    expect(await app.database.selectFrom('message').select('id').execute()).toEqual([]);
  });

  it('is judged again when somebody changes their settings', async () => {
    await app.database.deleteFrom('notification_look').execute();
    const answered = await koen.request('/voorkeuren/email', { method: 'POST', json: { adres: 'nieuw@voorbeeld.example' } });
    expect(answered.status).toBe(202);
    expect(await app.database.selectFrom('notification_look').select('recipient_id').execute()).toEqual([{ recipient_id: koen.recipientId }]);
  });

  it('tells of what is published later when it is published', async () => {
    await deliver(app, koen.identity, { publicatietijdstip: '2026-03-04T09:00:00Z' });
    await notifying.sweepNow();
    await settled();
    expect(sent).toEqual([]);
    await at('2026-03-04T09:00:01Z');
    await settled();
    expect(sent).toHaveLength(1);
  });

  it('reminds of what is not opened, and stops when it is', async () => {
    const { berichtId } = await deliver(app, koen.identity, { ...legal, rechtsgevolg: false });
    await notifying.sweepNow();
    await settled();
    await at('2026-03-10T10:00:00Z');
    await settled();
    expect(sent.map((one) => one.email.subject)).toEqual(['U heeft 1 nieuw bericht van Belastingdienst', 'Herinnering: 1 bericht van Belastingdienst niet gelezen']);
    await read(berichtId);
    await at('2026-03-30T10:00:00Z');
    await settled();
    expect(sent).toHaveLength(2);
  });

  it('says nothing of what was opened while it waited to be sent', async () => {
    const { berichtId } = await deliver(app, koen.identity, legal);
    let opened = false;
    answer = async () => {
      if (!opened) await read(berichtId);
      opened = true;
      throw new GatewayError('email', 421);
    };
    await notifying.sweepNow();
    await settled();
    expect(sent).toEqual([]);
    const [send] = await app.database.selectFrom('notification_send').select(['state', 'outcome', 'tries']).execute();
    expect(send).toEqual({ state: 'dropped', outcome: 'nothing-left', tries: 2 });
  });

  it('does not remind of what was opened and then marked as unread', async () => {
    const { berichtId, afzender } = await deliver(app, koen.identity, { ...legal, rechtsgevolg: false });
    await notifying.sweepNow();
    await settled();
    await retrieve(koen);
    for (const status of ['gelezen', 'ongelezen']) {
      const answered = await koen.request(`/berichten/${berichtId}?magazijnId=${afzender}`, { method: 'PATCH', json: { status }, as: 'application/merge-patch+json' });
      expect(answered.status).toBe(200);
    }
    expect((await list(koen)).berichten[0]!.status).toBe('ongelezen');
    await at('2026-03-30T10:00:00Z');
    await settled();
    expect(sent).toHaveLength(1);
  });

  it('marks an address that fails, uses it no more, and sends the letter on paper before the deadline', async () => {
    answer = () => Promise.resolve({ kind: 'address-failed', reason: 'bounce' });
    await deliver(app, koen.identity, { ...legal, bijlagen: [file(pdf(), 'bezwaar.pdf')] });
    await notifying.sweepNow();
    await settled();
    expect(await app.database.selectFrom('notification_channel').select(['status', 'failure']).execute()).toEqual([{ status: 'failing', failure: 'bounce' }]);
    for (let day = 3; day < 20 && batches.length === 0; day += 1) await at(`2026-03-${String(day).padStart(2, '0')}T09:00:00Z`);
    await expect.poll(() => batches.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(sent).toHaveLength(1);
    const letters = batches.flatMap(({ files }) => (JSON.parse(new TextDecoder().decode(files['manifest.json'])) as { brieven: { bestanden: string[]; adres: string[]; paginas: number }[] }).brieven);
    expect(letters).toContainEqual(expect.objectContaining({ bestanden: ['brief-0001.pdf', 'brief-0001-bijlage-1.pdf'], adres: addresses.get(koen.identity.value), paginas: 2 }));
  }, 60_000);

  it('gives up in the end when a gateway stays away, and then something else is tried', async () => {
    answer = () => Promise.reject(new GatewayError('email', 'ECONNREFUSED'));
    await deliver(app, koen.identity, legal);
    await notifying.sweepNow();
    await expect.poll(async () => (await app.database.selectFrom('notification_send').select(['state', 'outcome']).execute())[0], { timeout: 20_000 }).toEqual({ state: 'failed', outcome: 'gave-up' });
    const looks = await app.database.selectFrom('notification_look').select('due_at').execute();
    expect(looks).toEqual([{ due_at: app.clock.now() }]);
  }, 40_000);

  it('sends a code at once, and forgets it then', async () => {
    await notifying.appParts.codeSender!.sendCode({ kind: 'email', address: 'corry@voorbeeld.example', code: '012345', language: 'nl' });
    await expect.poll(() => sent, { timeout: 10_000 }).toHaveLength(1);
    expect(sent[0]).toMatchObject({ address: 'corry@voorbeeld.example', email: { subject: 'Uw code voor de Berichtenbox' } });
    expect(sent[0]).not.toHaveProperty('unsubscribeUrl');
    await settled();
    expect(await app.database.selectFrom('notification_send').select(['state', 'content_sealed']).execute()).toEqual([{ state: 'sent', content_sealed: null }]);
  });

  it('sends no code that is too late to be of use', async () => {
    answer = () => {
      app.clock.advance({ minutes: 20 });
      return Promise.reject(new GatewayError('email', 421));
    };
    await notifying.appParts.codeSender!.sendCode({ kind: 'email', address: 'corry@voorbeeld.example', code: '012345', language: 'nl' });
    await settled();
    expect(await app.database.selectFrom('notification_send').select(['state', 'outcome', 'content_sealed']).execute()).toEqual([{ state: 'dropped', outcome: 'too-late', content_sealed: null }]);
  });

  it('gives a sender the same receipt, to the byte, whatever the recipient did', async () => {
    const body = delivery(koen.identity, legal);
    const first = await (await post(app, body, { key: 'een-sleutel' })).text();
    const again = async () => (await post(app, body, { key: 'een-sleutel' })).text();
    await notifying.sweepNow();
    await settled();
    expect(await again()).toBe(first);
    await markFailing(app.database, channelId, 'bounce', app.clock.now());
    for (let day = 3; day < 8; day += 1) await at(`2026-03-0${day}T09:00:00Z`);
    const { berichtId } = JSON.parse(first) as { berichtId: string };
    await read(berichtId);
    app.clock.set('2026-03-02T09:30:00Z');
    expect(await again()).toBe(first);
  }, 60_000);

  it('says nothing of anybody in its log', async () => {
    let tries = 0;
    // What a gateway says may repeat what it was told.
    answer = (one) => ((tries += 1) === 1 ? Promise.reject(new Error(`550 ${one.address} ${one.email.text}`)) : Promise.resolve({ kind: 'sent' }));
    await deliver(app, koen.identity, legal);
    await notifying.sweepNow();
    await settled();
    expect(sent).toHaveLength(1);
    expect(app.log.lines.join('\n')).toContain('job-failed');
    for (const secret of ['koen@', 'voorbeeld.example', 'Brief over', 'naheffing', koen.identity.value, koen.recipientId]) expect(app.log.lines.join('\n')).not.toContain(secret);
  });
});
