import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActiveSession, BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { PrincipalsServer } from '../testing/principals-server.js';
import { clientOf, json, problem } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';
import { watchPrincipals } from '../testing/watch-principals.js';
import { upkeepChunk } from '../upkeep-chunk.js';

let server: PrincipalsServer;
let clients: BerichtenboxClient[];
let leaks: (readonly string[])[];

beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load()]));

beforeEach(() => {
  server = new PrincipalsServer();
  server.capabilities.push('stroom');
  clients = [];
  leaks = [];
});

afterEach(() => {
  for (const client of clients) client.close();
  expect(leaks.flat()).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(site?: string): Promise<BerichtenboxClient> {
  const client = clientOf(server, site);
  clients.push(client);
  leaks.push(watchPrincipals(client));
  await client.start();
  return client;
}

const ready = (client: BerichtenboxClient): Promise<unknown> => until(client.mailbox, ({ phase, refreshing }) => phase === 'ready' && !refreshing);

/** Koen's mailbox is being followed. */
const followed = (): Promise<void> => vi.waitFor(() => expect(server.sent.some(({ url, headers }) => url.endsWith('/_stroom') && headers.get('namens') === server.idOf('koen'))).toBe(true));

/** A client that acts for Koen. */
async function acting(site?: string): Promise<BerichtenboxClient> {
  const client = await open(site);
  await client.session.actFor(server.idOf('koen'));
  await ready(client);
  return client;
}

function session(client: BerichtenboxClient): ActiveSession {
  const { state } = client.session;
  if (state.status !== 'active') throw new Error(state.status);
  return state;
}

/** One lock for all tabs, as in one browser; the first to ask has it for as long as its work lasts. */
function oneLockForAll(): void {
  const last = new Map<string, Promise<unknown>>();
  vi.stubGlobal('navigator', { locks: { request: async (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as (lock: object) => Promise<unknown>;
    const turn = (last.get(name) ?? Promise.resolve()).then(() => work({}));
    last.set(name, turn.catch(() => undefined));
    return turn;
  } } });
}

const ended = (client: BerichtenboxClient): Promise<unknown> => until(client.session, (state) => state.status === 'active' && state.accessEnded !== undefined);

describe('a mandate that is taken back', () => {
  it('is noticed within a second when the server ends the stream', async () => {
    const client = await acting();
    await followed();
    const takenBackAt = performance.now();
    server.withdraw('koen');
    await ended(client);
    expect(performance.now() - takenBackAt).toBeLessThan(1_000);
    expect(session(client)).toMatchObject({ context: { name: 'piet' }, accessEnded: { name: 'koen', unsent: { actions: 0, replies: 0 } } });
    expect(session(client).contexts.map(({ name }) => name)).toEqual(['piet', 'wim']);
    await ready(client);
    expect(client.mailbox.state.messages.map(({ id }) => id)).toEqual(['piet-0', 'piet-1']);
  });

  it('is noticed within a second in the tab that does not follow the stream', async () => {
    oneLockForAll();
    const first = await acting('one-browser');
    const second = await acting('one-browser');
    await followed();
    const takenBackAt = performance.now();
    server.withdraw('koen');
    await Promise.all([ended(first), ended(second)]);
    expect(performance.now() - takenBackAt).toBeLessThan(1_000);
  });

  it.each(['open', 'search', 'mark as read', 'refresh'])('is noticed by what is asked next: %s', async (what) => {
    const client = await acting();
    server.of('koen').isLive = false;
    const { mailbox } = client;
    const asking = what === 'open' ? mailbox.open('koen-0') : what === 'search' ? mailbox.search('woord') : what === 'refresh' ? mailbox.refresh() : mailbox.markRead(['koen-0']);
    await Promise.all([ended(client), asking.catch(() => undefined)]);
    expect(session(client).context.name).toBe('piet');
    expect(mailbox.state.actionFailures).toEqual([]);
  });

  it('is noticed within a second in another tab too, when one tab learns it by a refusal', async () => {
    server.capabilities = server.capabilities.filter((name) => name !== 'stroom');
    const [first, second, third] = [await acting('one-browser'), await acting('one-browser'), await acting('one-browser')] as const;
    server.of('koen').isLive = false;
    const askedBefore = server.count('GET /sessie');
    const refusedAt = performance.now();
    void first.mailbox.open('koen-0').catch(() => undefined);
    await Promise.all([first, second, third].map(ended));
    expect(performance.now() - refusedAt).toBeLessThan(1_000);
    await Promise.all([first, second, third].map(ready));
    // They do not go on asking each other.
    expect(server.count('GET /sessie') - askedBefore).toBeLessThanOrEqual(9);
  });

  it('counts what was not carried out, and carries it out for nobody', async () => {
    const client = await acting();
    server.of('koen').isLive = false;
    void client.mailbox.markRead(['koen-0', 'koen-1']);
    await ended(client);
    expect(session(client).accessEnded).toEqual({ name: 'koen', unsent: { actions: 2, replies: 0 } });
    await ready(client);
    expect(server.requests.filter((request) => request.startsWith('PATCH')).length).toBeLessThanOrEqual(2);
  });

  it('shows nothing any more either when it cannot be found out', async () => {
    const client = await acting();
    server.next('GET /berichten/koen-0', () => problem(403, 'on-behalf-of-refused'));
    server.next('GET /sessie', () => { throw new TypeError('Failed to fetch'); });
    await client.mailbox.open('koen-0').catch(() => undefined);
    await ended(client);
    expect(session(client).context.name).toBe('piet');
  });

  it('is told until one acts for somebody again', async () => {
    const client = await acting();
    server.withdraw('koen');
    await ended(client);
    await client.session.refresh();
    expect(session(client).accessEnded).toBeDefined();
    await client.session.actFor(server.idOf('wim'));
    expect(session(client).accessEnded).toBeUndefined();
  });

  it('is acknowledged by going on as oneself', async () => {
    const client = await acting();
    server.withdraw('koen');
    await ended(client);
    await client.session.actFor(server.idOf('piet'));
    expect(session(client)).toMatchObject({ context: { name: 'piet' } });
    expect(session(client).accessEnded).toBeUndefined();
  });

  it('gives up switching to somebody from there', async () => {
    const client = await acting();
    let release = (): void => undefined;
    server.next('POST /sessie/namens', async (...args) => {
      const answer = await server.answer(...args);
      await new Promise<void>((resolve) => (release = resolve));
      return answer;
    });
    const switching = expect(client.session.actFor(server.idOf('wim'))).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(server.count('POST /sessie/namens')).toBe(2));
    server.withdraw('koen');
    await ended(client);
    release();
    await switching;
  });
});

it('ends nothing that a right is missing, or that a token was of an older session', async () => {
  const client = await acting();
  server.next('PATCH /berichten/koen-0', () => problem(403, 'on-behalf-of-refused'));
  await client.mailbox.markRead(['koen-0']);
  expect(session(client)).toMatchObject({ context: { name: 'koen' } });
  expect(client.mailbox.state.actionFailures).toMatchObject([{ messageIds: ['koen-0'], error: { code: 'forbidden' } }]);
  server.next('GET /berichten/koen-0', () => problem(403, 'csrf-token-wrong'));
  server.next('GET /sessie', () => json({}, 500));
  await client.mailbox.open('koen-0').catch(() => undefined);
  expect(session(client)).toMatchObject({ context: { name: 'koen' } });
});

describe('a mandate with an end', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: new Date('2026-03-01T12:00:00Z') });
    server.capabilities = server.capabilities.filter((name) => name !== 'stroom');
  });

  it.each([0, -7_200_000, 86_400_000])('ends then, with the server %i ms off this clock', async (offset) => {
    server.clockOffsetMs = offset;
    server.of('koen').wire = { geldigTot: new Date(Date.now() + offset + 60_000).toISOString() };
    const client = await acting();
    server.next('GET /sessie', ...Array.from({ length: 9 }, () => () => { throw new TypeError('offline'); }));
    await vi.advanceTimersByTimeAsync(58_900);
    expect(session(client).context.name).toBe('koen');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(session(client)).toMatchObject({ context: { name: 'piet' }, accessEnded: { name: 'koen' } });
  });

  it('goes on when it was extended meanwhile', async () => {
    server.of('koen').wire = { geldigTot: new Date(Date.now() + 60_000).toISOString() };
    const client = await acting();
    server.of('koen').wire = { geldigTot: new Date(Date.now() + 600_000).toISOString() };
    await vi.advanceTimersByTimeAsync(70_000);
    expect(session(client)).toMatchObject({ context: { name: 'koen' } });
    expect(client.mailbox.state.messages).toHaveLength(2);
  });

  it('of somebody one no longer acts for, ends nothing', async () => {
    server.of('koen').wire = { geldigTot: new Date(Date.now() + 60_000).toISOString() };
    const client = await acting();
    await client.session.actFor(server.idOf('wim'));
    await vi.advanceTimersByTimeAsync(70_000);
    expect(session(client)).toMatchObject({ context: { name: 'wim' } });
    expect(session(client).accessEnded).toBeUndefined();
  });

  it('so far away that a timer cannot count to it, does not end at once', async () => {
    server.of('koen').wire = { geldigTot: '2035-01-01T00:00:00Z' };
    const client = await acting();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session(client).context.name).toBe('koen');
  });
});

