import type { WireAction } from '@berichtenbox/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BerichtenboxClient } from '../client.js';
import type { OfflineMode } from '../offline/offline-state.js';
import { clientOf, json, page, problem, ScriptedServer, storeA, storeB, wireMessage, type Handler } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';

const acties = 'POST /berichten/_acties';
let sites = 0;
let site: string;
let server: ScriptedServer;
const clients: BerichtenboxClient[] = [];

beforeEach(() => {
  site = `outbox-${Date.now()}-${sites++}`;
  server = new ScriptedServer();
  server.capabilities = [...server.capabilities, 'acties', 'kluis', 'afgehandeld'];
  for (const id of ['1', '2', '3', '4']) server.add(wireMessage(id, id === '4' ? storeB : storeA));
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const { name } of await indexedDB.databases()) if (name?.startsWith('berichtenbox-')) indexedDB.deleteDatabase(name);
});

async function visit(offline: OfflineMode = 'device'): Promise<BerichtenboxClient> {
  const client = clientOf(server, site, { offline });
  clients.push(client);
  void client.start();
  await until(await client.openOffline(), ({ status }) => status === 'open');
  await until(client.mailbox, ({ phase, refreshing }) => phase === 'ready' && !refreshing);
  return client;
}
/** The page is gone: nothing it was doing goes on. */
function leave(client: BerichtenboxClient): void {
  client.close();
  clients.splice(clients.indexOf(client), 1);
}
const lost: Handler = () => Promise.reject(new TypeError('Failed to fetch'));
/** No action reaches the server, until the function that this returns is called. */
function cut(answer: Handler = lost): () => void {
  const own = server.answer.bind(server);
  server.answer = (request, url) => (request.method === 'GET' ? own(request, url) : Promise.resolve(answer(request, url)));
  return () => (server.answer = own);
}
const shown = ({ mailbox }: BerichtenboxClient, id: string) => mailbox.state.messages.find((message) => message.id === id);
const waiting = ({ mailbox }: BerichtenboxClient) => mailbox.state.waiting.map(({ action, messageIds, waitsFor }) => [action, messageIds, waitsFor]);
const failures = ({ mailbox }: BerichtenboxClient) => mailbox.state.actionFailures.map(({ action, messageIds, error }) => [action, messageIds, error.code]);
const nothingWaits = (client: BerichtenboxClient) => until(client.mailbox, (state) => state.waiting.length === 0);
/** What was sent, in order: `gelezen 1`; each request apart. */
async function sent(): Promise<string[][]> {
  const requests = server.sent.filter(({ method, url }) => method === 'POST' && url.endsWith('_acties'));
  return Promise.all(requests.map(async (request) => ((await request.clone().json()) as { acties: WireAction[] }).acties.map(({ soort, berichtId }) => `${soort} ${berichtId}`)));
}
async function keysSent(): Promise<string[]> {
  const requests = server.sent.filter(({ method, url }) => method === 'POST' && url.endsWith('_acties'));
  return (await Promise.all(requests.map(async (request) => ((await request.clone().json()) as { acties: WireAction[] }).acties.map(({ sleutel }) => sleutel)))).flat();
}

describe('what is done with an open vault', () => {
  it('is sent at once, several together, and never called waiting when it is answered', async () => {
    const client = await visit();
    const states: number[] = [];
    client.mailbox.subscribe(({ waiting: { length } }) => states.push(length));
    const done = client.mailbox.markRead(['1', '2', '4']);
    expect([shown(client, '1')?.unread, client.mailbox.unreadCount()]).toEqual([false, 1]);
    await done;
    expect(await sent()).toEqual([['gelezen 1', 'gelezen 2', 'gelezen 4']]);
    expect(server.messages.get('4')?.status).toBe('gelezen');
    expect([Math.max(...states), failures(client)]).toEqual([0, []]);
  });

  it('waits without network, shown as done, and goes when the network is back, under the same key', async () => {
    const client = await visit();
    const heal = cut();
    await client.mailbox.move(['1'], 'archive');
    expect(waiting(client)).toEqual([['move', ['1'], 'network']]);
    expect(client.mailbox.state.waiting[0]!.retryAt!.valueOf()).toBeGreaterThanOrEqual(client.mailbox.state.waiting[0]!.madeAt.valueOf());
    expect([shown(client, '1')?.folder, failures(client), server.messages.get('1')?.map]).toEqual(['archive', [], undefined]);
    heal();
    globalThis.dispatchEvent(new Event('online'));
    await nothingWaits(client);
    expect([server.messages.get('1')?.map, shown(client, '1')?.folder]).toEqual(['archief', 'archive']);
    expect(new Set(await keysSent()).size).toBe(1);
  });

  it.each<[string, Handler, 'network' | 'server']>([
    ['an answer that was cut', () => new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) }), { headers: { 'content-type': 'application/json' } }), 'network'],
    ['a page of a public network', () => page(), 'network'],
    ['500', () => problem(500), 'server'],
    ['502', () => problem(502, 'store-failed'), 'server'],
    ['503', () => problem(503, 'not-available'), 'server'],
    ['429', () => problem(429, 'too-many-requests', { 'retry-after': '120' }), 'server'],
    ['a key that is busy', async (request) => json({ resultaten: ((await request.clone().json()) as { acties: WireAction[] }).acties.map(({ sleutel }) => ({ sleutel, status: 409, probleem: { type: 'urn:berichtenbox:problem:idempotency-key-busy' } })) }), 'server'],
    ['a list without it', () => json({ resultaten: [] }), 'network'],
  ])('stays after %s', async (_name, answer, waitsFor) => {
    const client = await visit();
    const heal = cut(answer);
    await client.mailbox.markRead(['1']);
    expect([waiting(client), failures(client), shown(client, '1')?.unread]).toEqual([[['mark-read', ['1'], waitsFor]], [], false]);
    heal();
    await client.mailbox.sendWaiting();
    expect([waiting(client), server.messages.get('1')?.status]).toEqual([[], 'gelezen']);
    expect(new Set(await keysSent()).size).toBe(1);
  });

  it('waits at least as long as the server asked, also when more is done', async () => {
    const client = await visit();
    cut(() => problem(503, 'not-available', { 'retry-after': '120' }));
    await client.mailbox.markRead(['1']);
    await client.mailbox.markRead(['2']);
    expect(server.count(acties)).toBe(1);
    expect(client.mailbox.state.waiting.every(({ retryAt }) => retryAt!.valueOf() > Date.now() + 100_000)).toBe(true);
  });

  it('is there after the page was loaded anew, and is sent then', async () => {
    const first = await visit();
    const heal = cut();
    await first.mailbox.bin(['1']);
    await first.mailbox.markHandled(['2']);
    leave(first);
    const second = await visit();
    await until(second.mailbox, (state) => state.waiting.length === 2);
    expect([shown(second, '1')?.folder, shown(second, '2')?.handled]).toEqual(['trash', true]);
    heal();
    await second.mailbox.sendWaiting();
    expect([waiting(second), server.messages.get('1')?.map, server.messages.get('2')?.afgehandeld]).toEqual([[], 'prullenbak', true]);
  });
});
