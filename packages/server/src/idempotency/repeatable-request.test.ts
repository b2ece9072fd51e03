import type { WireDeliveryReceipt, WireMessage, WireProblem } from '@berichtenbox/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { countRows, createMailboxApp, deliver, delivery, newResident, post, retrieve, taxOffice, town } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { doOnce } from './repeatable-request.js';

let app: TestApp;
beforeAll(async () => {
  app = await createMailboxApp();
});

const newKey = () => `sleutel-${crypto.randomUUID()}`;
const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => { open = resolve; });
  return { open: () => open(), passed };
};
const code = async (response: Response) => ((await response.json()) as WireProblem).type;

describe('a delivery with an idempotency key', () => {
  it('is stored once, and answered the same each time', async () => {
    const { identity } = await newResident(app);
    const key = newKey();
    const first = (await (await post(app, delivery(identity), { key })).json()) as WireDeliveryReceipt;
    const before = await countRows(app);
    app.clock.advance({ minutes: 5 });
    const again = await post(app, delivery(identity), { key });
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(first);
    expect(await countRows(app)).toEqual(before);
  });

  it('is refused when the key came with another body', async () => {
    const { identity } = await newResident(app);
    const key = newKey();
    await post(app, delivery(identity), { key });
    const before = await countRows(app);
    const other = await post(app, delivery(identity, { inhoud: 'Iets anders.' }), { key });
    expect(other.status).toBe(409);
    expect(await code(other)).toBe('urn:berichtenbox:problem:idempotency-key-reused');
    expect(await countRows(app)).toEqual(before);
  });

  it('is stored once when it arrives ten times at the same moment', async () => {
    const { identity } = await newResident(app);
    const key = newKey();
    const before = await countRows(app);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(app, delivery(identity), { key })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    for (const busy of answers.filter(({ status }) => status === 409)) expect(await code(busy)).toBe('urn:berichtenbox:problem:idempotency-key-busy');
    expect((await countRows(app))['message']).toBe((before['message'] ?? 0) + 1);
    const afterwards = await post(app, delivery(identity), { key });
    expect(afterwards.status).toBe(201);
    expect((await countRows(app))['message']).toBe((before['message'] ?? 0) + 1);
  });

  it('does not meet the same key of another sender', async () => {
    const { identity } = await newResident(app);
    const key = newKey();
    expect((await post(app, delivery(identity), { key, oin: taxOffice.oin })).status).toBe(201);
    expect((await post(app, delivery(identity, { afzender: town.oin }), { key, oin: town.oin })).status).toBe(201);
  });

  it('can be used for something else after seven days', async () => {
    const { identity } = await newResident(app);
    const key = newKey();
    await post(app, delivery(identity), { key });
    app.clock.advance({ hours: 7 * 24 + 1 });
    expect((await post(app, delivery(identity, { inhoud: 'Een nieuwe brief.' }), { key })).status).toBe(201);
  });

  it('leaves no identity number and no text in what is remembered', async () => {
    const { identity } = await newResident(app);
    await post(app, delivery(identity, { onderwerp: 'Vertrouwelijk onderwerp' }), { key: newKey() });
    const records = JSON.stringify(await app.database.selectFrom('idempotency_record').selectAll().execute());
    expect(records).not.toContain(identity.value);
    expect(records).not.toContain('Vertrouwelijk');
  });
});

describe('a change with an idempotency key', () => {
  it('is not done again when it is repeated after something else was changed', async () => {
    const resident = await newResident(app);
    const { berichtId } = await deliver(app, resident.identity);
    await retrieve(resident);
    const change = (status: string, key: string) => resident.request(`/berichten/${berichtId}?magazijnId=${taxOffice.oin}`, {
      method: 'PATCH', json: { status }, as: 'application/merge-patch+json', headers: { 'Idempotency-Key': key },
    });
    const key = newKey();
    await change('gelezen', key);
    await change('ongelezen', newKey());
    const repeated = await change('gelezen', key);
    expect(repeated.status).toBe(200);
    expect(((await repeated.json()) as WireMessage).status).toBe('ongelezen');
    expect((await change('ongelezen', key)).status).toBe(409);
  });

  it('may be repeated for binning and purging too', async () => {
    const resident = await newResident(app);
    const { berichtId } = await deliver(app, resident.identity);
    const [binKey, purgeKey] = [newKey(), newKey()];
    const at = `?magazijnId=${taxOffice.oin}`;
    for (let time = 0; time < 2; time += 1) {
      expect((await resident.request(`/berichten/${berichtId}${at}`, { method: 'DELETE', headers: { 'Idempotency-Key': binKey } })).status).toBe(204);
    }
    for (let time = 0; time < 2; time += 1) {
      expect((await resident.request(`/berichten/${berichtId}/_definitiefVerwijderen${at}`, { method: 'POST', headers: { 'Idempotency-Key': purgeKey } })).status).toBe(204);
    }
  });
});

describe('doOnce', () => {
  const request = () => ({ scope: 'test', key: newKey(), fingerprint: 'x' });
  const forgetful = () => Promise.resolve('klaar');

  it('lets the request be repeated when its work failed', async () => {
    const repeated = request();
    await expect(doOnce(app, repeated, () => Promise.reject(new Error('mislukt')))).rejects.toThrow('mislukt');
    expect(await doOnce(app, repeated, forgetful)).toBe('klaar');
  });

  it('lets another take over when the first never came back, and then refuses what the first still wants to store', async () => {
    const repeated = request();
    const [started, letGo] = [gate(), gate()];
    const stuck = doOnce<string>(app, repeated, async (remember) => {
      started.open();
      await letGo.passed;
      await remember(app.database, 'eerste');
      return 'eerste';
    });
    await started.passed;
    const refused = expect(stuck).rejects.toMatchObject({ code: 'idempotency-key-busy' });
    await expect(doOnce(app, repeated, forgetful)).rejects.toMatchObject({ code: 'idempotency-key-busy' });
    app.clock.advance({ minutes: 3 });
    const second = await doOnce<string>(app, repeated, async (remember) => {
      await remember(app.database, 'tweede');
      return 'tweede';
    });
    letGo.open();
    await refused;
    expect(second).toBe('tweede');
    expect(await doOnce(app, repeated, forgetful)).toBe('tweede');
  });
});
