import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedOrganisations } from '../organisations/organisations.js';
import { createMailboxApp, deliver, delivery, list, newResident, post, retrieve, taxOffice, town, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { activateBox, activationOf, addAddress, addConfirmedAddress, answered, noticesOf, preferencesOf, refusal, someChoices, summarise, tryActivation } from '../testing/settings-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
let corry: Resident;

beforeAll(async () => {
  app = await createMailboxApp();
});

beforeEach(async () => {
  app.clock.set('2026-03-02T09:00:00Z');
  corry = await newResident(app, []);
});

const deliveryStatus = async (person: Resident, afzender: string) => (await post(app, delivery(person.identity, { afzender }), { oin: afzender })).status;
const change = (path: string, method = 'POST') => corry.request(path, { method });
const anotherSession = (): Promise<Resident> => app.logIn({ identity: corry.identity, name: 'A. Bewoner' }).then((person) => ({ ...person, identity: corry.identity }));

describe('activating', () => {
  it('takes the summary and then the same choices: nobody delivers before, and the chosen ones do after', async () => {
    expect(await activationOf(corry)).toEqual({ status: 'inactief', controleNodig: false });
    const token = await summarise(corry);
    expect(await activationOf(corry)).toEqual({ status: 'inactief', controleNodig: false });
    expect(await deliveryStatus(corry, taxOffice.oin)).toBe(403);
    expect(await answered(tryActivation(corry, token))).toEqual({
      status: 'actief', sinds: '2026-03-02T09:00:00.000Z', ongedaanTot: '2026-03-16T09:00:00.000Z', controleNodig: false,
    });
    expect(await Promise.all([taxOffice, vehicles, town].map(({ oin }) => deliveryStatus(corry, oin)))).toEqual([201, 201, 403]);
  });

  it('writes what was chosen, and keeps the address that was added before', async () => {
    await addConfirmedAddress(app, corry, 'corry@voorbeeld.example');
    expect((await preferencesOf(corry)).kanalen).toMatchObject([{ status: 'BEVESTIGD', voorlopig: true }]);
    await activateBox(corry);
    expect(await preferencesOf(corry)).toMatchObject({
      kanalen: [{ soort: 'EMAIL', adres: 'corry@voorbeeld.example', status: 'BEVESTIGD', voorlopig: false }],
      organisaties: [
        { magazijnId: taxOffice.oin, wijze: 'DIGITAAL', vanaf: '2026-03-02' }, { magazijnId: vehicles.oin, wijze: 'BEIDE', vanaf: '2026-03-02' },
        { magazijnId: town.oin, wijze: 'PAPIER', vanaf: '2026-03-02' },
      ],
      herinneringen: someChoices.herinneringen, onthulling: 'VOLLEDIG',
    });
  });

  it('does not care in which order the organisations are named', async () => {
    const token = await summarise(corry);
    expect((await tryActivation(corry, token, { ...someChoices, organisaties: someChoices.organisaties.toReversed() })).status).toBe(200);
  });

  it('again, with other choices, replaces them at once and can be taken back', async () => {
    await activateBox(corry);
    app.clock.advance({ hours: 24 });
    corry = await anotherSession();
    const only = { ...someChoices, organisaties: [{ magazijnId: town.oin, wijze: 'DIGITAAL' as const }] };
    expect(await activateBox(corry, only)).toMatchObject({ status: 'actief', sinds: '2026-03-02T09:00:00.000Z' });
    expect(await Promise.all([taxOffice, town].map(({ oin }) => deliveryStatus(corry, oin)))).toEqual([403, 201]);
    await answered(change('/activatie/_ongedaan'));
    expect(await Promise.all([taxOffice, town].map(({ oin }) => deliveryStatus(corry, oin)))).toEqual([201, 403]);
  });

  it('names an organisation that is not in the directory, or is named twice', async () => {
    const [first] = someChoices.organisaties;
    const wrong = { ...someChoices, organisaties: [{ magazijnId: '0'.repeat(20), wijze: 'DIGITAAL' }, first, first] };
    const { errors } = await answered<{ errors: { pointer: string }[] }>(corry.request('/activatie/_samenvatting', { method: 'POST', json: wrong }), 400);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/organisaties/0/magazijnId', '/organisaties/2/magazijnId']);
  });
});

describe('a token', () => {
  const refused = '409 activation-token-invalid';
  const expectInactive = async () => {
    expect(await activationOf(corry)).toEqual({ status: 'inactief', controleNodig: false });
    expect(await app.database.selectFrom('consent').select('way').where('recipient_id', '=', corry.recipientId).execute()).toEqual([]);
    expect(await app.database.selectFrom('preferences').select('version').where('recipient_id', '=', corry.recipientId).execute()).toEqual([]);
  };

  it('that nobody gave out is refused', async () => {
    for (const token of ['a', 'a'.repeat(43), `${await summarise(corry)}x`]) expect(await refusal(tryActivation(corry, token))).toBe(refused);
    await expectInactive();
  });

  it.each([[29 * 60 + 59, 200], [30 * 60, 409]])('is good for thirty minutes: after %i seconds the answer is %i', async (seconds, status) => {
    const token = await summarise(corry);
    await app.database.updateTable('session').set({ expires_at: new Date('2026-03-02T16:00:00Z') }).execute();
    app.clock.advance({ seconds });
    expect((await tryActivation(corry, token)).status).toBe(status);
    if (status === 409) await expectInactive();
  });

  it('is used once, also when it is used twice at one moment', async () => {
    const token = await summarise(corry);
    const answers = await Promise.all([tryActivation(corry, token), tryActivation(corry, token), tryActivation(corry, token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await answered(change('/activatie', 'DELETE'));
    expect(await refusal(tryActivation(corry, token))).toBe(refused);
    expect((await activationOf(corry)).status).toBe('inactief');
  });

  it.each([
    ['another organisation', { ...someChoices, organisaties: [{ magazijnId: town.oin, wijze: 'DIGITAAL' }] }],
    ['one organisation less', { ...someChoices, organisaties: someChoices.organisaties.slice(1) }],
    ['another way', { ...someChoices, organisaties: someChoices.organisaties.map((one) => ({ ...one, wijze: 'DIGITAAL' })) }],
    ['other reminders', { ...someChoices, herinneringen: { ...someChoices.herinneringen, aan: false } }],
    ['another disclosure', { ...someChoices, onthulling: 'NIETS' }],
  ])('is not good for %s, and stays good for what was summarised', async (_what, choices) => {
    const token = await summarise(corry);
    expect(await refusal(tryActivation(corry, token, choices))).toBe(refused);
    await expectInactive();
    expect((await tryActivation(corry, token)).status).toBe(200);
  });

  it('of another session of the same person is refused', async () => {
    const other = await anotherSession();
    expect(await refusal(tryActivation(corry, await summarise(other)))).toBe(refused);
    await expectInactive();
  });

  it('of another person is refused', async () => {
    const other = await newResident(app, []);
    expect(await refusal(tryActivation(corry, await summarise(other)))).toBe(refused);
    await expectInactive();
    expect((await activationOf(other)).status).toBe('inactief');
  });

  it('goes when the person logs out', async () => {
    await summarise(corry);
    await corry.request('/sessie', { method: 'DELETE' });
    expect(await app.database.selectFrom('activation_token').select('token_hash').where('recipient_id', '=', corry.recipientId).execute()).toEqual([]);
  });

  it('is kept as a hash only, without the choices', async () => {
    const token = await summarise(corry);
    const rows = JSON.stringify(await app.database.selectFrom('activation_token').selectAll().where('recipient_id', '=', corry.recipientId).execute());
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(taxOffice.oin);
  });
});

describe('deactivating', () => {
  beforeEach(async () => {
    await activateBox(corry);
    await deliver(app, corry.identity, { onderwerp: 'Gekomen' });
  });

  it('is one request: nobody delivers any more, and the letters stay', async () => {
    app.clock.advance({ hours: 1 });
    corry = await anotherSession();
    expect(await answered(change('/activatie', 'DELETE'))).toEqual({
      status: 'inactief', sinds: '2026-03-02T10:00:00.000Z', ongedaanTot: '2026-03-16T10:00:00.000Z', controleNodig: false,
    });
    expect(await deliveryStatus(corry, taxOffice.oin)).toBe(403);
    await retrieve(corry);
    expect((await list(corry)).berichten.map(({ onderwerp }) => onderwerp)).toEqual(['Gekomen']);
  });

  it('twice keeps what can be taken back', async () => {
    await answered(change('/activatie', 'DELETE'));
    await answered(change('/activatie', 'DELETE'));
    expect(await answered(change('/activatie/_ongedaan'))).toMatchObject({ status: 'actief', sinds: '2026-03-02T09:00:00.000Z' });
    expect(await deliveryStatus(corry, taxOffice.oin)).toBe(201);
  });

  it('can be taken back with addresses and all, until fourteen days later', async () => {
    await addConfirmedAddress(app, corry, 'corry@voorbeeld.example');
    const before = await preferencesOf(corry);
    await answered(change('/activatie', 'DELETE'));
    app.clock.advance({ hours: 14 * 24, seconds: -1 });
    corry = await anotherSession();
    expect(await answered(change('/activatie/_ongedaan'))).toMatchObject({ status: 'actief' });
    expect(await preferencesOf(corry)).toEqual(before);
  });

  it('cannot be taken back after that, and the address is gone', async () => {
    await addConfirmedAddress(app, corry, 'corry@voorbeeld.example');
    await answered(change('/activatie', 'DELETE'));
    app.clock.advance({ hours: 14 * 24 });
    corry = await anotherSession();
    expect(await refusal(change('/activatie/_ongedaan'))).toBe('409 nothing-to-undo');
    expect(await activationOf(corry)).toEqual({ status: 'inactief', sinds: '2026-03-02T09:00:00.000Z', controleNodig: false });
    expect((await preferencesOf(corry)).kanalen).toEqual([]);
  });
});

describe('declining', () => {
  const decline = () => answered(change('/activatie/_afzien'));
  const addresses = async () => (await preferencesOf(corry)).kanalen.map(({ adres, status }) => `${adres ?? ''} ${status}`);

  it('keeps nothing of what was added, confirmed or not, nor its code', async () => {
    await addConfirmedAddress(app, corry, 'corry@voorbeeld.example');
    await addAddress(corry, 'jansen@voorbeeld.example');
    expect(await decline()).toEqual({ status: 'inactief', controleNodig: false });
    expect(await addresses()).toEqual([]);
    expect(await app.database.selectFrom('notification_channel').select('id').where('recipient_id', '=', corry.recipientId).execute()).toEqual([]);
    await decline();
  });

  it('leaves what there was before the box was given up, and an undo brings that back', async () => {
    await addConfirmedAddress(app, corry, 'corry@voorbeeld.example');
    await activateBox(corry);
    await answered(change('/activatie', 'DELETE'));
    app.clock.advance({ hours: 13 * 24 });
    corry = await anotherSession();
    await addConfirmedAddress(app, corry, 'jansen@voorbeeld.example');
    await addAddress(corry, 'CORRY@voorbeeld.example');
    expect(await decline()).toMatchObject({ status: 'inactief', ongedaanTot: '2026-03-16T09:00:00.000Z' });
    expect(await addresses()).toEqual(['CORRY@voorbeeld.example BEVESTIGD']);
    await answered(change('/activatie/_ongedaan'));
    expect((await preferencesOf(corry)).kanalen).toMatchObject([{ status: 'BEVESTIGD', voorlopig: false }]);
  });

  it('leaves everything of whose box is active', async () => {
    await activateBox(corry);
    await addConfirmedAddress(app, corry, 'corry@voorbeeld.example');
    expect(await decline()).toMatchObject({ status: 'actief' });
    expect(await addresses()).toEqual(['corry@voorbeeld.example BEVESTIGD']);
  });

  it('leaves what others added', async () => {
    const other = await newResident(app, []);
    await addConfirmedAddress(app, other, 'koen@voorbeeld.example');
    await decline();
    expect((await preferencesOf(other)).kanalen).toHaveLength(1);
  });
});

describe('taking back', () => {
  it('an activation does not bring back an address that was gone before it', async () => {
    await addConfirmedAddress(app, corry, 'corry@voorbeeld.example');
    app.clock.advance({ hours: 24 });
    corry = await anotherSession();
    await activateBox(corry);
    await answered(change('/activatie/_ongedaan'));
    expect((await preferencesOf(corry)).kanalen).toEqual([]);
  });

  it('an activation leaves nothing of it', async () => {
    const before = await preferencesOf(corry);
    await activateBox(corry);
    expect(await answered(change('/activatie/_ongedaan'))).toEqual({ status: 'inactief', sinds: '2026-03-02T09:00:00.000Z', controleNodig: false });
    expect(await deliveryStatus(corry, taxOffice.oin)).toBe(403);
    expect(await preferencesOf(corry)).toEqual({ ...before, versie: 2 });
  });

  it('is done once', async () => {
    await activateBox(corry);
    await answered(change('/activatie/_ongedaan'));
    expect(await refusal(change('/activatie/_ongedaan'))).toBe('409 nothing-to-undo');
  });

  it('is nothing when nothing was done', async () => {
    expect(await refusal(change('/activatie/_ongedaan'))).toBe('409 nothing-to-undo');
  });
});

describe('half a year later', () => {
  it('one is asked whether it is still right, and again half a year after saying so', async () => {
    await activateBox(corry);
    for (const [moment, due] of [['2026-09-02T08:59:00Z', false], ['2026-09-02T09:00:00Z', true]] as const) {
      app.clock.set(moment);
      corry = await anotherSession();
      expect((await activationOf(corry)).controleNodig).toBe(due);
    }
    expect(await answered(change('/activatie/_bevestigen'))).toMatchObject({ status: 'actief', controleNodig: false });
    app.clock.set('2027-03-02T09:00:00Z');
    corry = await anotherSession();
    expect((await activationOf(corry)).controleNodig).toBe(true);
  });

  it('an organisation that came since is told of, keeps sending paper, and is known after saying that it is right', async () => {
    await activateBox(corry);
    const oin = `0000000100200000${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`;
    await seedOrganisations(app.database, [{ oin, name: 'Waterschap', kind: 'waterschap' }]);
    expect(await noticesOf(corry)).toContainEqual({ id: 'new-organisations', soort: 'NIEUWE_ORGANISATIES', aantal: 1 });
    expect(await deliveryStatus(corry, oin)).toBe(403);
    await answered(change('/activatie/_bevestigen'));
    expect((await noticesOf(corry)).map(({ soort }) => soort)).not.toContain('NIEUWE_ORGANISATIES');
    expect(await deliveryStatus(corry, oin)).toBe(403);
    expect((await preferencesOf(corry)).organisaties).toContainEqual({ magazijnId: oin, wijze: 'PAPIER', vanaf: '2026-03-02' });
  });

  it('there is nothing to confirm for who is not active', async () => {
    expect(await refusal(change('/activatie/_bevestigen'))).toBe('409 not-activated');
  });
});

describe('somebody who received letters here before', () => {
  it('is active, and can deactivate', async () => {
    corry = await newResident(app);
    expect(await activationOf(corry)).toMatchObject({ status: 'actief' });
    await answered(change('/activatie', 'DELETE'));
    expect(await deliveryStatus(corry, taxOffice.oin)).toBe(403);
  });
});
