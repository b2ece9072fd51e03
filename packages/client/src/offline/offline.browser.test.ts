import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { BerichtenboxClient } from '../client.js';
import type { ActingContext, ActiveSession } from '../session/session-state.js';
import { clientOf, problem, ScriptedServer, storeA, storeB, wireMessage } from '../testing/scripted-server.js';
import { keyOfSession } from '../testing/vault-fixtures.js';
import { Vault } from '../vault/vault.js';
import { vaultPrefix } from '../vault/vault-name.js';
import type { OfflineMode } from './offline-state.js';
import { vaultNameOf } from './vault-of-context.js';

let sites = 0;

describe('a mailbox that is kept on this device', () => {
  let server: ScriptedServer;
  let site: string;
  const clients: BerichtenboxClient[] = [];

  beforeEach(() => {
    site = `offline-${Date.now()}-${sites++}`;
    server = new ScriptedServer();
    server.capabilities = [...server.capabilities, 'organisaties', 'kluis'];
    for (let number = 0; number < 120; number++) {
      server.add(wireMessage(`${number}`, number % 2 === 0 ? storeA : storeB, { publicatietijdstip: new Date(Date.UTC(2026, 2, 1) - number * 60_000).toISOString(), inhoud: `Brief over paraplu ${number}`, inhoudHtml: '<p>x</p>' }));
    }
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    for (const { name } of await indexedDB.databases()) if (name?.startsWith('berichtenbox-')) indexedDB.deleteDatabase(name);
  });

  function visit(offline: OfflineMode, more: { device?: 'shared' } = {}): BerichtenboxClient {
    const client = clientOf(server, site, { offline, ...more });
    clients.push(client);
    return client;
  }
  const vaults = async () => {
    const prefix = await vaultPrefix(`https://${site}.test/api/v1`);
    return (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith(prefix));
  };
  const opened = (client: BerichtenboxClient) => expect.poll(async () => (await client.openOffline()).state.status).toBe('open');
  const amount = ({ mailbox }: BerichtenboxClient) => mailbox.state.messages.length;

  /** A visit in which all was read and kept, and which is over. */
  async function visited(offline: OfflineMode, look: (client: BerichtenboxClient) => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    const client = visit(offline);
    await client.start();
    await opened(client);
    await expect.poll(() => client.mailbox.state.refreshing).toBe(false);
    expect(amount(client)).toBe(120);
    await look(client);
    // What changed is gathered for a second.
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    client.close();
  }

  /** From now on the list cannot be had. */
  function cutOff(): void {
    const answer = server.answer.bind(server);
    server.answer = (request, url) => (url.pathname.includes('/berichten') ? Promise.reject(new TypeError('Failed to fetch')) : answer(request, url));
  }

  it('is shown before the server has answered, and then the server’s answer wins', async () => {
    await visited('session');
    server.messages.delete('3');
    server.messages.get('4')!.status = 'gelezen';
    server.next('GET /organisaties', () => problem(503, 'not-available'));
    let answer: () => void = () => expect.unreachable();
    server.next('GET /berichten', (...args) => new Promise((resolve) => (answer = () => resolve(server.answer(...args)))));
    const client = visit('session');
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
    await visited('session', async (client) => {
      await client.mailbox.open('7');
      server.next('GET /berichten/7/bijlagen/a', () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
      await client.mailbox.attachment('7', 'a');
      const offline = await client.openOffline();
      const told = vi.fn();
      offline.subscribe(told);
      await expect.poll(async () => [...await offline.keptFiles({ id: '7', storeId: storeB, attachments: ['b', 'a'].map((id) => ({ id, name: id, mediaType: '' })) })]).toEqual(['a']);
      expect(told).toHaveBeenCalled();
    });
    cutOff();
    const client = visit('session');
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
    const first = visit('session');
    const openFirst = await begin(first);
    await first.mailbox.open('7');
    openFirst();
    await opened(first);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    first.close();
    cutOff();
    const second = visit('session');
    const openSecond = await begin(second);
    const letter = second.mailbox.open('7');
    openSecond();
    expect(await letter).toMatchObject({ id: '7', body: 'Brief over paraplu 7' });
  });

  it('does not show what is kept instead of what the server refused', async () => {
    await visited('session', (client) => client.mailbox.open('7'));
    const client = visit('session');
    await client.start();
    await opened(client);
    server.next('GET /berichten/7', () => problem(404, 'not-found'));
    await expect(client.mailbox.open('7')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is another one for each person, and for each reach into their mailbox', async () => {
    const client = visit('device');
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
    cutOff();
    await expect.poll(() => amount(client)).toBe(mine.size);
    expect((await vaults()).length).toBe(2);
    const names = [corry, { ...corry, storeIds: [storeA] }, { ...corry, mandateId: 'b' }, { ...corry, messageTypes: ['request'] }, state.context] as ActingContext[];
    expect(new Set(await Promise.all(names.map((context) => vaultNameOf('/api/v1', context, 'device')))).size).toBe(names.length);
  });

  it('fills in the rows of stores that fail now, and says that they are old', async () => {
    await visited('session');
    server.outcomes = { [storeA]: 'OK', [storeB]: 'FOUT' };
    server.isRetrieved = false;
    const client = visit('session');
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
    await visited('device');
    expect((await vaults()).length).toBe(1);
    const client = visit('device');
    await client.start();
    await leave(client);
    expect(await vaults()).toEqual([]);
    expect(amount(client)).toBe(0);
    expect((await client.openOffline()).state.status).toBe('off');
  });

  it('is gone in the other tab too, and nothing is written there any more', async () => {
    const [one, other] = [visit('session'), visit('session')];
    await Promise.all([one.start(), other.start()]);
    await expect.poll(async () => (await other.openOffline()).state.status).toBe('open');
    server.isLoggedIn = false;
    await one.session.logout();
    await expect.poll(() => other.session.state.status).toBe('logged-out');
    await (await other.openOffline()).settled();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await vaults()).toEqual([]);
  });

  it('cannot be read with the key of a later session', async () => {
    await visited('session');
    server.vaultKey = 'B'.repeat(43);
    server.contextId = 'context-of-the-next-session';
    cutOff();
    const client = visit('session');
    await client.start();
    await opened(client);
    expect(amount(client)).toBe(0);
  });

  it('is gone when somebody else logs in, before anything of theirs is shown', async () => {
    await visited('device');
    const [before] = await vaults();
    server.partition = 'partition-corry';
    server.contextId = 'context-of-corry';
    server.messages.clear();
    const client = visit('device');
    await client.start();
    await opened(client);
    expect(amount(client)).toBe(0);
    const after = await vaults();
    expect(after.length).toBe(1);
    expect(after).not.toContain(before);
  });

  it.each([['is never made, and what was there is wiped, on a shared device', 'device', { device: 'shared' }], ['is never made when it is off', 'off', {}]] as const)('%s', async (_what, mode, more) => {
    if ('device' in more) await visited('device');
    const client = visit(mode, more);
    await client.start();
    await client.mailbox.open('7');
    const offline = await client.openOffline();
    await offline.settled();
    expect(offline.state).toMatchObject({ mode: 'off', status: 'off' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await vaults()).toEqual([]);
  });

  describe('when the page starts without network', () => {
    let answer: ScriptedServer['answer'];
    function goOffline(): void {
      answer = server.answer.bind(server);
      server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    }
    function comeBack(): void {
      server.answer = answer;
      globalThis.dispatchEvent(new Event('online'));
    }
    const session = ({ session: { state } }: BerichtenboxClient) => state as Partial<ActiveSession>;

    it('is shown all the same with a key that is on the device, and followed again when the network is back', async () => {
      await visited('device', (client) => client.mailbox.open('7'));
      const ofSomebodyElse = `${await vaultPrefix(`https://${site}.test/api/v1`)}x`;
      (await Vault.open({ name: ofSomebodyElse, keys: keyOfSession() })).close();
      goOffline();
      const client = visit('device');
      await client.start();
      await expect.poll(() => amount(client)).toBe(120);
      expect(session(client)).toMatchObject({ status: 'active', offline: true, userName: 'K. Jansen' });
      await expect.poll(() => client.mailbox.state.failure?.code).toBe('network');
      expect(await client.mailbox.open('7')).toMatchObject({ body: 'Brief over paraplu 7' });
      // Without the server it is not known for whom else one may act.
      await (await client.openOffline()).settled();
      expect(await vaults()).toContain(ofSomebodyElse);
      server.messages.delete('3');
      server.tellsOutcomes = true;
      comeBack();
      await expect.poll(() => amount(client)).toBe(119);
      expect(session(client).offline).toBeUndefined();
      expect(client.mailbox.state.failure).toBeUndefined();
      await expect.poll(vaults).not.toContain(ofSomebodyElse);
    });

    it('is shown to who has the passkey, and asks for it once', async () => {
      const label = { site: 'Voorbeeldstad', purpose: 'Berichten' };
      const devTools = cdp() as unknown as { send(method: string, parameters?: object): Promise<{ authenticatorId: string }> };
      await devTools.send('WebAuthn.enable');
      const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true };
      const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', { options });
      const first = visit('passkey');
      await first.start();
      await expect.poll(async () => (await first.openOffline()).state.status).toBe('locked');
      await (await first.openOffline()).unlock(label);
      await opened(first);
      await new Promise((resolve) => setTimeout(resolve, 1_300));
      first.close();

      goOffline();
      const asked = vi.spyOn(navigator.credentials, 'get');
      const client = visit('passkey');
      await client.start();
      await expect.poll(async () => (await client.openOffline()).state.status).toBe('locked');
      expect(amount(client)).toBe(0);
      await (await client.openOffline()).unlock(label);
      await expect.poll(() => amount(client)).toBe(120);
      expect(session(client)).toMatchObject({ status: 'active', offline: true });
      expect(asked).toHaveBeenCalledTimes(1);
      vi.restoreAllMocks();
      await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    });

    it('is gone from the screen as soon as the server can say that nobody is logged in', async () => {
      await visited('device');
      goOffline();
      const client = visit('device');
      await client.start();
      await expect.poll(() => amount(client)).toBe(120);
      server.isLoggedIn = false;
      comeBack();
      await expect.poll(() => client.session.state.status).toBe('expired');
      expect(amount(client)).toBe(0);
    });

    it.each([
      ['with a key of the session', 'session', () => Promise.resolve()],
      ['after logging out', 'device', async () => {
        const client = visit('device');
        await client.start();
        await client.session.logout();
        client.close();
      }],
      ['seven days later', 'device', () => {
        const later = Date.now() + 7 * 24 * 3_600_000;
        vi.spyOn(Date, 'now').mockReturnValue(later);
        return Promise.resolve();
      }],
    ] as const)('is not shown %s', async (_when, mode, meanwhile) => {
      await visited(mode);
      await meanwhile();
      goOffline();
      const client = visit(mode);
      await client.start();
      await client.openOffline();
      await new Promise((resolve) => setTimeout(resolve, 500));
      vi.restoreAllMocks();
      expect(client.session.state.status).toBe('unreachable');
      expect(amount(client)).toBe(0);
    });
  });

  it('is not kept where the server has no keys for it', async () => {
    server.capabilities = server.capabilities.filter((capability) => capability !== 'kluis');
    const client = visit('session');
    await client.start();
    await expect.poll(async () => (await client.openOffline()).state).toMatchObject({ status: 'memory-only', reason: 'locked' });
    expect(await vaults()).toEqual([]);
    expect(amount(client)).toBe(120);
  });

  it('reads the newest letters ahead, slowly', async () => {
    const client = visit('session');
    await client.start();
    await expect.poll(() => server.requests.filter((request) => /^GET \/berichten\/\d+$/.test(request)), { timeout: 8_000 }).toEqual(['GET /berichten/0', 'GET /berichten/1']);
  });
});
