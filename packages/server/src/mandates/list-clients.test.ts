import type { WireClient, WireMessageList, WireSummary } from '@berichtenbox/contract';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setStoreFault, clearStoreFault } from '../message-stores/store-fault.js';
import { asked } from '../testing/invitation-fixtures.js';
import { createMailboxApp, deliver, newResident, retrieve, taxOffice, threeOrganisations, town, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import type { TestApp, TestPerson } from '../testing/test-app.js';
import { storeMandate } from './store-mandate.js';

let app: TestApp;
let [client, piet]: [Resident, Resident] = [] as never;
beforeAll(async () => {
  app = await createMailboxApp();
});
beforeEach(async () => {
  [client, piet] = [await newResident(app), await newResident(app)];
});

const overview = async (person: TestPerson) => ((await asked(person, '/machtigingen/overzicht')).body as { clienten: WireClient[] }).clienten;
const lines = (person: Resident) => app.database.selectFrom('audit_line').selectAll().where('chain', '=', person.recipientId).orderBy('position').execute();

/** As the client decides it (`packages/widgets/src/inbox/deadline.ts`). */
const needsAction = ({ handelingsperspectief, einddatumHandelingstermijn, afgehandeld, map }: WireSummary) =>
  afgehandeld !== true && map !== 'archief' && map !== 'prullenbak' && handelingsperspectief !== 'INFORMATIE_ONTVANGEN' && (handelingsperspectief !== undefined || einddatumHandelingstermijn !== undefined);

describe('the overview of those one acts for', () => {
  it('counts what is unread in the inbox and what must be done, and says what comes first and of whom', async () => {
    await deliver(app, client.identity, { handelingsperspectief: 'BETALEN', einddatumHandelingstermijn: '2026-08-01' });
    await deliver(app, client.identity, { afzender: vehicles.oin, einddatumHandelingstermijn: '2026-07-31' });
    await deliver(app, client.identity, { handelingsperspectief: 'INFORMATIE_ONTVANGEN', einddatumHandelingstermijn: '2026-07-01' });
    await retrieve(client);
    const { id } = await giveMandate(app, { mandator: client, mandatee: piet });
    expect(await overview(piet)).toEqual([{ machtigingId: id, naam: 'A. Bewoner', soort: 'bewindvoerder', ongelezen: 3, actieNodig: 2, eersteTermijn: { datum: '2026-07-31', magazijnId: vehicles.oin }, volledig: true }]);
  });

  it('says of each what that mandate’s own list of messages says, whatever is in the box and in the mandate', async () => {
    const letter = fc.record({
      afzender: fc.constantFrom(taxOffice.oin, vehicles.oin, town.oin), berichtType: fc.constantFrom(undefined, 'BETAALVERZOEK', 'VERZOEK'), handelingsperspectief: fc.constantFrom(undefined, 'BETALEN', 'INFORMATIE_ONTVANGEN'),
      einddatumHandelingstermijn: fc.constantFrom(undefined, '2026-03-05', '2026-07-31', '2025-01-01'), map: fc.constantFrom(null, null, null, 'archief', 'prullenbak', 'Werk'), read: fc.boolean(), handled: fc.boolean(), isLater: fc.boolean(),
    });
    const scope = fc.record({ storeOins: fc.constantFrom(undefined, [taxOffice.oin], [vehicles.oin, town.oin]), messageTypes: fc.constantFrom(undefined, ['payment-request'], ['payment-request', 'request']) });
    const failing = fc.constantFrom(undefined, undefined, taxOffice, vehicles);
    await fc.assert(fc.asyncProperty(fc.array(letter, { maxLength: 8 }), fc.array(scope, { minLength: 1, maxLength: 3 }), failing, async (letters, scopes, broken) => {
      const [person, helper] = [await newResident(app), await newResident(app, [])];
      for (const { map, read, handled, isLater, ...fields } of letters) {
        const { berichtId } = await deliver(app, person.identity, { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), ...(isLater && { publicatietijdstip: '2026-12-01T00:00:00Z' }) });
        await app.database.updateTable('message').set({ folder: map, read, handled }).where('id', '=', berichtId).execute();
      }
      if (broken) await setStoreFault(app.database, broken.oin, { kind: 'failing' });
      await retrieve(person);
      if (broken) await clearStoreFault(app.database, broken.oin);
      const mandates = [];
      for (const { storeOins, messageTypes } of scopes) {
        mandates.push(await giveMandate(app, { mandator: person, mandatee: helper }, { ...(storeOins && { storeOins }), ...(messageTypes && { messageTypes: messageTypes as never }) }));
      }
      const clients = new Map((await overview(helper)).map((row) => [row.machtigingId, row]));
      expect(clients.size).toBe(mandates.length);
      for (const { id, request } of mandates) {
        const { berichten, magazijnen = [] } = (await (await request('/berichten?paginaGrootte=100')).json()) as WireMessageList;
        const toDo = berichten.filter(needsAction);
        const [first] = toDo.map(({ einddatumHandelingstermijn: day }) => day).filter((day) => day !== undefined).sort();
        expect(clients.get(id)).toMatchObject({
          ongelezen: berichten.filter(({ map, status }) => map == null && status !== 'gelezen').length, actieNodig: toDo.length, volledig: magazijnen.every(({ status }) => status === 'OK'),
        });
        expect(clients.get(id)?.eersteTermijn?.datum).toBe(first);
      }
    }), { numRuns: 25 });
  }, 240_000);

  it('fetches for those of whom nothing is known lately, and has no numbers while somebody else does', async () => {
    await deliver(app, client.identity);
    const { id } = await giveMandate(app, { mandator: client, mandatee: piet });
    const nothing = [{ machtigingId: id, naam: 'A. Bewoner', soort: 'bewindvoerder', volledig: false }];
    expect(await overview(piet)).toMatchObject([{ ongelezen: 1, actieNodig: 0, volledig: true }]);
    await deliver(app, client.identity);
    await app.database.updateTable('retrieval_round').set({ state: 'running' }).where('recipient_id', '=', client.recipientId).execute();
    expect(await overview(piet)).toEqual(nothing);
    await app.database.updateTable('retrieval_round').set({ state: 'finished', last_used_at: new Date(app.clock.now().getTime() - 12 * 3_600_000) }).where('recipient_id', '=', client.recipientId).execute();
    expect(await overview(piet)).toMatchObject([{ ongelezen: 2, volledig: true }]);
  });

  it('says that it is not complete when an organisation does not answer', async () => {
    await deliver(app, client.identity);
    await giveMandate(app, { mandator: client, mandatee: piet });
    await setStoreFault(app.database, vehicles.oin, { kind: 'failing' });
    try {
      expect(await overview(piet)).toMatchObject([{ ongelezen: 1, volledig: false }]);
    } finally {
      await clearStoreFault(app.database, vehicles.oin);
    }
  });

  it('keeps nobody waiting for an organisation that is slow: it is there at a next look', async () => {
    await deliver(app, client.identity);
    await giveMandate(app, { mandator: client, mandatee: piet });
    await setStoreFault(app.database, vehicles.oin, { kind: 'slow', delayMs: 3_000 });
    try {
      expect((await overview(piet))[0]).not.toHaveProperty('ongelezen');
      await expect.poll(async () => (await overview(piet))[0]?.ongelezen, { timeout: 10_000 }).toBe(1);
    } finally {
      await clearStoreFault(app.database, vehicles.oin);
    }
  });

  it('shows only those one may read for now', async () => {
    const ended = new Date(app.clock.now().getTime() - 1);
    await storeMandate(app.database, app.keyRing, { mandatorId: client.recipientId, mandatorName: 'C', mandateeId: piet.recipientId, mandateeName: 'P', kind: 'family', source: 'granted', rights: ['read'], post: 'both', startsAt: ended, endsAt: app.clock.now() }, ended);
    await giveMandate(app, { mandator: client, mandatee: piet }, { rights: ['settings'] });
    expect(await overview(piet)).toEqual([]);
    expect(await overview(client)).toEqual([]);
    expect(await lines(client)).toEqual([]);
  });

  it('names a client whose mandate must be chosen when logging in, without a number, and writes nothing as nothing was seen', async () => {
    await retrieve(client);
    await storeMandate(app.database, app.keyRing, { mandatorId: client.recipientId, mandatorName: 'C. Client', mandateeId: piet.recipientId, mandateeName: 'P', kind: 'employee', source: 'identity-provider', rights: ['read'], post: 'both', startsAt: app.clock.now(), chosenAtProvider: true }, app.clock.now());
    expect(await overview(piet)).toMatchObject([{ naam: 'C. Client', soort: 'medewerker', volledig: false }]);
    expect((await overview(piet))[0]).not.toHaveProperty('ongelezen');
    expect(await lines(client)).toEqual([]);
  });

  it('is written in the log of each of them', async () => {
    const others = [await newResident(app), await newResident(app)];
    for (const mandator of [client, ...others, client]) await giveMandate(app, { mandator, mandatee: piet }, { kind: 'care-mentor' });
    await overview(piet);
    for (const mandator of others) expect(await lines(mandator)).toMatchObject([{ operation: 'listClients', actor_id: piet.recipientId, right_used: 'read', mandate_kind: 'care-mentor', outcome: 'done', position: 1 }]);
    // Under two mandates: two lines, one after the other.
    expect((await lines(client)).map(({ position, operation }) => [position, operation])).toEqual([[1, 'listClients'], [2, 'listClients']]);
  });

  it('never waits for ever for another who looks at the same clients, and loses no line', async () => {
    const helpers = [piet, await newResident(app), await newResident(app)];
    const mandators = [client, ...(await Promise.all(Array.from({ length: 7 }, () => newResident(app, []))))];
    for (const [index, mandatee] of helpers.entries()) {
      // In another order for each.
      for (const mandator of [...mandators.slice(index * 3), ...mandators.slice(0, index * 3)]) await giveMandate(app, { mandator, mandatee });
    }
    const all = await Promise.all(Array.from({ length: 12 }, (_, index) => overview(helpers[index % helpers.length]!)));
    expect(all.map((clients) => clients.length)).toEqual(Array(12).fill(mandators.length));
    for (const mandator of mandators) expect((await lines(mandator)).map(({ position }) => position)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });
});

describe('the overview of a thousand clients with twenty messages each', () => {
  it('comes within two seconds', async () => {
    const mandatorIds = Array.from({ length: 1_000 }, () => crypto.randomUUID());
    const now = app.clock.now();
    const pieces = <Row>(rows: readonly Row[]) => Array.from({ length: Math.ceil(rows.length / 1_000) }, (_, index) => rows.slice(index * 1_000, (index + 1) * 1_000));
    await app.database.insertInto('recipient').values(mandatorIds.map((id) => ({ id, pseudonym: id, identity_sealed: '' }))).execute();
    const messages = mandatorIds.flatMap((recipientId) => Array.from({ length: 20 }, (_, index) => ({
      id: crypto.randomUUID(), store_oin: threeOrganisations[index % 3]!.oin, recipient_id: recipientId, subject: 'Onderwerp', published_at: now, received_at: now, attachment_count: 0, folder: null, read: index % 2 === 0,
      metadata: index % 5 === 0 ? JSON.stringify({ actionPrompt: 'pay', deadline: '2026-07-31' }) : null,
    })));
    for (const some of pieces(messages)) await app.database.insertInto('message').values(some).execute();
    await app.database.insertInto('retrieval_round').values(mandatorIds.map((id) => ({ recipient_id: id, round_id: crypto.randomUUID(), state: 'finished' as const, lock_expires_at: now, last_used_at: now }))).execute();
    for (const { oin } of threeOrganisations) await app.database.insertInto('retrieval_outcome').values(mandatorIds.map((id) => ({ recipient_id: id, store_oin: oin, status: 'ok' as const }))).execute();
    for (const mandatorId of mandatorIds) {
      await storeMandate(app.database, app.keyRing, { mandatorId, mandatorName: 'C. Client', mandateeId: piet.recipientId, mandateeName: 'P', kind: 'financial-administrator', source: 'register', rights: ['read', 'act'], post: 'mandatee', startsAt: now }, now);
    }
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const start = performance.now();
      const clients = await overview(piet);
      times.push(Math.round(performance.now() - start));
      expect(clients).toHaveLength(1_000);
      expect(clients[0]).toMatchObject({ ongelezen: 10, actieNodig: 4 });
    }
    const { count } = await app.database.selectFrom('audit_line').select(({ fn }) => fn.countAll<string>().as('count')).where('chain', 'in', mandatorIds).executeTakeFirstOrThrow();
    expect(Number(count)).toBe(3_000);
    console.info(`1,000 clients with 20 messages: ${times.join(', ')} ms`);
    expect(Math.min(...times)).toBeLessThan(2_000);
  }, 120_000);
});
