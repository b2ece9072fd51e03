import { createClient, type BerichtenboxClient, type ReplyEditor, type ReplyState } from '@berichtenbox/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearStoreFault, setStoreFault } from '../../packages/server/src/message-stores/store-fault.js';
import { checkResponse } from '../../packages/server/src/testing/check-response.js';
import { createMailboxApp, newResident, pdf, taxOffice, type Resident } from '../../packages/server/src/testing/mailbox-fixtures.js';
import { deliverRepliable, jpeg, overview } from '../../packages/server/src/testing/reply-fixtures.js';
import { koen, type TestApp } from '../../packages/server/src/testing/test-app.js';

/** What stands between the client and the server: one request may go wrong. */
type Trouble = (request: Request) => Promise<Response> | undefined;

let app: TestApp;
let resident: Resident;
let messageId: string;
let sessionId: string;
let trouble: Trouble | undefined;
let requests: string[];
const clients: BerichtenboxClient[] = [];

beforeAll(async () => {
  app = await createMailboxApp();
});
beforeEach(async () => {
  resident = await newResident(app);
  messageId = await deliverRepliable(app, resident);
  sessionId = resident.sessionId;
  trouble = undefined;
  requests = [];
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.close());
  await clearStoreFault(app.database, taxOffice.oin);
});

async function send(input: RequestInfo | URL): Promise<Response> {
  const request = input as Request;
  request.headers.set('cookie', `__Host-berichtenbox=${sessionId}`);
  const { pathname } = new URL(request.url);
  requests.push(`${request.method} ${pathname.split('/').slice(5).join('/').replace(/[0-9a-f-]{36}/, 'id')}`);
  const answered = trouble?.(request);
  if (answered) return answered;
  const response = await app.app.fetch(request);
  await checkResponse(request.method, pathname.replace('/api/v1', ''), response);
  response.headers.set('date', app.clock.now().toUTCString());
  return response;
}

let boxes = 0;
async function openEditor(): Promise<{ editor: ReplyEditor; client: BerichtenboxClient }> {
  const client = createClient({ endpoint: `https://reply-${++boxes}.example/api/v1`, fetch: send });
  clients.push(client);
  await client.start();
  const editor = await client.openReply(messageId);
  await reaches(editor, ({ phase }) => phase !== 'loading');
  return { editor, client };
}

async function reaches(editor: ReplyEditor, wanted: (state: ReplyState) => boolean): Promise<void> {
  await vi.waitFor(() => expect(wanted(editor.state), JSON.stringify(editor.state)).toBe(true), { timeout: 10_000, interval: 10 });
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string, lastModified = 1_767_225_600_000): File => new File([bytes], name, { lastModified });
const isDone = ({ files }: ReplyState): boolean => files.length > 0 && files.every(({ status }) => status === 'done');
const large = (): File => fileOf(pdf('x'.repeat(1_500_000)), 'Huurcontract.pdf');
const broken = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

