import type { WireAction, WireActionResult, WireProblem } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { setStoreFault } from '../message-stores/store-fault.js';
import { createMailboxApp, deliver, list, newResident, retrieve, taxOffice, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';

type Wanted = Pick<WireAction, 'soort' | 'map'> & { readonly id?: string; readonly store?: string; readonly key?: string };

let app: TestApp;
let resident: Resident;
/** Two letters of the tax office, and one about a vehicle. */
let first: string;
let second: string;
let vehicle: string;

beforeAll(async () => {
  app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, storeTimeoutMs: 300 } });
});
beforeEach(async () => {
  await app.database.deleteFrom('store_fault').execute();
  resident = await newResident(app);
  first = (await deliver(app, resident.identity)).berichtId;
  second = (await deliver(app, resident.identity)).berichtId;
  vehicle = (await deliver(app, resident.identity, { afzender: vehicles.oin })).berichtId;
  await retrieve(resident);
});

const post = (acties: unknown, init: { who?: Resident; headers?: Record<string, string> } = {}) =>
  (init.who ?? resident).request('/berichten/_acties', { method: 'POST', json: { acties }, ...(init.headers && { headers: init.headers }) });
const act = async (...wanted: Wanted[]): Promise<WireActionResult[]> => {
  const response = await post(wanted.map(({ id = first, store = taxOffice.oin, key = crypto.randomUUID(), ...action }) => ({ sleutel: key, berichtId: id, magazijnId: store, ...action })));
  expect(response.status).toBe(200);
  return ((await response.json()) as { resultaten: WireActionResult[] }).resultaten;
};
const codes = (results: readonly WireActionResult[]) => results.map(({ status, probleem }) => probleem?.type.replace('urn:berichtenbox:problem:', '') ?? status);
const row = async (id: string) => (await list(resident)).berichten.find(({ berichtId }) => berichtId === id);

describe('POST /berichten/_acties', () => {
  it.each<[Wanted[], object]>([
    [[{ soort: 'gelezen' }], { status: 'gelezen' }],
    [[{ soort: 'gelezen' }, { soort: 'ongelezen' }], { status: 'ongelezen' }],
    [[{ soort: 'afgehandeld' }], { afgehandeld: true }],
    [[{ soort: 'verplaatsen', map: 'Archief' }], { map: 'archief' }],
    [[{ soort: 'verplaatsen', map: 'Auto & huis' }], { map: 'Auto & huis' }],
    [[{ soort: 'verwijderen' }], { map: 'prullenbak' }],
  ])('with %j makes it %j', async (wanted, expected) => {
    const results = await act(...wanted);
    expect(results.map(({ status }) => status < 300)).not.toContain(false);
    expect(await row(first)).toMatchObject(expected);
  });

  it('gives back the message as it is after each change, as the list shows it', async () => {
    const [result] = await act({ soort: 'afgehandeld' });
    expect(result).toEqual({ sleutel: expect.any(String) as string, status: 200, bericht: await row(first) });
  });

  it('takes a message out of its folder, and takes back that it was dealt with', async () => {
    expect(codes(await act({ soort: 'verplaatsen', map: 'Auto' }, { soort: 'afgehandeld' }, { soort: 'terugzetten' }, { soort: 'onafgehandeld' }))).toEqual([200, 200, 200, 200]);
    const message = await row(first);
    expect(message).not.toHaveProperty('map');
    expect(message).not.toHaveProperty('afgehandeld');
  });

  it('does what is asked of one message in order: first to the bin, then for good', async () => {
    expect(codes(await act({ soort: 'definitief-verwijderen' }, { soort: 'verwijderen' }, { soort: 'definitief-verwijderen' }))).toEqual(['not-in-trash', 204, 204]);
    expect(await row(first)).toBeUndefined();
  });

  it('gives each its own outcome, in the order asked, and does the rest', async () => {
    const results = await act({ soort: 'gelezen', id: crypto.randomUUID() }, { soort: 'gelezen', id: vehicle, store: vehicles.oin }, { soort: 'gelezen', store: vehicles.oin }, { soort: 'gelezen', id: second });
    expect(codes(results)).toEqual(['not-found', 200, 'not-found', 200]);
    expect(results[0]?.probleem).toMatchObject({ status: 404, instance: expect.stringMatching(/^urn:uuid:/) as string });
    expect(await row(second)).toMatchObject({ status: 'gelezen' });
  });

  it('lets a store that fails fail its own actions only', async () => {
    await setStoreFault(app.database, vehicles.oin, { kind: 'failing' });
    expect(codes(await act({ soort: 'gelezen', id: vehicle, store: vehicles.oin }, { soort: 'gelezen' }))).toEqual(['store-failed', 200]);
  });

  it('waits for a silent store once, and begins none of its other actions', async () => {
    await setStoreFault(app.database, vehicles.oin, { kind: 'silent' });
    const wanted = Array.from({ length: 50 }, (): Wanted => ({ soort: 'gelezen', id: vehicle, store: vehicles.oin }));
    const results = await act(...wanted, { soort: 'gelezen' });
    expect(new Set(codes(results))).toEqual(new Set(['not-available', 200]));
    expect(results[0]?.wachttijd).toBe(30);
    expect(results[49]?.wachttijd).toBe(1);
    expect(await row(first)).toMatchObject({ status: 'gelezen' });
  });

  it('changes nothing of somebody else’s letter, and answers as if it never was', async () => {
    const other = await newResident(app);
    const response = await post([first, crypto.randomUUID()].map((berichtId) => ({ sleutel: crypto.randomUUID(), berichtId, magazijnId: taxOffice.oin, soort: 'gelezen' })), { who: other });
    const { resultaten: [theirs, none] } = (await response.json()) as { resultaten: WireActionResult[] };
    expect(theirs?.probleem).toEqual(none?.probleem);
    expect(none?.status).toBe(404);
    expect(await row(first)).toMatchObject({ status: 'ongelezen' });
  });
});

