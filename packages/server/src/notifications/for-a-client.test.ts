import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startNotifying, type Notifying } from '../node/notifying/start-notifying.js';
import { createMailboxApp, deliver, delivery, newResident, post, taxOffice, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import type { NewMandate } from '../mandates/store-mandate.js';
import { storeMandate } from '../mandates/store-mandate.js';
import { addChannel, markFailing } from '../preferences/channels.js';
import { defaultPreferences, type StoredPreferences } from '../preferences/preferences.js';
import { storePreferences } from '../preferences/stored-preferences.js';
import type { OutgoingEmail } from './channels/email.js';
import { GatewayError } from './channels/send-result.js';
import type { PaperLetter } from './letters/letter.js';

const impatient = { leaseSeconds: 2, retryDelaySeconds: 0, retryLimit: 2, pollMs: 50, concurrency: 4 };
const legal = { onderwerp: 'Uw bezwaar tegen de naheffing', veiligeTitel: 'Brief over uw bezwaar', rechtsgevolg: true, einddatumHandelingstermijn: '2026-03-31', handelingsperspectief: 'INFORMATIE_VERSTREKKEN' } as const;

describe('post for somebody who is represented', () => {
  let app: TestApp;
  let [anna, piet]: Resident[] = [];
  let pietsChannel: string;
  let notifying: Notifying;
  let sent: OutgoingEmail[];
  let beforeSending: () => Promise<void>;
  let letters: PaperLetter[];
  let manifests: { adres: string[] }[];
  let addresses: Map<string, readonly string[]>;

  beforeEach(async () => {
    app = await createMailboxApp();
    [anna, piet] = [await newResident(app), await newResident(app)];
    await reach(anna.recipientId, 'anna@voorbeeld.example');
    pietsChannel = await reach(piet.recipientId, 'piet@voorbeeld.example');
    [sent, letters, manifests] = [[], [], []];
    addresses = new Map([[anna.identity.value, ['A. de Vries', 'Annalaan 1', '0123 AB Voorbeeldstad']], [piet.identity.value, ['P. Visser', 'Pietplein 2', '0123 AC Voorbeeldstad']]]);
    beforeSending = () => Promise.resolve();
    notifying = await startNotifying({
      ...app.dependencies, queueSettings: impatient,
      channels: { email: { send: async (one) => (await beforeSending(), sent.push(one), { kind: 'sent' }), close: () => undefined } },
      letters: {
        draw: (letter) => (letters.push(letter), Promise.resolve({ bytes: new TextEncoder().encode('%PDF-'), pageCount: 1 })), batchTime: 'at-once',
        addresses: { find: ({ value }) => Promise.resolve(addresses.get(value)) },
        printService: { take: async (_, zip) => {
          const { 'manifest.json': manifest } = unzipSync(new Uint8Array(await new Response(zip as BodyInit).arrayBuffer()));
          manifests.push(...(JSON.parse(new TextDecoder().decode(manifest)) as { brieven: { adres: string[] }[] }).brieven);
        } },
      },
    });
  });
  afterEach(() => notifying.close());

  async function reach(recipientId: string, address: string, preferences: Partial<StoredPreferences> = {}): Promise<string> {
    return app.database.transaction().execute(async (transaction) => {
      const channel = await addChannel(transaction, app.keyRing, { recipientId, channel: { kind: 'email', address, key: address, status: 'verified' }, isActive: true, now: app.clock.now() });
      await storePreferences(transaction, recipientId, { ...defaultPreferences, reminders: { on: true, afterDays: [7], beforeDeadlineDays: [1] }, ...preferences });
      return channel.id;
    });
  }

  const give = (changes: Partial<NewMandate> = {}) => storeMandate(app.database, app.keyRing, {
    mandatorId: anna!.recipientId, mandatorName: 'Anna de Vries', mandateeId: piet!.recipientId, mandateeName: 'Piet Visser',
    kind: 'financial-administrator', source: 'register', rights: ['read', 'act'], post: 'mandatee', startsAt: app.clock.now(), ...changes,
  }, app.clock.now());
  const withdraw = (id: string) => app.database.updateTable('mandate').set({ withdrawn_at: app.clock.now(), withdrawn_by: 'mandator' }).where('id', '=', id).execute();
  const settled = () => expect.poll(async () => (await app.database.selectFrom('notification_send').select('id').where('state', '=', 'waiting').execute()).length, { timeout: 10_000 }).toBe(0);
  /** Whom another sweep was looking at was passed over: the row is free when that sweep has written what it decided. */
  const sweptElsewhere = () => app.database.transaction().execute((transaction) => transaction.selectFrom('notification_look').select('recipient_id').orderBy('recipient_id').forUpdate().execute());
  const pass = async (moment?: string) => {
    if (moment !== undefined) app.clock.set(moment);
    await notifying.sweepNow();
    await sweptElsewhere();
    await settled();
  };
  const told = () => sent.map(({ address, email: { subject } }) => `${address.split('@')[0]!}: ${subject}`);

  it('goes to the representative, without a name, and not to them', async () => {
    await give();
    await deliver(app, anna!.identity, legal);
    await pass();
    expect(told()).toEqual(['piet: Nieuwe post van Belastingdienst voor een cliënt']);
    expect(sent[0]!.email.text).toContain('Er staat 1 nieuw bericht van Belastingdienst voor een cliënt in de Berichtenbox.');
    expect(sent[0]!.email.text + sent[0]!.email.html).not.toContain('Anna');
  });

  it('names them in the mail, not in its subject, when the representative wants to be told everything', async () => {
    await storePreferences(app.database, piet!.recipientId, { ...defaultPreferences, disclosure: 'full' });
    await give();
    await deliver(app, anna!.identity, legal);
    await pass();
    expect(sent[0]!.email.subject).not.toContain('Anna');
    expect(sent[0]!.email.text).toContain('Voor Anna de Vries (1 bericht):\n- Belastingdienst: Brief over uw bezwaar (doe dit uiterlijk op 31 maart 2026)');
    expect(app.log.lines.join('\n')).not.toContain('Anna');
  });

  it('is one mail of all clients, and of one’s own', async () => {
    await storePreferences(app.database, piet!.recipientId, { ...defaultPreferences, disclosure: 'full' });
    const bram = await newResident(app);
    await give();
    await give({ mandatorId: bram.recipientId, mandatorName: 'Bram Bos' });
    for (const one of [anna!, anna!, bram, piet!]) await deliver(app, one.identity);
    await pass();
    expect(told()).toEqual(['piet: Nieuwe post van Belastingdienst voor u en 2 cliënten']);
    expect(sent[0]!.email.text).toMatch(/Voor u \(1 bericht\):\n- .*\n\nVoor Anna de Vries \(2 berichten\):\n- .*\n- .*\n\nVoor Bram Bos \(1 bericht\):\n- /);
  });

  it('goes to both, and stops when one of them opens it', async () => {
    const mandate = { post: 'both', kind: 'family' } as const;
    await give(mandate);
    const { berichtId } = await deliver(app, anna!.identity, legal);
    await pass();
    expect(told().sort()).toEqual(['anna: U heeft 1 nieuw bericht van Belastingdienst', 'piet: Nieuwe post van Belastingdienst voor iemand anders']);
    await app.database.updateTable('message').set({ read: true, opened_at: app.clock.now() }).where('id', '=', berichtId).execute();
    for (const day of ['10', '25', '30']) await pass(`2026-03-${day}T11:00:00Z`);
    expect(sent).toHaveLength(2);
    expect(letters).toEqual([]);
  });

  it.each<[string, Partial<NewMandate>]>([
    ['of another organisation', { storeOins: [vehicles.oin] }], ['of another type', { messageTypes: ['payment-request'] }], ['that may not be read', { rights: ['act'] }], ['that is not theirs to get', { post: 'mandator' }],
  ])('%s is not told to the representative', async (_what, changes) => {
    await give(changes);
    await deliver(app, anna!.identity);
    await pass();
    expect(told()).toEqual(['anna: U heeft 1 nieuw bericht van Belastingdienst']);
  });

  it('outside the mandate is not counted', async () => {
    await give({ storeOins: [taxOffice.oin] });
    await deliver(app, anna!.identity);
    await deliver(app, anna!.identity, { afzender: vehicles.oin });
    await pass();
    expect(told().sort()).toEqual(['anna: U heeft 1 nieuw bericht van RDW', 'piet: Nieuwe post van Belastingdienst voor een cliënt']);
  });

  it('is theirs again as soon as the mandate is withdrawn, also what is still unread', async () => {
    const id = await give();
    await deliver(app, anna!.identity, legal);
    await pass();
    await withdraw(id);
    await pass('2026-03-02T12:00:00Z');
    expect(told()).toEqual(['piet: Nieuwe post van Belastingdienst voor een cliënt', 'anna: U heeft 1 nieuw bericht van Belastingdienst']);
  });

  it('is theirs again when the mandate ends by itself', async () => {
    await give({ endsAt: new Date('2026-03-05T23:00:00Z') });
    await deliver(app, anna!.identity, legal);
    await pass();
    const looks = await app.database.selectFrom('notification_look').select('due_at').where('recipient_id', '=', anna!.recipientId).execute();
    expect(looks).toEqual([{ due_at: new Date('2026-03-05T23:00:00Z') }]);
    await pass('2026-03-05T23:00:00Z');
    expect(told().slice(1)).toEqual(['anna: U heeft 1 nieuw bericht van Belastingdienst']);
  });

  it('that waits to be sent is not told any more once the mandate was withdrawn', async () => {
    const id = await give();
    let isFirst = true;
    beforeSending = async () => {
      if (!isFirst) return;
      isFirst = false;
      await withdraw(id);
      throw new GatewayError('email', 421);
    };
    await deliver(app, anna!.identity, legal);
    await pass();
    expect(sent).toEqual([]);
    await pass();
    expect(told()).toEqual(['anna: U heeft 1 nieuw bericht van Belastingdienst']);
  });

  it('goes on paper to the representative’s address', async () => {
    await give();
    await deliver(app, anna!.identity, legal);
    for (const day of ['02', '22', '23']) await pass(`2026-03-${day}T12:00:00Z`);
    expect(manifests.map(({ adres }) => adres)).toEqual([['Anna de Vries', 'p/a P. Visser', 'Pietplein 2', '0123 AC Voorbeeldstad']]);
    expect(letters[0]).toMatchObject({ title: 'Een bericht voor Anna de Vries is nog niet gelezen' });
    expect(JSON.stringify(letters[0]!.sections)).toContain('Uw bezwaar tegen de naheffing');
  });

  it('goes on paper to both', async () => {
    await give({ post: 'both' });
    await deliver(app, anna!.identity, legal);
    for (const day of ['02', '22', '23']) await pass(`2026-03-${day}T12:00:00Z`);
    expect(manifests.map(({ adres }) => adres[1]).sort()).toEqual(['Annalaan 1', 'p/a P. Visser']);
    expect(letters.map(({ title }) => title).sort()).toEqual(['Een bericht voor Anna de Vries is nog niet gelezen', 'U heeft een bericht dat u nog niet heeft gelezen']);
  });

  it('falls back to the representative’s letter and then to them, when the representative’s address fails', async () => {
    await give();
    await markFailing(app.database, pietsChannel, 'bounce', app.clock.now());
    await deliver(app, anna!.identity, legal);
    await pass();
    expect([sent, letters]).toEqual([[], []]);
    await pass('2026-03-03T12:00:00Z');
    expect(manifests.map(({ adres }) => adres[1])).toEqual(['p/a P. Visser']);
    expect(told()).toEqual(['anna: U heeft 1 nieuw bericht van Belastingdienst']);
  });

  it('goes on paper to them when there is no address of the representative', async () => {
    addresses.delete(piet!.identity.value);
    await give();
    await deliver(app, anna!.identity, legal);
    await pass();
    for (const day of ['22', '23']) await pass(`2026-03-${day}T12:00:00Z`);
    await pass('2026-03-24T12:00:00Z');
    expect(manifests.map(({ adres }) => adres[1])).toEqual(['Annalaan 1']);
  });

  it('gives its sender the same receipt, to the byte, whoever is told and reads it', async () => {
    const send = async () => (await post(app, delivery(anna!.identity, legal), { key: 'een-sleutel' })).text();
    const first = await send();
    const id = await give();
    await pass();
    expect(await send()).toBe(first);
    await app.database.updateTable('message').set({ read: true, opened_at: app.clock.now() }).execute();
    await withdraw(id);
    await pass('2026-03-02T09:30:00Z');
    expect(await send()).toBe(first);
  });

  it('reaches a representative who never activated a box on paper', async () => {
    const notary = await newResident(app, []);
    addresses.set(notary.identity.value, ['N. Notaris', 'Kade 3', '0123 AD Voorbeeldstad']);
    await give({ mandateeId: notary.recipientId });
    await deliver(app, anna!.identity, legal);
    await pass();
    await pass('2026-03-03T12:00:00Z');
    expect(manifests.map(({ adres }) => adres[1])).toEqual(['p/a N. Notaris']);
    expect(told()).toEqual(['anna: U heeft 1 nieuw bericht van Belastingdienst']);
  });
});
