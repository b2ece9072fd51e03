import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { clientOf, json, page, problem, ScriptedServer, storeA, storeB, stream, wireMessage } from '../testing/scripted-server.js';
import { upkeepChunk } from '../upkeep-chunk.js';
import { until } from '../testing/until.js';

let server: ScriptedServer;
let client: BerichtenboxClient;

// Loading a chunk takes real time, which the tests that move the clock do not have.
beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load()]));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  server = new ScriptedServer();
  server.add(
    wireMessage('1', storeA, { publicatietijdstip: '2026-03-01T10:00:00Z' }),
    wireMessage('2', storeB, { publicatietijdstip: '2026-03-03T10:00:00Z', status: 'gelezen' }),
    wireMessage('3', storeA, { publicatietijdstip: '2026-03-02T10:00:00Z', map: 'Archief' }),
  );
  client = clientOf(server);
});

afterEach(() => {
  client.close();
  vi.useRealTimers();
});

const shownIds = (): string[] => client.mailbox.state.messages.map(({ id }) => id);
const shown = (id: string): { unread: boolean; folder: string; stale: boolean } | undefined => {
  const message = client.mailbox.state.messages.find((candidate) => candidate.id === id);
  return message && { unread: message.unread, folder: message.folder, stale: message.stale };
};
/** Starts and lets time pass until everything settled. */
async function settled(work: Promise<unknown>, ms = 300_000): Promise<void> {
  const progress = { isDone: false };
  const done = work.finally(() => (progress.isDone = true));
  for (let passed = 0; !progress.isDone && passed < ms; passed += 250) await vi.advanceTimersByTimeAsync(250);
  await done;
}

