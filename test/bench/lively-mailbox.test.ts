import type { WireChanges, WireMessageList } from '@berichtenbox/contract';
import { expect, it } from 'vitest';
import { checkResponse } from '../../packages/server/src/testing/check-response.js';
import { client, LivelyMailbox } from './lively-mailbox.js';
import { contextId } from './mailbox-api.js';

async function ask<T>(mailbox: LivelyMailbox, path: string, { namens = contextId, status = 200, method = 'GET' } = {}): Promise<T> {
  const response = await mailbox.answer(new Request(`http://localhost/lively/a/api/v1${path}`, { method, headers: { namens } }));
  await checkResponse(method, path.replace(/\?.*/, ''), response);
  expect(response.status).toBe(status);
  return (await response.json()) as T;
}

it.each([100, 1000])('of a mailbox of %i, ten changes are told, as the contract says and as the list has them then', async (count) => {
  const mailbox = new LivelyMailbox(count);
  const first = '/berichten?pagina=0&paginaGrootte=50';
  const { cursor = '' } = await ask<WireMessageList>(mailbox, first);
  expect((await ask<WireChanges>(mailbox, `/berichten/_wijzigingen?sinds=${cursor}`)).berichten).toEqual([]);
  const happened = mailbox.happen();
  const changes = await ask<WireChanges>(mailbox, `/berichten/_wijzigingen?sinds=${cursor}`);
  expect(changes.berichten).toHaveLength(10);
  const { berichten: list } = await ask<WireMessageList>(mailbox, first);
  expect(list.slice(0, 2).map(({ onderwerp }) => onderwerp)).toEqual(happened.came);
  expect(list.filter(({ berichtId }) => changes.berichten.some((change) => change.berichtId === berichtId))).toHaveLength(6);
  expect(list.find(({ berichtId }) => berichtId === happened.changed.id)?.status).toBe(happened.changed.unread ? 'ongelezen' : 'gelezen');
  // What was told once is not told again.
  expect((await ask<WireChanges>(mailbox, `/berichten/_wijzigingen?sinds=${changes.cursor}`)).berichten).toEqual([]);
});

it('has a client with letters of their own', async () => {
  const mailbox = new LivelyMailbox(50);
  const { contexten } = await ask<{ contexten: { id: string }[] }>(mailbox, '/sessie');
  expect(contexten.map(({ id }) => id)).toEqual([contextId, client.id]);
  await ask(mailbox, '/sessie/namens', { method: 'POST' });
  const [own, other] = [await ask<WireMessageList>(mailbox, '/berichten'), await ask<WireMessageList>(mailbox, '/berichten', { namens: client.id })];
  expect(other.berichten).toHaveLength(own.berichten.length);
  expect(other.berichten[0]?.onderwerp).toContain(client.name);
  await ask(mailbox, `/berichten/_wijzigingen?sinds=${own.cursor ?? ''}`, { namens: client.id, status: 410 });
});
