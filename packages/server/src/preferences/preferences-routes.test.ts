import type { WirePreferences } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailboxApp, delivery, newResident, post, taxOffice, town, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { activateBox, addConfirmedAddress, answered, preferencesOf, refusal } from '../testing/settings-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
let koen: Resident;

beforeAll(async () => {
  app = await createMailboxApp();
});

beforeEach(async () => {
  app.clock.set('2026-03-02T09:00:00Z');
  koen = await newResident(app, []);
  await activateBox(koen);
});

const patch = (json: object) => koen.request('/voorkeuren', { method: 'PATCH', json, as: 'application/merge-patch+json' });
const save = async (changes: object): Promise<WirePreferences> => answered(patch({ versie: (await preferencesOf(koen)).versie, ...changes }));
const deliveryStatus = async (afzender: string) => (await post(app, delivery(koen.identity, { afzender }), { oin: afzender })).status;
const choiceFor = ({ organisaties }: WirePreferences, oin: string) => organisaties.find(({ magazijnId }) => magazijnId === oin);

describe('saving', () => {
  it('changes what is named and leaves the rest', async () => {
    const before = await preferencesOf(koen);
    const saved = await save({ herinneringen: { naDagen: [5] }, stilleUren: { van: '22:00', tot: '07:00' }, dagoverzicht: { tijd: '18:00' }, onthulling: 'NIETS', taal: 'en' });
    expect(saved).toEqual({
      ...before, versie: before.versie + 1, herinneringen: { ...before.herinneringen, naDagen: [5] }, stilleUren: { van: '22:00', tot: '07:00' }, dagoverzicht: { tijd: '18:00' }, onthulling: 'NIETS', taal: 'en',
    });
    expect(await preferencesOf(koen)).toEqual(saved);
    const { stilleUren, dagoverzicht, ...without } = await save({ stilleUren: null, dagoverzicht: null });
    expect([stilleUren, dagoverzicht]).toEqual([undefined, undefined]);
    expect(without).toMatchObject({ onthulling: 'NIETS', taal: 'en' });
  });

  it('is refused when somebody else saved meanwhile, and changes nothing', async () => {
    const { versie } = await preferencesOf(koen);
    const answers = await Promise.all([patch({ versie, taal: 'en' }), patch({ versie, onthulling: 'NIETS', organisaties: [{ magazijnId: town.oin, wijze: 'DIGITAAL' }] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const saved = await preferencesOf(koen);
    expect(saved.versie).toBe(versie + 1);
    expect(await refusal(patch({ versie, taal: 'nl' }))).toBe('409 preferences-changed');
    expect(await preferencesOf(koen)).toEqual(saved);
  });

  it('is refused before the box is activated', async () => {
    koen = await newResident(app, []);
    expect(await refusal(patch({ versie: 0, organisaties: [{ magazijnId: town.oin, wijze: 'DIGITAAL' }] }))).toBe('409 not-activated');
    expect(await deliveryStatus(town.oin)).toBe(403);
    expect(await preferencesOf(koen)).toMatchObject({ versie: 0, organisaties: [] });
  });

  it.each([
    ['a time that is no time', { stilleUren: { van: '24:00', tot: '07:00' } }, '/stilleUren/van'],
    ['quiet hours that are none', { stilleUren: { van: '07:00', tot: '07:00' } }, '/stilleUren/tot'],
    ['too many reminders', { herinneringen: { naDagen: [1, 2, 3, 4, 5, 6] } }, '/herinneringen/naDagen'],
    ['a reminder after no days', { herinneringen: { naDagen: [0] } }, '/herinneringen/naDagen/0'],
    ['an unknown organisation', { organisaties: [{ magazijnId: '9'.repeat(20), wijze: 'PAPIER' }] }, '/organisaties/0/magazijnId'],
    ['a field that is none', { telefoon: '06' }, '/telefoon'],
  ])('names %s, and changes nothing', async (_what, changes, pointer) => {
    const before = await preferencesOf(koen);
    const { errors } = await answered<{ errors: { pointer: string }[] }>(patch({ versie: before.versie, taal: 'en', ...changes }), 400);
    expect(errors.map((error) => error.pointer)).toContain(pointer);
    expect(await preferencesOf(koen)).toEqual(before);
  });
});

describe('digital or paper', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-03', '2026-03-02T23:00:00Z'],
    // Almost midnight in the Netherlands, and already past it there.
    ['2026-03-02T22:59:00Z', '2026-03-03', '2026-03-02T23:00:00Z'],
    ['2026-03-02T23:00:00Z', '2026-03-04', '2026-03-03T23:00:00Z'],
    // Clocks go forward, and back.
    ['2026-03-28T12:00:00Z', '2026-03-29', '2026-03-28T23:00:00Z'],
    ['2026-03-29T12:00:00Z', '2026-03-30', '2026-03-29T22:00:00Z'],
    ['2026-10-25T12:00:00Z', '2026-10-26', '2026-10-25T23:00:00Z'],
  ])('changed at %s holds from %s, and until then the organisation delivers', async (moment, date, from) => {
    app.clock.set(moment);
    koen = { ...(await app.logIn({ identity: koen.identity, name: 'A. Bewoner' })), identity: koen.identity };
    const saved = await save({ organisaties: [{ magazijnId: taxOffice.oin, wijze: 'PAPIER' }, { magazijnId: town.oin, wijze: 'DIGITAAL' }] });
    expect([choiceFor(saved, taxOffice.oin), choiceFor(saved, town.oin)]).toEqual([
      { magazijnId: taxOffice.oin, wijze: 'PAPIER', vanaf: date }, { magazijnId: town.oin, wijze: 'DIGITAAL', vanaf: date },
    ]);
    const statuses = async () => [await deliveryStatus(taxOffice.oin), await deliveryStatus(town.oin)];
    app.clock.set(new Date(Date.parse(from) - 1));
    expect(await statuses()).toEqual([201, 403]);
    app.clock.set(from);
    expect(await statuses()).toEqual([403, 201]);
  });

  it('changed back before that, holds as if nothing was done', async () => {
    const before = choiceFor(await preferencesOf(koen), taxOffice.oin);
    await save({ organisaties: [{ magazijnId: taxOffice.oin, wijze: 'PAPIER' }] });
    expect(choiceFor(await save({ organisaties: [{ magazijnId: taxOffice.oin, wijze: 'DIGITAAL' }] }), taxOffice.oin)).toEqual(before);
    app.clock.advance({ hours: 48 });
    expect(await deliveryStatus(taxOffice.oin)).toBe(201);
  });

  it('changed after an earlier change holds, goes on from that', async () => {
    await save({ organisaties: [{ magazijnId: vehicles.oin, wijze: 'PAPIER' }] });
    app.clock.advance({ hours: 24 });
    koen = { ...(await app.logIn({ identity: koen.identity, name: 'A. Bewoner' })), identity: koen.identity };
    expect(await deliveryStatus(vehicles.oin)).toBe(403);
    await save({ organisaties: [{ magazijnId: vehicles.oin, wijze: 'BEIDE' }] });
    expect(await deliveryStatus(vehicles.oin)).toBe(403);
    app.clock.advance({ hours: 24 });
    expect(await deliveryStatus(vehicles.oin)).toBe(201);
  });
});

describe('what a notification would say', () => {
  const preview = () => koen.request('/voorkeuren/_voorbeeld', { method: 'POST', json: { onthulling: 'VOLLEDIG', taal: 'en' } });

  it('is told where notifications are sent from', async () => {
    const previewed: string[] = [];
    const { request } = await createMailboxApp({
      database: app.database, clock: app.clock,
      previewNotification: (disclosure, language) => {
        previewed.push(`${disclosure} ${language}`);
        return { email: { subject: 'Onderwerp', text: 'Mail' }, sms: { text: 'Bericht' }, push: { title: 'Titel', text: 'Tekst' } };
      },
    });
    const headers = { cookie: `__Host-berichtenbox=${koen.sessionId}`, Namens: koen.session.contexten[0]!.id, 'X-CSRF-Token': koen.session.csrfToken };
    const answer = await answered(request('/voorkeuren/_voorbeeld', { method: 'POST', json: { onthulling: 'VOLLEDIG', taal: 'en' }, headers }));
    expect(answer).toEqual({ email: { onderwerp: 'Onderwerp', tekst: 'Mail' }, sms: { tekst: 'Bericht' }, push: { titel: 'Titel', tekst: 'Tekst' } });
    expect(previewed).toEqual(['full en']);
  });

  it('is not made up elsewhere', async () => {
    expect(await refusal(preview())).toBe('503 not-available');
  });
});

describe('what lies in the database', () => {
  it('has no address in it', async () => {
    await addConfirmedAddress(app, koen, 'geheim.adres@voorbeeld.example');
    const tables = [];
    for (const table of ['notification_channel', 'channel_code', 'allowance', 'preferences'] as const) tables.push(await app.database.selectFrom(table).selectAll().execute());
    expect(JSON.stringify(tables)).not.toMatch(/geheim|voorbeeld\.example/i);
    expect(tables[0]).not.toEqual([]);
  });
});
