import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { clientOf, page, problem, ScriptedServer, storeA, wireMessage } from '../testing/scripted-server.js';
import { upkeepChunk } from '../upkeep-chunk.js';

let server: ScriptedServer;
let client: BerichtenboxClient;

// Loading a chunk takes real time, which the tests that move the clock do not have.
beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load()]));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: new Date('2026-03-01T12:00:00Z') });
  server = new ScriptedServer();
  server.add(wireMessage('1', storeA));
  client = clientOf(server);
});

afterEach(() => {
  client.close();
  vi.useRealTimers();
});

const minutes = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 60_000);

describe('starting', () => {
  it('says who is logged in, for whom, and what the server can', async () => {
    await client.start();
    expect(client.session.state).toMatchObject({
      status: 'active', userName: 'K. Jansen', expiring: false,
      context: { id: server.contextId, kind: 'self', partition: 'partition-koen', rights: new Set(['read', 'act']) },
    });
    expect(client.mailbox.state.phase).toBe('ready');
  });

  it('asks once, however often it is called', async () => {
    await Promise.all([client.start(), client.start(), client.session.start()]);
    expect(server.count('GET /sessie')).toBe(1);
    expect(server.count('GET /berichten')).toBe(1);
  });

  it('says where to log in when nobody is', async () => {
    server.isLoggedIn = false;
    await client.start();
    expect(client.session.state).toEqual({ status: 'anonymous', loginUrl: '/api/v1/inloggen' });
    expect(client.mailbox.state.phase).toBe('idle');
  });

  it('never passes on a login address that runs script', async () => {
    server.next('GET /sessie', () => problem(401, 'not-logged-in', {}, { inlogUrl: 'javascript:alert(1)' }));
    await client.start();
    expect(client.session.state).toMatchObject({ loginUrl: expect.stringMatching(/^https:\/\/.*\/inloggen$/) as string });
  });

  it.each([
    ['network', () => { throw new TypeError('Failed to fetch'); }],
    ['unexpected-answer', () => page()],
    ['server-failed', () => problem(500)],
  ])('is unreachable after %s, until asked again', async (code, answer) => {
    server.next('GET /sessie', answer);
    await client.start();
    expect(client.session.state).toMatchObject({ status: 'unreachable', error: { code } });
    await client.session.refresh();
    expect(client.session.state.status).toBe('active');
    expect(client.mailbox.state.phase).not.toBe('idle');
  });
});

describe('as time passes', () => {
  it.each([0, -7_200_000, 86_400_000])('warns two minutes before and ends exactly, with the server %i ms off this clock', async (offset) => {
    server.clockOffsetMs = offset;
    server.endsInMs = 15 * 60_000;
    await client.start();
    server.next('GET /sessie', ...Array.from({ length: 9 }, () => () => { throw new TypeError('offline'); }));
    await vi.advanceTimersByTimeAsync(13 * 60_000 - 1000);
    expect(client.session.state).toMatchObject({ status: 'active', expiring: false });
    await vi.advanceTimersByTimeAsync(1000);
    expect(client.session.state).toMatchObject({ status: 'active', expiring: true });
    await vi.advanceTimersByTimeAsync(119_000);
    expect(client.session.state.status).toBe('active');
    await vi.advanceTimersByTimeAsync(1000);
    expect(client.session.state.status).toBe('expired');
    expect(client.mailbox.state).toMatchObject({ phase: 'idle', messages: [] });
  });

  it('tells the end by this device\'s clock, so that it looks right beside it', async () => {
    server.clockOffsetMs = 3_600_000;
    await client.start();
    const { state } = client.session;
    expect(state.status === 'active' && state.expiresAt.toISOString()).toBe('2026-03-01T12:15:00.000Z');
  });

  it('does not warn who was busy meanwhile, here or in another tab', async () => {
    await client.start();
    await minutes(10);
    await minutes(20);
    expect(client.session.state).toMatchObject({ status: 'active', expiring: false });
    expect(server.count('GET /sessie')).toBeLessThan(6);
  });

  it('takes the warning back when something is done in the mailbox', async () => {
    await client.start();
    const end = Date.now() + 15 * 60_000;
    server.next('GET /sessie', (...args) => {
      server.endsInMs = end - Date.now();
      return server.answer(...args);
    });
    await minutes(13.5);
    expect(client.session.state).toMatchObject({ expiring: true });
    server.endsInMs = 15 * 60_000;
    await client.mailbox.open('1');
    await vi.advanceTimersByTimeAsync(1);
    expect(client.session.state).toMatchObject({ status: 'active', expiring: false });
  });

  it('can be prolonged', async () => {
    await client.start();
    server.next('GET /sessie', () => problem(500), () => problem(500));
    await minutes(14);
    expect(client.session.state).toMatchObject({ expiring: true });
    await client.session.extend();
    expect(client.session.state).toMatchObject({ status: 'active', expiring: false });
    expect(server.sent.at(-1)?.headers.get('x-csrf-token')).toBe('csrf-token-of-this-session');
  });

  it('says so when it could not be prolonged', async () => {
    await client.start();
    server.next('POST /sessie/verlengen', () => problem(503, 'not-available', { 'retry-after': '5' }));
    await expect(client.session.extend()).rejects.toMatchObject({ code: 'unavailable', retryAfterMs: 5000 });
  });
});

it('is over as soon as any answer says 401, and the mailbox is empty', async () => {
  await client.start();
  server.isLoggedIn = false;
  await expect(client.mailbox.open('1')).rejects.toMatchObject({ code: 'session-expired' });
  expect(client.session.state).toEqual({ status: 'expired', loginUrl: '/api/v1/inloggen' });
  expect(client.mailbox.state).toEqual({
    phase: 'idle', messages: [], stores: [], completeness: 'unknown', refreshing: false, actionFailures: [], waiting: [],
  });
});

describe('logging out', () => {
  beforeEach(() => client.start());

  it('empties the mailbox before the server answers, and says where to go on', async () => {
    const leaving = client.session.logout();
    expect(client.session.state.status).toBe('logged-out');
    expect(client.mailbox.state.messages).toEqual([]);
    expect(await leaving).toEqual({ logoutUrl: '/uit' });
  });

  it('is done already when the server says 401', async () => {
    server.isLoggedIn = false;
    expect(await client.session.logout()).toEqual({ logoutUrl: undefined });
    expect(client.session.state.status).toBe('logged-out');
  });

  it('uses the token of the session there is now', async () => {
    server.next('DELETE /sessie', () => problem(403, 'csrf-token-wrong'));
    expect(await client.session.logout()).toEqual({ logoutUrl: '/uit' });
  });

  it('does not pretend when the server could not be told', async () => {
    server.next('DELETE /sessie', () => { throw new TypeError('Failed to fetch'); });
    await expect(client.session.logout()).rejects.toMatchObject({ code: 'network' });
    expect(client.session.state).toMatchObject({ status: 'unreachable', error: { code: 'network' } });
    expect(client.mailbox.state.messages).toEqual([]);
  });
});

it('starts anew with another session that the server answers with', async () => {
  await client.start();
  server.contextId = 'context-of-the-next-session';
  server.partition = 'partition-corry';
  server.messages.clear();
  server.add(wireMessage('9', storeA));
  await client.session.refresh();
  await client.mailbox.load();
  expect(client.mailbox.state.messages.map(({ id }) => id)).toEqual(['9']);
});
