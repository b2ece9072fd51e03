import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BerichtenboxClient } from '../client.js';
import { clientOf, json, problem, ScriptedServer, storeA, storeB, wireMessage } from '../testing/scripted-server.js';
import { vaultPrefix } from '../vault/vault-name.js';

let sites = 0;

describe('a mailbox that is kept, of a server that tells what changes', () => {
  let server: ScriptedServer;
  let site: string;
  let client: BerichtenboxClient;

  beforeEach(async () => {
    site = `kept-changes-${Date.now()}-${sites++}`;
    server = new ScriptedServer();
    server.capabilities = [...server.capabilities, 'kluis', 'acties', 'wijzigingen'];
    server.tellsChanges = server.tellsOutcomes = true;
    for (let number = 0; number < 250; number++) {
      server.add(wireMessage(`${number}`, number % 2 === 0 ? storeA : storeB, { publicatietijdstip: new Date(Date.UTC(2026, 2, 1) - number * 60_000).toISOString(), versie: '1' }));
    }
    await visit();
    await kept();
  });
  afterEach(async () => {
    client.close();
    await Promise.all((await indexedDB.databases()).map(({ name = '' }) => new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onblocked = resolve;
    })));
  });

  /** A visit, until all that there is was read. */
  async function visit(): Promise<void> {
    client = clientOf(server, site, { offline: 'session' });
    server.requests.length = 0;
    await client.start();
    await expect.poll(async () => (await client.openOffline()).state.status).toBe('open');
    await expect.poll(() => client.mailbox.state.refreshing).toBe(false);
  }
  /** The end of a visit, with what was read written down: that is gathered for a second. */
  async function kept(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    client.close();
  }
  const requested = () => ({ pages: server.count('GET /berichten'), changes: server.count('GET /berichten/_wijzigingen') });
  const row = (id: string) => client.mailbox.state.messages.find((message) => message.id === id);
  const shown = () => client.mailbox.state.messages.map(({ id, unread, folder }) => [id, unread, folder]);
  const stored = () => [...server.messages.values()].map(({ berichtId, status, map }) => [berichtId, status !== 'gelezen', map === 'archief' ? 'archive' : 'inbox']);

  it('reads the first page, and from then on only what changed', async () => {
    server.change('200', { map: 'archief', versie: '2' });
    server.change('240');
    await visit();
    expect(requested()).toEqual({ pages: 1, changes: 1 });
    expect(shown()).toEqual(stored());
    expect(row('200')?.version).toBe('2');
    expect(client.mailbox.state).toMatchObject({ completeness: 'complete', phase: 'ready' });
    await kept();
    server.change('249', { status: 'gelezen' });
    await visit();
    expect(requested()).toEqual({ pages: 1, changes: 1 });
    expect(shown()).toEqual(stored());
  });

  it('reads everything when not all that was kept can be read', async () => {
    const prefix = await vaultPrefix(`https://${site}.test/api/v1`);
    const [name] = (await indexedDB.databases()).map((each) => each.name ?? '').filter((each) => each.startsWith(prefix));
    const database = await openDB(name!);
    const numbers = await database.getAllKeys('page');
    await database.delete('page', numbers.at(-1)!);
    database.close();
    await visit();
    expect(requested().pages).toBe(3);
    expect(shown()).toEqual(stored());
  });

  it('reads everything when other stores answer than then, and removes nothing of the one that fails', async () => {
    server.outcomes = { [storeA]: 'OK', [storeB]: 'FOUT' };
    await visit();
    await client.mailbox.refresh();
    expect(shown()).toEqual(stored());
    expect(row('1')?.stale).toBe(true);
    await kept();
    server.change('201', { map: 'archief' });
    server.outcomes = { [storeA]: 'OK', [storeB]: 'OK' };
    await visit();
    await client.mailbox.refresh();
    expect(shown()).toEqual(stored());
    expect(row('201')).toMatchObject({ folder: 'archive', stale: false });
  });

  it('shows again what was deleted without network, when the server refuses that at the next visit', async () => {
    server.change('240', { map: 'prullenbak' });
    await visit();
    const answer = server.answer.bind(server);
    server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await client.mailbox.purge(['240']);
    expect(row('240')).toBeUndefined();
    await kept();
    server.answer = answer;
    server.next('POST /berichten/_acties', async (request) => {
      const { acties } = (await request.json()) as { acties: [{ sleutel: string; versie: string }] };
      expect(acties[0].versie).toBe('1');
      return json({ resultaten: [{ sleutel: acties[0].sleutel, status: 409, probleem: await problem(409, 'message-changed').json() as object }] });
    });
    await visit();
    await expect.poll(() => client.mailbox.state.actionFailures.length).toBe(1);
    expect(row('240')).toMatchObject({ folder: 'trash' });
    expect(requested().pages).toBe(1);
  });
});
