import type { WireAction } from '@berichtenbox/contract';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { clientOf, json, problem, ScriptedServer, storeA, storeB, wireMessage } from '../testing/scripted-server.js';
import { upkeepChunk } from '../upkeep-chunk.js';
import { until } from '../testing/until.js';

const together = 'POST /berichten/_acties';
let server: ScriptedServer;
let client: BerichtenboxClient;

beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load()]));

beforeEach(async () => {
  server = new ScriptedServer();
  server.capabilities = [...server.capabilities, 'acties'];
  for (let number = 1; number <= 250; number++) server.add(wireMessage(String(number), number % 2 ? storeA : storeB));
  client = clientOf(server);
  await client.start();
  server.requests.length = server.sent.length = 0;
});

afterEach(() => {
  client.close();
  vi.useRealTimers();
});

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));
const failures = (): unknown[] => client.mailbox.state.actionFailures.map(({ action, messageIds, error }) => [action, messageIds, error.code]);
const batches = (): Promise<WireAction[][]> => Promise.all(server.sent.filter(({ url }) => url.endsWith('/_acties'))
  .map(async (request) => ((await request.clone().json()) as { acties: WireAction[] }).acties));
const unread = (): number => client.mailbox.unreadCount();
/** The answer of the server, with some outcomes replaced. */
const except = (outcomes: Record<string, object>) => async (request: Request, url: URL): Promise<Response> => {
  const { acties } = (await request.clone().json()) as { acties: WireAction[] };
  const { resultaten } = (await (await server.answer(request, url)).json()) as { resultaten: { sleutel: string }[] };
  return json({ resultaten: resultaten.map((result, index) => ({ ...result, ...outcomes[acties[index]?.berichtId ?? ''] })) });
};

