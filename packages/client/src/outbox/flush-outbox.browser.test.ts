import { afterEach, beforeEach, expect, it } from 'vitest';
import { OutboxVisits, shown, waiting } from '../testing/outbox-visits.js';
import { json, problem } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';
import { flushOutbox, type FlushOutboxResult } from './flush-outbox.js';

const acties = 'POST /berichten/_acties';
let visits: OutboxVisits;
beforeEach(() => {
  visits = new OutboxVisits();
});
afterEach(() => visits.end());

/** As a service worker does. */
const flush = (): Promise<FlushOutboxResult> => flushOutbox({ endpoint: `https://${visits.site}.test/api/v1/`, fetch: visits.server.fetch });

/** A visit in which this was done without network. */
async function leftBehind(offline: 'device' | 'session' = 'device'): Promise<void> {
  const client = await visits.visit(offline);
  const heal = visits.cut();
  await client.mailbox.markRead(['1', '2']);
  client.close();
  heal();
}

it.each(['device', 'session'] as const)('sends what was left behind, without a page (%s)', async (offline) => {
  await leftBehind(offline);
  expect(await flush()).toEqual({ isLeft: false });
  expect(['1', '2'].map((id) => visits.server.messages.get(id)?.status)).toEqual(['gelezen', 'gelezen']);
  expect((await visits.keys()).size).toBe(2);
  const client = await visits.visit(offline);
  expect(waiting(client)).toEqual([]);
  expect(await flush()).toEqual({ isLeft: false });
  expect(visits.server.count(acties)).toBe(2);
});

it('has open pages hear of it', async () => {
  const client = await visits.visit();
  const heal = visits.cut(() => problem(503, 'not-available', { 'retry-after': '120' }));
  await client.mailbox.markRead(['1']);
  await client.mailbox.move(['2'], 'Belasting');
  heal();
  await flush();
  await until(client.mailbox, (state) => state.waiting.length === 0);
  expect([shown(client, '1')?.unread, shown(client, '2')?.folder, visits.server.messages.get('2')?.map]).toEqual([false, 'Belasting', 'Belasting']);
});

it('keeps what was refused, for a page to tell', async () => {
  await leftBehind();
  visits.server.next(acties, async (request) => {
    const { acties: all } = (await request.clone().json()) as { acties: { sleutel: string }[] };
    return json({ resultaten: all.map(({ sleutel }) => ({ sleutel, status: 400, probleem: {} })) });
  });
  expect(await flush()).toEqual({ isLeft: false });
  const client = await visits.visit();
  await until(client.mailbox, (state) => state.actionFailures.length > 0);
  expect(client.mailbox.state.actionFailures).toMatchObject([{ action: 'mark-read', messageIds: ['1', '2'], error: { code: 'refused' } }]);
});

it.each([['the server cannot', () => problem(503, 'not-available'), true], ['there is no network', () => Promise.reject(new TypeError('Failed to fetch')), true]])('leaves it when %s', async (_name, answer, isLeft) => {
  await leftBehind();
  visits.server.next(acties, answer);
  expect(await flush()).toEqual({ isLeft });
  expect(await flush()).toEqual({ isLeft: false });
  expect(visits.server.messages.get('1')?.status).toBe('gelezen');
});

it('is of nobody who is not logged in', async () => {
  await leftBehind();
  visits.server.isLoggedIn = false;
  expect(await flush()).toEqual({ isLeft: false });
  visits.server.isLoggedIn = true;
  visits.server.partition = 'partition-piet';
  expect(await flush()).toEqual({ isLeft: false });
  expect(visits.server.count(acties)).toBe(1);
  visits.server.partition = 'partition-koen';
  await flush();
  expect(visits.server.messages.get('1')?.status).toBe('gelezen');
});

it('makes nothing where nothing was kept', async () => {
  await (await visits.visit()).session.logout();
  expect(await flush()).toEqual({ isLeft: false });
  expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith('berichtenbox-'))).toEqual([]);
});
