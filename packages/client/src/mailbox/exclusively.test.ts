import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientOf, ScriptedServer, storeA, wireMessage } from '../testing/scripted-server.js';
import { exclusively } from './exclusively.js';

/** Locks as browsers have them, which Node 20 has not; only what `ifAvailable` needs. */
function fakeLocks(): { request: (name: string, options: object, work: (lock: object | null) => Promise<unknown>) => Promise<unknown> } {
  const held = new Set<string>();
  return {
    request: async (name, _options, work) => {
      if (held.has(name)) return work(null);
      held.add(name);
      try {
        return await work({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('exclusively', () => {
  it('runs one at a time, and tells the other that it did not', async () => {
    vi.stubGlobal('navigator', { locks: fakeLocks() });
    const results = await Promise.all([exclusively('a', () => Promise.resolve(1)), exclusively('a', () => Promise.resolve(2)), exclusively('b', () => Promise.resolve(3))]);
    expect(results).toEqual([1, undefined, 3]);
    expect(await exclusively('a', () => Promise.resolve(4))).toBe(4);
  });

  it('passes on what the work throws, and runs it once', async () => {
    vi.stubGlobal('navigator', { locks: fakeLocks() });
    const work = vi.fn(() => Promise.reject(new RangeError('no')));
    await expect(exclusively('a', work)).rejects.toThrow(RangeError);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['there are no locks', {}],
    ['locks are forbidden', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } }],
  ])('runs where %s', async (_name, navigator) => {
    vi.stubGlobal('navigator', navigator);
    expect(await exclusively('a', () => Promise.resolve(1))).toBe(1);
  });
});

it('lets one of two tabs have the server fetch, and both show the messages', async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const server = new ScriptedServer();
  server.add(wireMessage('1', storeA));
  server.isRetrieved = false;
  const tabs = [clientOf(server, 'locks'), clientOf(server, 'locks')];
  await Promise.all(tabs.map((tab) => tab.start()));
  expect(server.count('GET /berichten/_ophalen')).toBe(1);
  expect(tabs.map(({ mailbox }) => mailbox.state.messages.length)).toEqual([1, 1]);
  await vi.waitFor(() => expect(tabs.map(({ mailbox }) => mailbox.state.completeness)).toEqual(['complete', 'complete']));
  for (const tab of tabs) tab.close();
});
