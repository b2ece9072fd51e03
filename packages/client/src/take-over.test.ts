import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from './index.js';
import type * as Scripted from './testing/scripted-server.js';
import type * as Upkeep from './upkeep.js';

let scripted: typeof Scripted;
let server: Scripted.ScriptedServer;
let client: BerichtenboxClient;
/** Lets the chunk of the upkeep be loaded. */
let arrive: () => void;
let asked = 0;
let isBroken = false;

// Fresh modules, in which the upkeep has not been loaded yet: it comes when a test says so.
beforeEach(async () => {
  vi.resetModules();
  asked = 0;
  isBroken = false;
  vi.doMock('./upkeep.js', async () => {
    asked++;
    if (isBroken) throw new TypeError('Failed to fetch dynamically imported module');
    await new Promise<void>((resolve) => (arrive = resolve));
    return vi.importActual<typeof Upkeep>('./upkeep.js');
  });
  scripted = await import('./testing/scripted-server.js');
  const { ScriptedServer, wireMessage, storeA, storeB, clientOf } = scripted;
  server = new ScriptedServer();
  server.tellsOutcomes = true;
  server.add(
    wireMessage('1', storeA, { publicatietijdstip: '2026-03-01T10:00:00Z' }),
    wireMessage('2', storeB, { publicatietijdstip: '2026-03-03T10:00:00Z', status: 'gelezen' }),
  );
  client = clientOf(server);
});

afterEach(() => {
  client.close();
  vi.doUnmock('./upkeep.js');
  vi.useRealTimers();
});

const shownIds = (): string[] => client.mailbox.state.messages.map(({ id }) => id);
const askedFor = (): Promise<void> => vi.waitFor(() => expect(asked).toBeGreaterThan(0));
const takenOver = async (): Promise<void> => {
  await askedFor();
  arrive();
};

describe('the first list', () => {
  it('is shown before anything else is loaded, whole and in order', async () => {
    await client.start();
    expect(asked).toBe(0);
    expect(client.session.state).toMatchObject({ status: 'active', userName: 'K. Jansen' });
    expect(client.mailbox.state).toMatchObject({
      phase: 'ready', refreshing: false, completeness: 'complete', refreshedAt: expect.any(Date) as Date,
      stores: [{ storeId: scripted.storeA, status: 'ok' }, { storeId: scripted.storeB, status: 'ok' }],
    });
    expect(shownIds()).toEqual(['2', '1']);
    expect(client.mailbox.unreadCount()).toBe(1);
  });

  it('stays as it is when the upkeep takes over, and nothing is asked twice', async () => {
    await client.start();
    const before = client.mailbox.state;
    const phases = new Set<string>();
    client.mailbox.subscribe(({ phase, messages }) => phases.add(`${phase} ${messages.length}`));
    await takenOver();
    await vi.waitFor(() => expect(phases.size).toBeGreaterThan(0));
    await vi.waitFor(() => expect(client.mailbox.state).toEqual({ ...before, refreshedAt: expect.any(Date) as Date, stores: client.mailbox.state.stores }));
    expect(client.mailbox.state.stores.map(({ storeId, status }) => [storeId, status])).toEqual(before.stores.map(({ storeId, status }) => [storeId, status]));
    expect(phases).toEqual(new Set(['ready 2']));
    expect(server.requests).toEqual(['GET /sessie', 'GET /berichten']);
  });

  it('takes the names of a directory that answers before and after', async () => {
    client.close();
    server.capabilities.push('organisaties');
    client = scripted.clientOf(server);
    await client.start();
    await vi.waitFor(() => expect(client.mailbox.state.messages[1]?.senderName).toBe('Belastingdienst'));
    expect(asked).toBe(0);
    await takenOver();
    await client.mailbox.markRead(['1']);
    expect(client.mailbox.state.messages[1]).toMatchObject({ senderName: 'Belastingdienst', unread: false });
  });

  it('of more than one page goes on with the next page after the first was painted', async () => {
    for (let number = 100; number < 300; number++) server.add(scripted.wireMessage(String(number), scripted.storeA));
    const started = client.start();
    await vi.waitFor(() => expect(client.mailbox.state).toMatchObject({ phase: 'ready', refreshing: true }));
    expect(shownIds()).toHaveLength(100);
    await takenOver();
    await started;
    expect(shownIds()).toHaveLength(202);
    expect(client.mailbox.state.refreshing).toBe(false);
    expect(server.count('GET /berichten')).toBe(3);
  });

  it('says who could not be reached from the first time it is shown', async () => {
    server.outcomes[scripted.storeB] = 'FOUT';
    const seen = new Set<string>();
    client.mailbox.subscribe(({ phase, completeness }) => phase === 'ready' && seen.add(completeness));
    const started = client.start();
    await takenOver();
    await started;
    expect(seen).toEqual(new Set(['partial']));
    expect(server.count('GET /berichten')).toBe(1);
  });

  it('that is not there yet is fetched', async () => {
    server.isRetrieved = false;
    const started = client.start();
    await takenOver();
    await started;
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'complete' });
    expect(shownIds()).toEqual(['2', '1']);
  });
});

