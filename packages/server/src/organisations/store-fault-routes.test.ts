import { beforeAll, describe, expect, it } from 'vitest';
import { createMailboxApp, newResident, retrieve, vehicles } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
let operator: HeadersInit;
const path = `/beheer/magazijnen/${vehicles.oin}/storing`;

beforeAll(async () => {
  app = await createMailboxApp();
  operator = { Authorization: `Bearer ${app.accessTokens.issue('operator', ['magazijnen:beheren'])}` };
});

describe('the switch on a store', () => {
  it.each([
    [{ soort: 'fout' }, { soort: 'fout' }],
    [{ soort: 'timeout' }, { soort: 'timeout' }],
    [{ soort: 'traag', vertragingMs: 250 }, { soort: 'traag', vertragingMs: 250 }],
    [{ soort: 'traag' }, { soort: 'traag', vertragingMs: 3_000 }],
  ])('is set with %j and answers %j', async (json, answer) => {
    const response = await app.request(path, { method: 'PUT', json, headers: operator });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answer);
  });

  it('makes the store fail until it is cleared, however often that is done', async () => {
    const resident = await newResident(app);
    await app.request(path, { method: 'PUT', json: { soort: 'fout' }, headers: operator });
    expect((await retrieve(resident)).at(-1)).toMatchObject({ geslaagd: 2, mislukt: 1 });
    expect((await app.request(path, { method: 'DELETE', headers: operator })).status).toBe(204);
    expect((await app.request(path, { method: 'DELETE', headers: operator })).status).toBe(204);
    expect((await retrieve(resident)).at(-1)).toMatchObject({ geslaagd: 3, mislukt: 0 });
  });

  it('does not exist for a store that does not exist', async () => {
    const elsewhere = '/beheer/magazijnen/00000001001000000098/storing';
    expect((await app.request(elsewhere, { method: 'PUT', json: { soort: 'fout' }, headers: operator })).status).toBe(404);
    expect((await app.request(elsewhere, { method: 'DELETE', headers: operator })).status).toBe(404);
  });

  it.each([{ soort: 'stuk' }, {}, { soort: 'traag', vertragingMs: -1 }, { soort: 'traag', vertragingMs: 60_001 }])('refuses %j', async (json) => {
    expect((await app.request(path, { method: 'PUT', json, headers: operator })).status).toBe(400);
  });

  it('is not for senders, nor for people, nor for nobody', async () => {
    const sender = { Authorization: `Bearer ${app.accessTokens.issue('sender', ['berichten:aanleveren'], vehicles.oin)}` };
    const resident = await newResident(app);
    expect((await app.request(path, { method: 'PUT', json: { soort: 'fout' }, headers: sender })).status).toBeGreaterThanOrEqual(401);
    expect((await resident.request(path, { method: 'PUT', json: { soort: 'fout' } })).status).toBe(401);
    expect((await app.request(path, { method: 'DELETE' })).status).toBe(401);
  });
});
