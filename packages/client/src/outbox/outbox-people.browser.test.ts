import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BerichtenboxClient } from '../client.js';
import type { ActiveSession } from '../session/session-state.js';
import { failures, lost, OutboxVisits, shown, waiting } from '../testing/outbox-visits.js';
import { problem } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';

const acties = 'POST /berichten/_acties';
let visits: OutboxVisits;
beforeEach(() => {
  visits = new OutboxVisits();
});
afterEach(() => visits.end());

const opened = async (client: BerichtenboxClient) => until(await client.openOffline(), ({ status }) => status === 'open');
/** The server knows nobody any more, and this page has noticed. */
async function expire(client: BerichtenboxClient): Promise<void> {
  visits.server.isLoggedIn = false;
  await client.session.refresh();
  await until(client.session, ({ status }) => status === 'expired');
}
/** Somebody logs in, in another tab. */
async function login(client: BerichtenboxClient, { session = 2, partition = 'partition-koen' } = {}): Promise<void> {
  visits.server.isLoggedIn = true;
  visits.server.contextId = `context-of-this-session-${session}`;
  visits.server.partition = partition;
  visits.server.vaultKey = String.fromCharCode(64 + session).repeat(43).replace(/.$/, 'A');
  await client.session.refresh();
  await opened(client);
}

describe('two tabs', () => {
  it('show the same, and send one at a time', async () => {
    const [one, other] = [await visits.visit(), await visits.visit()];
    const heal = visits.cut();
    await one.mailbox.move(['1'], 'Belasting');
    await until(other.mailbox, (state) => state.waiting.length === 1);
    expect(shown(other, '1')?.folder).toBe('Belasting');
    await other.mailbox.bin(['2']);
    await until(one.mailbox, (state) => state.waiting.length === 2);
    heal();
    let [atOnce, most] = [0, 0];
    const own = visits.server.answer.bind(visits.server);
    visits.server.answer = async (request, url) => {
      if (request.method === 'GET') return own(request, url);
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce--;
      return own(request, url);
    };
    await Promise.all([one.mailbox.sendWaiting(), other.mailbox.sendWaiting(), one.mailbox.markRead(['3']), other.mailbox.markRead(['4'])]);
    for (const client of [one, other]) {
      await until(client.mailbox, (state) => state.waiting.length === 0);
      await expect.poll(() => ['1', '2', '3', '4'].map((id) => [shown(client, id)?.folder, shown(client, id)?.unread])).toEqual([['Belasting', true], ['trash', true], ['inbox', false], ['inbox', false]]);
    }
    expect([most, (await visits.keys()).size]).toEqual([1, 4]);
  });

  it('send what the other one was sending when it died', async () => {
    const [one, other] = [await visits.visit(), await visits.visit()];
    await one.mailbox.sendWaiting();
    await other.mailbox.sendWaiting();
    visits.server.next(acties, () => new Promise(() => undefined));
    void one.mailbox.markRead(['1']);
    await expect.poll(() => visits.server.count(acties)).toBe(1);
    await until(other.mailbox, () => shown(other, '1')?.unread === false);
    expect(waiting(other)).toEqual([]);
    one.close();
    await expect.poll(() => visits.server.messages.get('1')?.status).toBe('gelezen');
    expect((await visits.keys()).size).toBe(1);
  });

  it('do not carry out what was taken back in the other', async () => {
    const [one, other] = [await visits.visit(), await visits.visit()];
    const heal = visits.cut(() => problem(503, 'not-available', { 'retry-after': '120' }));
    await one.mailbox.markRead(['1']);
    await one.mailbox.move(['2'], 'Belasting');
    await until(other.mailbox, (state) => state.waiting.length === 2);
    await one.mailbox.discardWaiting(one.mailbox.state.waiting[1]!.id);
    await until(other.mailbox, (state) => state.waiting.length === 1);
    expect(shown(other, '2')?.folder).toBe('inbox');
    heal();
    await other.mailbox.sendWaiting();
    expect(visits.server.messages.get('2')?.map).toBeUndefined();
  });
});

