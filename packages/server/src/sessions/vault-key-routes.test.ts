import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import { createMailboxApp, newResident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

type Asker = Pick<Awaited<ReturnType<TestApp['logIn']>>, 'request'>;

const path = '/sessie/kluissleutel';
const keyOf = async ({ request }: Asker) => {
  const response = await request(path);
  expect(response.status).toBe(200);
  return ((await response.json()) as { sleutel: string }).sleutel;
};

describe('GET /sessie/kluissleutel', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });

  it('gives 32 bytes: the same for this session each time, others for each other session', async () => {
    const [person, again] = [await app.logIn(), await app.logIn()];
    const key = await keyOf(person);
    expect(Buffer.from(key, 'base64url').byteLength).toBe(32);
    expect(await keyOf(person)).toBe(key);
    expect(await keyOf(again)).not.toBe(key);
    expect(person.session.mogelijkheden).toContain('kluis');
  });

  it('is kept by no cache, and lies nowhere in the database', async () => {
    const person = await app.logIn();
    const key = await keyOf(person);
    expect((await person.request(path)).headers.get('cache-control')).toBe('no-store');
    const everything = JSON.stringify([await app.database.selectFrom('session').selectAll().execute(), await app.database.selectFrom('acting_context').selectAll().execute()]);
    expect(everything.length).toBeGreaterThan(100);
    for (const secret of [key, person.session.csrfToken]) expect(everything).not.toContain(secret);
    expect(key).not.toBe(person.session.csrfToken);
  });

  it('does not prolong the session', async () => {
    const person = await app.logIn();
    app.clock.advance({ minutes: 10 });
    await keyOf(person);
    app.clock.advance({ minutes: 5 });
    expect((await person.request(path)).status).toBe(401);
  });

  it('is not to be had after logging out, also not in a new session', async () => {
    const person = await app.logIn();
    const key = await keyOf(person);
    await person.request('/sessie', { method: 'DELETE' });
    expect((await person.request(path)).status).toBe(401);
    expect(await keyOf(await app.logIn())).not.toBe(key);
  });

  it('is another one for everybody one acts for, is written in their log, and ends with the mandate', async () => {
    const mailboxes = await createMailboxApp();
    const [client, piet] = [await newResident(mailboxes), await newResident(mailboxes)];
    const mandate = await giveMandate(mailboxes, { mandator: client, mandatee: piet });
    const [own, theirs, clients] = [await keyOf(piet), await keyOf(mandate), await keyOf(client)];
    expect(new Set([own, theirs, clients]).size).toBe(3);
    const lines = await mailboxes.database.selectFrom('audit_line').selectAll().where('chain', '=', client.recipientId).execute();
    expect(lines).toMatchObject([{ operation: 'getVaultKey', outcome: 'done', actor_id: piet.recipientId }]);
    await mailboxes.database.updateTable('mandate').set({ withdrawn_at: mailboxes.clock.now(), withdrawn_by: 'mandator' }).where('id', '=', mandate.id).execute();
    expect((await mandate.request(path)).status).toBe(403);
    expect(await keyOf(piet)).toBe(own);
  });
});
