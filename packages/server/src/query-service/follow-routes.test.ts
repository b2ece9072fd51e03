import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { createMailboxApp, deliver, list, newResident, retrieve, taxOffice, type Resident } from '../testing/mailbox-fixtures.js';
import { follow } from '../testing/follow.js';
import { buildTestApp, publicUrl, type TestApp } from '../testing/test-app.js';

let app: TestApp;
let resident: Resident;
const settings = { ...defaultSettings, publicUrl, heartbeatMs: 20 };

beforeAll(async () => {
  app = await createMailboxApp({ settings });
});
beforeEach(async () => {
  resident = await newResident(app);
  await retrieve(resident);
});

const isoIn = (minutes: number): string => new Date(app.clock.now().getTime() + minutes * 60_000).toISOString();
const change = (who: Pick<Resident, 'request'>, id: string) =>
  who.request(`/berichten/${id}?magazijnId=${taxOffice.oin}`, { method: 'PATCH', json: { status: 'gelezen' }, as: 'application/merge-patch+json' });

describe('GET /berichten/_stroom', () => {
  it('tells of a new message, which stands in the list without fetching again', async () => {
    const stream = await follow(resident);
    const { berichtId } = await deliver(app, resident.identity);
    expect(await stream.next()).toEqual({ event: 'nieuw', berichtId });
    expect((await list(resident)).berichten.map((message) => message.berichtId)).toEqual([berichtId]);
    await stream.leave();
  });

  it('tells of a change by another session of the same person, and not of one’s own', async () => {
    const { berichtId } = await deliver(app, resident.identity);
    const elsewhere = await app.logIn({ identity: resident.identity, name: 'A. Bewoner' });
    const [here, there] = [await follow(resident), await follow(elsewhere)];
    await change(resident, berichtId);
    expect(await there.next()).toEqual({ event: 'gewijzigd', berichtId });
    await change(elsewhere, berichtId);
    expect(await here.next()).toEqual({ event: 'gewijzigd', berichtId });
    const last = await deliver(app, resident.identity);
    expect(await here.next()).toEqual({ event: 'nieuw', berichtId: last.berichtId });
    expect(await there.next()).toEqual({ event: 'nieuw', berichtId: last.berichtId });
    await Promise.all([here.leave(), there.leave()]);
  });

  it('tells of what is binned, deleted for good and done with several at once', async () => {
    const { berichtId } = await deliver(app, resident.identity);
    const stream = await follow(await app.logIn({ identity: resident.identity, name: 'A. Bewoner' }));
    await resident.request(`/berichten/${berichtId}?magazijnId=${taxOffice.oin}`, { method: 'DELETE' });
    expect(await stream.next()).toEqual({ event: 'gewijzigd', berichtId });
    await resident.request('/berichten/_acties', { method: 'POST', json: { acties: [{ sleutel: crypto.randomUUID(), berichtId, magazijnId: taxOffice.oin, soort: 'definitief-verwijderen' }] } });
    expect(await stream.next()).toEqual({ event: 'gewijzigd', berichtId });
    await stream.leave();
  });

  it('tells nothing of somebody else’s mailbox', async () => {
    const stream = await follow(resident);
    const other = await newResident(app);
    await deliver(app, other.identity);
    const own = await deliver(app, resident.identity);
    expect(await stream.next()).toEqual({ event: 'nieuw', berichtId: own.berichtId });
    await stream.leave();
  });

  it('tells of a message that is published later when it is there to be seen, and once', async () => {
    const stream = await follow(resident);
    const { berichtId } = await deliver(app, resident.identity, { publicatietijdstip: isoIn(10) });
    app.clock.advance({ minutes: 5 });
    const now = await deliver(app, resident.identity);
    expect(await stream.next()).toEqual({ event: 'nieuw', berichtId: now.berichtId });
    app.clock.advance({ minutes: 6 });
    expect(await stream.next()).toEqual({ event: 'nieuw', berichtId });
    const last = await deliver(app, resident.identity);
    expect(await stream.next()).toEqual({ event: 'nieuw', berichtId: last.berichtId });
    await stream.leave();
  });

  it('shows that it is alive when nothing happens', async () => {
    const response = await resident.request('/berichten/_stroom');
    expect(response.headers.get('X-Accel-Buffering')).toBe('no');
    const reader = response.body!.getReader();
    const frames = [await reader.read(), await reader.read(), await reader.read()].map(({ value }) => new TextDecoder().decode(value));
    expect(frames).toEqual([': begin\n\n', ': \n\n', ': \n\n']);
    await reader.cancel();
  });

  it('needs a session and a context that may read', async () => {
    expect((await app.request('/berichten/_stroom')).status).toBe(401);
    expect((await follow(resident, { Namens: '' })).status).toBe(400);
    expect((await follow(resident, { Namens: 'x'.repeat(32) })).status).toBe(403);
  });
});

describe('a stream', () => {
  it('ends when the person logs out', async () => {
    const stream = await follow(resident);
    await resident.request('/sessie', { method: 'DELETE' });
    expect(await stream.next()).toBeUndefined();
  });

  it('ends when the session ends by itself, which following does not put off', async () => {
    const stream = await follow(resident);
    app.clock.advance({ minutes: 16 });
    expect(await stream.next()).toBeUndefined();
    expect((await resident.request('/sessie')).status).toBe(401);
  });

  it('does not prolong the session by being opened', async () => {
    app.clock.advance({ minutes: 14 });
    await (await follow(resident)).leave();
    app.clock.advance({ minutes: 2 });
    expect((await resident.request('/sessie')).status).toBe(401);
  });

  it('ends when the server stops', async () => {
    const stopping = new AbortController();
    const server = await buildTestApp(app.database, { settings: { ...settings, heartbeatMs: 60_000 }, stopping: stopping.signal, clock: app.clock });
    const stream = await follow(await server.logIn({ identity: resident.identity, name: 'A. Bewoner' }));
    stopping.abort();
    expect(await stream.next()).toBeUndefined();
  });

  it('of the ninth in one session is refused, until one of the others ends', async () => {
    const streams = [];
    for (let count = 0; count < 8; count += 1) streams.push(await follow(resident));
    expect((await follow(resident)).status).toBe(429);
    expect((await follow(await newResident(app))).status).toBe(200);
    await streams[0]?.leave();
    expect((await follow(resident)).status).toBe(200);
  });
});
