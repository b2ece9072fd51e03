import type { WireProblem, WireReplies, WireReply } from '@berichtenbox/contract';
import { deliver, pdf, retrieve, type Resident } from './mailbox-fixtures.js';
import type { TestApp, TestPerson } from './test-app.js';

/** Delivers a letter that may be replied to, and fetches it; gives its id. */
export async function deliverRepliable(app: TestApp, to: Resident): Promise<string> {
  const { berichtId } = await deliver(app, to.identity, { antwoordToegestaan: true });
  await retrieve(to);
  return berichtId;
}

/** Where the replies to a message are. */
export function repliesPath(messageId: string, rest = ''): string {
  return `/berichten/${messageId}/antwoorden${rest}`;
}

/** The smallest picture that is a PNG by its ends, with something in the middle. */
export function png(middle: string | Uint8Array = 'een foto'): Uint8Array<ArrayBuffer> {
  const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...Buffer.from('IHDR')];
  const end = [0, 0, 0, 0, ...Buffer.from('IEND'), 0xae, 0x42, 0x60, 0x82];
  return new Uint8Array(Buffer.concat([Buffer.from(start), Buffer.from(middle as string), Buffer.from(end)]));
}

/** The smallest picture that is a JPEG by its ends, with something in the middle. */
export function jpeg(middle: string | Uint8Array = 'een foto'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(middle as string), Buffer.from([0xff, 0xd9])]));
}

/** `Upload-Metadata` with these values. */
export function metadata(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
}

export const tus = { 'Tus-Resumable': '1.0.0' };

/** Begins an upload; the answer as it is. */
export function beginUpload(
  person: Pick<TestPerson, 'request'>, messageId: string, { byteLength, name = 'bewijs.pdf', headers = {} }: { byteLength: number; name?: string; headers?: Record<string, string> },
): Promise<Response> {
  const all = { ...tus, 'Upload-Length': String(byteLength), 'Upload-Metadata': metadata({ filename: name }), ...headers };
  return person.request(repliesPath(messageId, '/bestanden'), { method: 'POST', headers: all });
}

/** Sends bytes of an upload; the answer as it is. */
export function sendPart(person: Pick<TestPerson, 'request'>, path: string, part: { offset: number; bytes: BodyInit; headers?: Record<string, string> }): Promise<Response> {
  const headers = { ...tus, 'Upload-Offset': String(part.offset), 'Content-Type': 'application/offset+octet-stream', ...part.headers };
  return person.request(path, { method: 'PATCH', headers, body: part.bytes, ...(part.bytes instanceof ReadableStream && { duplex: 'half' }) });
}

/** The path of an upload without the base path. */
export function pathOf(begun: Response): string {
  return begun.headers.get('Location')!.replace('/api/v1', '');
}

/** Uploads a file as a whole; gives its id. */
export async function uploadFile(person: Pick<TestPerson, 'request'>, messageId: string, bytes: Uint8Array<ArrayBuffer> = pdf(), name = 'bewijs.pdf'): Promise<string> {
  const begun = await beginUpload(person, messageId, { byteLength: bytes.byteLength, name });
  if (begun.status !== 201) throw new Error(`Not begun: ${await begun.text()}`);
  const sent = await sendPart(person, pathOf(begun), { offset: 0, bytes });
  if (sent.status !== 204) throw new Error(`Not sent: ${await sent.text()}`);
  return pathOf(begun).split('/').at(-1)!;
}

/** How much of a file is there. */
export async function offsetOf(person: Pick<TestPerson, 'request'>, path: string): Promise<number> {
  return Number((await person.request(path, { method: 'HEAD', headers: tus })).headers.get('Upload-Offset'));
}

/** What there is to say of replies to this message. */
export async function overview(person: Pick<TestPerson, 'request'>, messageId: string): Promise<WireReplies> {
  return (await (await person.request(repliesPath(messageId))).json()) as WireReplies;
}

/** Sends a reply; the answer as it is. */
export function reply(
  person: Pick<TestPerson, 'request'>, messageId: string, body: { tekst?: string; bestanden?: readonly string[] }, key: string = crypto.randomUUID(),
): Promise<Response> {
  return person.request(repliesPath(messageId), { method: 'POST', headers: { 'Idempotency-Key': key }, json: { tekst: '', bestanden: [], ...body } });
}

/** The receipt in an answer. */
export async function receiptOf(response: Response): Promise<WireReply> {
  if (response.status !== 201) throw new Error(`Not received: ${await response.text()}`);
  return (await response.json()) as WireReply;
}

/** Status, code and the fields that are wrong. */
export async function refusal(response: Response): Promise<readonly [number, string, ...string[]]> {
  const { type, errors = [] } = (await response.json()) as WireProblem;
  return [response.status, type.replace('urn:berichtenbox:problem:', ''), ...errors.map(({ pointer }) => pointer)];
}
