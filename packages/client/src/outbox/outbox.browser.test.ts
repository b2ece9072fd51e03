import type { WireAction } from '@berichtenbox/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '../client.js';
import { failures, lost, OutboxVisits, shown, waiting } from '../testing/outbox-visits.js';
import { json, page, problem, type Handler } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';
import { rawRecords } from '../testing/vault-fixtures.js';

const acties = 'POST /berichten/_acties';
let visits: OutboxVisits;
beforeEach(() => {
  visits = new OutboxVisits();
});
afterEach(() => visits.end());

const nothingWaits = (client: BerichtenboxClient) => until(client.mailbox, (state) => state.waiting.length === 0);
const sent = async () => (await visits.sent()).map((request) => request.map(({ soort, berichtId }) => `${soort} ${berichtId}`));
const isOnline = () => globalThis.dispatchEvent(new Event('online'));
const kept = async () => {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith('berichtenbox-'));
  return (await Promise.all(names.map(rawRecords))).flat().filter(({ store }) => store === 'outbox').length;
};
/** Each of the actions gets this answer. */
const each = (answer: object): Handler => async (request) => json({ resultaten: ((await request.clone().json()) as { acties: WireAction[] }).acties.map(({ sleutel }) => ({ sleutel, ...answer })) });
const refusal = (status: number, code: string) => each({ status, probleem: { type: `urn:berichtenbox:problem:${code}`, instance: 'urn:uuid:6a5c0f2e-0000-4000-8000-000000000000' } });

