import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '../client.js';
import type { ActingContext, ActiveSession } from '../session/session-state.js';
import { amount, KeptVisits, opened } from '../testing/kept-visits.js';
import { problem, storeA, storeB, wireMessage, type ScriptedServer } from '../testing/scripted-server.js';
import { vaultNameOf } from './vault-of-context.js';

describe('a mailbox that is kept on this device', () => {
  let server: ScriptedServer;
  let visits: KeptVisits;
  beforeEach(() => {
    visits = new KeptVisits();
    ({ server } = visits);
  });
  afterEach(() => visits.end());

  it('is shown before the server has answered, and then the server’s answer wins', async () => {
    await visits.make('session');
    server.messages.delete('3');
    server.messages.get('4')!.status = 'gelezen';
    server.next('GET /organisaties', () => problem(503, 'not-available'));
    let answer: () => void = () => expect.unreachable();
    server.next('GET /berichten', (...args) => new Promise((resolve) => (answer = () => resolve(server.answer(...args)))));
    const client = visits.begin('session');
    void client.start();
    await expect.poll(() => amount(client)).toBe(120);
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', refreshing: true });
    expect(client.mailbox.state.refreshedAt!.valueOf()).toBeLessThan(Date.now() - 1_000);
    expect(client.mailbox.state.messages.map(({ id }) => id).slice(2, 5)).toEqual(['2', '3', '4']);
    expect(client.mailbox.state.messages[0]!.senderName).toBe('Belastingdienst');
    server.tellsOutcomes = true;
    answer();
    await expect.poll(() => client.mailbox.state.refreshing).toBe(false);
    expect(amount(client)).toBe(119);
    expect(client.mailbox.state.messages.find(({ id }) => id === '4')?.unread).toBe(false);
    expect(client.mailbox.state.messages.some(({ id }) => id === '3')).toBe(false);
  });

  it('is there without network: rows, letters that were opened, files, and searching', async () => {
    await visits.make('session', async (client) => {
      await client.mailbox.open('7');
      server.next('GET /berichten/7/bijlagen/a', () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
      await client.mailbox.attachment('7', 'a');
      const offline = await client.openOffline();
      const told = vi.fn();
      offline.subscribe(told);
      await expect.poll(async () => [...await offline.keptFiles({ id: '7', storeId: storeB, attachments: ['b', 'a'].map((id) => ({ id, name: id, mediaType: '' })) })]).toEqual(['a']);
      expect(told).toHaveBeenCalled();
    });
    visits.cutOff();
    const client = visits.begin('session');
    await client.start();
    await expect.poll(() => amount(client)).toBe(120);
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', refreshing: false, failure: { code: 'network' } });
    expect(await client.mailbox.open('7')).toMatchObject({ id: '7', body: 'Brief over paraplu 7', html: '<p>x</p>' });
    await expect(client.mailbox.open('8')).rejects.toMatchObject({ code: 'network' });
    expect(await (await client.mailbox.attachment('7', 'a')).text()).toBe('%PDF');
    await expect(client.mailbox.attachment('7', 'b')).rejects.toMatchObject({ code: 'network' });
    expect((await client.mailbox.search('paraplu')).map(({ id }) => id)).toEqual(['7']);
    expect((await client.mailbox.search('onderwerp 119')).map(({ id }) => id)).toEqual(['119']);
  });

  it('keeps what is opened before the vault is open, and shows what is kept as soon as it is', async () => {
    /** Begins a visit of which the vault waits, and says how to open it. */
    async function begin(client: BerichtenboxClient): Promise<() => void> {
      const asked = server.count('GET /sessie/kluissleutel');
      let open: () => void = () => expect.unreachable();
      server.next('GET /sessie/kluissleutel', (...args) => new Promise((resolve) => (open = () => resolve(server.answer(...args)))));
      void client.start();
      await expect.poll(() => server.count('GET /sessie/kluissleutel')).toBe(asked + 1);
      return () => open();
    }
    const first = visits.begin('session');
    const openFirst = await begin(first);
    await first.mailbox.open('7');
    openFirst();
    await opened(first);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    first.close();
    visits.cutOff();
    const second = visits.begin('session');
    const openSecond = await begin(second);
    const letter = second.mailbox.open('7');
    openSecond();
    expect(await letter).toMatchObject({ id: '7', body: 'Brief over paraplu 7' });
  });

  it('does not show what is kept instead of what the server refused', async () => {
    await visits.make('session', (client) => client.mailbox.open('7'));
    const client = visits.begin('session');
    await client.start();
    await opened(client);
    server.next('GET /berichten/7', () => problem(404, 'not-found'));
    await expect(client.mailbox.open('7')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is another one for each person, and for each reach into their mailbox', async () => {
    const client = visits.begin('device');
    await client.start();
    await opened(client);
    const state = client.session.state as ActiveSession;
    const corry = { ...state.context, id: 'context-of-corry', kind: 'financial-administrator', partition: 'partition-corry', mandateId: 'a' } as const;
    const mine = server.messages;
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    server.messages = new Map([['c', wireMessage('c', storeA)]]);
    server.contextId = corry.id;
    client.session.set({ ...state, contexts: [state.context, corry], context: corry });
    await opened(client);
    await expect.poll(() => client.mailbox.state.messages.map(({ id }) => id)).toEqual(['c']);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    client.session.set({ ...state, contexts: [state.context, corry] });
    visits.cutOff();
    await expect.poll(() => amount(client)).toBe(mine.size);
    expect((await visits.vaults()).length).toBe(2);
    const names = [corry, { ...corry, storeIds: [storeA] }, { ...corry, mandateId: 'b' }, { ...corry, messageTypes: ['request'] }, state.context] as ActingContext[];
    expect(new Set(await Promise.all(names.map((context) => vaultNameOf('/api/v1', context, 'device')))).size).toBe(names.length);
  });

  it('fills in the rows of stores that fail now, and says that they are old', async () => {
    await visits.make('session');
    server.outcomes = { [storeA]: 'OK', [storeB]: 'FOUT' };
    server.isRetrieved = false;
    const client = visits.begin('session');
    await client.start();
    await expect.poll(() => client.mailbox.state.refreshing).toBe(false);
    await expect.poll(() => amount(client)).toBe(120);
    expect(client.mailbox.state.messages.filter(({ stale }) => stale).every(({ storeId }) => storeId === storeB)).toBe(true);
    expect(client.mailbox.state.messages.filter(({ stale }) => stale).length).toBe(60);
  });

  it.each([['logging out', (client: BerichtenboxClient) => client.session.logout()], ['logging out without network', async (client: BerichtenboxClient) => {
    server.next('DELETE /sessie', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(client.session.logout()).rejects.toMatchObject({ code: 'network' });
  }]])('is gone after %s', async (_how, leave) => {
    await visits.make('device');
    expect((await visits.vaults()).length).toBe(1);
    const client = visits.begin('device');
    await client.start();
    await leave(client);
    expect(await visits.vaults()).toEqual([]);
    expect(amount(client)).toBe(0);
    expect((await client.openOffline()).state.status).toBe('off');
  });

  it('is gone in the other tab too, and nothing is written there any more', async () => {
    const [one, other] = [visits.begin('session'), visits.begin('session')];
    await Promise.all([one.start(), other.start()]);
    await expect.poll(async () => (await other.openOffline()).state.status).toBe('open');
    server.isLoggedIn = false;
    await one.session.logout();
    await expect.poll(() => other.session.state.status).toBe('logged-out');
    await (await other.openOffline()).settled();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await visits.vaults()).toEqual([]);
  });

  it('cannot be read with the key of a later session', async () => {
    await visits.make('session');
    server.vaultKey = 'B'.repeat(43);
    server.contextId = 'context-of-the-next-session';
    visits.cutOff();
    const client = visits.begin('session');
    await client.start();
    await opened(client);
    expect(amount(client)).toBe(0);
  });

  it('is gone when somebody else logs in, before anything of theirs is shown', async () => {
    await visits.make('device');
    const [before] = await visits.vaults();
    server.partition = 'partition-corry';
    server.contextId = 'context-of-corry';
    server.messages.clear();
    const client = visits.begin('device');
    await client.start();
    await opened(client);
    expect(amount(client)).toBe(0);
    const after = await visits.vaults();
    expect(after.length).toBe(1);
    expect(after).not.toContain(before);
  });

  it.each([['is never made, and what was there is wiped, on a shared device', 'device', { device: 'shared' }], ['is never made when it is off', 'off', {}]] as const)('%s', async (_what, mode, more) => {
    if ('device' in more) await visits.make('device');
    const client = visits.begin(mode, more);
    await client.start();
    await client.mailbox.open('7');
    const offline = await client.openOffline();
    await offline.settled();
    expect(offline.state).toMatchObject({ mode: 'off', status: 'off' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await visits.vaults()).toEqual([]);
  });

  it('is not kept where the server has no keys for it', async () => {
    server.capabilities = server.capabilities.filter((capability) => capability !== 'kluis');
    const client = visits.begin('session');
    await client.start();
    await expect.poll(async () => (await client.openOffline()).state).toMatchObject({ status: 'memory-only', reason: 'locked' });
    expect(await visits.vaults()).toEqual([]);
    expect(amount(client)).toBe(120);
  });

  it('reads the newest letters ahead, slowly', async () => {
    const client = visits.begin('session');
    await client.start();
    await expect.poll(() => server.requests.filter((request) => /^GET \/berichten\/\d+$/.test(request)), { timeout: 8_000 }).toEqual(['GET /berichten/0', 'GET /berichten/1']);
  });
});
