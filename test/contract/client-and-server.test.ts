import { createClient, type BerichtenboxClient, type MailboxState } from '@berichtenbox/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearStoreFault, makeStoreFault, setStoreFault } from '../../packages/server/src/message-stores/store-fault.js';
import { createMailboxApp, deliver, file, newResident, pdf, retrieve, taxOffice, town, vehicles, type Resident } from '../../packages/server/src/testing/mailbox-fixtures.js';
import { checkResponse } from '../../packages/server/src/testing/check-response.js';
import { publicUrl, type TestApp } from '../../packages/server/src/testing/test-app.js';
import { defaultSettings } from '../../packages/server/src/app-dependencies.js';

let app: TestApp;
let koen: Resident;
let client: BerichtenboxClient;

beforeAll(async () => {
  app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, storeTimeoutMs: 200 } });
});

beforeEach(async () => {
  koen = await newResident(app);
  client = openBox(koen);
});

afterEach(async () => {
  client.close();
  for (const { oin } of [taxOffice, vehicles, town]) await clearStoreFault(app.database, oin);
});

let boxes = 0;

/** The client in the browser of this person: the server in this process, with every answer checked against the contract. */
function openBox(person: Resident): BerichtenboxClient {
  const send = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    request.headers.set('cookie', `__Host-berichtenbox=${person.sessionId}`);
    const response = await app.app.fetch(request);
    const { pathname } = new URL(request.url);
    await checkResponse(request.method, pathname.replace('/api/v1', ''), response);
    response.headers.set('date', app.clock.now().toUTCString());
    return response;
  };
  // A host of its own each: these are other browsers, not other tabs.
  return createClient({ endpoint: `https://box-${++boxes}.example/api/v1`, fetch: send });
}

const subjects = ({ messages }: MailboxState): string[] => messages.map(({ subject }) => subject);

describe('the client with the real server', () => {
  it('shows what senders delivered, by name, newest first', async () => {
    await deliver(app, koen.identity, { onderwerp: 'Oud', publicatietijdstip: '2026-02-01T10:00:00Z' });
    await deliver(app, koen.identity, { afzender: town.oin, onderwerp: 'Nieuw', publicatietijdstip: '2026-03-01T10:00:00Z' });
    await client.start();
    const { state } = client.mailbox;
    expect(client.session.state).toMatchObject({ status: 'active', userName: 'A. Bewoner' });
    expect(state).toMatchObject({ phase: 'ready', completeness: 'complete', refreshing: false });
    expect(subjects(state)).toEqual(['Nieuw', 'Oud']);
    expect(state.messages[0]).toMatchObject({ senderName: 'Gemeente Súdwest-Fryslân', folder: 'inbox', unread: true, stale: false });
    expect(state.stores.map(({ status, name }) => [name, status])).toContainEqual(['RDW', 'ok']);
    expect(client.organisations.find(taxOffice.oin)?.phone).toBe('0800 0543');
  });

  it('says of an empty mailbox that it is complete', async () => {
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'complete', messages: [] });
  });

  it('reads a letter and its file, byte for byte', async () => {
    const bytes = pdf('bytes van deze brief');
    await deliver(app, koen.identity, { bijlagen: [file(bytes, 'Aanslag 2026.pdf')] });
    await client.start();
    const message = await client.mailbox.open(client.mailbox.state.messages[0]!.id);
    expect(message.body).toContain('Uw aanslag inkomstenbelasting staat klaar.');
    expect(message.attachments).toMatchObject([{ name: 'Aanslag 2026.pdf', mediaType: 'application/pdf', byteLength: bytes.byteLength }]);
    const blob = await client.mailbox.attachment(message.id, message.attachments[0]!.id);
    expect([blob.type, new Uint8Array(await blob.arrayBuffer())]).toEqual(['application/pdf', bytes]);
    expect(client.mailbox.unreadCount()).toBe(1);
  });

  it('keeps what was done: read, archived, restored, binned, purged', async () => {
    for (const onderwerp of ['A', 'B', 'C']) await deliver(app, koen.identity, { onderwerp });
    await client.start();
    const idOf = (subject: string): string => client.mailbox.state.messages.find((message) => message.subject === subject)!.id;
    await client.mailbox.markRead([idOf('A'), idOf('B'), idOf('C')]);
    await client.mailbox.markUnread([idOf('B')]);
    await client.mailbox.move([idOf('A')], 'archive');
    await client.mailbox.bin([idOf('B'), idOf('C')]);
    await client.mailbox.restore([idOf('B')]);
    await client.mailbox.purge([idOf('C')]);
    expect(client.mailbox.state.actionFailures).toEqual([]);
    const other = openBox(koen);
    await other.start();
    const seen = (box: BerichtenboxClient): unknown => box.mailbox.state.messages.map(({ subject, folder, unread }) => [subject, folder, unread]).sort();
    expect(seen(other)).toEqual([['A', 'archive', false], ['B', 'inbox', true]]);
    expect(seen(client)).toEqual(seen(other));
    other.close();
  });

  it('refuses to purge what is not in the bin, and shows it again', async () => {
    await deliver(app, koen.identity);
    await client.start();
    const { id } = client.mailbox.state.messages[0]!;
    await client.mailbox.purge([id]);
    expect(client.mailbox.state.actionFailures).toMatchObject([{ action: 'purge', messageIds: [id], error: { code: 'refused' } }]);
    expect(client.mailbox.state.messages).toHaveLength(1);
  });

  it('finds words of the body, in other forms of them', async () => {
    await deliver(app, koen.identity, { onderwerp: 'Besluit', inhoud: 'U krijgt twee vergunningen voor uw dakkapel.' });
    await deliver(app, koen.identity, { onderwerp: 'Anders' });
    await client.start();
    expect((await client.mailbox.search('vergunning')).map(({ subject }) => subject)).toEqual(['Besluit']);
  });

  it('pages through more than the server gives at once', async () => {
    for (let number = 0; number < 120; number++) await deliver(app, koen.identity, { onderwerp: `Brief ${number}` });
    await client.start();
    expect(new Set(subjects(client.mailbox.state)).size).toBe(120);
  });

  it('shows a message that came later without a new round', async () => {
    await client.start();
    await deliver(app, koen.identity, { onderwerp: 'Later' });
    await client.mailbox.load();
    expect(subjects(client.mailbox.state)).toEqual(['Later']);
  });
});

