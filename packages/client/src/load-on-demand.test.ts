import { afterEach, expect, it, vi } from 'vitest';
import { clientOf, ScriptedServer, storeA, wireMessage } from './testing/scripted-server.js';

afterEach(() => {
  vi.doUnmock('./on-demand.js');
  vi.resetModules();
});

it('tells and undoes an action whose code cannot be loaded, and tries again the next time', async () => {
  vi.doMock('./on-demand.js', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const server = new ScriptedServer();
  server.add(wireMessage('1', storeA));
  const client = clientOf(server);
  await client.start();
  await client.mailbox.markRead(['1']);
  expect(client.mailbox.state.actionFailures).toMatchObject([{ action: 'mark-read', messageIds: ['1'], error: { code: 'network' } }]);
  expect(client.mailbox.unreadCount()).toBe(1);
  vi.doUnmock('./on-demand.js');
  vi.resetModules();
  await client.mailbox.retryAction(client.mailbox.state.actionFailures[0]!.id);
  expect(client.mailbox.unreadCount()).toBe(0);
  client.close();
});
