import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Mailbox } from '../../../packages/client/src/mailbox/mailbox.js';
import { MessageRecords } from '../../../packages/client/src/mailbox/message-records.js';
import type * as reachModule from '../../../packages/server/src/authorisation/mailbox-reach.js';
import { runOnce } from './run.js';
import { Tab } from './tab.js';
import { createWorld, type World } from './world.js';

/** What the server forgets, when it does. */
const forgets = vi.hoisted(() => new Set<string>());

vi.mock('../../../packages/server/src/authorisation/mailbox-reach.js', async (original) => {
  const real = await original<typeof reachModule>();
  const withinReach: typeof real.withinReach = (reach) => real.withinReach(forgets.has('reach') ? { recipientId: reach.recipientId } : reach);
  return { ...real, withinReach };
});
/** So many histories at most, until a leak is found. */
const patience = 150;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => {
  forgets.clear();
  vi.restoreAllMocks();
});

/** All that the checker says of the first history in which it finds something; empty when it finds nothing. */
async function firstComplaints(): Promise<string> {
  for (let seed = 1; seed <= patience; seed += 1) {
    const { complaints } = await runOnce(world, seed);
    if (complaints.length > 0) return complaints.join('; ');
  }
  return '';
}

describe('the checker catches', () => {
  it('a client that keeps the letters of everybody in one place', async () => {
    vi.spyOn(MessageRecords.prototype, 'clear').mockImplementation(() => undefined);
    expect(await firstComplaints()).toMatch(/has something of|has a letter of/);
  }, 200_000);

  it('a client that asks on behalf of whom it acts for by then, instead of when something was begun', async () => {
    const carry = vi.spyOn(Tab.prototype, 'contextIdOf');
    carry.mockImplementation(function (this: Tab, contextId) {
      const { state } = this.client.session;
      return contextId !== null && state.status === 'active' ? state.context.id : contextId;
    });
    expect(await firstComplaints()).toContain('asked about a letter of');
  }, 200_000);

  it('a server that says it took a mandate back, and did not', async () => {
    for (const name of ['Bananenschil', 'Citroenpers'] as const) vi.spyOn(world.people[name], 'request').mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
    expect(await firstComplaints()).toContain('a second after that was taken back');
  }, 200_000);

  it('a client that counts letters while it shows nobody’s', async () => {
    vi.spyOn(Mailbox.prototype, 'unreadCount').mockReturnValue(3);
    expect(await firstComplaints()).toContain('of nobody');
  }, 200_000);

  it('a client that gives hits of a search to whoever is there by then', async () => {
    const search = Object.getOwnPropertyDescriptor(Mailbox.prototype, 'search')?.value as (this: Mailbox, ...parameters: Parameters<Mailbox['search']>) => ReturnType<Mailbox['search']>;
    const kept: Awaited<ReturnType<Mailbox['search']>>[] = [];
    vi.spyOn(Mailbox.prototype, 'search').mockImplementation(async function (this: Mailbox, ...parameters) {
      const hits = await search.apply(this, parameters);
      kept.push(hits);
      return kept.at(-2) ?? hits;
    });
    expect(await firstComplaints()).toMatch(/has something of|has a letter of/);
  }, 200_000);

  it('a server that gives what lies outside the mandate', async () => {
    forgets.add('reach');
    expect(await firstComplaints()).toMatch(/outside the mandate|has a letter of/);
  }, 200_000);

  it('a server that gives the mailbox of somebody else', async () => {
    const fetchOf = world.app.app.fetch;
    const ids = new Set<string>();
    vi.spyOn(world.app.app, 'fetch').mockImplementation((request, ...rest) => {
      const namens = request.headers.get('namens');
      if (namens !== null) ids.add(namens);
      const [another] = [...ids].filter((id) => id !== namens).slice(-1);
      if (another !== undefined && request.method === 'GET' && new URL(request.url).pathname.endsWith('/berichten')) request.headers.set('namens', another);
      return fetchOf.call(world.app.app, request, ...rest);
    });
    expect(await firstComplaints()).toMatch(/has something of|has a letter of/);
  }, 200_000);
});