describe('when organisations cannot be reached', () => {
  beforeEach(async () => {
    await deliver(app, koen.identity, { onderwerp: 'Van de Belastingdienst' });
    await deliver(app, koen.identity, { afzender: vehicles.oin, onderwerp: 'Van de RDW' });
  });

  it.each([
    ['failing', 'failed', 'store-failed'],
    ['silent', 'timeout', 'unavailable'],
  ] as const)('keeps the messages of a store that is %s, and undoes what cannot be done to them', async (fault, status, code) => {
    await client.start();
    await setStoreFault(app.database, vehicles.oin, makeStoreFault(fault));
    await client.mailbox.refresh();
    const { state } = client.mailbox;
    expect(state.completeness).toBe('partial');
    expect(state.stores.find(({ storeId }) => storeId === vehicles.oin)).toMatchObject({ name: 'RDW', status });
    expect(state.stores.find(({ storeId }) => storeId === vehicles.oin)?.lastSucceededAt).toBeInstanceOf(Date);
    expect(subjects(state).sort()).toEqual(['Van de Belastingdienst', 'Van de RDW']);
    const { id, stale } = state.messages.find(({ storeId }) => storeId === vehicles.oin)!;
    expect(stale).toBe(true);
    await expect(client.mailbox.open(id)).rejects.toMatchObject({ code });
    await client.mailbox.markRead([id]);
    expect(client.mailbox.state.actionFailures).toMatchObject([{ messageIds: [id], error: { code } }]);
    expect(client.mailbox.unreadCount()).toBe(2);
    await clearStoreFault(app.database, vehicles.oin);
    await client.mailbox.retryAction(client.mailbox.state.actionFailures[0]!.id);
    await client.mailbox.refresh();
    expect(client.mailbox.state).toMatchObject({ completeness: 'complete', actionFailures: [] });
    expect(client.mailbox.unreadCount()).toBe(1);
  });

  it('never calls a mailbox of which no store answered empty', async () => {
    for (const { oin } of [taxOffice, vehicles, town]) await setStoreFault(app.database, oin, makeStoreFault('failing'));
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'none', messages: [] });
  });

  it('knows from the list alone which did not answer, when the round was an earlier visit’s', async () => {
    await setStoreFault(app.database, vehicles.oin, makeStoreFault('failing'));
    await retrieve(koen);
    await client.start();
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'partial' });
    expect(client.mailbox.state.stores.find(({ storeId }) => storeId === vehicles.oin)).toMatchObject({ name: 'RDW', status: 'failed' });
  });

  it('waits for the round of another device', async () => {
    await setStoreFault(app.database, vehicles.oin, makeStoreFault('slow', 150));
    const other = retrieve(koen);
    await client.start();
    await other;
    expect(subjects(client.mailbox.state).sort()).toEqual(['Van de Belastingdienst', 'Van de RDW']);
  });
});

describe('the session', () => {
  it('is empty for everybody after logging out', async () => {
    await deliver(app, koen.identity);
    await client.start();
    const other = openBox(koen);
    await other.start();
    expect((await client.session.logout()).logoutUrl).toContain('https://identity-provider.invalid/logout');
    expect(client.mailbox.state.messages).toEqual([]);
    await other.mailbox.load();
    expect(other.session.state.status).toBe('expired');
    expect(other.mailbox.state.messages).toEqual([]);
    other.close();
  });

  it('is prolonged by what is done in the mailbox, and by asking for it', async () => {
    await client.start();
    const end = (): number => (client.session.state.status === 'active' ? client.session.state.expiresAt.getTime() - Date.now() : 0);
    app.clock.advance({ minutes: 10 });
    await client.session.refresh();
    expect(Math.round(end() / 60_000)).toBe(5);
    await client.mailbox.load();
    await client.session.refresh();
    expect(Math.round(end() / 60_000)).toBe(15);
    app.clock.advance({ minutes: 14 });
    await client.session.extend();
    expect(Math.round(end() / 60_000)).toBe(15);
  });

  it('is over after fifteen minutes of nothing, at the first thing asked', async () => {
    await client.start();
    app.clock.advance({ minutes: 16 });
    await client.mailbox.load();
    expect(client.session.state).toMatchObject({ status: 'expired', loginUrl: expect.stringContaining('/inloggen') as string });
  });

  it('says where to log in to who is not', async () => {
    const stranger = openBox({ ...koen, sessionId: 'unknown' });
    await stranger.start();
    expect(stranger.session.state.status).toBe('anonymous');
    stranger.close();
  });
});
