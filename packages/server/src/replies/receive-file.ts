import type { AppDependencies } from '../app-dependencies.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { sha256Of } from '../message-stores/attachment-content.js';
import { kindByBytes, kindByName } from './file-kind.js';
import type { OpenFile } from './open-files.js';
import { piecesOf } from './pieces-of.js';
import { draftKeptMs } from './reply-limits.js';
import { recordHere, type FoundPlace } from './reply-place.js';
import { fileNotAccepted } from './upload-metadata.js';

/** What is received, and where it begins. */
export interface ReceivedPart {
  readonly place: FoundPlace;
  readonly file: OpenFile;
  readonly offset: number;
  readonly body: ReadableStream<Uint8Array> | null;
}

type Dependencies = Pick<AppDependencies, 'database' | 'clock'>;

const pieceByteLength = 256 * 1024;

/**
 * Adds bytes to a file as they come in, a piece in a transaction each: what the connection brings is kept also when it breaks, and nothing that was
 * acknowledged is lost when the server is killed. Of two requests that write at the same place, one goes on.
 *
 * @returns how much of the file is there now.
 * @throws {ProblemError} 409 `upload-offset-wrong`; 413 past its end; 415 `file-not-accepted` with the last byte, and then the file is gone;
 * 400 when the connection broke off.
 */
export async function receiveFile(dependencies: Dependencies, { place, file, offset, body }: ReceivedPart): Promise<number> {
  if (offset !== file.receivedLength) throw new ProblemError('upload-offset-wrong');
  let received = offset;
  for await (const piece of piecesOf(body, pieceByteLength)) {
    const end = received + piece.byteLength;
    if (end > file.byteLength) throw new ProblemError('too-large', { detail: 'There is more than `Upload-Length` said.' });
    if (end < file.byteLength) await dependencies.database.transaction().execute((transaction) => appendPiece(transaction, file.id, received, piece));
    else await finish(dependencies, { place, file, start: received, bytes: piece });
    received = end;
  }
  const isFinishedNow = received === file.byteLength && received > offset;
  // Its begin stands in the log, and its end will; not each piece.
  if (!isFinishedNow) place.by.isPartOfRecorded();
  return received;
}

async function appendPiece(transaction: Executor, fileId: string, start: number, bytes: Uint8Array): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('reply_file')
    .set({ received_length: start + bytes.byteLength })
    .where('id', '=', fileId)
    .where('received_length', '=', start)
    .where('reply_id', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('upload-offset-wrong');
  await transaction.insertInto('reply_file_chunk').values({ file_id: fileId, start_at: start, bytes }).execute();
}

/** The last piece and the judgement are one: a file that is whole has been judged. */
async function finish(
  { database, clock }: Dependencies, { place, file, start, bytes }: Pick<ReceivedPart, 'place' | 'file'> & { readonly start: number; readonly bytes: Uint8Array },
): Promise<void> {
  const isAccepted = await database.transaction().execute(async (transaction) => {
    await appendPiece(transaction, file.id, start, bytes);
    const whole = await readFile(transaction, file);
    const kind = kindByBytes(whole);
    if (kind === undefined || kind.mediaType !== kindByName(file.name)?.mediaType) {
      await transaction.deleteFrom('reply_file').where('id', '=', file.id).execute();
      return false;
    }
    const expiresAt = new Date(clock.now().getTime() + draftKeptMs);
    const judged = { media_type: kind.mediaType, sha256: await sha256Of(whole), expires_at: expiresAt };
    await transaction.updateTable('reply_file').set(judged).where('id', '=', file.id).execute();
    await recordHere(place, transaction);
    return true;
  });
  if (!isAccepted) throw fileNotAccepted('Its bytes are not what its name says, or not of an accepted type from the first to the last.');
}

async function readFile(transaction: Executor, { id, byteLength }: OpenFile): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(byteLength);
  const chunks = await transaction.selectFrom('reply_file_chunk').select(['start_at', 'bytes']).where('file_id', '=', id).orderBy('start_at').execute();
  for (const { start_at: start, bytes } of chunks) whole.set(bytes, start);
  return whole;
}
