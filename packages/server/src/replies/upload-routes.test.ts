import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailboxApp, deliver, newResident, pdf, retrieve, type Resident } from '../testing/mailbox-fixtures.js';
import { beginUpload, deliverRepliable, jpeg, offsetOf, overview, pathOf, png, refusal, repliesPath, sendPart, tus, uploadFile } from '../testing/reply-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { removeExpiredDrafts } from './remove-expired.js';
import { replyLimits } from './reply-limits.js';

let app: TestApp;
let resident: Resident;
let messageId: string;

beforeAll(async () => {
  app = await createMailboxApp();
});
beforeEach(async () => {
  resident = await newResident(app);
  messageId = await deliverRepliable(app, resident);
});

const head = (person: Resident, path: string) => person.request(path, { method: 'HEAD', headers: tus });

async function bytesOf(fileId: string): Promise<Uint8Array> {
  const rows = await app.database.selectFrom('reply_file_chunk').select('bytes').where('file_id', '=', fileId).orderBy('start_at').execute();
  return new Uint8Array(Buffer.concat(rows.map(({ bytes }) => bytes)));
}

describe('uploading a file for a reply', () => {
  it('begins with nothing, and says where the file goes and until when', async () => {
    const begun = await beginUpload(resident, messageId, { byteLength: 100 });
    expect(begun.status).toBe(201);
    expect(begun.headers.get('Tus-Resumable')).toBe('1.0.0');
    expect(begun.headers.get('Location')).toMatch(new RegExp(`^/api/v1/berichten/${messageId}/antwoorden/bestanden/[0-9a-f-]{36}$`));
    expect(begun.headers.get('Upload-Expires')).toBe('Tue, 03 Mar 2026 09:00:00 GMT');
    const told = await head(resident, pathOf(begun));
    expect([told.status, told.headers.get('Upload-Offset'), told.headers.get('Upload-Length'), told.headers.get('Cache-Control')]).toEqual([200, '0', '100', 'no-store']);
    expect(Buffer.from(told.headers.get('Upload-Metadata')!.split(' ')[1]!, 'base64').toString()).toBe('bewijs.pdf');
  });

  it('keeps each part, and the whole is what was sent', async () => {
    const bytes = pdf('x'.repeat(700_000));
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: bytes.byteLength }));
    const sent = await sendPart(resident, path, { offset: 0, bytes: bytes.subarray(0, 300_000) });
    expect([sent.status, sent.headers.get('Upload-Offset')]).toEqual([204, '300000']);
    expect(await offsetOf(resident, path)).toBe(300_000);
    expect((await sendPart(resident, path, { offset: 300_000, bytes: bytes.subarray(300_000) })).status).toBe(204);
    const [file] = (await overview(resident, messageId)).concept!.bestanden;
    expect(file).toMatchObject({ naam: 'bewijs.pdf', grootteInBytes: bytes.byteLength, ontvangenBytes: bytes.byteLength });
    expect(await bytesOf(file!.uploadId)).toEqual(bytes);
  });

  it('is the same file, in whatever parts it comes', async () => {
    await fc.assert(fc.asyncProperty(
      fc.integer({ min: 0, max: 600_000 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), fc.constantFrom('streamed', 'whole'),
      async (size, cuts, how) => {
        const bytes = png(new Uint8Array(size).map((_, index) => (index * 7919) % 251));
        const path = pathOf(await beginUpload(resident, messageId, { byteLength: bytes.byteLength, name: 'foto.png' }));
        let offset = 0;
        for (const end of [...cuts.map((cut) => Math.round(cut * bytes.byteLength)).sort((a, b) => a - b), bytes.byteLength]) {
          const part = bytes.slice(offset, end);
          const sent = await sendPart(resident, path, { offset, bytes: how === 'whole' ? part : inDrops(part) });
          expect([sent.status, Number(sent.headers.get('Upload-Offset'))]).toEqual([204, end]);
          offset = end;
        }
        const id = path.split('/').at(-1)!;
        expect(Buffer.compare(await bytesOf(id), bytes)).toBe(0);
        expect((await resident.request(path, { method: 'DELETE', headers: tus })).status).toBe(204);
        expect((await bytesOf(id)).byteLength).toBe(0);
      },
    ), { numRuns: 15 });
  });

  it('keeps what came before the connection broke, and goes on from there', async () => {
    const bytes = pdf('y'.repeat(600_000));
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: bytes.byteLength }));
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 400_000));
      },
      pull(controller) {
        controller.error(new TypeError('terminated'));
      },
    });
    expect(await refusal(await sendPart(resident, path, { offset: 0, bytes: cut }))).toEqual([400, 'invalid-request']);
    expect(await offsetOf(resident, path)).toBe(400_000);
    expect((await sendPart(resident, path, { offset: 400_000, bytes: bytes.slice(400_000) })).status).toBe(204);
    expect(await bytesOf(path.split('/').at(-1)!)).toEqual(bytes);
  });

  it('lets one of two go on that write at the same place', async () => {
    const bytes = jpeg('z'.repeat(900_000));
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: bytes.byteLength, name: 'foto.jpg' }));
    const answers = await Promise.all([1, 2, 3].map(() => sendPart(resident, path, { offset: 0, bytes: inDrops(bytes) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    expect(await bytesOf(path.split('/').at(-1)!)).toEqual(bytes);
  });

  it('refuses a part that does not begin where the file is, and changes nothing', async () => {
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: 100 }));
    await sendPart(resident, path, { offset: 0, bytes: new Uint8Array(10) });
    for (const offset of [0, 9, 11, 100]) {
      expect(await refusal(await sendPart(resident, path, { offset, bytes: new Uint8Array(10) }))).toEqual([409, 'upload-offset-wrong']);
    }
    expect(await offsetOf(resident, path)).toBe(10);
  });

  it('refuses what is more than was said, told or not', async () => {
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: 100 }));
    expect((await refusal(await sendPart(resident, path, { offset: 0, bytes: new Uint8Array(101), headers: { 'Content-Length': '101' } })))[0]).toBe(413);
    expect((await refusal(await sendPart(resident, path, { offset: 0, bytes: inDrops(new Uint8Array(300_000)) })))[0]).toBe(413);
    expect(await offsetOf(resident, path)).toBe(0);
  });

  it.each([
    ['0', [400, 'invalid-request', 'header/Upload-Length']],
    [String(replyLimits.maxFileByteLength + 1), [413, 'too-large', 'header/Upload-Length']],
    ['999999999999', [413, 'too-large', 'header/Upload-Length']],
    ['-1', [400, 'invalid-request', 'header/Upload-Length']],
    ['1e3', [400, 'invalid-request', 'header/Upload-Length']],
    ['99999999999999999999', [400, 'invalid-request', 'header/Upload-Length']],
  ])('refuses a file of %s bytes before it is sent', async (length, expected) => {
    expect(await refusal(await beginUpload(resident, messageId, { byteLength: 1, headers: { 'Upload-Length': length } }))).toEqual(expected);
  });

  it('takes a file of exactly the most bytes', async () => {
    expect((await beginUpload(resident, messageId, { byteLength: replyLimits.maxFileByteLength })).status).toBe(201);
  });

  it('takes ten files, and not one more, also when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => beginUpload(resident, messageId, { byteLength: 100 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(201), 409, 409]);
    expect(await refusal(await beginUpload(resident, messageId, { byteLength: 1 }))).toEqual([409, 'upload-limit-reached']);
  });

  it('takes no more than fifty megabytes together', async () => {
    for (const byteLength of [replyLimits.maxFileByteLength, replyLimits.maxFileByteLength - 1]) expect((await beginUpload(resident, messageId, { byteLength })).status).toBe(201);
    expect(await refusal(await beginUpload(resident, messageId, { byteLength: 2 }))).toEqual([409, 'upload-limit-reached']);
    expect((await beginUpload(resident, messageId, { byteLength: 1 })).status).toBe(201);
  });

  it('gives one person no endless room, in however many drafts', async () => {
    for (let letter = 0; letter < 4; letter += 1) {
      const other = await deliverRepliable(app, resident);
      for (let file = 0; file < 10; file += 1) await beginUpload(resident, other, { byteLength: 10 });
    }
    expect(await refusal(await beginUpload(resident, messageId, { byteLength: 10 }))).toEqual([409, 'upload-limit-reached']);
    expect((await beginUpload(await newResidentWith(), await ofOther(), { byteLength: 10 })).status).toBe(201);
  });

  let second: Resident;
  const newResidentWith = async () => (second = await newResident(app));
  const ofOther = () => deliverRepliable(app, second);
});

