import { createClient, type BerichtenboxClient } from '@berichtenbox/client';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../packages/server/src/app-dependencies.js';
import { clearStoreFault, setStoreFault } from '../../packages/server/src/message-stores/store-fault.js';
import { storeMessages } from '../../packages/server/src/message-stores/store-messages.js';
import { checkResponse } from '../../packages/server/src/testing/check-response.js';
import { createMailboxApp, deliver, newResident, taxOffice, town, vehicles, type Resident } from '../../packages/server/src/testing/mailbox-fixtures.js';
import { publicUrl, type TestApp } from '../../packages/server/src/testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, storeTimeoutMs: 5_000 } });
});

let devices = 0;

/** The client on a device of this person, that can be without network. */
async function newDevice(person: Resident) {
  const { sessionId } = await app.logIn({ identity: person.identity, name: 'A. Bewoner' });
  const device = { requests: [] as string[], isAway: false, client: undefined as unknown as BerichtenboxClient };
  const send = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    if (device.isAway) throw new TypeError('Failed to fetch');
    request.headers.set('cookie', `__Host-berichtenbox=${sessionId}`);
    const response = await app.app.fetch(request);
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    // A stream goes on for as long as it is followed.
    if (path.endsWith('/_stroom')) {
      await response.body?.cancel();
      return new Response(null, { status: 404, headers: { 'content-type': 'application/problem+json' } });
    }
    device.requests.push(`${request.method} ${path}`);
    await checkResponse(request.method, path, response);
    response.headers.set('date', app.clock.now().toUTCString());
    return response;
  };
  device.client = createClient({ endpoint: `https://device-${++devices}.example/api/v1`, fetch: send });
  await device.client.start();
  return device;
}
type Device = Awaited<ReturnType<typeof newDevice>>;

const asSeen = ({ client }: Device) => client.mailbox.state.messages.map(({ id, unread, folder, handled = false, version, stale }) => ({ id, unread, folder, handled, version, stale }));
const count = ({ requests }: Device, request: string) => requests.filter((each) => each === request).length;

describe('what changed', () => {
  it('is all that a device reads that was away, of more letters than a page holds', async () => {
    const koen = await newResident(app);
    const times = { publishedAt: new Date(app.clock.now().getTime() - 60_000), receivedAt: app.clock.now() };
    const ids = await storeMessages(app.database, Array.from({ length: 130 }, () => ({ ...times, storeOin: town.oin, recipientId: koen.recipientId, subject: 'Brief', body: 'Tekst' })));
    const [phone, laptop] = [await newDevice(koen), await newDevice(koen)];
    await expect.poll(() => [phone, laptop].map(({ client }) => client.mailbox.state.refreshing), { timeout: 20_000 }).toEqual([false, false]);
    laptop.isAway = true;
    await phone.client.mailbox.move([ids[3]!, ids[120]!], 'archive');
    await phone.client.mailbox.bin([ids[100]!]);
    await phone.client.mailbox.purge([ids[100]!]);
    const { berichtId } = await deliver(app, koen.identity);
    await laptop.client.mailbox.load();
    expect(laptop.client.mailbox.state).toMatchObject({ phase: 'ready', failure: { code: 'network' } });
    laptop.isAway = false;
    laptop.requests.length = 0;
    await laptop.client.mailbox.load();
    expect(laptop.requests).toEqual(['GET /berichten/_wijzigingen']);
    expect(laptop.client.mailbox.state.messages).toHaveLength(130);
    expect(asSeen(laptop).map(({ id }) => id)).toContain(berichtId);
    await phone.client.mailbox.load();
    expect(asSeen(laptop)).toEqual(asSeen(phone));
    // A round in which the same stores answered changes nothing about that.
    await laptop.client.mailbox.refresh();
    expect(count(laptop, 'GET /berichten')).toBe(0);
    for (const { client } of [phone, laptop]) client.close();
  });

  it('leaves a device that goes and comes as one that reads everything, whatever happens', async () => {
    const acts = ['markRead', 'markUnread', 'markHandled', 'bin', 'restore', 'purge'] as const;
    const act = fc.record({ what: fc.constantFrom(...acts), by: fc.nat(1), which: fc.nat(9) });
    const event = fc.record({ what: fc.constantFrom('deliver', 'deliver-later', 'time', 'fail', 'mend', 'leave', 'come', 'round'), by: fc.nat(1), which: fc.nat(9) });
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(act, act, event), { minLength: 4, maxLength: 14 }), async (history) => {
      const koen = await newResident(app);
      for (const { oin: afzender } of [taxOffice, taxOffice, vehicles, vehicles]) await deliver(app, koen.identity, { afzender });
      const both = [await newDevice(koen), await newDevice(koen)] as const;
      for (const { what, by, which } of history) {
        const device = both[by]!;
        const { mailbox } = device.client;
        const target = mailbox.state.messages[which % (mailbox.state.messages.length || 1)];
        const afzender = [taxOffice, vehicles][which % 2]!.oin;
        if (what === 'deliver') await deliver(app, koen.identity, { afzender });
        else if (what === 'deliver-later') await deliver(app, koen.identity, { afzender, publicatietijdstip: new Date(app.clock.now().getTime() + 10_000).toISOString() });
        else if (what === 'time') app.clock.advance({ seconds: which });
        else if (what === 'fail') await setStoreFault(app.database, afzender, { kind: 'failing' });
        else if (what === 'mend') await clearStoreFault(app.database, afzender);
        else if (what === 'leave') both[1].isAway = true;
        else if (what === 'come') {
          both[1].isAway = false;
          await both[1].client.mailbox.load();
        } else if (what === 'round') await mailbox.refresh();
        else if (target) await mailbox[what]([target.id]);
      }
      both[1].isAway = false;
      for (const { oin } of [taxOffice, vehicles]) await clearStoreFault(app.database, oin);
      app.clock.advance({ seconds: 20 });
      await both[0].client.mailbox.refresh();
      await both[1].client.mailbox.load();
      await both[0].client.mailbox.load();
      const anew = await newDevice(koen);
      for (const device of both) expect(asSeen(device)).toEqual(asSeen(anew));
      for (const { client } of [...both, anew]) client.close();
    }), { numRuns: 6 });
  }, 60_000);
});
