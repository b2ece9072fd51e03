import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxChange } from '../changes/change-feed.js';
import { removeExpired } from '../remove-expired.js';
import { accept, asked, change, end, invite, inviteAndAccept, mandatesOf } from '../testing/invitation-fixtures.js';
import { createMailboxApp, deliver, newResident, retrieve, taxOffice, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import type { MandateKind, MandateSource } from './mandate.js';

let app: TestApp;
let [corry, zus, stranger]: [Resident, Resident, Resident] = [] as never;
const heard: MailboxChange[] = [];
beforeAll(async () => {
  app = await createMailboxApp();
});
beforeEach(async () => {
  [corry, zus, stranger] = [await newResident(app), await newResident(app), await newResident(app)];
  heard.length = 0;
  app.dependencies.changes.follow(corry.recipientId, (event) => heard.push(event));
});

const operations = async (person: Resident) => (await app.database.selectFrom('audit_line').select(['operation', 'actor_id', 'mandate_version', 'outcome']).where('chain', '=', person.recipientId).orderBy('position').execute())
  .map(({ operation, actor_id: actor, mandate_version: version }) => [operation, actor, version]);
const contextOf = async (person: Resident, machtigingId: string) => {
  const { contexten } = (await (await person.request('/sessie')).json()) as { contexten: { id: string; machtigingId?: string }[] };
  return contexten.find((context) => context.machtigingId === machtigingId)?.id;
};

describe('a mandate that somebody gave', () => {
  it('is changed at once by who gave it, and says so to open pages and in the log', async () => {
    const mandate = await inviteAndAccept(corry, zus);
    heard.length = 0;
    const geldigTot = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    const wider = await change(corry, mandate, { versie: 2, rechten: ['lezen'], organisaties: [taxOffice.oin], berichtTypen: ['VERZOEK'], post: 'beiden', geldigTot });
    expect(wider).toMatchObject({ status: 200, body: { versie: 3, rechten: ['lezen'], organisaties: [taxOffice.oin], berichtTypen: ['VERZOEK'], post: 'beiden', geldigTot } });
    const open = await change(corry, mandate, { versie: 3, organisaties: null, berichtTypen: null, geldigTot: null });
    expect(open).toMatchObject({ status: 200, body: { versie: 4, rechten: ['lezen'], post: 'beiden' } });
    expect(open.body).not.toHaveProperty('organisaties');
    expect(open.body).not.toHaveProperty('berichtTypen');
    expect(open.body).not.toHaveProperty('geldigTot');
    expect(heard).toEqual(Array(2).fill({ kind: 'access', recipientId: corry.recipientId }));
    expect((await operations(corry)).slice(2)).toEqual([['changeMandate', corry.recipientId, 3], ['changeMandate', corry.recipientId, 4]]);
  });

  it('allows at the next request what it says then', async () => {
    const { berichtId } = await deliver(app, corry.identity, { afzender: vehicles.oin });
    await retrieve(corry);
    const mandate = await inviteAndAccept(corry, zus, { rechten: ['lezen'] });
    const headers = { Namens: (await contextOf(zus, mandate.machtigingId))! };
    expect((await zus.request(`/berichten/${berichtId}`, { headers })).status).toBe(200);
    await change(corry, mandate, { versie: 2, organisaties: [taxOffice.oin] });
    expect((await zus.request(`/berichten/${berichtId}`, { headers })).status).toBe(404);
    await change(corry, mandate, { versie: 3, rechten: ['instellingen'] });
    expect((await zus.request('/berichten', { headers })).status).toBe(403);
  });

  it('is not changed from an older version, nor by two at once', async () => {
    const mandate = await inviteAndAccept(corry, zus);
    expect(await change(corry, mandate, { versie: 1, post: 'beiden' })).toMatchObject({ status: 409, code: 'mandate-changed' });
    const answers = await Promise.all([change(corry, mandate, { versie: 2, post: 'beiden' }), change(corry, mandate, { versie: 2, post: 'gemachtigde' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    [{ versie: 2, geldigTot: '2020-01-01T00:00:00Z' }, '/geldigTot'],
    [{ versie: 2, organisaties: ['00000001001000000098'] }, '/organisaties/0'],
    [{ versie: 2, soort: 'hulp' }, '/soort'],
  ])('is not changed with %j', async (json, pointer) => {
    const mandate = await inviteAndAccept(corry, zus);
    expect(await change(corry, mandate, json)).toMatchObject({ status: 400, pointers: [pointer] });
    expect((await mandatesOf(corry)).gegeven).toMatchObject([{ versie: 2 }]);
  });

  it('is ended at once by who gave it, which holds also for the next request and is said once', async () => {
    await retrieve(corry);
    const mandate = await inviteAndAccept(corry, zus);
    const headers = { Namens: (await contextOf(zus, mandate.machtigingId))! };
    expect((await zus.request('/berichten', { headers })).status).toBe(200);
    heard.length = 0;
    expect((await end(corry, mandate)).status).toBe(204);
    expect((await end(corry, mandate)).status).toBe(204);
    expect((await end(zus, mandate)).status).toBe(204);
    expect((await zus.request('/berichten', { headers })).status).toBe(403);
    expect(heard).toEqual([{ kind: 'access', recipientId: corry.recipientId }]);
    expect((await operations(corry)).filter(([operation]) => operation === 'endMandate')).toEqual([['endMandate', corry.recipientId, 3]]);
    for (const { gegeven, ontvangen } of [await mandatesOf(corry), await mandatesOf(zus)]) {
      expect([...gegeven, ...ontvangen]).toMatchObject([{ status: 'beeindigd', beeindigdDoor: 'machtiginggever', beeindigdOp: app.clock.now().toISOString(), wijzigbaar: false }]);
    }
    expect(await change(corry, mandate, { versie: 3, post: 'beiden' })).toMatchObject({ status: 409, code: 'mandate-changed' });
  });

  it('is given up by who got it, who cannot change it', async () => {
    const mandate = await inviteAndAccept(corry, zus);
    expect(await change(zus, mandate, { versie: 2, rechten: ['lezen', 'handelen', 'instellingen'] })).toMatchObject({ status: 409, code: 'mandate-not-yours-to-change' });
    expect((await end(zus, mandate)).status).toBe(204);
    expect((await mandatesOf(corry)).gegeven).toMatchObject([{ status: 'beeindigd', beeindigdDoor: 'gemachtigde', rechten: ['lezen', 'handelen'] }]);
    expect((await operations(corry)).at(-1)).toEqual(['endMandate', zus.recipientId, 3]);
  });

  it('does not exist for anybody else', async () => {
    const mandate = await inviteAndAccept(corry, zus);
    const absent = { machtigingId: crypto.randomUUID() };
    expect(await end(stranger, mandate)).toEqual(await end(stranger, absent));
    expect(await change(stranger, mandate, { versie: 2, post: 'beiden' })).toEqual(await change(stranger, absent, { versie: 2, post: 'beiden' }));
    expect(await end(stranger, mandate)).toMatchObject({ status: 404, code: 'not-found' });
    expect((await mandatesOf(corry)).gegeven).toMatchObject([{ status: 'actief', versie: 2 }]);
  });

  it('ends by itself, and then nobody can lengthen it', async () => {
    const mandate = await inviteAndAccept(corry, zus, { geldigTot: new Date(app.clock.now().getTime() + 1_000).toISOString() });
    app.clock.advance({ seconds: 1 });
    expect((await mandatesOf(zus)).ontvangen).toMatchObject([{ status: 'verlopen', wijzigbaar: false }]);
    expect(await change(corry, mandate, { versie: 2, geldigTot: new Date(app.clock.now().getTime() + 1_000).toISOString() })).toMatchObject({ status: 409, code: 'mandate-changed' });
    expect((await end(corry, mandate)).status).toBe(204);
    expect((await mandatesOf(zus)).ontvangen).toMatchObject([{ status: 'verlopen' }]);
  });
});

describe('a mandate from elsewhere', () => {
  it.each<[MandateKind, MandateSource]>([['financial-administrator', 'register'], ['care-mentor', 'register'], ['legal-guardian', 'register'], ['parental-authority', 'register'], ['employee', 'identity-provider'], ['parental-authority', 'identity-provider']])(
    'works as any other, but nobody here changes or ends it: %s of %s', async (kind, source) => {
      await retrieve(corry);
      const { id, request } = await giveMandate(app, { mandator: corry, mandatee: zus }, { kind, source });
      expect((await request('/berichten')).status).toBe(200);
      for (const person of [corry, zus]) {
        expect(await end(person, { machtigingId: id })).toMatchObject({ status: 409, code: 'mandate-not-yours-to-change' });
        expect(await change(person, { machtigingId: id }, { versie: 1, post: 'beiden' })).toMatchObject({ status: 409, code: 'mandate-not-yours-to-change' });
      }
      expect((await mandatesOf(corry)).gegeven).toMatchObject([{ status: 'actief', wijzigbaar: false, bron: source === 'register' ? 'register' : 'inloggen' }]);
      expect((await request('/berichten')).status).toBe(200);
    });

  it('that begins later is told, and does not hold yet', async () => {
    await expect(giveMandate(app, { mandator: corry, mandatee: zus }, { startsAt: new Date(app.clock.now().getTime() + 1_000) })).rejects.toThrow('does not hold now');
    expect((await mandatesOf(zus)).ontvangen).toMatchObject([{ status: 'begint-later' }]);
  });
});

describe('acting for somebody', () => {
  const bodies = { inviteMandatee: ['POST', '/machtigingen/uitnodigingen', { voorWie: 'Ik', soort: 'hulp', rechten: ['lezen'], post: 'gemachtigde' }], viewInvitation: ['POST', '/machtigingen/_bekijken', { code: 'x' }], acceptInvitation: ['POST', '/machtigingen/_aannemen', { code: 'x' }], listMandates: ['GET', '/machtigingen', undefined], listClients: ['GET', '/machtigingen/overzicht', undefined] } as const;

  it.each(Object.entries(bodies))('does not include %s, with every right', async (operation, [method, path, json]) => {
    const { request } = await giveMandate(app, { mandator: corry, mandatee: zus });
    const response = await request(path, { method, ...(json && { json }) });
    expect(response.status).toBe(403);
    expect(await app.database.selectFrom('audit_line').selectAll().where('chain', '=', corry.recipientId).execute()).toMatchObject([{ operation, outcome: 'refused', right_used: 'own', actor_id: zus.recipientId }]);
  });

  it('does not reach those whom that person acts for: there is no chain of mandates', async () => {
    const third = await newResident(app);
    await retrieve(third);
    const { id } = await giveMandate(app, { mandator: third, mandatee: corry });
    const { request } = await giveMandate(app, { mandator: corry, mandatee: zus });
    const { contexten } = (await (await zus.request('/sessie')).json()) as { contexten: { machtigingId?: string }[] };
    expect(contexten.map(({ machtigingId }) => machtigingId)).not.toContain(id);
    expect((await request('/sessie/namens', { method: 'POST', json: { machtigingId: id } })).status).toBe(403);
    // Not with the id of the context that the one in the middle has either.
    const theirs = await contextOf(corry, id);
    expect((await zus.request('/berichten', { headers: { Namens: theirs! } })).status).toBe(403);
    expect((await request('/machtigingen/overzicht')).status).toBe(403);
    expect((await end(zus, { machtigingId: id })).status).toBe(404);
    // Whose it is must not be found out, so it stands in the log of who tried.
    expect(await app.database.selectFrom('audit_line').selectAll().where('chain', '=', zus.recipientId).where('operation', '=', 'endMandate').execute()).toMatchObject([{ outcome: 'refused', reason: 'not-found' }]);
  });
});

describe('what is over', () => {
  it('stands in the list for a year, and an invitation nobody accepted for thirty days', async () => {
    const accepted = await inviteAndAccept(corry, zus);
    await end(corry, accepted);
    await end(corry, (await invite(corry)).machtiging);
    const shown = async () => (await mandatesOf(await app.logIn({ identity: corry.identity, name: 'A. Bewoner' }))).gegeven.length;
    expect(await shown()).toBe(2);
    app.clock.advance({ hours: 30 * 24 });
    expect(await shown()).toBe(1);
    app.clock.advance({ hours: 334 * 24 });
    expect(await shown()).toBe(1);
    app.clock.advance({ hours: 24 });
    expect(await shown()).toBe(0);
  });

  it('is thrown away long after, and the log stays as it is', async () => {
    const accepted = await inviteAndAccept(corry, zus);
    await inviteAndAccept(corry, stranger);
    await end(corry, accepted);
    await invite(corry);
    const before = await app.database.selectFrom('audit_line').selectAll().where('chain', '=', corry.recipientId).orderBy('position').execute();
    const left = async () => (await app.database.selectFrom('mandate').select('id').where('mandator_id', '=', corry.recipientId).execute()).length;
    await removeExpired(app.database, app.clock.now());
    expect(await left()).toBe(3);
    app.clock.advance({ hours: 37 * 24 });
    await removeExpired(app.database, app.clock.now());
    expect(await left()).toBe(2);
    app.clock.advance({ hours: 7 * 366 * 24 });
    await removeExpired(app.database, app.clock.now());
    expect(await left()).toBe(1);
    expect(await app.database.selectFrom('audit_line').selectAll().where('chain', '=', corry.recipientId).orderBy('position').execute()).toEqual(before);
  });
});

it('a mandate is not given to oneself, whatever code one has', async () => {
  const { code } = await invite(corry);
  expect(await accept(corry, code)).toMatchObject({ status: 422 });
  expect(await asked(corry, '/machtigingen')).toMatchObject({ body: { ontvangen: [] } });
});
