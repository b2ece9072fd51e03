import type { WireSession } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import { koen, type TestApp, type TestPerson } from '../testing/test-app.js';

let app: TestApp;
let person: TestPerson;
beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(async () => {
  person = await app.logIn();
});

const status = async (path = '/sessie') => (await person.request(path)).status;
const read = async (response: Response) => (await response.json()) as WireSession;

describe('GET /sessie', () => {
  it('tells where to log in when nobody is', async () => {
    const response = await app.request('/sessie');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: 'urn:berichtenbox:problem:not-logged-in', inlogUrl: '/api/v1/inloggen' });
  });

  it('tells who is logged in and for whom they may act, without a number or an internal id', async () => {
    const text = await (await person.request('/sessie')).text();
    const session = JSON.parse(text) as WireSession;
    expect(session.gebruiker.naam).toBe(koen.name);
    expect(session.contexten).toEqual([expect.objectContaining({ naam: koen.name, soort: 'zelf', rechten: ['lezen', 'handelen', 'instellingen'] })]);
    for (const secret of [koen.identity.value, person.recipientId, person.sessionId]) expect(text).not.toContain(secret);
  });

  it('gives ids of this session only, and a partition that stays', async () => {
    const again = await app.logIn();
    const other = await app.logIn({ identity: { type: 'BSN', value: '999993653' }, name: 'J. Pietersen' });
    const [mine, same, another] = [person, again, other].map(({ session }) => session.contexten[0]!);
    expect(new Set([mine!.id, same!.id, another!.id]).size).toBe(3);
    expect(mine!.partitie).toBe(same!.partitie);
    expect(mine!.partitie).not.toBe(another!.partitie);
    expect(person.session.csrfToken).not.toBe(again.session.csrfToken);
  });

  it.each(['', 'rubbish', 'a'.repeat(5_000), "' or 1=1 --"])('is 401 with the cookie %j', async (cookie) => {
    const response = await app.request('/sessie', { headers: { cookie: `__Host-berichtenbox=${cookie}` } });
    expect(response.status).toBe(401);
  });

  it('does not take the name that is for http on this machine', async () => {
    expect((await app.request('/sessie', { headers: { cookie: `berichtenbox=${person.sessionId}` } })).status).toBe(401);
  });
});

describe('a session', () => {
  it('is kept as a hash: who reads the database cannot use it, nor learn a name', async () => {
    const rows = await app.database.selectFrom('session').selectAll().execute();
    const contexts = await app.database.selectFrom('acting_context').selectAll().execute();
    const everything = JSON.stringify([rows, contexts]);
    expect(rows.length).toBeGreaterThan(0);
    for (const secret of [person.sessionId, person.session.csrfToken, koen.name, koen.identity.value]) expect(everything).not.toContain(secret);
  });

  it('ends fifteen minutes after the last thing that was done with the mailbox', async () => {
    app.clock.advance({ minutes: 14 });
    await person.request('/berichten');
    app.clock.advance({ minutes: 14, seconds: 59 });
    expect(await status()).toBe(200);
    app.clock.advance({ seconds: 1 });
    expect(await status()).toBe(401);
    expect(await status('/berichten')).toBe(401);
  });

  it('is not prolonged by asking for it', async () => {
    app.clock.advance({ minutes: 10 });
    expect((await read(await person.request('/sessie'))).verlooptOp).toBe(person.session.verlooptOp);
    app.clock.advance({ minutes: 5 });
    expect(await status()).toBe(401);
  });

  it('is not prolonged by what was refused', async () => {
    app.clock.advance({ minutes: 10 });
    await person.request('/berichten', { headers: { Namens: 'b'.repeat(43) } });
    expect((await read(await person.request('/sessie'))).verlooptOp).toBe(person.session.verlooptOp);
  });

  it('is prolonged when asked, up to eight hours after logging in', async () => {
    const latest = new Date(person.session.uiterlijkOp!).getTime();
    expect(latest - app.clock.now().getTime()).toBe(8 * 3_600_000);
    for (let minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
      app.clock.advance({ minutes: 10 });
      const { verlooptOp } = await read(await person.request('/sessie/verlengen', { method: 'POST' }));
      expect(new Date(verlooptOp).getTime()).toBe(Math.min(app.clock.now().getTime() + 15 * 60_000, latest));
    }
    app.clock.advance({ minutes: 10 });
    expect(await status()).toBe(401);
    expect((await person.request('/sessie/verlengen', { method: 'POST' })).status).toBe(401);
  });

  it('outlives a restart of the server', async () => {
    const restarted = await createTestApp({ database: app.database, clock: app.clock });
    expect((await restarted.request('/sessie', { headers: { cookie: `__Host-berichtenbox=${person.sessionId}` } })).status).toBe(200);
  });

  it('is of no use to a server with other keys', async () => {
    const { createKeyRing } = await import('../recipients/key-ring.js');
    const keyRing = await createKeyRing({ currentKeyId: 'other', keys: { other: new Uint8Array(32).fill(9) } });
    const stranger = await createTestApp({ database: app.database, clock: app.clock, keyRing });
    expect((await stranger.request('/sessie', { headers: { cookie: `__Host-berichtenbox=${person.sessionId}` } })).status).toBe(500);
  });
});

describe('DELETE /sessie', () => {
  it('ends the session at once, and says where to log out at the identity provider', async () => {
    const response = await person.request('/sessie', { method: 'DELETE' });
    expect(await response.json()).toEqual({ uitlogUrl: 'https://identity-provider.invalid/logout?id_token_hint=id-token' });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-berichtenbox=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(await status()).toBe(401);
    expect((await person.request('/sessie', { method: 'DELETE' })).status).toBe(401);
  });

  it('leaves the person’s other sessions alone', async () => {
    const elsewhere = await app.logIn();
    await person.request('/sessie', { method: 'DELETE' });
    expect((await elsewhere.request('/sessie')).status).toBe(200);
  });

  it('also ends it while the identity provider cannot be reached', async () => {
    app.identityProvider.isDown = true;
    const response = await person.request('/sessie', { method: 'DELETE' });
    app.identityProvider.isDown = false;
    expect(await response.json()).toEqual({ uitlogUrl: '/' });
    expect(await status()).toBe(401);
  });
});
