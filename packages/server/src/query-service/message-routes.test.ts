import type { WireMessage, WireProblem } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { setStoreFault } from '../message-stores/store-fault.js';
import { countRows, createMailboxApp, deliver, file, list, newResident, pdf, retrieve, taxOffice, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';

let app: TestApp;
let resident: Resident;
let other: Resident;
let id: string;
const at = `?magazijnId=${taxOffice.oin}`;

beforeAll(async () => {
  app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, storeTimeoutMs: 1_000 } });
});
beforeEach(async () => {
  await app.database.deleteFrom('store_fault').execute();
  [resident, other] = [await newResident(app), await newResident(app)];
  id = (await deliver(app, resident.identity, { bijlagen: [file(pdf('één'), 'Aanslag 2026.pdf'), file(pdf('twee'), 'uitleg')] })).berichtId;
  await retrieve(resident);
  await retrieve(other);
});

const code = async (response: Response) => ((await response.json()) as WireProblem).type.replace('urn:berichtenbox:problem:', '');
const read = async () => (await (await resident.request(`/berichten/${id}`)).json()) as WireMessage;
const patch = (json: unknown, { who = resident, query = at }: { who?: Resident; query?: string } = {}) =>
  who.request(`/berichten/${id}${query}`, { method: 'PATCH', json, as: 'application/merge-patch+json' });
const bin = (who = resident) => who.request(`/berichten/${id}${at}`, { method: 'DELETE' });
const purge = (who = resident) => who.request(`/berichten/${id}/_definitiefVerwijderen${at}`, { method: 'POST' });

/** The same request for somebody else’s letter and for one that never was; what is answered apart from the support code. */
async function bothAnswers(request: (messageId: string) => Promise<Response>): Promise<readonly object[]> {
  return Promise.all([id, crypto.randomUUID()].map(async (messageId) => {
    const response = await request(messageId);
    const { instance, ...problem } = (await response.json()) as WireProblem;
    expect(instance).toMatch(/^urn:uuid:/);
    expect(problem.status).toBe(response.status);
    return problem;
  }));
}

describe('GET /berichten/{berichtId}', () => {
  it('gives the whole letter, and does not mark it as read', async () => {
    const message = await read();
    expect(message).toMatchObject({
      berichtId: id, onderwerp: 'Uw aanslag staat klaar', magazijnId: taxOffice.oin, afzender: taxOffice.oin, status: 'ongelezen',
      inhoud: 'Geachte heer, mevrouw,\n\nUw aanslag inkomstenbelasting staat klaar.',
      bijlagen: [
        { naam: 'Aanslag 2026.pdf', mimeType: 'application/pdf', grootteInBytes: pdf('één').byteLength },
        { naam: 'uitleg', mimeType: 'application/pdf', grootteInBytes: pdf('twee').byteLength },
      ],
    });
    expect((await read()).status).toBe('ongelezen');
  });

  it('answers the same for somebody else’s letter as for one that never was', async () => {
    const [theirs, none] = await bothAnswers((messageId) => other.request(`/berichten/${messageId}`));
    expect(theirs).toEqual(none);
    expect(none).toMatchObject({ status: 404 });
  });

  it('is 400 for what is not an id', async () => {
    expect((await resident.request('/berichten/1')).status).toBe(400);
  });
});

