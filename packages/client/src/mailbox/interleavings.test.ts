import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientOf, problem, ScriptedServer, storeA, storeB, wireMessage, type Handler } from '../testing/scripted-server.js';

const ids = ['1', '2', '3'] as const;
const id = fc.constantFrom(...ids);
const act = fc.oneof(
  fc.record({ type: fc.constantFrom('markRead' as const, 'markUnread' as const, 'bin' as const, 'restore' as const, 'archive' as const), id }),
  fc.record({ type: fc.constantFrom('load' as const, 'refresh' as const, 'open' as const), id }),
);
/** What becomes of a request: carried out or not, and answered well or not. */
const fate = fc.constantFrom('ok', 'ok', 'ok', 'saved-502', 'saved-cut', 'lost-502');

function handle(server: ScriptedServer, each: string): Handler {
  return async (request, url) => {
    if (each === 'lost-502') return problem(502, 'store-failed');
    const answer = await server.answer(request, url);
    if (each === 'saved-502') return problem(502, 'store-failed');
    if (each === 'saved-cut') throw new TypeError('Failed to fetch');
    return answer;
  };
}

it('ends with what the server has, whatever was done while answers came late, failed or were lost', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(act, { minLength: 1, maxLength: 12 }), fc.array(fate, { maxLength: 12 }), fc.scheduler(),
    async (acts, fates, scheduler) => {
      const server = new ScriptedServer();
      server.add(wireMessage('1', storeA), wireMessage('2', storeB, { status: 'gelezen' }), wireMessage('3', storeA, { map: 'archief' }));
      const client = clientOf(server);
      await client.start();
      const { mailbox } = client;
      const remaining = [...fates];
      // Every request from here on is answered when the scheduler says so.
      for (const kind of ids.flatMap((each) => [`PATCH /berichten/${each}`, `DELETE /berichten/${each}`])) {
        server.next(kind, ...acts.map((): Handler => async (request, url) => {
          const answer = handle(server, remaining.shift() ?? 'ok');
          await scheduler.schedule(Promise.resolve());
          return answer(request, url);
        }));
      }
      for (const kind of ['GET /berichten', ...ids.map((each) => `GET /berichten/${each}`)]) {
        server.next(kind, ...acts.map((): Handler => async (request, url) => {
          const answer = await server.answer(request, url);
          await scheduler.schedule(Promise.resolve());
          return answer;
        }));
      }
      const done = acts.map(({ type, id: target }) => {
        if (type === 'load') return mailbox.load();
        if (type === 'refresh') return mailbox.refresh();
        if (type === 'open') return mailbox.open(target).catch(() => undefined);
        if (type === 'archive') return mailbox.move([target], 'archive');
        return mailbox[type]([target]);
      });
      await scheduler.waitFor(Promise.all(done));
      const shown = mailbox.state.messages.map((message) => [message.id, message.unread, message.folder]);
      const folders: Record<string, string> = { inbox: 'inbox', archief: 'archive', Prullenbak: 'trash', prullenbak: 'trash' };
      const stored = [...server.messages.values()].map(({ berichtId, status, map = 'inbox' }) => [berichtId, status !== 'gelezen', folders[map] ?? map]);
      client.close();
      expect(shown.sort()).toEqual(stored.sort());
    },
  ), { numRuns: 60 });
}, 60_000);
