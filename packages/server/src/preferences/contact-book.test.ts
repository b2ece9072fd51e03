import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailboxApp, newResident, type Resident } from '../testing/mailbox-fixtures.js';
import { activateBox, addAddress, addConfirmedAddress, answered, preferencesOf, someChoices } from '../testing/settings-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { markFailing } from './channels.js';
import { findContact, findTarget } from './contact-book.js';

let app: TestApp;
let person: Resident;

beforeAll(async () => {
  app = await createMailboxApp();
});

beforeEach(async () => {
  app.clock.set('2026-03-02T09:00:00Z');
  person = await newResident(app, []);
});

const contact = () => findContact(app.database, person.recipientId, app.clock.now());
const target = (channelId: string) => findTarget(app.database, app.keyRing, channelId, app.clock.now());

describe('how somebody can be reached', () => {
  it('is not known of who never activated the box', async () => {
    await addConfirmedAddress(app, person, 'koen@voorbeeld.example');
    expect(await contact()).toBeUndefined();
  });

  it('is what they chose', async () => {
    const { id } = await addConfirmedAddress(app, person, 'koen@voorbeeld.example');
    await activateBox(person);
    const { versie } = await preferencesOf(person);
    const json = { versie, stilleUren: { van: '22:00', tot: '07:00' }, dagoverzicht: { tijd: '18:00' }, taal: 'en' };
    await answered(person.request('/voorkeuren', { method: 'PATCH', json, as: 'application/merge-patch+json' }));
    expect(await contact()).toEqual({
      person: {
        active: true, channels: [{ id, kind: 'email', status: 'verified' }], reminders: { on: true, afterDays: [3, 7], beforeDeadlineDays: [2] },
        quietHours: { from: '22:00', to: '07:00' }, digest: { time: '18:00' }, lastVisitAt: Date.parse('2026-03-02T09:00:00Z'),
      },
      disclosure: 'full', language: 'en',
    });
  });

  it('says which address has grown old, until the person says that all is right', async () => {
    await addConfirmedAddress(app, person, 'koen@voorbeeld.example');
    await activateBox(person);
    app.clock.set('2026-09-02T09:00:00Z');
    expect((await contact())?.person.channels).toMatchObject([{ status: 'stale' }]);
    person = { ...(await app.logIn({ identity: person.identity, name: 'A. Bewoner' })), identity: person.identity };
    await answered(person.request('/activatie/_bevestigen', { method: 'POST' }));
    expect((await contact())?.person.channels).toMatchObject([{ status: 'verified' }]);
    expect((await contact())?.person.lastVisitAt).toBe(Date.parse('2026-09-02T09:00:00Z'));
  });

  it('ends with deactivating', async () => {
    await activateBox(person, someChoices);
    await answered(person.request('/activatie', { method: 'DELETE' }));
    expect(await contact()).toMatchObject({ person: { active: false } });
  });
});

describe('where a channel leads to', () => {
  it('is known once it is confirmed, until it fails', async () => {
    await activateBox(person);
    const unconfirmed = await addAddress(person, 'later@voorbeeld.example');
    const { id } = await addConfirmedAddress(app, person, 'Koen@Voorbeeld.example');
    expect(await target(id)).toEqual({ kind: 'email', address: 'Koen@voorbeeld.example' });
    expect(await target(unconfirmed)).toBeUndefined();
    expect(await target(crypto.randomUUID())).toBeUndefined();
    await markFailing(app.database, id, 'bounce', app.clock.now());
    expect(await target(id)).toBeUndefined();
    expect((await preferencesOf(person)).kanalen.find((channel) => channel.id === id)).toMatchObject({ status: 'MISLUKT', mislukt: 'BOUNCE' });
  });
});