describe('a mandate that changes', () => {
  it('is followed within a second: what one may no longer see is gone', async () => {
    const client = await acting();
    await followed();
    server.of('koen').mailbox.messages.delete('koen-1');
    const phases: string[] = [];
    client.mailbox.subscribe(({ phase, messages }) => phases.push(`${phase} ${messages.length}`));
    const changedAt = performance.now();
    server.changeMandate('koen', { rechten: ['lezen'], berichtTypen: ['BETAALVERZOEK'] });
    await until(client.session, (state) => state.status === 'active' && !state.context.rights.has('act'));
    expect(performance.now() - changedAt).toBeLessThan(1_000);
    await ready(client);
    expect(phases[0]).toBe('idle 0');
    expect(client.mailbox.state.messages.map(({ id }) => id)).toEqual(['koen-0']);
    expect(session(client)).toMatchObject({ context: { name: 'koen', messageTypes: ['payment-request'] } });
    expect(session(client).accessEnded).toBeUndefined();
  });

  it('is followed in the tab that does not follow the stream too', async () => {
    oneLockForAll();
    const tabs = [await acting('one-browser'), await acting('one-browser')];
    await followed();
    const changedAt = performance.now();
    server.changeMandate('koen', { rechten: ['lezen'] });
    await Promise.all(tabs.map((tab) => until(tab.session, (state) => state.status === 'active' && !state.context.rights.has('act'))));
    expect(performance.now() - changedAt).toBeLessThan(1_000);
  });

  it('only in how long it holds, changes nothing of what is shown', async () => {
    const client = await acting();
    await followed();
    const sizes: number[] = [];
    client.mailbox.subscribe(({ messages }) => sizes.push(messages.length));
    server.changeMandate('koen', { geldigTot: '2099-01-01T00:00:00Z' });
    await until(client.session, (state) => state.status === 'active' && state.context.validUntil !== undefined);
    expect(sizes.every((size) => size === 2)).toBe(true);
  });
});