describe('a reply, by the client on the real server', () => {
  it('knows the limits beforehand', async () => {
    const { editor } = await openEditor();
    expect(editor.state).toMatchObject({ phase: 'writing', text: '', saving: 'nothing-yet', files: [], receipts: [] });
    expect(editor.state.limits).toEqual({
      maxCharacters: 10_000, maxFiles: 10, maxFileByteLength: 26_214_400, maxTotalByteLength: 52_428_800, mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
    });
  });

  it('is sent with its documents, and gives a proof of receipt', async () => {
    const { editor } = await openEditor();
    const progress = new Set<number>();
    editor.subscribe(({ files }) => files[0] && progress.add(files[0].sentBytes));
    editor.write('Zie bijlagen.');
    editor.addFiles([large(), fileOf(jpeg(), 'foto.JPG')]);
    await reaches(editor, isDone);
    expect([...progress]).toEqual(expect.arrayContaining([0, 524_288, 1_048_576, large().size]));
    await editor.send();
    expect(editor.state).toMatchObject({ phase: 'sent', text: '', files: [], receipt: { text: 'Zie bijlagen.', files: [{ name: 'Huurcontract.pdf', byteLength: large().size }, { name: 'foto.JPG' }] } });
    const { antwoorden, concept } = await overview(resident, messageId);
    expect(antwoorden.map(({ referentie }) => referentie)).toEqual([editor.state.receipt?.reference]);
    expect(concept).toBeUndefined();
  });

  it('goes on with a file where the connection broke, and sends no byte twice', async () => {
    const { editor } = await openEditor();
    let parts = 0;
    trouble = (request) => (request.method === 'PATCH' && ++parts === 2 ? broken() : undefined);
    editor.addFiles([large()]);
    await reaches(editor, ({ files: [file] }) => file?.status === 'retrying');
    expect(editor.state.files[0]?.sentBytes).toBe(524_288);
    await reaches(editor, isDone);
    expect(requests.filter((request) => request.startsWith('HEAD'))).toHaveLength(1);
    // Three parts came over, and the one that broke was sent again.
    expect(parts).toBe(4);
  });

  it('does not begin anew while the server starts', async () => {
    const { editor } = await openEditor();
    let [parts, questions] = [0, 0];
    const starting = (): Promise<Response> => Promise.resolve(new Response(null, { status: 503, headers: { 'content-type': 'application/problem+json', 'retry-after': '1' } }));
    trouble = (request) => {
      if (request.method === 'PATCH' && ++parts === 2) return broken();
      return request.method === 'HEAD' && ++questions === 1 ? starting() : undefined;
    };
    editor.addFiles([large()]);
    await reaches(editor, isDone);
    expect([questions, requests.filter((request) => request.startsWith('POST')).length]).toEqual([2, 1]);
  });

  it('waits while the file is paused, and can take it out', async () => {
    const { editor } = await openEditor();
    editor.subscribe(({ files: [file] }) => file?.status === 'uploading' && file.sentBytes > 0 && editor.pauseFile(file.key));
    editor.addFiles([large()]);
    await reaches(editor, ({ files: [file] }) => file?.status === 'paused');
    const { key, sentBytes } = editor.state.files[0]!;
    expect(sentBytes).toBe(524_288);
    await editor.removeFile(key);
    expect(editor.state.files).toEqual([]);
    expect((await overview(resident, messageId)).concept).toBeUndefined();
  });

  it.each([
    ['another type', fileOf(pdf(), 'brief.docx'), 'type'],
    ['nothing in it', fileOf(new Uint8Array(), 'leeg.pdf'), 'empty'],
    ['too many bytes', fileOf(new Uint8Array(26_214_401), 'groot.pdf'), 'too-large'],
  ])('says at once of a file with %s that it cannot go', async (_, file, problem) => {
    const { editor } = await openEditor();
    editor.addFiles([file]);
    expect(editor.state.files).toMatchObject([{ status: 'refused', problem }]);
    expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  it('says of which file the bytes are not what its name says, and goes on with the next', async () => {
    const { editor } = await openEditor();
    editor.addFiles([fileOf(jpeg(), 'eigenlijk-een-foto.pdf'), fileOf(pdf(), 'goed.pdf')]);
    await reaches(editor, ({ files }) => files[1]?.status === 'done');
    expect(editor.state.files[0]).toMatchObject({ name: 'eigenlijk-een-foto.pdf', status: 'refused', problem: 'content' });
  });

  it('says of a file that was moved or changed meanwhile that it cannot be read, not that the connection is away', async () => {
    const { editor } = await openEditor();
    const file = large();
    const slice = file.slice.bind(file);
    file.slice = (start, end) => Object.assign(slice(start, end), start === 0 ? {} : { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    editor.addFiles([file, fileOf(pdf(), 'goed.pdf')]);
    await reaches(editor, ({ files }) => files[1]?.status === 'done');
    expect(editor.state.files[0]).toMatchObject({ status: 'refused', problem: 'unreadable', sentBytes: 524_288 });
    await editor.removeFile(editor.state.files[0]!.key);
    expect((await overview(resident, messageId)).concept?.bestanden.map(({ naam }) => naam)).toEqual(['goed.pdf']);
  });

  it('takes no eleventh file, and no more than fifty megabytes', async () => {
    const { editor } = await openEditor();
    editor.addFiles(Array.from({ length: 11 }, (_, index) => fileOf(pdf(), `${index}.pdf`)));
    expect(editor.state.files[10]).toMatchObject({ status: 'refused', problem: 'too-many' });
    messageId = await deliverRepliable(app, resident);
    const other = await openEditor();
    other.editor.addFiles([1, 2, 3].map((index) => fileOf(new Uint8Array(20_000_000), `${index}.pdf`)));
    expect(other.editor.state.files[2]).toMatchObject({ problem: 'too-large-together' });
  });

  it('is refused by a sender who takes none', async () => {
    messageId = crypto.randomUUID();
    const { editor } = await openEditor();
    expect(editor.state).toMatchObject({ phase: 'load-failed', failure: { code: 'not-found' } });
  });
});

describe('the draft of a reply', () => {
  it('is there after a reload, with its text and finished files', async () => {
    const { editor } = await openEditor();
    editor.write('Ik schrijf nog');
    editor.addFiles([fileOf(pdf(), 'bewijs.pdf')]);
    await reaches(editor, (state) => isDone(state) && state.saving === 'saved');
    const { editor: later } = await openEditor();
    expect(later.state).toMatchObject({ phase: 'writing', text: 'Ik schrijf nog', saving: 'saved', files: [{ name: 'bewijs.pdf', status: 'done' }] });
    await later.send();
    expect(later.state).toMatchObject({ phase: 'sent', receipt: { files: [{ name: 'bewijs.pdf' }] } });
  });

  it('goes on with a file that was broken off in an earlier visit, when it is chosen again', async () => {
    const { editor, client } = await openEditor();
    editor.subscribe(({ files: [file] }) => file?.status === 'uploading' && file.sentBytes > 0 && editor.pauseFile(file.key));
    editor.addFiles([large()]);
    await reaches(editor, ({ files: [file] }) => file?.status === 'paused');
    client.close();
    const { editor: later } = await openEditor();
    expect(later.state.files).toMatchObject([{ status: 'needs-file', sentBytes: 524_288 }]);
    requests = [];
    later.addFiles([large()]);
    await reaches(later, isDone);
    expect(later.state.files).toHaveLength(1);
    expect(requests.filter((request) => /^(POST|PATCH)/.test(request))).toHaveLength(2);
  });

  it('is not mixed with another file of the same size', async () => {
    const { editor, client } = await openEditor();
    editor.subscribe(({ files: [file] }) => file?.status === 'uploading' && file.sentBytes > 0 && editor.pauseFile(file.key));
    editor.addFiles([large()]);
    await reaches(editor, ({ files: [file] }) => file?.status === 'paused');
    client.close();
    const { editor: later } = await openEditor();
    later.addFiles([fileOf(pdf('y'.repeat(1_500_000)), 'Huurcontract.pdf', 1_767_225_600_001)]);
    await reaches(later, ({ files }) => files[1]?.status === 'done');
    expect(later.state.files[0]?.status).toBe('needs-file');
  });

  it('goes on after the same person logged in again, and for nobody else', async () => {
    const { editor, client } = await openEditor();
    editor.write('Nog niet bewaard');
    sessionId = 'ended';
    await editor.flush();
    expect(client.session.state.status).toBe('expired');
    expect(editor.state).toMatchObject({ text: 'Nog niet bewaard', saving: 'failed' });
    editor.addFiles([large()]);
    ({ sessionId } = await app.logIn({ identity: resident.identity, name: 'A. Bewoner' }));
    await client.session.refresh();
    await reaches(editor, (state) => isDone(state) && state.saving === 'saved');
    expect((await overview(resident, messageId)).concept?.tekst).toBe('Nog niet bewaard');
    expect(await client.openReply(messageId)).toBe(editor);

    ({ sessionId } = await app.logIn(koen));
    await client.session.refresh();
    const other = await client.openReply(messageId);
    expect(other).not.toBe(editor);
    await reaches(other, ({ phase }) => phase === 'load-failed');
    expect(other.state).toMatchObject({ text: '', files: [], failure: { code: 'not-found' } });
  });

  it('is gone from this page when the person logs out', async () => {
    const { editor, client } = await openEditor();
    editor.write('Geheim');
    await client.session.logout();
    expect(editor.state.files).toEqual([]);
    await expect(client.openReply(messageId)).rejects.toMatchObject({ code: 'session-expired' });
  });

  it('gives back what was written in another tab meanwhile', async () => {
    const [one, two] = [await openEditor(), await openEditor()];
    one.editor.write('In het ene tabblad');
    await one.editor.flush();
    two.editor.write('In het andere');
    await two.editor.flush();
    expect(two.editor.state).toMatchObject({ text: 'In het andere', replaced: { text: 'In het ene tabblad' } });
    two.editor.takeReplaced();
    expect(two.editor.state).toMatchObject({ text: 'In het ene tabblad', replaced: { text: 'In het andere' } });
    two.editor.dismissReplaced();
    expect(two.editor.state.replaced).toBeUndefined();
  });

  it('keeps everything when sending fails, and is sent once however often it is tried', async () => {
    const { editor } = await openEditor();
    editor.write('Eén keer');
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    await editor.send();
    expect(editor.state).toMatchObject({ phase: 'writing', text: 'Eén keer', failure: { code: 'store-failed' } });
    await clearStoreFault(app.database, taxOffice.oin);
    // It arrives, and the answer does not.
    trouble = (request) => (request.method === 'POST' ? Promise.resolve(app.app.fetch(request.clone())).then(broken) : undefined);
    await editor.send();
    expect(editor.state).toMatchObject({ phase: 'writing', failure: { code: 'network' } });
    trouble = undefined;
    await editor.send();
    expect(editor.state.phase).toBe('sent');
    expect((await overview(resident, messageId)).antwoorden).toHaveLength(1);
  });

  it('can be thrown away', async () => {
    const { editor } = await openEditor();
    editor.write('Laat maar');
    editor.addFiles([fileOf(pdf(), 'bewijs.pdf')]);
    await reaches(editor, isDone);
    await editor.discard();
    expect(editor.state).toMatchObject({ phase: 'writing', text: '', files: [], saving: 'nothing-yet' });
    expect((await overview(resident, messageId)).concept).toBeUndefined();
  });
});