describe('what is done with an open vault', () => {
  it('is sent at once, several together, and never called waiting when it is answered', async () => {
    const client = await visits.visit();
    const states: number[] = [];
    client.mailbox.subscribe(({ waiting: { length } }) => states.push(length));
    const done = client.mailbox.markRead(['1', '2', '4']);
    expect([shown(client, '1')?.unread, client.mailbox.unreadCount()]).toEqual([false, 1]);
    await done;
    expect(await sent()).toEqual([['gelezen 1', 'gelezen 2', 'gelezen 4']]);
    expect(visits.server.messages.get('4')?.status).toBe('gelezen');
    expect([Math.max(...states), failures(client), await kept()]).toEqual([0, [], 0]);
  });

  it('is on the disk before it is sent, and until it is answered', async () => {
    const client = await visits.visit();
    const counts: number[] = [];
    visits.server.next(acties, async (request, url) => {
      counts.push(await kept());
      return visits.server.answer(request, url);
    });
    await client.mailbox.markRead(['1', '2']);
    expect([counts, await kept()]).toEqual([[2], 0]);
  });

  it('waits without network, shown as done, and goes when the network is back, under the same key', async () => {
    const client = await visits.visit();
    const heal = visits.cut();
    await client.mailbox.move(['1'], 'archive');
    expect(waiting(client)).toEqual([['move', ['1'], 'network']]);
    const [act] = client.mailbox.state.waiting;
    expect(act?.retryAt?.valueOf()).toBeGreaterThanOrEqual(act?.madeAt.valueOf() ?? Infinity);
    expect([shown(client, '1')?.folder, failures(client), visits.server.messages.get('1')?.map]).toEqual(['archive', [], undefined]);
    heal();
    isOnline();
    await nothingWaits(client);
    expect([visits.server.messages.get('1')?.map, shown(client, '1')?.folder]).toEqual(['archief', 'archive']);
    expect((await visits.keys()).size).toBe(1);
  });

  it.each<[string, Handler, 'network' | 'server']>([
    ['an answer that was cut', () => new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) }), { headers: { 'content-type': 'application/json' } }), 'network'],
    ['a page of a public network', () => page(), 'network'],
    ['500', () => problem(500), 'server'],
    ['502', () => problem(502, 'store-failed'), 'server'],
    ['503', () => problem(503, 'not-available'), 'server'],
    ['429', () => problem(429, 'too-many-requests', { 'retry-after': '120' }), 'server'],
    ['a key that is busy', refusal(409, 'idempotency-key-busy'), 'server'],
    ['a list without it', () => json({ resultaten: [] }), 'network'],
  ])('stays after %s', async (_name, answer, waitsFor) => {
    const client = await visits.visit();
    const heal = visits.cut(answer);
    await client.mailbox.markRead(['1']);
    expect([waiting(client), failures(client), shown(client, '1')?.unread]).toEqual([[['mark-read', ['1'], waitsFor]], [], false]);
    heal();
    await client.mailbox.sendWaiting();
    expect([waiting(client), visits.server.messages.get('1')?.status]).toEqual([[], 'gelezen']);
    expect((await visits.keys()).size).toBe(1);
  });

  it('waits at least as long as the server asked, also when more is done', async () => {
    const client = await visits.visit();
    visits.cut(() => problem(503, 'not-available', { 'retry-after': '120' }));
    await client.mailbox.markRead(['1']);
    await client.mailbox.markRead(['2']);
    expect(visits.server.count(acties)).toBe(1);
    expect(client.mailbox.state.waiting.every(({ retryAt }) => retryAt!.valueOf() > Date.now() + 100_000)).toBe(true);
  });

  it('is sent in order per message, and what was changed back before it could be sent is not sent', async () => {
    const client = await visits.visit();
    const heal = visits.cut(() => problem(503, 'not-available', { 'retry-after': '120' }));
    await client.mailbox.bin(['1']);
    await client.mailbox.markRead(['2']);
    await client.mailbox.markUnread(['2']);
    await client.mailbox.restore(['1']);
    expect(client.mailbox.state.waiting.length).toBe(4);
    heal();
    await client.mailbox.sendWaiting();
    expect((await sent()).slice(1)).toEqual([['verwijderen 1', 'ongelezen 2'], ['terugzetten 1']]);
  });

  it('goes one by one where the server takes only one', async () => {
    visits.server.capabilities = visits.server.capabilities.filter((capability) => capability !== 'acties');
    const client = await visits.visit();
    const heal = visits.cut();
    await client.mailbox.markRead(['1', '2']);
    heal();
    await client.mailbox.sendWaiting();
    expect([waiting(client), ['1', '2'].map((id) => visits.server.messages.get(id)?.status)]).toEqual([[], ['gelezen', 'gelezen']]);
    expect(visits.server.count(acties)).toBe(0);
  });

  it('is done at once or told, and never waits, when it cannot be written down', async () => {
    const client = await visits.visit();
    const names = (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith('berichtenbox-'));
    for (const name of names) indexedDB.deleteDatabase(name);
    await until(await client.openOffline(), ({ status }) => status === 'memory-only');
    await client.mailbox.markRead(['1']);
    visits.cut();
    await client.mailbox.markRead(['2']);
    expect([visits.server.messages.get('1')?.status, shown(client, '2')?.unread, waiting(client), failures(client)]).toEqual(['gelezen', true, [], [['mark-read', ['2'], 'network']]]);
  });

  it('is told, and why, when there is no room to write it down behind what waits for the same message', async () => {
    const client = await visits.visit();
    visits.cut();
    await client.mailbox.markRead(['1']);
    const full = (): never => {
      throw new DOMException('', 'QuotaExceededError');
    };
    const spies = (['add', 'put'] as const).map((method) => vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(full));
    await client.mailbox.markHandled(['1']);
    spies.forEach((spy) => spy.mockRestore());
    expect([waiting(client), failures(client)]).toEqual([[['mark-read', ['1'], 'network']], [['mark-handled', ['1'], 'no-room']]]);
  });

  it('is written down behind what waits, when it is done while the vault is being opened', async () => {
    const before = await visits.visit('session');
    const heal = visits.cut();
    await before.mailbox.move(['1'], 'archive');
    before.close();
    let open: () => void = () => expect.unreachable();
    visits.server.next('GET /sessie/kluissleutel', (...asked) => new Promise((resolve) => (open = () => resolve(visits.server.answer(...asked)))));
    const client = visits.page('session');
    await until(client.mailbox, ({ phase, messages }) => phase === 'ready' && messages.length > 0);
    const done = client.mailbox.bin(['1']);
    expect(shown(client, '1')?.folder).toBe('trash');
    await expect.poll(() => visits.server.count('GET /sessie/kluissleutel')).toBe(2);
    open();
    await done;
    await until(client.mailbox, (state) => state.waiting.length === 2);
    expect(waiting(client)).toEqual([['move', ['1'], 'network'], ['bin', ['1'], 'network']]);
    heal();
    isOnline();
    await nothingWaits(client);
    expect((await sent()).slice(-2)).toEqual([['verplaatsen 1'], ['verwijderen 1']]);
    expect([failures(client), shown(client, '1')?.folder, await kept()]).toEqual([[], 'trash', 0]);
  });

  it('is there after the page was loaded anew, and is sent then', async () => {
    const first = await visits.visit();
    const heal = visits.cut();
    await first.mailbox.bin(['1']);
    await first.mailbox.markHandled(['2']);
    first.close();
    const second = await visits.visit();
    await until(second.mailbox, (state) => state.waiting.length === 2);
    expect([shown(second, '1')?.folder, shown(second, '2')?.handled]).toEqual(['trash', true]);
    heal();
    await second.mailbox.sendWaiting();
    expect([waiting(second), visits.server.messages.get('1')?.map, visits.server.messages.get('2')?.afgehandeld]).toEqual([[], 'prullenbak', true]);
  });
});

