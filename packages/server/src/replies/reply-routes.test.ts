import type { WireSavedDraft } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { sha256Of } from '../message-stores/attachment-content.js';
import { setStoreFault } from '../message-stores/store-fault.js';
import { createMailboxApp, deliver, newResident, pdf, retrieve, taxOffice, type Resident } from '../testing/mailbox-fixtures.js';
import { beginUpload, deliverRepliable, jpeg, overview, pathOf, receiptOf, refusal, repliesPath, reply, sendPart, uploadFile } from '../testing/reply-fixtures.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';

let app: TestApp;
let resident: Resident;
let messageId: string;

beforeAll(async () => {
  app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, storeTimeoutMs: 200 } });
});
beforeEach(async () => {
  await app.database.deleteFrom('store_fault').execute();
  resident = await newResident(app);
  messageId = await deliverRepliable(app, resident);
});

const save = async (tekst: string, versie: number, person = resident): Promise<WireSavedDraft> =>
  (await (await person.request(repliesPath(messageId, '/concept'), { method: 'PUT', json: { tekst, versie } })).json()) as WireSavedDraft;
const countReplies = async () => (await app.database.selectFrom('reply').select('id').where('message_id', '=', messageId).execute()).length;

describe('GET /berichten/{berichtId}/antwoorden', () => {
  it('says beforehand what a reply may hold', async () => {
    expect(await overview(resident, messageId)).toEqual({
      toegestaan: true,
      grenzen: {
        maxTekens: 10_000, maxBestanden: 10, maxBestandsgrootte: 26_214_400, maxTotaleGrootte: 52_428_800, toegestaneTypen: ['application/pdf', 'image/jpeg', 'image/png'],
      },
      antwoorden: [],
    });
  });

  it('says that a sender takes no replies', async () => {
    const { berichtId } = await deliver(app, resident.identity);
    await retrieve(resident);
    expect(await overview(resident, berichtId)).toMatchObject({ toegestaan: false, reden: 'NIET_TOEGESTAAN' });
    expect(await refusal(await reply(resident, berichtId, { tekst: 'Toch' }))).toEqual([409, 'reply-not-allowed']);
    expect(await refusal(await resident.request(repliesPath(berichtId, '/concept'), { method: 'PUT', json: { tekst: 'Toch', versie: 0 } }))).toEqual([409, 'reply-not-allowed']);
  });

  it('knows nothing of somebody else’s letter', async () => {
    const other = await newResident(app);
    expect(await refusal(await other.request(repliesPath(messageId)))).toEqual([404, 'not-found']);
    expect(await refusal(await reply(other, messageId, { tekst: 'Namens de buren' }))).toEqual([404, 'not-found']);
  });
});

describe('a message that is deleted for good', () => {
  it('takes the draft and its files along, and leaves what was sent', async () => {
    await receiptOf(await reply(resident, messageId, { bestanden: [await uploadFile(resident, messageId, pdf('verzonden'))] }));
    await save('Nog iets', 0);
    await uploadFile(resident, messageId, pdf('niet verzonden'));
    const store = `?magazijnId=${taxOffice.oin}`;
    expect((await resident.request(`/berichten/${messageId}${store}`, { method: 'DELETE' })).status).toBe(204);
    expect((await resident.request(`/berichten/${messageId}/_definitiefVerwijderen${store}`, { method: 'POST' })).status).toBe(204);
    const files = await app.database.selectFrom('reply_file').select('reply_id').where('message_id', '=', messageId).execute();
    expect(files).toEqual([{ reply_id: expect.any(String) as string }]);
    expect(await app.database.selectFrom('reply_draft').select('version').where('message_id', '=', messageId).execute()).toEqual([]);
  });
});

