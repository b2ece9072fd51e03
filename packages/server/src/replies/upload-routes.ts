import { Hono, type Context } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { tusVersion } from '../http/response-headers.js';
import { createOpenFile, findOpenFile, removeOpenFile, type OpenFile } from './open-files.js';
import { receiveFile } from './receive-file.js';
import { replyLimits } from './reply-limits.js';
import { ownPlace, recordHere, repliablePlace, type ReplyPlace } from './reply-place.js';
import { readUploadMetadata, writeUploadMetadata } from './upload-metadata.js';

const path = '/berichten/:berichtId/antwoorden/bestanden';

/**
 * Files for a reply: the resumable upload protocol.
 *
 * @see tus 1.0.0, with the extensions creation, termination and expiration
 */
export function uploadRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post(path, (c) => create(c));
  // A HEAD arrives here as a GET; a real GET is not in the contract, so it never does.
  routes.get(`${path}/:uploadId`, (c) => tell(c));
  routes.patch(`${path}/:uploadId`, (c) => append(c));
  routes.delete(`${path}/:uploadId`, (c) => remove(c));
  return routes;
}

async function create(c: Context<AppEnv>): Promise<Response> {
  const { database, clock, settings } = c.var.dependencies;
  const { path: { berichtId }, header } = validated(c, 'createReplyUpload');
  const place = await repliablePlace(c, berichtId);
  requireVersion(c);
  const byteLength = header['Upload-Length'];
  requireSize(byteLength);
  const file = await createOpenFile(database, place, { byteLength, metadata: readUploadMetadata(header['Upload-Metadata']), now: clock.now() });
  const location = `${settings.basePath}/berichten/${place.messageId}/antwoorden/bestanden/${file.id}`;
  return c.body(null, 201, { Location: location, 'Upload-Expires': file.expiresAt.toUTCString() });
}

async function tell(c: Context<AppEnv>): Promise<Response> {
  const { berichtId, uploadId } = validated(c, 'getReplyUpload').path;
  const place = await ownPlace(c, berichtId);
  requireVersion(c);
  const file = await requireFile(c, place, uploadId);
  await recordHere(place, c.var.dependencies.database);
  return c.body(null, 200, {
    ...progressHeaders(file), 'Upload-Offset': String(file.receivedLength), 'Upload-Length': String(file.byteLength), 'Upload-Metadata': writeUploadMetadata(file),
  });
}

async function append(c: Context<AppEnv>): Promise<Response> {
  const { path: { berichtId, uploadId }, header } = validated(c, 'appendReplyUpload');
  const place = await ownPlace(c, berichtId);
  requireVersion(c);
  const file = await requireFile(c, place, uploadId);
  const offset = header['Upload-Offset'];
  if (offset === file.receivedLength && offset + Number(c.req.header('Content-Length') ?? 0) > file.byteLength) {
    throw new ProblemError('too-large', { detail: 'There is more than `Upload-Length` said.' });
  }
  const received = await receiveFile(c.var.dependencies, { place, file, offset, body: c.req.raw.body });
  return c.body(null, 204, { ...progressHeaders({ ...file, receivedLength: received }), 'Upload-Offset': String(received) });
}

async function remove(c: Context<AppEnv>): Promise<Response> {
  const { berichtId, uploadId } = validated(c, 'removeReplyUpload').path;
  const place = await ownPlace(c, berichtId);
  requireVersion(c);
  if (!(await removeOpenFile(c.var.dependencies.database, place, uploadId))) throw new ProblemError('not-found');
  return c.body(null, 204);
}

function progressHeaders({ receivedLength, byteLength, expiresAt }: OpenFile): Record<string, string> {
  return receivedLength < byteLength ? { 'Upload-Expires': expiresAt.toUTCString() } : {};
}

/** Somebody else's upload answers as one that does not exist. */
async function requireFile(c: Context<AppEnv>, place: ReplyPlace, fileId: string): Promise<OpenFile> {
  const { database, clock } = c.var.dependencies;
  const file = await findOpenFile(database, place, { fileId, now: clock.now() });
  if (file === undefined) throw new ProblemError('not-found');
  return file;
}

function requireVersion(c: Context<AppEnv>): void {
  if (c.req.header('Tus-Resumable') === tusVersion) return;
  throw new ProblemError('tus-version-unsupported', { detail: `Send \`Tus-Resumable: ${tusVersion}\`.` });
}

function requireSize(byteLength: number): void {
  const pointer = 'header/Upload-Length';
  if (byteLength === 0) throw new ProblemError('invalid-request', { detail: 'The file is empty.', errors: [{ pointer, detail: 'A file has at least one byte.' }] });
  const detail = `A file may have at most ${replyLimits.maxFileByteLength} bytes.`;
  if (byteLength > replyLimits.maxFileByteLength) throw new ProblemError('too-large', { detail, errors: [{ pointer, detail }] });
}
