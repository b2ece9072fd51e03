import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActiveSession, BerichtenboxClient } from '../index.js';
import { PrincipalsServer } from '../testing/principals-server.js';
import { clientOf, problem } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';
import { watchPrincipals } from '../testing/watch-principals.js';

let server: PrincipalsServer;
let storage: Map<string, string>;
let clients: BerichtenboxClient[];
let leaks: (readonly string[])[];

beforeEach(() => {
  server = new PrincipalsServer();
  clients = [];
  leaks = [];
  newTab();
});

afterEach(() => {
  for (const client of clients) client.close();
  expect(leaks.flat()).toEqual([]);
  vi.unstubAllGlobals();
});

function newTab(kept = new Map<string, string>()): void {
  storage = kept;
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => void storage.set(name, value),
    removeItem: (name: string) => void storage.delete(name),
  });
}

/** The page is loaded, or loaded anew. */
async function load(): Promise<BerichtenboxClient> {
  clients.at(-1)?.close();
  const client = clientOf(server, 'one-browser');
  clients.push(client);
  leaks.push(watchPrincipals(client));
  await client.start();
  return client;
}

function session(client: BerichtenboxClient): ActiveSession {
  const { state } = client.session;
  if (state.status !== 'active') throw new Error(state.status);
  return state;
}

async function actingFor(name: string): Promise<BerichtenboxClient> {
  const client = await load();
  await client.session.actFor(server.idOf(name));
  return client;
}

describe('a page that is loaded anew', () => {
  it('goes on for whom it was, without a request for anybody else', async () => {
    await actingFor('koen');
    server.sent.length = 0;
    const client = await load();
    expect(session(client).context.name).toBe('koen');
    await until(client.mailbox, ({ phase }) => phase === 'ready');
    expect(new Set(server.owners)).toEqual(new Set(['koen']));
    expect(server.count('POST /sessie/namens')).toBe(1);
  });

  it('keeps nothing but ids of this session', async () => {
    await actingFor('koen');
    expect([...storage]).toEqual([['berichtenbox/tab https://one-browser.test/api/v1', 'context-1-piet context-1-koen']]);
  });

  it('stays with oneself when one went back, also when somebody was chosen at login', async () => {
    server.of('wim').wire = { gekozen: true };
    const before = await load();
    await before.session.actFor(server.idOf('piet'));
    expect(session(await load()).context.name).toBe('piet');
  });

  it('says so when the mandate has ended meanwhile', async () => {
    await actingFor('koen');
    server.withdraw('koen');
    const client = await load();
    expect(session(client)).toMatchObject({ context: { name: 'piet' }, accessEnded: { name: '' } });
    expect(session(await load()).accessEnded).toBeUndefined();
  });

  it('begins as oneself in another session', async () => {
    await actingFor('koen');
    server.login = 2;
    const client = await load();
    expect(session(client).context.name).toBe('piet');
    expect(session(client).accessEnded).toBeUndefined();
  });

  it('acts for oneself where nothing may be stored', async () => {
    vi.stubGlobal('sessionStorage', { getItem: () => { throw new DOMException('', 'SecurityError'); }, setItem: () => { throw new DOMException('', 'SecurityError'); } });
    await actingFor('koen');
    expect(session(await load()).context.name).toBe('piet');
  });
});

it('a tab that is duplicated begins where the other is, and goes its own way', async () => {
  const first = await actingFor('koen');
  newTab(new Map(storage));
  const second = clientOf(server, 'one-browser');
  clients.push(second);
  await second.start();
  expect(session(second).context.name).toBe('koen');
  await second.session.actFor(server.idOf('wim'));
  expect(session(first).context.name).toBe('koen');
});

describe('after the session ended', () => {
  async function expired(): Promise<BerichtenboxClient> {
    const client = await actingFor('koen');
    await until(client.mailbox, ({ phase }) => phase === 'ready');
    server.isLoggedIn = false;
    await client.mailbox.open('koen-0').catch(() => undefined);
    expect(client.session.state.status).toBe('expired');
    expect([...storage]).toEqual([]);
    server.isLoggedIn = true;
    server.login = 2;
    server.sent.length = 0;
    return client;
  }

  it('the same person who logs in again acts for the same client, and that is checked', async () => {
    const client = await expired();
    await client.session.refresh();
    expect(session(client).context).toMatchObject({ name: 'koen', id: 'context-2-koen' });
    expect(server.count('POST /sessie/namens')).toBe(2);
    expect(server.owners).not.toContain('piet');
  });

  it.each([
    ['has ended', () => server.withdraw('koen')],
    ['has to be chosen at the identity provider', () => server.next('POST /sessie/namens', () => problem(403, 'on-behalf-of-refused'))],
  ])('the same person is told when the mandate %s', async (_what, happen) => {
    const client = await expired();
    happen();
    await client.session.refresh();
    expect(session(client)).toMatchObject({ context: { name: 'piet' }, accessEnded: { name: 'koen' } });
  });

  it('who goes back to oneself while that is checked, acts for oneself', async () => {
    const client = await actingFor('koen');
    server.login = 2;
    let answer: () => void = () => expect.unreachable();
    server.next('POST /sessie/namens', (...asked) => new Promise((resolve) => (answer = () => resolve(server.answer(...asked)))));
    const refreshed = client.session.refresh();
    await expect.poll(() => server.count('POST /sessie/namens')).toBe(2);
    await client.session.actFor('context-1-piet');
    answer();
    await refreshed;
    expect(session(client).context).toMatchObject({ name: 'piet', id: 'context-2-piet' });
    expect(session(client).accessEnded).toBeUndefined();
  });

  it('another person who may act for the same client finds nothing of it', async () => {
    const client = await expired();
    server.principals.reverse();
    server.of('koen').mailbox.messages.clear();
    await client.session.refresh();
    expect(session(client)).toMatchObject({ context: { name: 'wim' } });
    expect(session(client).accessEnded).toBeUndefined();
    expect(server.count('POST /sessie/namens')).toBe(1);
  });

  it('who logged out begins as oneself', async () => {
    const client = await actingFor('koen');
    await client.session.logout();
    expect([...storage]).toEqual([]);
    server.login = 2;
    await client.session.refresh();
    expect(session(client).context.name).toBe('piet');
    expect(session(client).accessEnded).toBeUndefined();
  });
});