describe('many actions', () => {
  it('go together, at most a hundred in a request, each under a key of its own', async () => {
    await client.mailbox.markRead(ids(250));
    expect(unread()).toBe(0);
    expect(server.requests).toEqual([together, together, together]);
    const sent = await batches();
    expect(sent.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(new Set(sent.flat().map(({ sleutel }) => sleutel)).size).toBe(250);
    expect(sent[0]?.[0]).toEqual({ sleutel: expect.any(String) as string, berichtId: expect.any(String) as string, magazijnId: expect.any(String) as string, soort: 'gelezen' });
    expect(failures()).toEqual([]);
  });

  it('go one by one when they are few', async () => {
    await client.mailbox.markRead(ids(4));
    expect(server.requests.sort()).toEqual(ids(4).map((id) => `PATCH /berichten/${id}`));
  });

  it('go one by one to a server that takes only one', async () => {
    client.close();
    server.capabilities = ['postvak-in'];
    client = clientOf(server);
    await client.start();
    await client.mailbox.markRead(ids(20));
    expect(server.count(together)).toBe(0);
    expect(server.messages.get('20')?.status).toBe('gelezen');
  });

  it.each([
    ['markUnread', 'ongelezen'], ['markHandled', 'afgehandeld'], ['markUnhandled', 'onafgehandeld'], ['bin', 'verwijderen'], ['restore', 'terugzetten'], ['purge', 'definitief-verwijderen'],
  ] as const)('are named as the contract does: %s is %s', async (act, kind) => {
    if (act === 'markUnread') await client.mailbox.markRead(ids(5));
    if (act === 'markUnhandled') await client.mailbox.markHandled(ids(5));
    if (act === 'restore') await client.mailbox.move(ids(5), 'Belasting');
    await client.mailbox[act](ids(5));
    expect(new Set((await batches()).at(-1)?.map(({ soort }) => soort))).toEqual(new Set([kind]));
    expect(failures()).toEqual([]);
  });

  it('name the folder they go to', async () => {
    await client.mailbox.move(ids(5), 'archive');
    expect(new Set((await batches()).flat().map(({ soort, map }) => `${soort} ${map ?? ''}`))).toEqual(new Set(['verplaatsen archief']));
    expect(client.mailbox.state.messages.filter(({ folder }) => folder === 'archive')).toHaveLength(5);
  });

  it('of one message keep their order', async () => {
    await Promise.all([client.mailbox.markRead(ids(8)), client.mailbox.markUnread(ids(8)), client.mailbox.move(ids(8), 'Auto')]);
    expect((await batches()).map((batch) => batch[0]?.soort)).toEqual(['gelezen', 'ongelezen', 'verplaatsen']);
    expect(server.messages.get('1')).toMatchObject({ status: 'ongelezen', map: 'Auto' });
  });
});

describe('one of many that failed', () => {
  it('is undone and told; the others are done', async () => {
    server.next(together, except({ 2: { status: 502, bericht: undefined, probleem: {} } }));
    server.next('GET /berichten/2', () => problem(502, 'store-failed'));
    await client.mailbox.markRead(ids(6));
    expect(failures()).toEqual([['mark-read', ['2'], 'store-failed']]);
    expect(unread()).toBe(245);
  });

  it('counts as done when the message, read again, turns out to be changed', async () => {
    server.next(together, except({ 2: { status: 502, probleem: {} } }));
    await client.mailbox.markRead(ids(6));
    expect(server.count('GET /berichten/2')).toBe(1);
    expect(failures()).toEqual([]);
    expect(unread()).toBe(244);
  });

  it('is told when its message turns out to be gone', async () => {
    server.messages.delete('3');
    await client.mailbox.markRead(ids(6));
    expect(failures()).toEqual([['mark-read', ['3'], 'not-found']]);
    expect(client.mailbox.state.messages.some(({ id }) => id === '3')).toBe(false);
  });

  it('is not read again when it was plainly refused', async () => {
    server.next(together, except({ 4: { status: 403, probleem: {} } }));
    await client.mailbox.markRead(ids(6));
    expect(server.count('GET /berichten/4')).toBe(0);
    expect(failures()).toEqual([['mark-read', ['4'], 'forbidden']]);
  });

  it('of a store that does not answer is read again once, not for each of its messages', async () => {
    const silent = { status: 503, probleem: {}, wachttijd: 30 };
    server.next(together, except(Object.fromEntries(ids(20).filter((id) => Number(id) % 2).map((id) => [id, silent]))));
    for (const id of ids(20)) server.next(`GET /berichten/${id}`, () => problem(503, 'not-available', { 'retry-after': '30' }));
    await client.mailbox.markRead(ids(20));
    expect(server.requests.filter((request) => request.startsWith('GET /berichten/'))).toHaveLength(1);
    expect(client.mailbox.state.actionFailures[0]).toMatchObject({ error: { code: 'unavailable', retryAfterMs: 30_000 }, messageIds: { length: 10 } });
  });

  it('is one that the answer leaves out', async () => {
    server.next(together, async (request, url) => {
      const { resultaten } = (await (await server.answer(request, url)).json()) as { resultaten: unknown[] };
      return json({ resultaten: resultaten.slice(1) });
    });
    server.next('GET /berichten/1', () => problem(502, 'store-failed'));
    await client.mailbox.markRead(ids(6));
    expect(client.mailbox.state.actionFailures.flatMap(({ messageIds }) => messageIds).length).toBeLessThanOrEqual(1);
    expect(server.requests.filter((request) => request.startsWith('GET /berichten/'))).toHaveLength(1);
  });
});

describe('many actions whose answer is lost', () => {
  it('count as done when the messages, read again, are changed', async () => {
    server.next(together, async (request, url) => {
      await server.answer(request, url);
      throw new TypeError('Failed to fetch');
    });
    await client.mailbox.markRead(ids(6));
    expect(failures()).toEqual([]);
    expect(unread()).toBe(244);
  });

  it('are told as failed when nothing answers, after asking once', async () => {
    server.next(together, () => { throw new TypeError('Failed to fetch'); });
    for (const id of ids(6)) server.next(`GET /berichten/${id}`, () => { throw new TypeError('Failed to fetch'); });
    await client.mailbox.markRead(ids(6));
    expect(server.requests.filter((request) => request.startsWith('GET /berichten/'))).toHaveLength(1);
    expect(client.mailbox.state.actionFailures).toMatchObject([{ error: { code: 'network' }, messageIds: { length: 6 } }]);
    expect(unread()).toBe(250);
  });
});

describe('many actions that are refused as a whole', () => {
  it('wait as long as the server asks, and go again under the same keys', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.next(together, () => problem(429, 'too-many-requests', { 'retry-after': '7' }));
    const done = client.mailbox.markRead(ids(6));
    await vi.advanceTimersByTimeAsync(6900);
    expect(server.count(together)).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    await done;
    const [first, second] = await batches();
    expect(second).toEqual(first);
    expect(unread()).toBe(244);
  });

  it('go one by one when one of them may be what is wrong', async () => {
    server.next(together, () => problem(400, 'invalid-request'));
    server.next('PATCH /berichten/2', () => problem(400, 'invalid-request'));
    await client.mailbox.markRead(ids(6));
    expect(failures()).toEqual([['mark-read', ['2'], 'refused']]);
    expect(unread()).toBe(245);
  });

  it('are carried out after the same person logged in again, under the same keys', async () => {
    server.isLoggedIn = false;
    await client.mailbox.markRead(ids(6));
    expect(client.session.state.status).toBe('expired');
    server.isLoggedIn = true;
    server.contextId = 'context-of-the-next-session';
    await client.session.refresh();
    await until(client.mailbox, () => unread() === 244);
    const [first, second] = await batches();
    expect(second).toEqual(first);
    expect(failures()).toEqual([]);
  });

  it('are done again in the new session when the old one was replaced unseen', async () => {
    server.contextId = 'context-of-the-next-session';
    await client.mailbox.markRead(ids(6));
    await vi.waitFor(() => expect(server.messages.get('6')?.status).toBe('gelezen'));
    expect(failures()).toEqual([]);
  });
});