it('says that nobody is logged in', async () => {
  server.isLoggedIn = false;
  const started = client.start();
  await takenOver();
  await started;
  expect(client.session.state).toEqual({ status: 'anonymous', loginUrl: '/api/v1/inloggen' });
  expect(client.mailbox.state.phase).toBe('idle');
});

describe('before the upkeep is there', () => {
  beforeEach(() => client.start());

  it('an action waits for it', async () => {
    const done = client.mailbox.markRead(['1']);
    await takenOver();
    await done;
    expect(server.messages.get('1')?.status).toBe('gelezen');
    expect(client.mailbox.unreadCount()).toBe(0);
  });

  it('a letter can be opened', async () => {
    const opening = client.mailbox.open('1');
    await takenOver();
    expect((await opening).subject).toBe('Onderwerp 1');
  });

  it('the list can be read again', async () => {
    const loading = client.mailbox.load();
    await takenOver();
    server.add(scripted.wireMessage('3', scripted.storeA));
    await loading;
    expect(server.count('GET /berichten')).toBe(2);
    expect(shownIds()).toHaveLength(3);
  });

  it('logging out empties the screen at once, and the server is told', async () => {
    const leaving = client.session.logout();
    expect(client.session.state.status).toBe('logged-out');
    expect(client.mailbox.state).toMatchObject({ phase: 'idle', messages: [] });
    await takenOver();
    expect(await leaving).toEqual({ logoutUrl: '/uit' });
    expect(server.count('DELETE /sessie')).toBe(1);
    expect(client.session.state.status).toBe('logged-out');
    expect(client.mailbox.state.messages).toEqual([]);
  });

  it('logging out that the server cannot be told of is not pretended', async () => {
    isBroken = true;
    const leaving = client.session.logout();
    await expect(leaving).rejects.toMatchObject({ code: 'network' });
    expect(client.session.state.status).toBe('unreachable');
    expect(client.mailbox.state.messages).toEqual([]);
  });

  it('what another tab tells is not lost', async () => {
    const tab = new BroadcastChannel(`berichtenbox/v1 ${server.sent[0]!.url.replace('/sessie', '')}`);
    tab.postMessage({ type: 'changed', partition: server.partition, change: { id: '1', storeId: scripted.storeA, unread: false } });
    await askedFor();
    tab.close();
    arrive();
    await vi.waitFor(() => expect(client.mailbox.unreadCount()).toBe(0));
  });

  it('closing ends it all', async () => {
    const opening = client.mailbox.open('1');
    await askedFor();
    client.close();
    arrive();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('when the upkeep comes late', () => {
  it('the session ends when it ends all the same', async () => {
    server.endsInMs = 1000;
    await client.start();
    expect(client.session.state).toMatchObject({ status: 'active', expiring: true });
    await takenOver();
    await vi.waitFor(() => expect(client.session.state.status).toBe('expired'), 5_000);
    expect(client.mailbox.state.messages).toEqual([]);
  });

  it('it is warned of the end all the same', async () => {
    server.endsInMs = 121_000;
    await client.start();
    expect(client.session.state).toMatchObject({ expiring: false });
    await askedFor();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(client.session.state).toMatchObject({ expiring: false });
    arrive();
    await vi.waitFor(() => expect(client.session.state).toMatchObject({ status: 'active', expiring: true }));
  });
});

describe('when the upkeep cannot be loaded', () => {
  beforeEach(() => {
    isBroken = true;
  });

  it('what is asked says that there is no connection, and the list stays', async () => {
    await client.start();
    await client.mailbox.refresh();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', refreshing: false, failure: { code: 'network' } });
    expect(shownIds()).toEqual(['2', '1']);
  });

  it('and there is no list either, that is said, and the person can try again', async () => {
    server.next('GET /berichten', () => { throw new TypeError('Failed to fetch'); });
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'failed', failure: { code: 'network' } });
    isBroken = false;
    asked = 0;
    const again = client.mailbox.load();
    await takenOver();
    await again;
    expect(shownIds()).toEqual(['2', '1']);
  });

  it('and the session cannot be read, it is unreachable until asked again', async () => {
    server.next('GET /sessie', () => { throw new TypeError('Failed to fetch'); });
    await client.start();
    expect(client.session.state).toMatchObject({ status: 'unreachable', error: { code: 'network' } });
    await client.session.refresh();
    expect(client.session.state.status).toBe('active');
    await vi.waitFor(() => expect(shownIds()).toEqual(['2', '1']));
  });

  it('it is tried again until it is there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await client.start();
    await vi.advanceTimersByTimeAsync(200);
    await askedFor();
    isBroken = false;
    asked = 0;
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await takenOver();
    await client.mailbox.markRead(['1']);
    expect(client.mailbox.unreadCount()).toBe(0);
  });
});