describe('what was uploaded is judged by its bytes', () => {
  it.each([
    ['a page that is called a PDF', 'brief.pdf', Buffer.from('<html><script>alert(1)</script>')],
    ['a PNG that is called a PDF', 'brief.pdf', png()],
    ['a PDF that is called a JPEG', 'foto.jpg', pdf()],
    ['a JPEG that is called a PNG', 'foto.png', jpeg()],
    ['a JPEG that is a PDF too', 'foto.jpg', jpeg('%PDF-1.7 %%EOF')],
  ])('%s is refused with its last byte, and gone', async (_, name, content) => {
    const bytes = new Uint8Array(content);
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: bytes.byteLength, name }));
    expect((await sendPart(resident, path, { offset: 0, bytes: bytes.slice(0, 5) })).status).toBe(204);
    const refused = await sendPart(resident, path, { offset: 5, bytes: bytes.slice(5) });
    expect(refused.headers.get('Tus-Resumable')).toBe('1.0.0');
    expect(await refusal(refused)).toEqual([415, 'file-not-accepted', 'header/Upload-Metadata']);
    expect((await head(resident, path)).status).toBe(404);
    expect((await overview(resident, messageId)).concept).toBeUndefined();
  });

  it('a photograph of a telephone may be called .JPG or .jpeg', async () => {
    await uploadFile(resident, messageId, jpeg(), 'IMG_0001.JPG');
    await uploadFile(resident, messageId, jpeg(), 'foto.jpeg');
    expect((await overview(resident, messageId)).concept?.bestanden.map(({ naam }) => naam)).toEqual(['IMG_0001.JPG', 'foto.jpeg']);
  });

  it('a name that is not of an accepted kind is refused before anything is sent', async () => {
    expect(await refusal(await beginUpload(resident, messageId, { byteLength: 10, name: 'brief.docx' }))).toEqual([415, 'file-not-accepted', 'header/Upload-Metadata']);
  });
});

