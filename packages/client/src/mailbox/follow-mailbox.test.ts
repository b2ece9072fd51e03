import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WireChangeEvent } from '@berichtenbox/contract';
import type { BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { clientOf, problem, ScriptedServer, storeA, wireMessage } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';
import { upkeepChunk } from '../upkeep-chunk.js';

const followed = 'GET /berichten/_stroom';

/** A stream that the test tells on. */
class Told {
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  isLeft = false;

  readonly answer = (request: Request): Response => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.#controller = controller),
      cancel: () => void (this.isLeft = true),
    });
    request.signal.addEventListener('abort', () => (this.isLeft = true));
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };

  tell(event: WireChangeEvent['event'], berichtId?: string): void {
    this.write(`data: ${JSON.stringify({ event, berichtId })}\n\n`);
  }

  write(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    this.#controller?.close();
  }
}

let server: ScriptedServer;
let clients: BerichtenboxClient[];
let streams: Told[];

beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load()]));

beforeEach(() => {
  clients = [];
  streams = [new Told(), new Told(), new Told()];
  server = new ScriptedServer();
  server.capabilities = [...server.capabilities, 'stroom'];
  for (let number = 1; number <= 3; number++) server.add(wireMessage(String(number), storeA));
  server.next(followed, ...streams.map(({ answer }) => answer));
});

afterEach(() => {
  for (const client of clients) client.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(site?: string): Promise<BerichtenboxClient> {
  const client = clientOf(server, site);
  clients.push(client);
  await client.start();
  return client;
}

async function start(site?: string): Promise<BerichtenboxClient> {
  const client = await open(site);
  await vi.waitFor(() => expect(server.count(followed)).toBeGreaterThan(0), 5_000);
  server.requests.length = 0;
  return client;
}

/** New letters stand at the front of the server's list. */
function arrive(...ids: string[]): void {
  const rest = [...server.messages.values()];
  server.messages = new Map();
  server.add(...ids.map((id) => wireMessage(id, storeA, { publicatietijdstip: '2026-03-02T10:00:00Z' })), ...rest);
}

const ids = (client: BerichtenboxClient): string[] => client.mailbox.state.messages.map(({ id }) => id);

describe('a new letter', () => {
  it('appears without anybody asking for it, with one request, and without fetching again', async () => {
    const client = await start();
    arrive('new');
    streams[0]?.tell('nieuw', 'new');
    await until(client.mailbox, () => ids(client).includes('new'));
    expect(ids(client)[0]).toBe('new');
    expect(server.requests).toEqual(['GET /berichten']);
  });

  it('does not have ten thousand others read again', async () => {
    for (let number = 100; number < 1100; number++) server.add(wireMessage(String(number), storeA));
    const client = await start();
    arrive('new');
    streams[0]?.tell('nieuw', 'new');
    await until(client.mailbox, () => ids(client).includes('new'));
    expect(server.requests).toEqual(['GET /berichten']);
  });

  it('that came with others is read with them', async () => {
    const client = await start();
    arrive('a', 'b', 'c');
    for (const id of ['a', 'b', 'c']) streams[0]?.tell('nieuw', id);
    await until(client.mailbox, () => ids(client).length === 6);
    expect(server.requests).toEqual(['GET /berichten']);
  });

  it('comes with all else that changed, and is asked for once, on a server that tells that', async () => {
    server.tellsChanges = true;
    const client = await start();
    server.change('2', { status: 'gelezen' });
    arrive('new');
    server.change('new', {});
    server.change('3');
    streams[0]?.tell('nieuw', 'new');
    for (const id of ['2', '3']) streams[0]?.tell('gewijzigd', id);
    await until(client.mailbox, () => ids(client).includes('new'));
    expect(ids(client)).toEqual(['new', '1', '2']);
    expect(client.mailbox.state.messages[2]?.unread).toBe(false);
    expect(server.requests).toEqual(['GET /berichten/_wijzigingen']);
  });

  it('with an earlier date, not at the front, is read by itself', async () => {
    for (let number = 100; number < 400; number++) server.add(wireMessage(String(number), storeA));
    const client = await start();
    server.add(wireMessage('late', storeA, { publicatietijdstip: '2020-01-01T10:00:00Z' }));
    streams[0]?.tell('nieuw', 'late');
    await until(client.mailbox, () => ids(client).includes('late'));
    expect(server.requests).toEqual(['GET /berichten', 'GET /berichten/late']);
  });

  it('is told in pieces that are cut anywhere, among heartbeats and what is not understood', async () => {
    const client = await start();
    arrive('new');
    for (const piece of [': begin\n\n: \n\nda', 'ta: {"event":"ni', 'euw","berichtId":"new"}', '\n\ndata: {nonsense\n\ndata: {"event":"iets-nieuws"}\n\n']) streams[0]?.write(piece);
    await until(client.mailbox, () => ids(client).includes('new'));
    expect(server.count('GET /berichten')).toBe(1);
  });
});

describe('a change elsewhere', () => {
  it('shows, by reading that message alone', async () => {
    const client = await start();
    server.messages.get('2')!.status = 'gelezen';
    streams[0]?.tell('gewijzigd', '2');
    await until(client.mailbox, () => client.mailbox.unreadCount() === 2);
    expect(server.requests).toEqual(['GET /berichten/2']);
  });

  it('takes a message away that was deleted for good', async () => {
    const client = await start();
    server.messages.delete('2');
    streams[0]?.tell('gewijzigd', '2');
    await until(client.mailbox, () => !ids(client).includes('2'));
  });

  it('of very many has the list read', async () => {
    for (let number = 100; number < 150; number++) server.add(wireMessage(String(number), storeA));
    const client = await start();
    for (const [id, message] of server.messages) {
      message.status = 'gelezen';
      streams[0]?.tell('gewijzigd', id);
    }
    await until(client.mailbox, () => client.mailbox.unreadCount() === 0);
    expect(server.requests).toEqual(['GET /berichten']);
  });
});

describe('following', () => {
  it('is not tried at a server that cannot', async () => {
    server.capabilities = [];
    await open();
    expect(server.count(followed)).toBe(0);
  });

  it('begins again after the stream ended, and reads what may have been missed', async () => {
    const client = await start();
    arrive('missed');
    streams[0]?.end();
    await until(client.mailbox, () => ids(client).includes('missed'));
    expect(server.count(followed)).toBe(1);
    arrive('new');
    streams[1]?.tell('nieuw', 'new');
    await until(client.mailbox, () => ids(client).includes('new'));
  });

  it('waits as long as a busy server asks', async () => {
    server = new ScriptedServer();
    server.capabilities = ['stroom'];
    server.next(followed, () => problem(429, 'too-many-requests', { 'retry-after': '60' }));
    await start();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.count(followed)).toBe(0);
  });

  it('gives up at a server that refuses', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server = new ScriptedServer();
    server.capabilities = ['stroom'];
    server.next(followed, () => problem(404, 'not-found'));
    await start();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(server.count(followed)).toBe(0);
  });

  it('counts a silent stream as ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await start();
    await vi.advanceTimersByTimeAsync(59_000);
    streams[0]?.write(': \n\n');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(server.count(followed)).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.count(followed)).toBe(1);
  });

  it('ends when the person logs out', async () => {
    const client = await start();
    await client.session.logout();
    await vi.waitFor(() => expect(streams[0]?.isLeft).toBe(true));
    expect(server.count(followed)).toBe(0);
  });

  it('stops on a page that is hidden for long, and catches up when it is seen again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    const show = (state: string): void => {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
    };
    const client = await start();
    show('hidden');
    for (let halfMinutes = 0; halfMinutes < 9; halfMinutes++) {
      await vi.advanceTimersByTimeAsync(30_000);
      streams[0]?.write(': \n\n');
    }
    expect(streams[0]?.isLeft).toBe(false);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(streams[0]?.isLeft).toBe(true);
    arrive('meanwhile');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(server.requests.filter((request) => request.includes('/berichten'))).toEqual([]);
    show('visible');
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(ids(client)).toContain('meanwhile'));
    expect(server.count(followed)).toBe(1);
  });
});

