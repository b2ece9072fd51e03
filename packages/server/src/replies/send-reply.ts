import type { AppDependencies } from '../app-dependencies.js';
import { doRecorded } from '../audit/do-recorded.js';
import type { Executor } from '../database/schema.js';
import { ProblemError, type FieldError } from '../http/problem.js';
import { fingerprint, type Remember } from '../idempotency/repeatable-request.js';
import { askStoreForPerson } from '../message-stores/ask-store.js';
import { controlInText } from '../message-stores/text-rules.js';
import { unsent } from './open-files.js';
import { removeDraft } from './reply-drafts.js';
import { replyLimits } from './reply-limits.js';
import type { FoundPlace } from './reply-place.js';
import { newReplyReference } from './reply-reference.js';

/** A reply as it is sent. */
export interface NewReply {
  /** May be empty when there are files. */
  readonly text: string;
  /** Finished uploads of this place. */
  readonly fileIds: readonly string[];
}

type Dependencies = Pick<AppDependencies, 'database' | 'clock' | 'metrics' | 'settings'>;

/**
 * Takes a reply in, all of it or nothing; it is the sender's from then on, and the draft is gone.
 *
 * @returns its id.
 * @throws {ProblemError} 400 when it is empty, or a file is not there or not finished; 409 about the key; 502 or 503 when the sender's store cannot be reached.
 */
export async function sendReply(dependencies: Dependencies, place: FoundPlace, { text, fileIds, key }: NewReply & { readonly key: string }): Promise<string> {
  const reply = { text: text.replaceAll(/\r\n?/g, '\n'), fileIds };
  const request = { scope: `reply:${place.authorId}:${place.recipientId}`, key, fingerprint: await fingerprint([place.messageId, reply]) };
  const line = { by: place.by, object: { messageId: place.messageId, storeOin: place.storeOin } };
  return doRecorded<string>(dependencies, request, line, async (remember, record) => {
    requireContent(reply);
    // A store that is out of order takes nothing in.
    await askStoreForPerson(dependencies, place.storeOin, () => Promise.resolve());
    const now = dependencies.clock.now();
    return dependencies.database.transaction().execute((transaction) => store(transaction, place, { ...reply, now, remember, record }));
  });
}

async function store(
  transaction: Executor, place: FoundPlace, { text, fileIds, now, remember, record }: NewReply & { readonly now: Date; readonly remember: Remember<string>; readonly record: (transaction: Executor) => Promise<void> },
): Promise<string> {
  const id = crypto.randomUUID();
  await transaction
    .insertInto('reply')
    .values({
      id, reference: newReplyReference(now), message_id: place.messageId, store_oin: place.storeOin, recipient_id: place.recipientId, author_id: place.authorId, text, received_at: now,
    })
    .execute();
  await attachFiles(transaction, place, { id, fileIds, now });
  await removeDraft(transaction, place);
  await remember(transaction, id);
  await record(transaction);
  return id;
}

async function attachFiles(
  transaction: Executor, place: FoundPlace, { id, fileIds, now }: { readonly id: string; readonly fileIds: readonly string[]; readonly now: Date },
): Promise<void> {
  const errors: FieldError[] = [];
  let byteLength = 0;
  for (const [position, fileId] of fileIds.entries()) {
    const file = await unsent(transaction.updateTable('reply_file').set({ reply_id: id, position, expires_at: null }), place)
      .where('id', '=', fileId)
      .where('media_type', 'is not', null)
      .where('expires_at', '>', now)
      .returning('byte_length')
      .executeTakeFirst();
    byteLength += file?.byte_length ?? 0;
    if (file === undefined) errors.push({ pointer: `/bestanden/${position}`, detail: 'There is no finished upload with this id for this message.' });
  }
  if (errors.length > 0) throw new ProblemError('invalid-request', { detail: 'A file is not there; `errors` names it.', errors });
  if (byteLength > replyLimits.maxTotalByteLength) throw new ProblemError('too-large', { detail: `The files may have at most ${replyLimits.maxTotalByteLength} bytes together.` });
}

function requireContent({ text, fileIds }: NewReply): void {
  if (controlInText.test(text)) throw wrongText('A reply is plain text: of the control characters only tabs and line ends.');
  if (text.trim() === '' && fileIds.length === 0) throw wrongText('Write something, or add a file.');
}

function wrongText(detail: string): ProblemError {
  return new ProblemError('invalid-request', { detail, errors: [{ pointer: '/tekst', detail }] });
}
