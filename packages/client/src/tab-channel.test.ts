import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from './index.js';
import { clientOf, ScriptedServer, storeA, storeB, wireMessage } from './testing/scripted-server.js';
import { until } from './testing/until.js';

let server: ScriptedServer;
let here: BerichtenboxClient;
let there: BerichtenboxClient;
let site = 0;

beforeEach(async () => {
  server = new ScriptedServer();
  server.add(wireMessage('1', storeA), wireMessage('2', storeB));
  const name = `tabs-${++site}`;
  here = clientOf(server, name);
  there = clientOf(server, name);
  await Promise.all([here.start(), there.start()]);
});

afterEach(() => {
  here.close();
  there.close();
});

describe('two tabs', () => {
  it('both are empty after one logs out', async () => {
    await here.session.logout();
    await until(there.session, ({ status }) => status === 'logged-out');
    expect(there.mailbox.state.messages).toEqual([]);
  });

  it('both are over after one finds the session over', async () => {
    server.isLoggedIn = false;
    await here.mailbox.load();
    await until(there.session, ({ status }) => status === 'expired');
    expect(there.mailbox.state.messages).toEqual([]);
  });

  it('both go on after logging in in one', async () => {
    server.isLoggedIn = false;
    await here.mailbox.load();
    await until(there.session, ({ status }) => status === 'expired');
    server.isLoggedIn = true;
    await here.session.refresh();
    await until(there.mailbox, ({ messages }) => messages.length === 2);
  });

  it('both show what was done in one', async () => {
    await here.mailbox.markRead(['1']);
    await until(there.mailbox, () => there.mailbox.unreadCount() === 1);
    await here.mailbox.purge(['2']);
    await until(there.mailbox, ({ messages }) => messages.length === 1);
  });

  it('both know which organisations failed in the round of one', async () => {
    server.outcomes[storeB] = 'FOUT';
    await here.mailbox.refresh();
    const state = await until(there.mailbox, ({ completeness, refreshing }) => completeness === 'partial' && !refreshing);
    expect(state.messages.find(({ id }) => id === '2')?.stale).toBe(true);
  });

  it('never tell each other the name of a folder somebody made', async () => {
    const heard: unknown[] = [];
    const spy = new BroadcastChannel(`berichtenbox/v1 https://tabs-${site}.test/api/v1`);
    spy.onmessage = ({ data }: MessageEvent) => heard.push(data);
    await here.mailbox.move(['1'], 'Echtscheiding');
    await here.mailbox.markRead(['1']);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    spy.close();
    expect(JSON.stringify(heard)).not.toMatch(/Echtscheiding|Onderwerp/);
  });
});