describe('PATCH /berichten/{berichtId}', () => {
  it.each([
    [{ status: 'gelezen' }, { status: 'gelezen' }],
    [{ map: 'Verzekeringen' }, { map: 'Verzekeringen', status: 'ongelezen' }],
    [{ map: ' Auto & huis ' }, { map: 'Auto & huis' }],
    [{ map: 'Archief' }, { map: 'archief' }],
    [{ map: 'PRULLENBAK' }, { map: 'prullenbak' }],
    [{ status: 'gelezen', map: 'archief' }, { status: 'gelezen', map: 'archief' }],
    [{ afgehandeld: true }, { afgehandeld: true, status: 'ongelezen' }],
    [{ status: null, map: 'archief' }, { status: 'ongelezen', map: 'archief' }],
  ])('with %j makes it %j, in the letter and in the list', async (change, expected: object) => {
    const response = await patch(change);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ inhoud: expect.any(String) as string, ...expected });
    expect(await read()).toMatchObject(expected);
    expect((await list(resident)).berichten[0]).toMatchObject(expected);
  });

  it('takes a letter out of every folder with the folder inbox', async () => {
    await patch({ map: 'archief' });
    await patch({ map: 'inbox' });
    expect(await read()).not.toHaveProperty('map');
  });

  it('takes back that it was dealt with', async () => {
    await patch({ afgehandeld: true });
    await patch({ afgehandeld: false });
    expect(await read()).not.toHaveProperty('afgehandeld');
  });

  it('marks as unread again', async () => {
    await patch({ status: 'gelezen' });
    await patch({ status: 'ongelezen' });
    expect((await read()).status).toBe('ongelezen');
  });

  it.each([
    [{}, ''], [{ status: null }, ''], [{ status: null, map: null }, ''], [{ status: 'weg' }, '/status'], [{ status: true }, '/status'], [{ afgehandeld: 'ja' }, '/afgehandeld'], [{ map: '' }, '/map'],
    [{ map: '  ' }, '/map'], [{ map: 'a\nb' }, '/map'], [{ map: 'a\u0000' }, '/map'], [{ map: 'x\u202Ey' }, '/map'], [{ map: 'x'.repeat(129) }, '/map'], [{ onderwerp: 'Anders' }, '/onderwerp'],
  ])('refuses %j, naming %j, and changes nothing', async (change, pointer) => {
    const before = await read();
    const response = await patch(change);
    expect(response.status).toBe(400);
    expect(((await response.json()) as WireProblem).errors?.map((error) => error.pointer)).toContain(pointer);
    expect(await read()).toEqual(before);
  });

  it('is 404 in another store, and 400 without a store', async () => {
    expect((await patch({ status: 'gelezen' }, { query: `?magazijnId=${vehicles.oin}` })).status).toBe(404);
    expect((await patch({ status: 'gelezen' }, { query: '' })).status).toBe(400);
    expect((await read()).status).toBe('ongelezen');
  });

  it('is 415 as plain JSON, and 403 without the CSRF token', async () => {
    expect((await resident.request(`/berichten/${id}${at}`, { method: 'PATCH', json: { status: 'gelezen' } })).status).toBe(415);
    const withoutToken = await resident.request(`/berichten/${id}${at}`, { method: 'PATCH', json: { status: 'gelezen' }, as: 'application/merge-patch+json', headers: { 'X-CSRF-Token': '' } });
    expect(withoutToken.status).toBe(403);
    expect((await read()).status).toBe('ongelezen');
  });

  it('changes nothing of somebody else’s letter, and answers as if it never was', async () => {
    const [theirs, none] = await bothAnswers((messageId) => other.request(`/berichten/${messageId}${at}`, { method: 'PATCH', json: { status: 'gelezen' }, as: 'application/merge-patch+json' }));
    expect(theirs).toEqual(none);
    expect(none).toMatchObject({ status: 404 });
    expect((await read()).status).toBe('ongelezen');
  });
});

describe('DELETE /berichten/{berichtId}', () => {
  it('puts the letter in the bin, also the second time, and it can be restored', async () => {
    expect((await bin()).status).toBe(204);
    expect((await bin()).status).toBe(204);
    expect((await read()).map).toBe('prullenbak');
    await patch({ map: 'inbox' });
    expect(await read()).not.toHaveProperty('map');
  });

  it('does nothing to somebody else’s letter, and answers as if it never was', async () => {
    const [theirs, none] = await bothAnswers((messageId) => other.request(`/berichten/${messageId}${at}`, { method: 'DELETE' }));
    expect(theirs).toEqual(none);
    expect(none).toMatchObject({ status: 404 });
    expect(await read()).not.toHaveProperty('map');
  });
});

describe('POST /berichten/{berichtId}/_definitiefVerwijderen', () => {
  it('refuses a letter that is not in the bin', async () => {
    const response = await purge();
    expect(response.status).toBe(409);
    expect(await code(response)).toBe('not-in-trash');
    expect((await read()).berichtId).toBe(id);
  });

  it('leaves nothing of it, also when asked again', async () => {
    const contentOf = () => app.database.selectFrom('message_body').select('message_id').where('message_id', '=', id).execute();
    await bin();
    expect((await purge()).status).toBe(204);
    expect((await purge()).status).toBe(204);
    expect((await resident.request(`/berichten/${id}`)).status).toBe(404);
    expect((await bin()).status).toBe(404);
    expect(await contentOf()).toEqual([]);
  });

  it('removes the bytes of its files, but not those that another letter carries', async () => {
    const mine = pdf(`alleen deze ${id}`);
    const shared = pdf(`ook in een andere ${id}`);
    const before = await countRows(app);
    const keep = (await deliver(app, resident.identity, { bijlagen: [file(shared)] })).berichtId;
    id = (await deliver(app, resident.identity, { bijlagen: [file(mine), file(shared)] })).berichtId;
    await bin();
    await purge();
    const after = await countRows(app);
    expect(after['attachment_content']).toBe((before['attachment_content'] ?? 0) + 1);
    expect(after['attachment_chunk']).toBe((before['attachment_chunk'] ?? 0) + 1);
    id = keep;
    const { bijlageId } = (await read()).bijlagen![0]!;
    expect(new Uint8Array(await (await resident.request(`/berichten/${keep}/bijlagen/${bijlageId}`)).arrayBuffer())).toEqual(shared);
  });

  it('does nothing to somebody else’s letter, in the bin or gone, and answers as if it never was', async () => {
    const request = (messageId: string) => other.request(`/berichten/${messageId}/_definitiefVerwijderen${at}`, { method: 'POST' });
    await bin();
    const [binned, none] = await bothAnswers(request);
    expect(binned).toEqual(none);
    expect(none).toMatchObject({ status: 404 });
    expect((await read()).map).toBe('prullenbak');
    await purge();
    const [purged] = await bothAnswers(request);
    expect(purged).toEqual(none);
  });

  it('does not fail when the same new file is delivered at the moment that it is purged', async () => {
    const bytes = pdf(`tegelijk ${id}`);
    for (let round = 0; round < 5; round += 1) {
      id = (await deliver(app, resident.identity, { bijlagen: [file(bytes)] })).berichtId;
      await bin();
      const [, delivered] = await Promise.all([purge(), deliver(app, resident.identity, { bijlagen: [file(bytes)] })]);
      id = delivered.berichtId;
      const { bijlageId } = (await read()).bijlagen![0]!;
      expect((await (await resident.request(`/berichten/${id}/bijlagen/${bijlageId}`)).arrayBuffer()).byteLength).toBe(bytes.byteLength);
      await bin();
      await purge();
    }
  });
});