describe('of two tabs', () => {
  /** Locks as a browser has them: who asks second waits. */
  function stubLocks(): void {
    const tails = new Map<string, Promise<unknown>>();
    const request = async (name: string, options: { signal?: AbortSignal; ifAvailable?: boolean }, work: (lock: object | null) => Promise<unknown>): Promise<unknown> => {
      if (options.ifAvailable) return work({});
      const before = tails.get(name) ?? Promise.resolve();
      const mine = before.then(() => {
        options.signal?.throwIfAborted();
        return work({});
      });
      tails.set(name, mine.catch(() => undefined));
      return mine;
    };
    vi.stubGlobal('navigator', { locks: { request } });
  }

  it('one follows, and both show what it hears; the other takes over when it goes', async () => {
    stubLocks();
    const first = await start('tabs-that-follow');
    const second = await open('tabs-that-follow');
    await until(second.mailbox, ({ refreshing }) => !refreshing);
    arrive('new');
    streams[0]?.tell('nieuw', 'new');
    await until(first.mailbox, () => ids(first).includes('new'));
    await until(second.mailbox, () => ids(second).includes('new'));
    expect(server.count(followed)).toBe(0);
    first.close();
    await vi.waitFor(() => expect(server.count(followed)).toBe(1));
    arrive('newer');
    streams[1]?.tell('nieuw', 'newer');
    await until(second.mailbox, () => ids(second).includes('newer'));
  });

  it('each shows what a person does in the other, and both are empty after one logs out', async () => {
    stubLocks();
    const first = await start('tabs-that-act');
    const second = await open('tabs-that-act');
    await until(second.mailbox, ({ refreshing }) => !refreshing);
    const folderIn = (client: BerichtenboxClient, message: string): string | undefined => client.mailbox.state.messages.find(({ id }) => id === message)?.folder;
    await first.mailbox.move(['1'], 'archive');
    await until(second.mailbox, () => folderIn(second, '1') === 'archive');
    await second.mailbox.move(['2'], 'archive');
    await until(first.mailbox, () => folderIn(first, '2') === 'archive');
    await first.session.logout();
    await until(second.session, ({ status }) => status === 'logged-out');
    expect(second.mailbox.state.messages).toEqual([]);
  });
});
