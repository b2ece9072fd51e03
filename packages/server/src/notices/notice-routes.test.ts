import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markFailing } from '../preferences/channels.js';
import { createMailboxApp, deliver, newResident, taxOffice, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import { activateBox, addAddress, addConfirmedAddress, answered, noticesOf, preferencesOf, refusal, showCode } from '../testing/settings-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
let koen: Resident;
let people = 0;
let address: string;

beforeAll(async () => {
  app = await createMailboxApp();
});

beforeEach(async () => {
  app.clock.set('2026-03-02T09:00:00Z');
  koen = await newResident(app, []);
  address = `koen-${people += 1}@voorbeeld.example`;
});

const back = async (): Promise<Resident> => ({ ...(await app.logIn({ identity: koen.identity, name: 'A. Bewoner' })), identity: koen.identity });
const dismiss = (id: string, reden: string, person = koen) => person.request(`/meldingen/${id}/_sluiten`, { method: 'POST', json: { reden } });

describe('notices', () => {
  it('are none before the box is activated', async () => {
    await addAddress(koen, address);
    expect(await noticesOf(koen)).toEqual([]);
  });

  it('tell nobody of new organisations who never chose any here', async () => {
    koen = await newResident(app, [taxOffice]);
    expect((await noticesOf(koen)).map(({ soort }) => soort)).not.toContain('NIEUWE_ORGANISATIES');
  });

  it('follow how the person can be reached', async () => {
    await activateBox(koen);
    expect(await noticesOf(koen)).toEqual([{ id: 'no-channel', soort: 'GEEN_KANAAL' }]);
    const channelId = await addAddress(koen, address);
    expect(await noticesOf(koen)).toEqual([{ id: `unverified.${channelId}`, soort: 'NIET_BEVESTIGD', kanaalId: channelId }]);
    await answered(showCode(koen, channelId, app.codeSender.lastCode()));
    expect(await noticesOf(koen)).toEqual([]);
    await markFailing(app.database, channelId, 'bounce', app.clock.now());
    expect(await noticesOf(koen)).toEqual([{ id: `address-failing.${channelId}`, soort: 'ADRES_WERKT_NIET', kanaalId: channelId }]);
  });

  it('tell that nothing reminds', async () => {
    await addConfirmedAddress(app, koen, address);
    await activateBox(koen);
    const json = { versie: (await preferencesOf(koen)).versie, herinneringen: { aan: false } };
    await answered(koen.request('/voorkeuren', { method: 'PATCH', json, as: 'application/merge-patch+json' }));
    expect(await noticesOf(koen)).toEqual([{ id: 'no-reminder', soort: 'GEEN_HERINNERING' }]);
  });

  it('tell somebody who was away for a year of what came, until it is read', async () => {
    await addConfirmedAddress(app, koen, address);
    await activateBox(koen);
    await deliver(app, koen.identity);
    app.clock.set('2027-03-03T09:00:00Z');
    koen = await back();
    expect(await noticesOf(koen)).toMatchObject([{ soort: 'SLAPEND', aantal: 1, datum: '2026-03-02' }, { soort: 'CONTROLE' }]);
    await app.database.updateTable('message').set({ read: true }).where('recipient_id', '=', koen.recipientId).execute();
    expect((await noticesOf(koen)).map(({ soort }) => soort)).toEqual(['CONTROLE']);
  });

  it('that were dismissed come back: later in a week, and at once when it happens again', async () => {
    await activateBox(koen);
    expect((await dismiss('no-channel', 'LATER')).status).toBe(204);
    expect(await noticesOf(koen)).toEqual([]);
    app.clock.advance({ hours: 7 * 24 });
    koen = await back();
    expect(await noticesOf(koen)).toHaveLength(1);
    const { id } = await addConfirmedAddress(app, koen, address);
    await markFailing(app.database, id, 'bounce', app.clock.now());
    await dismiss(`address-failing.${id}`, 'NIET_NODIG');
    expect(await noticesOf(koen)).toEqual([]);
    app.clock.advance({ seconds: 1 });
    await markFailing(app.database, id, 'unknown', app.clock.now());
    expect(await noticesOf(koen)).toHaveLength(1);
  });

  it('tell that a mandate ends: who acts with it sixty days before, who granted it fourteen, and nobody who acts for either', async () => {
    await activateBox(koen);
    await addConfirmedAddress(app, koen, address);
    const els = await newResident(app, []);
    const endsAt = new Date('2026-04-30T22:00:00Z');
    const { request } = await giveMandate(app, { mandator: koen, mandatee: els }, { source: 'granted', kind: 'family', endsAt });
    const court = await newResident(app, []);
    await giveMandate(app, { mandator: koen, mandatee: court }, { endsAt: new Date('2026-03-10T23:00:00Z') });
    const ending = { id: 'mandate-ending.2026-04-30', soort: 'MACHTIGING_EINDIGT', datum: '2026-04-30' };
    expect(await noticesOf(els)).toEqual([ending]);
    expect(await noticesOf(koen)).toEqual([]);
    expect(await answered<object>(request('/meldingen'))).toEqual({ meldingen: [] });
    app.clock.set('2026-04-15T22:00:00Z');
    for (const person of [koen, els]) expect(await noticesOf(await app.logIn({ identity: person.identity, name: 'A. Bewoner' }))).toEqual([ending]);
    app.clock.set('2026-04-30T22:00:00Z');
    expect(await noticesOf(await app.logIn({ identity: els.identity, name: 'A. Bewoner' }))).toEqual([]);
  });

  it('that are not there cannot be dismissed, nor those of another person', async () => {
    await activateBox(koen);
    const other = await newResident(app, []);
    await activateBox(other);
    const theirs = await addAddress(other, address);
    for (const id of ['check', 'unknown', `unverified.${theirs}`]) expect(await refusal(dismiss(id, 'LATER'))).toBe('404 not-found');
    expect(await noticesOf(other)).toMatchObject([{ kanaalId: theirs }]);
  });
});