describe('loading', () => {
  it('shows all messages newest first, with folders by our names', async () => {
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', refreshing: false, completeness: 'unknown' });
    expect(shownIds()).toEqual(['2', '3', '1']);
    expect(client.mailbox.state.messages.map(({ folder }) => folder)).toEqual(['inbox', 'archive', 'inbox']);
    expect(client.mailbox.unreadCount()).toBe(1);
    expect(server.sent.at(-1)?.headers.get('namens')).toBe(server.contextId);
  });

  it('has the server fetch once when nothing was fetched yet, and tells of each store', async () => {
    server.isRetrieved = false;
    await client.start();
    expect(server.count('GET /berichten/_ophalen')).toBe(1);
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'complete' });
    expect(client.mailbox.state.stores).toMatchObject([
      { storeId: storeA, name: 'Magazijn 2000', status: 'ok', messageCount: 1 },
      { storeId: storeB, name: 'Magazijn 3000', status: 'ok' },
    ]);
    expect(shownIds()).toEqual(['2', '3', '1']);
  });

  it('waits for a fetch of another device by asking for the list, without starting another', async () => {
    server.isRetrieved = false;
    server.next('GET /berichten/_ophalen', () => problem(409, 'retrieval-running'));
    setTimeout(() => (server.isRetrieved = true), 20_000);
    await settled(client.start());
    expect(server.count('GET /berichten/_ophalen')).toBe(1);
    expect(shownIds()).toEqual(['2', '3', '1']);
  });

  it('gives up waiting for another device after two minutes, and says why', async () => {
    server.isRetrieved = false;
    server.next('GET /berichten/_ophalen', () => problem(409, 'retrieval-running'));
    await settled(client.start());
    expect(client.mailbox.state).toMatchObject({ phase: 'failed', failure: { code: 'retrieval-busy' } });
    expect(server.count('GET /berichten/_ophalen')).toBe(1);
    expect(server.count('GET /berichten')).toBeLessThan(30);
  });

  it('fetches again after Retry-After when the last fetch failed', async () => {
    server.next('GET /berichten', () => problem(503, 'retrieval-failed', { 'retry-after': '30' }));
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'failed', failure: { code: 'unavailable', retryAfterMs: 30_000 } });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(server.count('GET /berichten/_ophalen')).toBe(0);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'complete' });
  });

  it('stops asking by itself when the server stays unavailable', async () => {
    server.isRetrieved = false;
    server.next('GET /berichten/_ophalen', ...Array.from({ length: 20 }, () => () => problem(503, 'retrieval-failed', { 'retry-after': '1' })));
    await client.start();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.count('GET /berichten/_ophalen')).toBe(4);
  });

  it('calls a mailbox without any store that answered incomplete, never empty', async () => {
    server.isRetrieved = false;
    server.outcomes = { [storeA]: 'FOUT', [storeB]: 'TIMEOUT' };
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'none', messages: [] });
    expect(client.mailbox.state.stores.map(({ status }) => status)).toEqual(['failed', 'timeout']);
  });

  it('calls a mailbox without stores incomplete too', async () => {
    server.isRetrieved = false;
    server.outcomes = {};
    await client.start();
    expect(client.mailbox.state.completeness).toBe('none');
  });

  it('finds out which stores answered before it believes an empty list', async () => {
    server.messages.clear();
    await client.start();
    expect(client.mailbox.state).toMatchObject({ completeness: 'complete', messages: [] });
    expect(server.count('GET /berichten/_ophalen')).toBe(1);
  });

  it('takes the sign-in page of a public network for what it is', async () => {
    server.next('GET /berichten', () => page());
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'failed', failure: { code: 'unexpected-answer' } });
  });

  it('gives the support code with a failure', async () => {
    server.next('GET /berichten', () => problem(500));
    await client.start();
    expect(client.mailbox.state.failure).toMatchObject({ code: 'server-failed', supportCode: '6a5c0f2e-0000-4000-8000-000000000000' });
  });

  it('reads 10,000 messages page by page, the first at once, in few updates', async () => {
    vi.useRealTimers();
    server.messages.clear();
    for (let number = 0; number < 10_000; number++) {
      server.add(wireMessage(String(number), storeA, { publicatietijdstip: new Date(1_700_000_000_000 - number * 60_000).toISOString() }));
    }
    const sizes: number[] = [];
    client.mailbox.subscribe(({ messages }) => sizes.push(messages.length));
    const startedAt = performance.now();
    await client.start();
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect(client.mailbox.state.messages).toHaveLength(10_000);
    expect(sizes.find((size) => size > 0)).toBe(100);
    expect(sizes.length).toBeLessThan(40);
    const before = performance.now();
    await client.mailbox.markRead(['5000']);
    expect(performance.now() - before).toBeLessThan(250);
    expect(shown('5000')).toMatchObject({ unread: false });
  });

  it('is not kept by a last page that names itself as the next', async () => {
    const links = { self: { href: '?' }, next: { href: '?pagina=0&paginaGrootte=100' } };
    const loop = (): Response => json({ berichten: [wireMessage('1', storeA)], _links: links });
    server.next('GET /berichten', loop, loop, loop, loop);
    await client.start();
    expect(shownIds()).toEqual(['1']);
    expect(server.count('GET /berichten')).toBe(2);
  });

  it('uses the names of the directory, also when it answers late', async () => {
    server.capabilities.push('organisaties');
    await client.start();
    await until(client.mailbox, ({ messages }) => messages.some(({ senderName }) => senderName === 'Belastingdienst'));
    expect(client.mailbox.state.messages.map(({ senderName }) => senderName)).toEqual([storeB, 'Belastingdienst', 'Belastingdienst']);
    expect(client.organisations.find(storeA)?.kind).toBe('state');
  });

  it('asks for the directory once each time the mailbox is read, also where that fails at once', async () => {
    server.capabilities.push('organisaties');
    const fail = (): Response => problem(503, 'not-available');
    server.next('GET /organisaties', ...Array.from({ length: 50 }, () => fail));
    await client.start();
    await client.mailbox.refresh();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.count('GET /organisaties')).toBeLessThanOrEqual(3);
  });

  it('drops an answer that comes after the session ended', async () => {
    let answer: (response: Response) => void = () => undefined;
    await client.start();
    server.next('GET /berichten', () => new Promise((resolve) => (answer = resolve)));
    const loading = client.mailbox.load();
    await vi.advanceTimersByTimeAsync(1);
    await client.session.logout();
    answer(json({ berichten: [wireMessage('late', storeA)] }));
    await loading;
    await vi.advanceTimersByTimeAsync(1);
    expect(client.mailbox.state).toMatchObject({ phase: 'idle', messages: [] });
  });
});