describe('when the session is over', () => {
  it.each(['device', 'session'] as const)('what was done waits for the same person (%s)', async (offline) => {
    const client = await visits.visit(offline);
    visits.server.next(acties, lost);
    await client.mailbox.markRead(['1', '2']);
    await expire(client);
    expect(client.mailbox.state).toMatchObject({ waiting: [], messages: [] });
    await login(client);
    await expect.poll(() => ['1', '2'].map((id) => visits.server.messages.get(id)?.status)).toEqual(['gelezen', 'gelezen']);
    await until(client.mailbox, (state) => state.waiting.length === 0 && state.phase === 'ready');
    expect([shown(client, '1')?.unread, failures(client), (await visits.keys()).size]).toEqual([false, [], 2]);
    const contexts = visits.server.sent.filter(({ url }) => url.endsWith('_acties')).map(({ headers }) => headers.get('namens'));
    expect(contexts).toEqual(['context-of-this-session-1', 'context-of-this-session-2']);
  });

  it('because an action was answered so, it stays', async () => {
    const client = await visits.visit();
    visits.server.next(acties, () => problem(401, 'not-logged-in'));
    visits.server.isLoggedIn = false;
    await client.mailbox.markRead(['1']);
    expect(client.session.state.status).toBe('expired');
    await login(client);
    await expect.poll(() => visits.server.messages.get('1')?.status).toBe('gelezen');
    expect((await visits.keys()).size).toBe(1);
  });

  it.each(['device', 'session'] as const)('nothing of it is ever sent or shown for somebody else (%s)', async (offline) => {
    const client = await visits.visit(offline);
    visits.server.next(acties, lost);
    await client.mailbox.markRead(['1']);
    await expire(client);
    const seen: number[] = [];
    client.mailbox.subscribe((state) => seen.push(state.waiting.length));
    await login(client, { partition: 'partition-piet' });
    await until(client.mailbox, ({ phase, refreshing }) => phase === 'ready' && !refreshing);
    await client.mailbox.sendWaiting();
    expect([shown(client, '1')?.unread, waiting(client), Math.max(...seen), visits.server.count(acties)]).toEqual([true, [], 0, 1]);
    // On a device on which somebody else logged in, nothing was left for when the first one comes back.
    await expire(client);
    await login(client, { session: 3 });
    await client.mailbox.sendWaiting();
    expect(visits.server.count(acties)).toBe(1);
  });
});

describe('logging out with something that was not sent', () => {
  it('asks first, and leaves nothing when it is to be left', async () => {
    const client = await visits.visit();
    visits.cut();
    await client.mailbox.markRead(['1', '2']);
    await expect(client.session.logout()).rejects.toMatchObject({ code: 'unsent-work', unsent: { actions: 2 } });
    expect([client.session.state.status, waiting(client).length]).toEqual(['active', 1]);
    await expect(client.session.logout({ leaveUnsent: true })).rejects.toMatchObject({ code: 'network' });
    expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith('berichtenbox-'))).toEqual([]);
  });

  it('asks also for what was done for somebody else, and waits', async () => {
    const client = await visits.visit();
    const state = client.session.state as ActiveSession;
    visits.cut();
    await client.mailbox.markRead(['1', '2']);
    visits.server.contextId = 'context-of-corry';
    const corry = { ...state.context, id: 'context-of-corry', kind: 'financial-administrator', partition: 'partition-corry', mandateId: 'a' } as const;
    client.session.set({ ...state, contexts: [state.context, corry], context: corry });
    await opened(client);
    await expect(client.session.logout()).rejects.toMatchObject({ code: 'unsent-work', unsent: { actions: 2 } });
  });

  it('sends it when it can be sent', async () => {
    const client = await visits.visit();
    visits.server.next(acties, lost);
    await client.mailbox.markRead(['1']);
    await client.session.logout();
    expect(visits.server.messages.get('1')?.status).toBe('gelezen');
  });
});

it('of a mandate that ended is told how much was lost, and is not sent', async () => {
  const client = await visits.visit();
  const state = client.session.state as ActiveSession;
  const corry = { ...state.context, id: 'context-of-corry', kind: 'financial-administrator', partition: 'partition-corry', mandateId: 'a', name: 'Corry' } as const;
  visits.server.contextId = corry.id;
  client.session.set({ ...state, contexts: [state.context, corry], context: corry });
  await opened(client);
  await until(client.mailbox, ({ phase, refreshing }) => phase === 'ready' && !refreshing);
  visits.server.next(acties, lost);
  await client.mailbox.markRead(['1']);
  expect(waiting(client).length).toBe(1);
  visits.server.contextId = state.context.id;
  await client.session.refresh();
  await until(client.session, (session) => session.status === 'active' && session.accessEnded !== undefined);
  expect(client.session.state).toMatchObject({ accessEnded: { name: 'Corry', unsent: { actions: 1 } } });
  await opened(client);
  await client.mailbox.sendWaiting();
  expect([waiting(client), visits.server.count(acties)]).toEqual([[], 1]);
});

it('done in a page that began without network, goes once the same person is known', async () => {
  const first = await visits.visit();
  await expect.poll(async () => (await indexedDB.databases()).length).toBeGreaterThan(0);
  // What changed is gathered for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  first.close();
  const own = visits.server.answer.bind(visits.server);
  visits.server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
  const client = visits.page();
  await until(client.mailbox, ({ phase }) => phase === 'ready');
  await client.mailbox.bin(['1']);
  await client.mailbox.restore(['1']);
  await client.mailbox.markRead(['2']);
  expect([waiting(client).length, visits.server.count(acties)]).toEqual([3, 0]);
  visits.server.answer = own;
  visits.server.contextId = 'context-of-this-session-2';
  globalThis.dispatchEvent(new Event('online'));
  await expect.poll(() => visits.server.messages.get('2')?.status).toBe('gelezen');
  await until(client.mailbox, (state) => state.waiting.length === 0);
  expect((await visits.sent()).flat().map(({ soort, berichtId }) => `${soort} ${berichtId}`)).toEqual(['terugzetten 1', 'gelezen 2']);
});