describe('what the server refuses', () => {
  it('is undone and told, also after the page was loaded anew, until it is done again', async () => {
    const first = await visits.visit();
    visits.server.next(acties, refusal(400, 'invalid-request'));
    await first.mailbox.move(['1', '2'], 'Belasting');
    expect([failures(first), shown(first, '1')?.folder, waiting(first)]).toEqual([[['move', ['1', '2'], 'refused']], 'inbox', []]);
    first.close();
    const second = await visits.visit();
    await until(second.mailbox, (state) => state.actionFailures.length === 1);
    expect(second.mailbox.state.actionFailures[0]!.error.supportCode).toBe('6a5c0f2e-0000-4000-8000-000000000000');
    await second.mailbox.retryAction(second.mailbox.state.actionFailures[0]!.id);
    expect([failures(second), visits.server.messages.get('2')?.map]).toEqual([[], 'Belasting']);
    expect((await visits.keys()).size).toBe(4);
    await expect.poll(kept).toBe(0);
  });

  it('goes away when the person takes it away', async () => {
    const client = await visits.visit();
    visits.server.next(acties, refusal(400, 'invalid-request'));
    await client.mailbox.markRead(['1']);
    client.mailbox.dismissAction(client.mailbox.state.actionFailures[0]!.id);
    expect(failures(client)).toEqual([]);
    await expect.poll(kept).toBe(0);
  });

  it('is asked for first when it may have been done: a message that has gone was deleted, one that lies elsewhere was not', async () => {
    visits.server.messages.get('1')!.map = visits.server.messages.get('2')!.map = 'prullenbak';
    const client = await visits.visit();
    visits.server.next(acties, async (request, url) => {
      await visits.server.answer(request.clone(), url);
      visits.server.add({ ...visits.server.messages.get('3')!, berichtId: '2', map: 'inbox' });
      return refusal(409, 'message-changed')(request, url);
    });
    await client.mailbox.purge(['1', '2']);
    expect([failures(client), shown(client, '1'), shown(client, '2')?.folder]).toEqual([[['purge', ['2'], 'message-changed']], undefined, 'inbox']);
  });

  it('is done when it was to be thrown away and is not there', async () => {
    const client = await visits.visit();
    visits.server.next(acties, refusal(404, 'not-found'));
    await client.mailbox.bin(['1']);
    expect([failures(client), shown(client, '1'), await kept()]).toEqual([[], undefined, 0]);
  });

  it('is tried once more when it may have been refused for being of an older session', async () => {
    const client = await visits.visit();
    visits.server.next(acties, () => problem(403, 'csrf-token-wrong'));
    await client.mailbox.markRead(['1']);
    expect([failures(client), visits.server.messages.get('1')?.status]).toEqual([[], 'gelezen']);
    visits.server.next(acties, () => problem(403, 'forbidden'), () => problem(403, 'forbidden'));
    await client.mailbox.markRead(['2']);
    expect([failures(client), shown(client, '2')?.unread]).toEqual([[['mark-read', ['2'], 'forbidden']], true]);
  });
});

describe('taking back what waits', () => {
  it('leaves nothing of it when it was not sent', async () => {
    const client = await visits.visit();
    const heal = visits.cut(() => problem(503, 'not-available', { 'retry-after': '120' }));
    await client.mailbox.markRead(['1']);
    await client.mailbox.bin(['2', '3']);
    await client.mailbox.discardWaiting(client.mailbox.state.waiting[1]!.id);
    expect([waiting(client), shown(client, '2')?.folder]).toEqual([[['mark-read', ['1'], 'server']], 'inbox']);
    await client.mailbox.markRead(['4']);
    expect(visits.server.count(acties)).toBe(1);
    heal();
    await client.mailbox.sendWaiting();
    expect((await sent()).flat()).not.toContain('verwijderen 2');
    expect(visits.server.messages.get('2')?.map).toBeUndefined();
  });

  it('asks what became of it when it may have been sent', async () => {
    const client = await visits.visit();
    visits.server.next(acties, async (request, url) => {
      await visits.server.answer(request, url);
      return lost(request, url);
    });
    await client.mailbox.markRead(['1']);
    expect(waiting(client).length).toBe(1);
    await client.mailbox.discardWaiting(client.mailbox.state.waiting[0]!.id);
    expect(waiting(client)).toEqual([]);
    await expect.poll(kept).toBe(0);
    expect([shown(client, '1')?.unread, visits.server.count(acties), visits.server.count('GET /berichten/1')]).toEqual([false, 1, 1]);
  });
});