describe('GET /berichten/{berichtId}/bijlagen/{bijlageId}', () => {
  const download = (attachmentId: string, { who = resident, messageId = id }: { who?: Resident; messageId?: string } = {}) =>
    who.request(`/berichten/${messageId}/bijlagen/${attachmentId}`);

  it('gives the bytes that were delivered, as a file that is never shown as a page', async () => {
    const [first, second] = (await read()).bijlagen!;
    const response = await download(first!.bijlageId);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf('één').byteLength),
      'content-disposition': "attachment; filename*=UTF-8''Aanslag%202026.pdf",
      'content-security-policy': expect.stringMatching(/default-src 'none'.*; sandbox$/) as string,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf('één'));
    expect((await download(second!.bijlageId)).headers.get('Content-Disposition')).toContain("''uitleg.pdf");
  });

  it('streams a large file in pieces', async () => {
    const bytes = pdf(crypto.getRandomValues(new Uint8Array(60_000)).toString().repeat(5).slice(0, 900_000));
    const { berichtId } = await deliver(app, resident.identity, { bijlagen: [file(bytes)] });
    const message = (await (await resident.request(`/berichten/${berichtId}`)).json()) as WireMessage;
    const response = await download(message.bijlagen![0]!.bijlageId, { messageId: berichtId });
    const pieces: Uint8Array[] = [];
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) pieces.push(piece);
    expect(pieces.length).toBe(Math.ceil(bytes.byteLength / (256 * 1024)));
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  it('is 404 for somebody else, under another letter, and when it never was', async () => {
    const { bijlageId } = (await read()).bijlagen![0]!;
    const theirs = await deliver(app, other.identity, { bijlagen: [file(pdf('van een ander'))] });
    expect((await download(bijlageId, { who: other })).status).toBe(404);
    expect((await download(bijlageId, { who: other, messageId: theirs.berichtId })).status).toBe(404);
    expect((await download(crypto.randomUUID())).status).toBe(404);
  });
});

describe('when the store of the letter', () => {
  const everything = (attachmentId: string) => Promise.all([
    resident.request(`/berichten/${id}`),
    resident.request(`/berichten/${id}/bijlagen/${attachmentId}`),
    patch({ status: 'gelezen' }),
    bin(),
    purge(),
  ]);

  it('fails, everything about it is 502 and nothing was changed', async () => {
    const { bijlageId } = (await read()).bijlagen![0]!;
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    for (const response of await everything(bijlageId)) {
      expect(response.status).toBe(502);
      expect(await code(response)).toBe('store-failed');
    }
    await app.database.deleteFrom('store_fault').execute();
    expect(await read()).toMatchObject({ status: 'ongelezen' });
  });

  it('is silent, everything about it is 503 with Retry-After', async () => {
    const { bijlageId } = (await read()).bijlagen![0]!;
    await setStoreFault(app.database, taxOffice.oin, { kind: 'silent' });
    for (const response of await everything(bijlageId)) {
      expect(response.status).toBe(503);
      expect(response.headers.get('Retry-After')).toBe('30');
      expect(await code(response)).toBe('not-available');
    }
  });

  it('is slow but within its time, everything works', async () => {
    await setStoreFault(app.database, taxOffice.oin, { kind: 'slow', delayMs: 50 });
    expect((await patch({ status: 'gelezen' })).status).toBe(200);
    expect((await read()).status).toBe('gelezen');
  });

  it('did not answer in the last round, its letters are out of reach rather than gone', async () => {
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    await retrieve(resident);
    await app.database.deleteFrom('store_fault').execute();
    const response = await resident.request(`/berichten/${id}`);
    expect(response.status).toBe(502);
    expect((await patch({ status: 'gelezen' })).status).toBe(200);
  });
});
