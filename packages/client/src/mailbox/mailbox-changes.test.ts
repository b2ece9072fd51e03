import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { clientOf, page, problem, ScriptedServer, storeA, storeB, wireMessage } from '../testing/scripted-server.js';
import { upkeepChunk } from '../upkeep-chunk.js';

const changes = 'GET /berichten/_wijzigingen';
const list = 'GET /berichten';

describe('a mailbox of a server that tells what changes', () => {
  let server: ScriptedServer;
  let client: BerichtenboxClient;
  beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load()]));
  beforeEach(() => {
    server = new ScriptedServer();
    server.tellsChanges = server.tellsOutcomes = true;
    for (let number = 0; number < 250; number++) server.add(wireMessage(`${number}`, number % 2 === 0 ? storeA : storeB));
  });
  afterEach(() => client.close());
  const open = async () => {
    client = clientOf(server);
    await client.start();
    await expect.poll(() => client.mailbox.state.refreshing, { timeout: 10_000 }).toBe(false);
  };
  const ids = () => client.mailbox.state.messages.map(({ id }) => id).sort();

  it('is read again when letters went while it was read, as others moved to a page that was read already', async () => {
    server.next(list, (...args) => server.answer(...args), (...args) => {
      // After the first page: what stood at the head of the second one is on the first one now.
      for (const id of ['3', '4', '5']) server.change(id);
      return server.answer(...args);
    });
    await open();
    expect(ids()).toEqual([...server.messages.keys()].sort());
    expect(server.count(list)).toBe(6);
  });

  it('asks for everything, when it cannot be told what changed', async () => {
    await open();
    server.messages.delete('7');
    server.next(changes, () => problem(410, 'cursor-expired'));
    await client.mailbox.load();
    expect(ids()).toEqual([...server.messages.keys()].sort());
    server.messages.delete('8');
    server.tellsChanges = false;
    await client.mailbox.load();
    expect(ids()).toEqual([...server.messages.keys()].sort());
  });

  it.each([
    ['a server that fails', () => problem(503, 'not-available')],
    ['the page of a public network', () => page()],
    ['half an answer', () => new Response('{"cursor":"cursor-of-', { headers: { 'content-type': 'application/json' } })],
  ])('loses nothing by %s, and gets what it missed the next time', async (_what, answer) => {
    await open();
    server.change('7');
    server.change('8', { map: 'archief' });
    server.next(changes, answer);
    await client.mailbox.load();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', failure: { code: expect.any(String) as string } });
    expect(client.mailbox.state.messages).toHaveLength(250);
    await client.mailbox.load();
    expect(ids()).toEqual([...server.messages.keys()].sort());
    expect(client.mailbox.state.messages.find(({ id }) => id === '8')?.folder).toBe('archive');
    expect(server.count(list)).toBe(3);
  });

  it('does not let a letter that was asked for earlier, and came later, undo what changed since', async () => {
    await open();
    let arrive: () => void = () => expect.unreachable();
    server.next('GET /berichten/9', async (...args) => {
      const answer = await server.answer(...args);
      await new Promise<void>((resolve) => (arrive = resolve));
      return answer;
    });
    const opening = client.mailbox.open('9');
    await expect.poll(() => server.count('GET /berichten/9'), { timeout: 10_000 }).toBe(1);
    server.change('9', { status: 'gelezen', map: 'archief', versie: '2' });
    await client.mailbox.load();
    arrive();
    await opening;
    expect(client.mailbox.state.messages.find(({ id }) => id === '9')).toMatchObject({ unread: false, folder: 'archive', version: '2' });
  });
});
