import type { WireMessageList } from '@berichtenbox/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMailboxApp, deliver, newResident, retrieve, taxOffice, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate, type TestMandate } from '../testing/mandate-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

describe('a mailbox under a mandate', () => {
  let app: TestApp;
  let [client, piet]: Resident[] = [];
  let all: TestMandate;
  let taxesOnly: TestMandate;
  let ids: Record<'tax' | 'car', string>;

  beforeAll(async () => {
    app = await createMailboxApp();
    [client, piet] = [await newResident(app), await newResident(app)];
    ids = {
      tax: (await deliver(app, client.identity, { onderwerp: 'Aanslag', berichtType: 'BETAALVERZOEK' })).berichtId,
      car: (await deliver(app, client.identity, { onderwerp: 'Keuring', afzender: vehicles.oin })).berichtId,
    };
    await retrieve(client);
    all = await giveMandate(app, { mandator: client, mandatee: piet });
    taxesOnly = await giveMandate(app, { mandator: client, mandatee: piet }, { storeOins: [taxOffice.oin], rights: ['read'] });
  });

  const subjects = async ({ request }: Pick<TestMandate, 'request'>) => ((await (await request('/berichten')).json()) as WireMessageList).berichten.map(({ onderwerp }) => onderwerp).sort();
  const lines = () => app.database.selectFrom('audit_line').selectAll().where('chain', '=', client!.recipientId).orderBy('position').execute();

  it('has what the mandate allows, and nothing else exists', async () => {
    expect(await subjects(all)).toEqual(['Aanslag', 'Keuring']);
    expect(await subjects(taxesOnly)).toEqual(['Aanslag']);
    expect((await all.request(`/berichten/${ids.car}`)).status).toBe(200);
    expect((await taxesOnly.request(`/berichten/${ids.tax}`)).status).toBe(200);
    const outside = await taxesOnly.request(`/berichten/${ids.car}`);
    const absent = await taxesOnly.request(`/berichten/${crypto.randomUUID()}`);
    const comparable = async (response: Response) => ({ ...((await response.json()) as object), instance: '' });
    expect(await comparable(outside)).toEqual(await comparable(absent));
    expect(outside.status).toBe(404);
  });

  it('writes what was seen, done and refused, and nothing of one’s own', async () => {
    const before = (await lines()).length;
    await all.request(`/berichten/${ids.tax}?magazijnId=${taxOffice.oin}`, { method: 'PATCH', as: 'application/merge-patch+json', json: { status: 'gelezen' } });
    await taxesOnly.request(`/berichten/${ids.tax}?magazijnId=${taxOffice.oin}`, { method: 'PATCH', as: 'application/merge-patch+json', json: { status: 'gelezen' } });
    await taxesOnly.request(`/berichten/${ids.car}`);
    await client!.request(`/berichten/${ids.tax}`);
    expect((await lines()).slice(before)).toMatchObject([
      { operation: 'changeMessage', outcome: 'done', message_id: ids.tax, actor_id: piet!.recipientId, mandate_id: all.id },
      { operation: 'changeMessage', outcome: 'refused', reason: 'on-behalf-of-refused', mandate_id: taxesOnly.id },
      { operation: 'getMessage', outcome: 'refused', reason: 'not-found', message_id: ids.car },
    ]);
  });

  it('is gone at the next request once the mandate ended or was withdrawn', async () => {
    const ending = await giveMandate(app, { mandator: client!, mandatee: piet! }, { endsAt: new Date(app.clock.now().getTime() + 1000) });
    expect((await ending.request('/berichten')).status).toBe(200);
    app.clock.advance({ seconds: 1 });
    expect((await ending.request('/berichten')).status).toBe(403);
    await app.database.updateTable('mandate').set({ withdrawn_at: app.clock.now(), withdrawn_by: 'mandator' }).where('id', '=', all.id).execute();
    expect((await all.request('/berichten')).status).toBe(403);
  });
});