describe('whose upload it is', () => {
  let path: string;
  beforeEach(async () => {
    path = pathOf(await beginUpload(resident, messageId, { byteLength: 100 }));
  });

  /** What each request answers, without the support code. */
  async function answers(person: Resident, at: string): Promise<readonly unknown[]> {
    const requests = [head(person, at), sendPart(person, at, { offset: 0, bytes: new Uint8Array(1) }), person.request(at, { method: 'DELETE', headers: tus })];
    return Promise.all(requests.map(async (request) => {
      const response = await request;
      return [response.status, (await response.text()).replace(/urn:uuid:[\w-]+/, '')];
    }));
  }

  it('is as absent for everybody else as one that never was', async () => {
    const other = await newResident(app);
    const theirs = await deliverRepliable(app, other);
    const absent = await answers(other, repliesPath(theirs, `/bestanden/${crypto.randomUUID()}`));
    expect(absent.map((answer) => (answer as number[])[0])).toEqual([404, 404, 404]);
    expect(await answers(other, path)).toEqual(absent);
    expect(await answers(other, path.replace(messageId, theirs))).toEqual(absent);
    expect(await offsetOf(resident, path)).toBe(0);
  });

  it('is not at another letter of the same person', async () => {
    const elsewhere = path.replace(messageId, await deliverRepliable(app, resident));
    expect((await answers(resident, elsewhere)).map((answer) => (answer as number[])[0])).toEqual([404, 404, 404]);
  });

  it('needs somebody who is logged in, for somebody, with the token of the session', async () => {
    const cases = [
      [{ cookie: '' }, [401, 'not-logged-in']],
      [{ Namens: '' }, [400, 'on-behalf-of-missing', 'header/Namens']],
      [{ Namens: 'somebody-else-entirely' }, [403, 'on-behalf-of-refused']],
      [{ 'X-CSRF-Token': '' }, [403, 'csrf-token-wrong', 'header/X-CSRF-Token']],
      [{ Origin: 'https://elsewhere.example' }, [403, 'csrf-token-wrong']],
    ] as const;
    for (const [headers, expected] of cases) {
      expect(await refusal(await beginUpload(resident, messageId, { byteLength: 10, headers }))).toEqual(expected);
      expect(await refusal(await sendPart(resident, path, { offset: 0, bytes: new Uint8Array(1), headers }))).toEqual(expected);
      expect(await refusal(await resident.request(path, { method: 'DELETE', headers: { ...tus, ...headers } }))).toEqual(expected);
    }
    expect((await resident.request(path, { method: 'HEAD', headers: { ...tus, cookie: '' } })).status).toBe(401);
    expect(await offsetOf(resident, path)).toBe(0);
  });

  it('is begun only for a letter in one’s own box that may be replied to', async () => {
    const { berichtId: closed } = await deliver(app, resident.identity);
    await retrieve(resident);
    const other = await newResident(app);
    const theirs = await deliverRepliable(app, other);
    expect(await refusal(await beginUpload(resident, closed, { byteLength: 10 }))).toEqual([409, 'reply-not-allowed']);
    expect(await refusal(await beginUpload(resident, theirs, { byteLength: 10 }))).toEqual([404, 'not-found']);
    expect(await refusal(await beginUpload(resident, crypto.randomUUID(), { byteLength: 10 }))).toEqual([404, 'not-found']);
  });

  it('speaks version 1.0.0 of the protocol, and says so', async () => {
    for (const headers of [{ 'Tus-Resumable': '0.2.2' }, { 'Tus-Resumable': '' }]) {
      const refused = await beginUpload(resident, messageId, { byteLength: 10, headers });
      expect(refused.headers.get('Tus-Resumable')).toBe('1.0.0');
      expect(await refusal(refused)).toEqual([412, 'tus-version-unsupported']);
    }
  });

  it('takes bytes only as bytes', async () => {
    expect((await refusal(await sendPart(resident, path, { offset: 0, bytes: '{}', headers: { 'Content-Type': 'application/json' } })))[0]).toBe(415);
    expect((await resident.request(path, { headers: tus })).status).toBe(405);
  });
});

