import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BerichtenboxClient } from '../index.js';
import { clientOf, page, problem, ScriptedServer, storeA, storeB, wireMessage } from '../testing/scripted-server.js';

let server: ScriptedServer;
let client: BerichtenboxClient;

beforeEach(() => {
  server = new ScriptedServer();
  server.add(
    wireMessage('1', storeA, { publicatietijdstip: '2026-03-01T10:00:00Z' }),
    wireMessage('2', storeB, { publicatietijdstip: '2026-03-03T10:00:00Z', status: 'gelezen' }),
    wireMessage('3', storeA, { publicatietijdstip: '2026-03-02T10:00:00Z', map: 'Archief' }),
  );
  client = clientOf(server);
});

afterEach(() => {
  client.close();
});

const shownIds = (): string[] => client.mailbox.state.messages.map(({ id }) => id);
const isShown = (id: string): boolean => shownIds().includes(id);

describe('opening', () => {
  beforeEach(() => client.start());

  it('gives the letter and its files, and leaves it unread', async () => {
    server.messages.get('1')!.inhoud = 'Beste mevrouw';
    server.messages.get('1')!.bijlagen = [{ bijlageId: 'b', naam: 'brief.pdf' }];
    const message = await client.mailbox.open('1');
    expect(message).toMatchObject({ body: 'Beste mevrouw', unread: true, attachmentCount: 1 });
    expect(message.attachments).toEqual([{ id: 'b', name: 'brief.pdf', mediaType: 'application/pdf' }]);
    expect(client.mailbox.state.messages.find(({ id }) => id === '1')?.attachmentCount).toBe(1);
  });

  it('fetches first when the server has forgotten what it fetched', async () => {
    server.isRetrieved = false;
    expect((await client.mailbox.open('1')).subject).toBe('Onderwerp 1');
  });

  it('takes a message out of the list that no longer exists', async () => {
    server.messages.delete('1');
    await expect(client.mailbox.open('1')).rejects.toMatchObject({ code: 'not-found' });
    expect(shownIds()).toEqual(['2', '3']);
  });

  it('keeps a message of a failing store that the server says it does not have', async () => {
    server.outcomes[storeA] = 'FOUT';
    await client.mailbox.refresh();
    server.next('GET /berichten/1', () => problem(404, 'not-found'));
    await expect(client.mailbox.open('1')).rejects.toMatchObject({ code: 'not-found' });
    expect(isShown('1')).toBe(true);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const opening = client.mailbox.open('1', { signal: stop.signal });
    stop.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives a file with the type the server found, and tells how far it is', async () => {
    server.next('GET /berichten/1/bijlagen/b', () => new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf', 'content-length': '8' } }));
    const progress: unknown[] = [];
    const blob = await client.mailbox.attachment('1', 'b', { onProgress: (...args) => progress.push(args) });
    expect([blob.type, await blob.text(), progress]).toEqual(['application/pdf', '%PDF-1.7', [[8, 8]]]);
  });

  it('never hands out a page as a file', async () => {
    server.next('GET /berichten/1/bijlagen/b', () => page());
    await expect(client.mailbox.attachment('1', 'b')).rejects.toMatchObject({ code: 'unexpected-answer' });
  });
});

describe('searching', () => {
  it('has the server search, with the words in the body of the request', async () => {
    await client.start();
    const hits = await client.mailbox.search('  aanslag ');
    expect(hits.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(await server.sent.at(-1)?.json()).toEqual({ zoekvraag: 'aanslag' });
    expect(server.sent.at(-1)?.url).not.toContain('aanslag');
  });

  it('searches subjects and senders itself in what is kept of a failing store', async () => {
    await client.start();
    server.outcomes[storeA] = 'FOUT';
    await client.mailbox.refresh();
    expect((await client.mailbox.search('onderwerp 3')).map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('searches itself on a server that cannot', async () => {
    server.capabilities = [];
    server.messages.get('2')!.onderwerp = 'Parkeervergunning verlengd';
    await client.start();
    expect((await client.mailbox.search('verlengd PARKEER')).map(({ id }) => id)).toEqual(['2']);
    expect(server.requests.join()).not.toContain('_zoeken');
  });
});
