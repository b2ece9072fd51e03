import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { clientOf, json, page, problem, ScriptedServer, storeA, storeB, wireMessage } from '../testing/scripted-server.js';
import { upkeepChunk } from '../upkeep-chunk.js';
import { until } from '../testing/until.js';

let server: ScriptedServer;
let client: BerichtenboxClient;

// Loading a chunk takes real time, which the tests that move the clock do not have.
beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load()]));

beforeEach(async () => {
  server = new ScriptedServer();
  server.add(wireMessage('1', storeA), wireMessage('2', storeB), wireMessage('3', storeB, { map: 'prullenbak' }));
  client = clientOf(server);
  await client.start();
});

afterEach(() => {
  client.close();
  vi.useRealTimers();
});

const shown = (id: string): { unread: boolean; folder: string } | undefined => {
  const message = client.mailbox.state.messages.find((candidate) => candidate.id === id);
  return message && { unread: message.unread, folder: message.folder };
};
const failures = (): unknown[] => client.mailbox.state.actionFailures.map(({ action, messageIds, error }) => [action, messageIds, error.code]);

it('shows what was done at once, and sends it with the token of the session', async () => {
  const done = client.mailbox.markRead(['1', '2']);
  expect([shown('1')?.unread, shown('2')?.unread, client.mailbox.unreadCount()]).toEqual([false, false, 0]);
  await done;
  const sent = server.sent.find(({ method }) => method === 'PATCH')!;
  expect(new URL(sent.url).searchParams.get('magazijnId')).toBe(storeA);
  expect(sent.headers.get('content-type')).toBe('application/merge-patch+json');
  expect(sent.headers.get('x-csrf-token')).toBe('csrf-token-of-this-session');
  expect(sent.headers.get('idempotency-key')).toMatch(/^[\w-]{36}$/);
  expect(await sent.json()).toEqual({ status: 'gelezen' });
  expect(failures()).toEqual([]);
});

it('marks as dealt with, and takes that back, apart from read', async () => {
  await client.mailbox.markHandled(['1']);
  expect(server.messages.get('1')).toMatchObject({ afgehandeld: true });
  expect(client.mailbox.state.messages.find(({ id }) => id === '1')).toMatchObject({ handled: true, unread: true });
  await client.mailbox.markHandled(['1']);
  await client.mailbox.markUnhandled(['1']);
  expect(server.messages.get('1')).toMatchObject({ afgehandeld: false });
  expect(client.mailbox.state.messages.find(({ id }) => id === '1')?.handled).toBe(false);
  expect(server.count('PATCH /berichten/1')).toBe(2);
});

it('uses the wire names of folders', async () => {
  await client.mailbox.move(['1'], 'archive');
  await client.mailbox.restore(['3']);
  await client.mailbox.move(['2'], 'Belasting 2026');
  expect([...server.messages.values()].map(({ map }) => map)).toEqual(['archief', 'Belasting 2026', 'inbox']);
  expect(shown('3')).toEqual({ unread: true, folder: 'inbox' });
});

it('bins and purges', async () => {
  await client.mailbox.bin(['1']);
  expect(shown('1')?.folder).toBe('trash');
  await client.mailbox.purge(['1']);
  expect(shown('1')).toBeUndefined();
  expect(server.messages.has('1')).toBe(false);
});

it('takes a binned message away where the server has no bin', async () => {
  client.close();
  server.capabilities = [];
  client = clientOf(server);
  await client.start();
  await client.mailbox.bin(['1']);
  expect(shown('1')).toBeUndefined();
});

it('sends nothing for what is so already', async () => {
  await client.mailbox.markUnread(['1', 'unknown']);
  expect(server.requests.filter((request) => request.startsWith('PATCH'))).toEqual([]);
});

it('lets the server have the last word', async () => {
  server.next('PATCH /berichten/1', () => json(wireMessage('1', storeA, { status: 'ongelezen', map: 'archief' })));
  await client.mailbox.markRead(['1']);
  expect(shown('1')).toEqual({ unread: true, folder: 'archive' });
});

it('keeps the order of what was done to one message, and shows the newest wish all the while', async () => {
  let release: () => void = () => undefined;
  server.next('PATCH /berichten/1', (request, url) => new Promise((resolve) => (release = () => resolve(server.answer(request, url)))));
  const first = client.mailbox.markRead(['1']);
  const second = client.mailbox.markUnread(['1']);
  const third = client.mailbox.move(['1'], 'archive');
  expect(shown('1')).toEqual({ unread: true, folder: 'archive' });
  await vi.waitFor(() => expect(server.count('PATCH /berichten/1')).toBe(1));
  release();
  await Promise.all([first, second, third]);
  expect(shown('1')).toEqual({ unread: true, folder: 'archive' });
  expect(server.messages.get('1')).toMatchObject({ status: 'ongelezen', map: 'archief' });
});

it('is not undone by a list that was asked for before', async () => {
  let answer: () => void = () => undefined;
  const old = json({ berichten: [wireMessage('1', storeA), wireMessage('2', storeB)] });
  server.next('GET /berichten', () => new Promise((resolve) => (answer = () => resolve(old))));
  const loading = client.mailbox.load();
  await client.mailbox.markRead(['1']);
  answer();
  await loading;
  expect(shown('1')?.unread).toBe(false);
});