describe('a round of fetching', () => {
  it('keeps what was seen of a store that fails now, stale, with when it last answered', async () => {
    server.isRetrieved = false;
    await client.start();
    const { lastSucceededAt } = client.mailbox.state.stores[1]!;
    await vi.advanceTimersByTimeAsync(60_000);
    server.outcomes[storeB] = 'TIMEOUT';
    await client.mailbox.refresh();
    expect(client.mailbox.state.completeness).toBe('partial');
    expect(client.mailbox.state.stores[1]).toMatchObject({ status: 'timeout', lastSucceededAt });
    expect(shownIds()).toEqual(['2', '3', '1']);
    expect([shown('1')?.stale, shown('2')?.stale]).toEqual([false, true]);
    server.outcomes[storeB] = 'OK';
    await client.mailbox.refresh();
    expect(shown('2')?.stale).toBe(false);
    expect(client.mailbox.state.completeness).toBe('complete');
  });

  it('of an earlier visit is known from a list that tells of it, and lets go what its stores no longer have', async () => {
    server.tellsOutcomes = true;
    server.outcomes[storeB] = 'FOUT';
    await client.start();
    expect(client.mailbox.state).toMatchObject({ completeness: 'partial', stores: [{ status: 'ok' }, { status: 'failed' }] });
    server.messages.delete('1');
    server.messages.delete('2');
    await client.mailbox.load();
    expect(shown('1')).toBeUndefined();
    expect(shown('2')).toMatchObject({ stale: true });
  });

  it('tells how many messages each store has, also after the list was read', async () => {
    server.tellsOutcomes = true;
    await client.start();
    await client.mailbox.refresh();
    expect(client.mailbox.state.stores[0]).toMatchObject({ status: 'ok', messageCount: 1 });
  });

  it('lets a message go that its store no longer has', async () => {
    await client.start();
    server.messages.delete('1');
    await client.mailbox.refresh();
    expect(shownIds()).toEqual(['2', '3']);
  });

  it('keeps a message missing from a list of which the round is unknown', async () => {
    await client.start();
    server.messages.delete('1');
    await client.mailbox.load();
    expect(shown('1')).toMatchObject({ stale: true });
    expect(client.mailbox.state.completeness).toBe('unknown');
  });

  it('reads the list before it fetches again when the stream breaks off, and waits 30 s', async () => {
    server.isRetrieved = false;
    server.next('GET /berichten/_ophalen', () => {
      server.isRetrieved = true;
      return stream([{ event: 'magazijn-bevraging-gestart', magazijnId: storeA }], 'cut');
    });
    const started = client.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(shownIds()).toEqual(['2', '3', '1']);
    expect(client.mailbox.state.refreshing).toBe(true);
    await vi.advanceTimersByTimeAsync(28_000);
    expect(server.count('GET /berichten/_ophalen')).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    await started;
    expect(server.count('GET /berichten/_ophalen')).toBe(2);
    expect(client.mailbox.state).toMatchObject({ completeness: 'complete', refreshing: false });
  });

  it('fails after a second stream without an end, and keeps the messages', async () => {
    await client.start();
    const cut = (): Response => stream([{ event: 'magazijn-bevraging-gestart', magazijnId: storeA }]);
    server.next('GET /berichten/_ophalen', cut, cut);
    await settled(client.mailbox.refresh());
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', failure: { code: 'retrieval-failed' }, completeness: 'unknown' });
    expect(client.mailbox.state.stores).toMatchObject([{ storeId: storeA, status: 'failed' }]);
    expect(shownIds()).toHaveLength(3);
    expect(shown('1')?.stale).toBe(true);
  });

  it('takes a stream that falls silent for broken', async () => {
    await client.start();
    server.next('GET /berichten/_ophalen', () => stream([], 'stall'));
    await settled(client.mailbox.refresh());
    expect(server.count('GET /berichten/_ophalen')).toBe(2);
    expect(client.mailbox.state.completeness).toBe('complete');
  });

  it('shows the reference of a round that failed as a whole', async () => {
    await client.start();
    server.next('GET /berichten/_ophalen', () => stream([{ event: 'ophalen-fout', foutmelding: 'x', totaalMagazijnen: 2, referentie: 'ref-1' }]));
    await client.mailbox.refresh();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', failure: { code: 'retrieval-failed', supportCode: 'ref-1' } });
  });

  it('is started once for two who ask at the same time', async () => {
    await client.start();
    await Promise.all([client.mailbox.refresh(), client.mailbox.refresh()]);
    expect(server.count('GET /berichten/_ophalen')).toBe(1);
  });
});
