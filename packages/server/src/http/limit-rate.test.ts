import { beforeAll, describe, expect, it } from 'vitest';
import { createRateLimiter } from '../node/create-rate-limiter.js';
import { createTestApp } from '../testing/create-test-app.js';
import type { TestApp, TestPerson } from '../testing/test-app.js';
import { defaultRateLimitBudgets } from './rate-limiter.js';

let database: TestApp['database'];
beforeAll(async () => {
  ({ database } = await createTestApp());
});

/** An app that counts, for people who come from `address`. */
async function counting(budgets: Partial<typeof defaultRateLimitBudgets>, address: () => string = () => '192.0.2.1'): Promise<TestApp> {
  return createTestApp({ database, rateLimiter: createRateLimiter({ ...defaultRateLimitBudgets, ...budgets }), clientAddress: address });
}
const times = async (count: number, action: () => Promise<Response>) => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) statuses.push((await action()).status);
  return statuses;
};
const search = (person: TestPerson) => () => person.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag: 'belasting' } });

describe('counting requests', () => {
  it('stops a session that asks too much, and says when to come back', async () => {
    // Logging in of the test reads /sessie once.
    const person = await (await counting({ session: 3 })).logIn();
    expect(await times(3, () => person.request('/sessie'))).toEqual([200, 200, 429]);
    const response = await person.request('/sessie');
    expect(await response.json()).toMatchObject({ type: 'urn:berichtenbox:problem:too-many-requests' });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('counts a search for five, and a fetch for twenty', async () => {
    const searching = await (await counting({ session: 11 })).logIn();
    expect((await times(3, search(searching))).map((status) => status === 429)).toEqual([false, false, true]);
    const fetching = await (await counting({ session: 41 })).logIn();
    const statuses = await times(3, async () => {
      const response = await fetching.request('/berichten/_ophalen');
      await response.text();
      return response;
    });
    expect(statuses.map((status) => status === 429)).toEqual([false, false, true]);
  });

  it('does not let one session use up another’s budget', async () => {
    const app = await counting({ session: 3 });
    const [one, two] = [await app.logIn(), await app.logIn()];
    await times(5, () => one.request('/sessie'));
    expect((await two.request('/sessie')).status).toBe(200);
  });

  it('counts those who are nobody by their network, and tries with wrong cookies too', async () => {
    let address = '192.0.2.1';
    const app = await counting({ address: 3 }, () => address);
    const guess = () => app.request('/sessie', { headers: { cookie: `__Host-berichtenbox=${crypto.randomUUID()}` } });
    expect(await times(4, guess)).toEqual([401, 401, 401, 429]);
    address = '192.0.2.99';
    expect((await guess()).status).toBe(429);
    address = '::ffff:192.0.2.7';
    expect((await guess()).status).toBe(429);
    address = '198.51.100.1';
    expect((await guess()).status).toBe(401);
  });

  it('takes an IPv6 network of one house for one', async () => {
    let address = '2001:db8:1:2:aaaa::1';
    const app = await counting({ address: 1 }, () => address);
    await app.request('/sessie');
    address = '2001:db8:1:2:bbbb::1';
    expect((await app.request('/sessie')).status).toBe(429);
    address = '2001:db8:1:3::1';
    expect((await app.request('/sessie')).status).toBe(401);
  });

  it.each([
    ['2001:db8::1:2:3', '2001:db8::9:8:7', '2001:db8:0:1::1'],
    ['::1', '::2', '0:0:0:1::1'],
  ])('also takes it for one when its zeros are left out: %s and %s', async (first, neighbour, other) => {
    let address = first;
    const app = await counting({ address: 1 }, () => address);
    await app.request('/sessie');
    address = neighbour;
    expect((await app.request('/sessie')).status).toBe(429);
    address = other;
    expect((await app.request('/sessie')).status).toBe(401);
  });

  it('does not believe a client about its address', async () => {
    const app = await counting({ address: 2 });
    let number = 0;
    const forged = () => app.request('/sessie', { headers: { 'X-Forwarded-For': `203.0.113.${number++}`, 'X-Real-IP': `203.0.113.${number}` } });
    expect(await times(3, forged)).toEqual([401, 401, 429]);
  });

  it('counts logging in for ten', async () => {
    const app = await counting({ address: 25 });
    expect(await times(3, () => app.request('/inloggen'))).toEqual([302, 302, 429]);
  });

  it('counts a sender by its token', async () => {
    const app = await counting({ sender: 1 });
    const token = (oin: string) => ({ headers: { authorization: `Bearer ${app.accessTokens.issue(oin, ['berichten:aanleveren'], oin)}` }, method: 'POST', json: {} });
    expect(await times(2, () => app.request('/aanleveringen', token('00000001823288444000')))).toEqual([400, 429]);
    expect((await app.request('/aanleveringen', token('00000000000000100000'))).status).toBe(400);
  });

  it('never stops a probe', async () => {
    const app = await counting({ address: 1 });
    expect(new Set(await times(5, () => app.request('/healthz')))).toEqual(new Set([200]));
  });

  it('leaves somebody with two busy tabs alone', async () => {
    const person = await (await counting({})).logIn();
    const statuses = await times(200, () => person.request('/sessie'));
    for (let index = 0; index < 10; index++) statuses.push((await search(person)()).status);
    expect(statuses).not.toContain(429);
  });
});