describe('when time has passed', () => {
  it('an upload that was not finished is gone after a day, a finished one after thirty', async () => {
    const path = pathOf(await beginUpload(resident, messageId, { byteLength: 100 }));
    await sendPart(resident, path, { offset: 0, bytes: new Uint8Array(10) });
    await uploadFile(resident, messageId);
    app.clock.advance({ hours: 24 });
    const again = await app.logIn({ identity: resident.identity, name: 'A. Bewoner' });
    expect((await again.request(path, { method: 'HEAD', headers: tus })).status).toBe(404);
    expect((await overview(again, messageId)).concept?.bestanden).toHaveLength(1);
    const { files } = await removeExpiredDrafts(app.database, app.clock.now());
    expect(files).toBeGreaterThanOrEqual(1);
    expect(await bytesOf(path.split('/').at(-1)!)).toHaveLength(0);
    app.clock.advance({ hours: 29 * 24 });
    await removeExpiredDrafts(app.database, app.clock.now());
    expect(await app.database.selectFrom('reply_file').select('id').where('message_id', '=', messageId).execute()).toEqual([]);
  });
});

/** As a stream that says no length, in parts of odd sizes. */
function inDrops(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream({
    pull(controller) {
      const end = Math.min(bytes.byteLength, offset + 65_521);
      if (end > offset) controller.enqueue(bytes.slice(offset, end));
      offset = end;
      if (offset === bytes.byteLength) controller.close();
    },
  });
}