describe('an action that is sent again', () => {
  const key = () => crypto.randomUUID();

  it('is not done again', async () => {
    const binKey = key();
    await act({ soort: 'verwijderen', key: binKey });
    await act({ soort: 'terugzetten' });
    expect(codes(await act({ soort: 'verwijderen', key: binKey }))).toEqual([204]);
    expect(await row(first)).not.toHaveProperty('map');
  });

  it('is not done again when the call for one message did it', async () => {
    const readKey = key();
    const headers = { 'Idempotency-Key': readKey };
    await resident.request(`/berichten/${first}?magazijnId=${taxOffice.oin}`, { method: 'PATCH', json: { status: 'gelezen' }, as: 'application/merge-patch+json', headers });
    await act({ soort: 'ongelezen' });
    const [result] = await act({ soort: 'gelezen', key: readKey });
    expect(result).toMatchObject({ status: 200, bericht: { status: 'ongelezen' } });
  });

  it('is not done again by the call for one message', async () => {
    const binKey = key();
    await act({ soort: 'verwijderen', key: binKey }, { soort: 'terugzetten' });
    const again = await resident.request(`/berichten/${first}?magazijnId=${taxOffice.oin}`, { method: 'DELETE', headers: { 'Idempotency-Key': binKey } });
    expect(again.status).toBe(204);
    expect(await row(first)).not.toHaveProperty('map');
  });

  it('is refused when the key came with something else', async () => {
    const used = key();
    expect(codes(await act({ soort: 'gelezen', key: used }, { soort: 'ongelezen', key: used }))).toEqual([200, 'idempotency-key-reused']);
  });

  it('may be repaired under the same key after it failed', async () => {
    const binned = { soort: 'verwijderen', key: key() } as const;
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    expect(codes(await act(binned))).toEqual(['store-failed']);
    await app.database.deleteFrom('store_fault').execute();
    expect(codes(await act(binned))).toEqual([204]);
  });

  it('stays refused when it was to delete what was not in the bin, so that it deletes nothing that was put there since when it comes again late', async () => {
    const purge = { soort: 'definitief-verwijderen', key: key() } as const;
    expect(codes(await act(purge, { soort: 'verwijderen' }, purge, { soort: 'definitief-verwijderen' }))).toEqual(['not-in-trash', 204, 'not-in-trash', 204]);
  });
});

describe('a request that is not right', () => {
  const good = (): WireAction => ({ sleutel: crypto.randomUUID(), berichtId: first, magazijnId: taxOffice.oin, soort: 'gelezen' });

  it.each<[string, (action: WireAction) => unknown, string]>([
    ['nothing to do', () => [], '/acties'],
    ['more than 200 actions', (action) => Array.from({ length: 201 }, () => action), '/acties'],
    ['an unknown kind', (action) => [{ ...action, soort: 'wegdoen' }], '/acties/0/soort'],
    ['no key', (action) => [{ ...action, sleutel: undefined }], '/acties/0'],
    ['no folder to move to', (action) => [action, { ...action, soort: 'verplaatsen' }], '/acties/1/map'],
    ['a folder where there is none', (action) => [{ ...action, map: 'archief' }], '/acties/0/map'],
    ['a blank folder', (action) => [{ ...action, soort: 'verplaatsen', map: ' ' }], '/acties/0/map'],
    ['a folder that changes direction', (action) => [{ ...action, soort: 'verplaatsen', map: 'x\u202Ey' }], '/acties/0/map'],
  ])('is refused as a whole with %s, and nothing is done', async (_, make, pointer) => {
    const response = await post(make(good()));
    expect(response.status).toBe(400);
    expect(((await response.json()) as WireProblem).errors?.some((error) => error.pointer.startsWith(pointer))).toBe(true);
    expect(await row(first)).toMatchObject({ status: 'ongelezen' });
  });

  it('is 403 without the CSRF token and for a context that is not one’s own, and 400 without one', async () => {
    expect((await post([good()], { headers: { 'X-CSRF-Token': '' } })).status).toBe(403);
    expect((await post([good()], { headers: { Namens: 'x'.repeat(32) } })).status).toBe(403);
    expect((await post([good()], { headers: { Namens: '' } })).status).toBe(400);
    expect(await row(first)).toMatchObject({ status: 'ongelezen' });
  });

  it('is allowed with 200 actions with long folder names', async () => {
    const response = await post(Array.from({ length: 200 }, () => ({ ...good(), soort: 'verplaatsen', map: 'é'.repeat(128) })));
    expect(response.status).toBe(200);
  });
});