describe('a write that is saved and answered by an error', () => {
  it.each([
    ['502', () => problem(502, 'store-failed')],
    ['404', () => problem(404, 'not-found')],
    ['a cut connection', () => { throw new TypeError('Failed to fetch'); }],
    ['a page', () => page()],
  ])('counts as done after %s', async (_name, answer) => {
    server.next('PATCH /berichten/1', async (request, url) => {
      await server.answer(request, url);
      return answer();
    });
    await client.mailbox.markRead(['1']);
    expect(shown('1')?.unread).toBe(false);
    expect(failures()).toEqual([]);
  });

  it('counts as done when it was a purge and the message is gone', async () => {
    server.next('POST /berichten/3/_definitiefVerwijderen', async (request, url) => {
      await server.answer(request, url);
      return problem(502, 'store-failed');
    });
    await client.mailbox.purge(['3']);
    expect(shown('3')).toBeUndefined();
    expect(failures()).toEqual([]);
  });
});

describe('a write that failed', () => {
  const fail = (): Response => problem(502, 'store-failed');

  it('is undone and told, once for all its messages', async () => {
    server.next('PATCH /berichten/1', fail);
    server.next('PATCH /berichten/2', fail);
    await client.mailbox.markRead(['1', '2']);
    expect([shown('1')?.unread, shown('2')?.unread]).toEqual([true, true]);
    expect(failures()).toEqual([['mark-read', ['1', '2'], 'store-failed']]);
  });

  it('can be done again', async () => {
    server.next('PATCH /berichten/1', fail);
    await client.mailbox.move(['1'], 'archive');
    await client.mailbox.retryAction(client.mailbox.state.actionFailures[0]!.id);
    expect(failures()).toEqual([]);
    expect(server.messages.get('1')?.map).toBe('archief');
  });

  it('can be taken away', async () => {
    server.next('PATCH /berichten/1', fail);
    await client.mailbox.markRead(['1']);
    client.mailbox.dismissAction(client.mailbox.state.actionFailures[0]!.id);
    expect(failures()).toEqual([]);
  });

  it('is told when the message turns out to be gone', async () => {
    server.messages.delete('1');
    await client.mailbox.markRead(['1']);
    expect(shown('1')).toBeUndefined();
    expect(failures()).toEqual([['mark-read', ['1'], 'not-found']]);
  });

  it('does not take the message of a failing store away', async () => {
    server.outcomes[storeA] = 'FOUT';
    await client.mailbox.refresh();
    server.next('PATCH /berichten/1', () => problem(404, 'not-found'));
    server.next('GET /berichten/1', () => problem(404, 'not-found'));
    await client.mailbox.markRead(['1']);
    expect(shown('1')?.unread).toBe(true);
    expect(failures()).toHaveLength(1);
  });

  it('is not read again when the server plainly refused', async () => {
    server.next('PATCH /berichten/1', () => problem(400, 'invalid-request'));
    await client.mailbox.markRead(['1']);
    expect(server.count('GET /berichten/1')).toBe(0);
    expect(failures()).toEqual([['mark-read', ['1'], 'refused']]);
  });

  it('is not read again when this code is too old for the server', async () => {
    server.next('PATCH /berichten/1', () => problem(426, 'sdk-too-old'));
    await client.mailbox.markRead(['1']);
    expect(server.count('GET /berichten/1')).toBe(0);
    expect(failures()).toEqual([['mark-read', ['1'], 'outdated']]);
  });
});

it('waits as long as the server asks when there is too much at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  server.next('PATCH /berichten/1', () => problem(429, 'too-many-requests', { 'retry-after': '7' }));
  const done = client.mailbox.markRead(['1']);
  await vi.advanceTimersByTimeAsync(6900);
  expect(server.count('PATCH /berichten/1')).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  await done;
  expect(server.messages.get('1')?.status).toBe('gelezen');
});

it('does hundreds at once, a few at a time', async () => {
  for (let number = 100; number < 400; number++) server.add(wireMessage(String(number), storeA));
  await client.mailbox.load();
  let busy = 0;
  let most = 0;
  for (let number = 100; number < 400; number++) {
    server.next(`PATCH /berichten/${number}`, async (request, url) => {
      most = Math.max(most, ++busy);
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy--;
      return server.answer(request, url);
    });
  }
  let updates = 0;
  client.mailbox.subscribe(() => updates++);
  await client.mailbox.markRead(client.mailbox.state.messages.map(({ id }) => id));
  expect(client.mailbox.unreadCount()).toBe(0);
  expect(most).toBe(4);
  expect(updates).toBe(1);
});

describe('when the session ends meanwhile', () => {
  it('is carried out after the same person logged in again', async () => {
    server.isLoggedIn = false;
    await client.mailbox.markRead(['1']);
    expect(client.session.state.status).toBe('expired');
    expect(client.mailbox.state.messages).toEqual([]);
    server.isLoggedIn = true;
    server.contextId = 'context-of-the-next-session';
    await client.session.refresh();
    await until(client.mailbox, () => server.messages.get('1')?.status === 'gelezen' && shown('1')?.unread === false);
    expect(failures()).toEqual([]);
  });

  it('is forgotten when somebody else logged in', async () => {
    server.isLoggedIn = false;
    await client.mailbox.markRead(['1']);
    server.isLoggedIn = true;
    server.contextId = 'context-of-the-next-session';
    server.partition = 'partition-corry';
    await client.session.refresh();
    await client.mailbox.load();
    expect(shown('1')?.unread).toBe(true);
    expect(server.count('PATCH /berichten/1')).toBe(1);
  });

  it('is done again in the new session when the old one was replaced unseen', async () => {
    server.contextId = 'context-of-the-next-session';
    await client.mailbox.markRead(['1']);
    await vi.waitFor(() => expect(server.messages.get('1')?.status).toBe('gelezen'));
    expect(shown('1')?.unread).toBe(false);
    expect(failures()).toEqual([]);
  });
});
