import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { BerichtenboxClient } from '../client.js';
import { clientOf, ScriptedServer, storeA, wireMessage } from '../testing/scripted-server.js';
import { vaultPrefix } from '../vault/vault-name.js';

let sites = 0;
const label = { site: 'Voorbeeldstad', purpose: 'Berichten' };

/** A browser in which a passkey holds a key. */
async function withPasskeys(): Promise<() => Promise<unknown>> {
  const devTools = cdp() as unknown as { send(method: string, parameters?: object): Promise<{ authenticatorId: string }> };
  await devTools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', { options });
  return () => devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
}

describe('what a person turns on themselves', () => {
  let server: ScriptedServer;
  let site: string;
  const clients: BerichtenboxClient[] = [];
  let answer: ScriptedServer['answer'];

  beforeEach(() => {
    site = `consent-${Date.now()}-${sites++}`;
    server = new ScriptedServer();
    server.capabilities = [...server.capabilities, 'organisaties', 'kluis'];
    server.add(wireMessage('1', storeA));
    answer = server.answer.bind(server);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const client of clients.splice(0)) client.close();
    for (const { name } of await indexedDB.databases()) if (name?.startsWith('berichtenbox')) indexedDB.deleteDatabase(name);
  });

  async function visit(offers = 'device', device?: string): Promise<BerichtenboxClient> {
    const client = clientOf(server, site, {});
    clients.push(client);
    client.offerOffline(offers, device);
    await client.start();
    return client;
  }
  const stateOf = async (client: BerichtenboxClient) => (await client.openOffline()).state;
  const vaults = async () => {
    const prefix = await vaultPrefix(`https://${site}.test/api/v1`);
    return (await indexedDB.databases()).filter(({ name }) => name?.startsWith(prefix)).length;
  };
  const canChoose = (client: BerichtenboxClient, ...modes: string[]) => expect.poll(async () => (await stateOf(client)).choices).toEqual(modes);
  async function visited(mode: 'device' | 'passkey' = 'device'): Promise<BerichtenboxClient> {
    const client = await visit(mode);
    await canChoose(client, mode);
    await (await client.openOffline()).turnOn(mode, label);
    expect(await stateOf(client)).toMatchObject({ mode, status: 'open' });
    // What changed is gathered for a second.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    return client;
  }
  function goOffline(): void {
    server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
  }

  it('is off until they do, holds on the next visit, without network too, and is off again when they turn it off', async () => {
    const before = await visit('passkey device nonsense');
    await canChoose(before, 'device');
    expect([await vaults(), (await stateOf(before)).mode, (await stateOf(before)).isDeclined]).toEqual([0, 'off', false]);
    before.close();
    (await visited()).close();
    const next = await visit();
    await expect.poll(async () => (await stateOf(next)).status).toBe('open');
    next.close();
    goOffline();
    const cold = await visit();
    await expect.poll(() => cold.mailbox.state.messages.length).toBe(1);
    expect(cold.session.state).toMatchObject({ status: 'active', offline: true });
    await (await cold.openOffline()).turnOff();
    expect([await vaults(), await stateOf(cold)]).toMatchObject([0, { mode: 'off', status: 'off' }]);
    cold.close();
    server.answer = answer;
    const last = await visit();
    await canChoose(last, 'device');
    expect([await vaults(), (await stateOf(last)).mode, (await stateOf(last)).isDeclined]).toEqual([0, 'off', true]);
  });

  it('is shown before the server is asked for more, so that only what changed is read', async () => {
    server.capabilities = [...server.capabilities, 'wijzigingen'];
    server.tellsChanges = server.tellsOutcomes = true;
    for (let number = 2; number <= 150; number++) server.add(wireMessage(`${number}`, storeA, { versie: '1' }));
    (await visited()).close();
    server.requests.length = 0;
    const client = await visit();
    await expect.poll(() => client.mailbox.state.refreshing).toBe(false);
    expect(client.mailbox.state.messages.length).toBe(150);
    expect([server.count('GET /berichten'), server.count('GET /berichten/_wijzigingen')]).toEqual([1, 1]);
  });

  it('is wiped by logging out, but stays chosen', async () => {
    const client = await visited();
    await client.session.logout();
    expect(await vaults()).toBe(0);
    const next = await visit();
    await expect.poll(async () => (await stateOf(next)).status).toBe('open');
  });

  it('is not for the next person, and says nothing about the one before', async () => {
    (await visited()).close();
    server.partition = 'partition-corry';
    server.contextId = 'context-of-corry';
    const client = await visit();
    await canChoose(client, 'device');
    await expect.poll(vaults).toBe(0);
    expect((await stateOf(client)).mode).toBe('off');
    const request = indexedDB.open('berichtenbox.choices');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const all = request.result.transaction('choices').objectStore('choices').getAllKeys();
    await new Promise((resolve) => (all.onsuccess = resolve));
    request.result.close();
    expect(all.result.map(String).filter((key) => /^[\w-]{43}$/.test(key)).length).toBe(all.result.length);
  });

  it('stops in the other tab as well, and is not made anew there', async () => {
    const [one, other] = [await visited(), await visit()];
    await expect.poll(async () => (await stateOf(other)).status).toBe('open');
    await (await one.openOffline()).turnOff();
    await expect.poll(async () => (await stateOf(other)).mode).toBe('off');
    await other.session.refresh();
    await (await other.openOffline()).settled();
    expect(await vaults()).toBe(0);
  });

  it('cannot be turned on on a shared device, which is wiped as soon as somebody says that it is', async () => {
    const client = await visited();
    client.offerOffline('device', 'shared');
    await (await client.openOffline()).settled();
    await expect.poll(vaults).toBe(0);
    expect([client.offlineOffers(), (await stateOf(client)).choices]).toEqual([[], []]);
    await (await client.openOffline()).turnOn('device', label);
    client.offerOffline('device', undefined);
    expect([await vaults(), (await stateOf(client)).mode]).toEqual([0, 'off']);
  });

  it('is not on when the passkey was refused; refusing it at a start without network loses nothing', async () => {
    const end = await withPasskeys();
    const refused = await visit('passkey');
    await canChoose(refused, 'passkey');
    const creating = vi.spyOn(navigator.credentials, 'create').mockRejectedValue(new DOMException('No', 'NotAllowedError'));
    await (await refused.openOffline()).turnOn('passkey', label);
    expect(await stateOf(refused)).toMatchObject({ mode: 'off', status: 'memory-only', reason: 'locked' });
    creating.mockRestore();
    refused.close();
    (await visited('passkey')).close();
    goOffline();
    const cold = await visit('passkey');
    await expect.poll(async () => (await stateOf(cold)).status).toBe('locked');
    const asking = vi.spyOn(navigator.credentials, 'get').mockRejectedValue(new DOMException('No', 'NotAllowedError'));
    const offline = await cold.openOffline();
    await offline.unlock(label);
    expect(offline.state).toMatchObject({ status: 'locked', reason: 'locked' });
    asking.mockRestore();
    await offline.unlock(label);
    await expect.poll(() => cold.mailbox.state.messages.length).toBe(1);
    await end();
  });
});
