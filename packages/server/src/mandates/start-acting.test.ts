import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { end, inviteAndAccept, startActing } from '../testing/invitation-fixtures.js';
import { createMailboxApp, newResident, retrieve, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { storeMandate } from './store-mandate.js';

describe('beginning to act for somebody', () => {
  let app: TestApp;
  let [client, piet, stranger]: [Resident, Resident, Resident] = [] as never;
  beforeAll(async () => {
    app = await createMailboxApp();
  });
  beforeEach(async () => {
    [client, piet, stranger] = [await newResident(app), await newResident(app), await newResident(app)];
  });

  const lines = (person: Resident) => app.database.selectFrom('audit_line').selectAll().where('chain', '=', person.recipientId).orderBy('position').execute();

  it('answers the context that /sessie has, with which one may act, and writes it in the log of who is represented', async () => {
    await retrieve(client);
    const mandate = await giveMandate(app, { mandator: client, mandatee: piet });
    const answer = await startActing(piet, mandate.id);
    expect(answer).toMatchObject({ status: 200, body: { context: mandate.context } });
    expect((await startActing(piet, mandate.id.toUpperCase())).body).toEqual(answer.body);
    expect((await piet.request('/berichten', { headers: { Namens: answer.body.context!.id } })).status).toBe(200);
    expect((await lines(client)).slice(0, 2)).toMatchObject(Array(2).fill({ operation: 'startActing', actor_id: piet.recipientId, mandate_id: mandate.id, mandate_kind: 'financial-administrator', outcome: 'done' }));
  });

  it('makes the context when the mandate was accepted after /sessie was asked', async () => {
    const { machtigingId } = await inviteAndAccept(client, piet);
    const { body } = await startActing(piet, machtigingId);
    const { contexten } = (await (await piet.request('/sessie')).json()) as { contexten: unknown[] };
    expect(contexten).toContainEqual(body.context);
  });

  it('refuses what is absent, not one’s own, has ended, was taken back or has not begun, all alike, and writes it', async () => {
    const now = app.clock.now();
    const theirs = await giveMandate(app, { mandator: client, mandatee: stranger });
    const withdrawn = await inviteAndAccept(client, piet);
    await end(client, withdrawn);
    const store = (changes: { startsAt: Date; endsAt?: Date }) => storeMandate(app.database, app.keyRing, {
      mandatorId: client.recipientId, mandatorName: 'C', mandateeId: piet.recipientId, mandateeName: 'P', kind: 'care-mentor', source: 'register', rights: ['read'], post: 'both', ...changes,
    }, now);
    const [ended, later] = [await store({ startsAt: now, endsAt: now }), await store({ startsAt: new Date(now.getTime() + 1) })];
    const before = (await lines(client)).length;
    const answers = [];
    for (const id of [crypto.randomUUID(), theirs.id, withdrawn.machtigingId, ended, later]) answers.push(await startActing(piet, id));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 403, code: 'on-behalf-of-refused' });
    const refused = { operation: 'startActing', actor_id: piet.recipientId, outcome: 'refused', reason: 'on-behalf-of-refused' };
    expect((await lines(client)).slice(before)).toMatchObject([withdrawn.machtigingId, ended, later].map((id) => ({ ...refused, mandate_id: id })));
    // Whose it was is not known to who tries, so nothing of it stands there.
    expect(await lines(piet)).toMatchObject(Array(2).fill({ ...refused, mandate_id: null }));
    expect(await lines(stranger)).toEqual([]);
  });

  it('leads to the identity provider where it must be chosen there, with nothing personal in the address', async () => {
    const id = await storeMandate(app.database, app.keyRing, {
      mandatorId: client.recipientId, mandatorName: 'C. Client', mandateeId: piet.recipientId, mandateeName: 'P', kind: 'employee', source: 'identity-provider', rights: ['read'], post: 'both', startsAt: app.clock.now(), chosenAtProvider: true,
    }, app.clock.now());
    expect(await startActing(piet, id)).toMatchObject({ status: 200, body: { inlogUrl: `/api/v1/inloggen?namens=${id}` } });
    const { contexten } = (await (await piet.request('/sessie')).json()) as { contexten: unknown[] };
    expect(contexten).toHaveLength(1);
    // Nothing was begun.
    expect(await lines(client)).toEqual([]);
  });

  it('needs a session and its token', async () => {
    expect((await app.request('/sessie/namens', { method: 'POST', json: { machtigingId: crypto.randomUUID() } })).status).toBe(401);
    expect((await piet.request('/sessie/namens', { method: 'POST', json: { machtigingId: crypto.randomUUID() }, headers: { 'X-CSRF-Token': 'wrong' } })).status).toBe(403);
  });

  it('is said to be there', () => {
    expect(piet.session.mogelijkheden).toContain('machtigen');
  });
});