describe('sending a reply', () => {
  it('gives a proof of receipt, with time and reference', async () => {
    const bytes = pdf('huurcontract');
    const files = [await uploadFile(resident, messageId, bytes, 'Huurcontract.pdf'), await uploadFile(resident, messageId, jpeg(), 'foto.jpg')];
    app.clock.advance({ seconds: 1 });
    const receipt = await receiptOf(await reply(resident, messageId, { tekst: 'Zie bijlage.\r\nMet groet', bestanden: files.toReversed() }));
    expect(receipt).toMatchObject({
      referentie: expect.stringMatching(/^A-2026-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/) as string,
      ontvangenOp: app.clock.now().toISOString(),
      tekst: 'Zie bijlage.\nMet groet',
      bestanden: [{ naam: 'foto.jpg', mimeType: 'image/jpeg' }, { naam: 'Huurcontract.pdf', mimeType: 'application/pdf', grootteInBytes: bytes.byteLength, sha256: await sha256Of(bytes) }],
    });
    expect((await overview(resident, messageId)).antwoorden).toEqual([receipt]);
  });

  it('leaves no draft behind, nor a file that was not sent', async () => {
    await save('Zie bijlage.', 0);
    await uploadFile(resident, messageId);
    await beginUpload(resident, messageId, { byteLength: 100 });
    await reply(resident, messageId, { tekst: 'Toch zonder bijlage.' });
    expect((await overview(resident, messageId)).concept).toBeUndefined();
    expect(await app.database.selectFrom('reply_file').select('id').where('message_id', '=', messageId).execute()).toEqual([]);
  });

  it('does it once, however often it is sent with one key', async () => {
    const file = await uploadFile(resident, messageId);
    const body = { tekst: 'Eén keer', bestanden: [file] };
    const first = await receiptOf(await reply(resident, messageId, body, 'key-of-this-reply'));
    expect(await receiptOf(await reply(resident, messageId, body, 'key-of-this-reply'))).toEqual(first);
    expect(await refusal(await reply(resident, messageId, { tekst: 'Iets anders' }, 'key-of-this-reply'))).toEqual([409, 'idempotency-key-reused', 'header/Idempotency-Key']);
    expect(await countReplies()).toBe(1);
  });

  it('does it once when the same is sent several times at the same moment', async () => {
    const bestanden = [await uploadFile(resident, messageId)];
    const answers = await Promise.all([1, 2, 3, 4].map(() => reply(resident, messageId, { bestanden }, 'key-of-this-reply')));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await countReplies()).toBe(1);
  });

  it('sends a file with one reply only, when two are sent at the same moment', async () => {
    const bestanden = [await uploadFile(resident, messageId)];
    const answers = await Promise.all([reply(resident, messageId, { bestanden }), reply(resident, messageId, { bestanden })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(await countReplies()).toBe(1);
  });

  it('names the file that is not there', async () => {
    const mine = await uploadFile(resident, messageId);
    const unfinished = pathOf(await beginUpload(resident, messageId, { byteLength: 100 })).split('/').at(-1)!;
    const other = await newResident(app);
    const theirs = await uploadFile(other, await deliverRepliable(app, other));
    const ofAnotherLetter = await uploadFile(resident, await deliverRepliable(app, resident));
    const bestanden = [mine, unfinished, theirs, ofAnotherLetter, crypto.randomUUID()];
    expect(await refusal(await reply(resident, messageId, { tekst: 'Zie bijlagen', bestanden }))).toEqual([
      400, 'invalid-request', '/bestanden/1', '/bestanden/2', '/bestanden/3', '/bestanden/4',
    ]);
    expect(await countReplies()).toBe(0);
    expect((await overview(resident, messageId)).concept?.bestanden).toHaveLength(2);
  });

  it.each([
    ['nothing at all', { tekst: ' \n\t' }, [400, 'invalid-request', '/tekst']],
    ['control characters', { tekst: 'a\u0007' }, [400, 'invalid-request', '/tekst']],
    ['too much text', { tekst: 'a'.repeat(10_001) }, [400, 'invalid-request', '/tekst']],
    ['half a character', { tekst: '\ud800' }, [400, 'invalid-request', '/tekst']],
    ['too many files', { bestanden: Array.from({ length: 11 }, () => crypto.randomUUID()) }, [400, 'invalid-request', '/bestanden']],
    ['a file twice', { bestanden: Array<string>(2).fill('6a5c0f2e-0000-4000-8000-000000000000') }, [400, 'invalid-request', '/bestanden']],
    ['something that is no id', { bestanden: ['../1'] }, [400, 'invalid-request', '/bestanden/0']],
  ])('refuses %s', async (_, body, expected) => {
    expect(await refusal(await reply(resident, messageId, body))).toEqual(expected);
  });

  it('takes a text of exactly the most characters, wide ones too', async () => {
    expect((await reply(resident, messageId, { tekst: '😀'.repeat(10_000) })).status).toBe(201);
  });

  it('needs a key, and the token of the session', async () => {
    const send = (headers: Record<string, string>) => resident.request(repliesPath(messageId), { method: 'POST', headers, json: { tekst: 'Hallo', bestanden: [] } });
    expect(await refusal(await send({}))).toEqual([400, 'invalid-request', 'header/Idempotency-Key']);
    expect((await refusal(await send({ 'Idempotency-Key': 'a-good-key', 'X-CSRF-Token': 'wrong' })))[0]).toBe(403);
  });

  it('sends nothing, and keeps the draft, while the sender’s store is out of order', async () => {
    const file = await uploadFile(resident, messageId);
    await save('Zie bijlage', 0);
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    expect(await refusal(await reply(resident, messageId, { tekst: 'Zie bijlage', bestanden: [file] }, 'key-of-this-reply'))).toEqual([502, 'store-failed']);
    await setStoreFault(app.database, taxOffice.oin, { kind: 'silent' });
    expect(await refusal(await reply(resident, messageId, { tekst: 'Zie bijlage', bestanden: [file] }, 'key-of-this-reply'))).toEqual([503, 'not-available']);
    await app.database.deleteFrom('store_fault').execute();
    expect((await overview(resident, messageId)).concept).toMatchObject({ tekst: 'Zie bijlage', bestanden: [{ uploadId: file }] });
    expect((await reply(resident, messageId, { tekst: 'Zie bijlage', bestanden: [file] }, 'key-of-this-reply')).status).toBe(201);
  });

  it('keeps the reply when its message is purged', async () => {
    const file = await uploadFile(resident, messageId);
    await reply(resident, messageId, { bestanden: [file] });
    const at = `?magazijnId=${taxOffice.oin}`;
    await resident.request(`/berichten/${messageId}${at}`, { method: 'DELETE' });
    expect((await resident.request(`/berichten/${messageId}/_definitiefVerwijderen${at}`, { method: 'POST' })).status).toBe(204);
    expect(await countReplies()).toBe(1);
    expect(await app.database.selectFrom('reply_file_chunk').select('start_at').where('file_id', '=', file).execute()).toHaveLength(1);
  });
});

describe('the draft', () => {
  it('is there in another session of the same person, with its files', async () => {
    await save('Ik schrijf nog', 0);
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: 100, headers: { 'Upload-Metadata': `filename ${btoa('foto.jpg')},lastmodified ${btoa('1767225600000')}` } }));
    await sendPart(resident, path, { offset: 0, bytes: new Uint8Array(40) });
    const elsewhere = await app.logIn({ identity: resident.identity, name: 'A. Bewoner' });
    expect((await overview(elsewhere, messageId)).concept).toMatchObject({
      tekst: 'Ik schrijf nog', versie: 1, bewaardOp: app.clock.now().toISOString(),
      bestanden: [{ naam: 'foto.jpg', grootteInBytes: 100, ontvangenBytes: 40, gewijzigdOp: 1_767_225_600_000 }],
    });
  });

  it('lets the newest text win, and gives back the one from elsewhere', async () => {
    expect(await save('Een', 0)).toMatchObject({ versie: 1 });
    expect(await save('Een en twee', 1)).toEqual({ versie: 2, bewaardOp: app.clock.now().toISOString() });
    expect(await save('Uit het andere tabblad', 1)).toMatchObject({ versie: 3, vervangen: { tekst: 'Een en twee' } });
    expect((await overview(resident, messageId)).concept?.tekst).toBe('Uit het andere tabblad');
  });

  it('says nothing of a text that is the same, or blank', async () => {
    await save('  ', 0);
    expect(await save('Hetzelfde', 0)).not.toHaveProperty('vervangen');
    expect(await save('Hetzelfde', 0)).not.toHaveProperty('vervangen');
  });

  it('counts each of several that are kept at the same moment', async () => {
    const saved = await Promise.all(['a', 'b', 'c', 'd'].map((text) => save(text, 0)));
    expect(saved.map(({ versie }) => versie).sort()).toEqual([1, 2, 3, 4]);
    expect(saved.filter(({ vervangen }) => vervangen !== undefined)).toHaveLength(3);
  });

  it('can be thrown away, twice too, with its files', async () => {
    await save('Laat maar', 0);
    await uploadFile(resident, messageId);
    const discard = async () => (await resident.request(repliesPath(messageId, '/concept'), { method: 'DELETE' })).status;
    expect([await discard(), await discard()]).toEqual([204, 204]);
    expect((await overview(resident, messageId)).concept).toBeUndefined();
  });

  it('is gone thirty days after the last change', async () => {
    await save('Vergeten', 0);
    app.clock.advance({ hours: 30 * 24 });
    const again = await app.logIn({ identity: resident.identity, name: 'A. Bewoner' });
    expect((await overview(again, messageId)).concept).toBeUndefined();
  });
});
