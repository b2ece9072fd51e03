import type { WireReplies, WireReply, WireReplyDraft, WireReplyLimits, WireSavedDraft } from '@berichtenbox/contract';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from '../api/server-connection.js';
import { asRecord, countOf, dateOf, recordsOf, textOf, type Untrusted } from '../api/wire-values.js';
import type { ReplacedText, ReplyLimits, ReplyReceipt } from './reply.js';

/** A file of the draft, as the server has it. */
export interface DraftFile {
  readonly uploadId: string;
  readonly name: string;
  readonly byteLength: number;
  readonly sentBytes: number;
  /** Milliseconds since 1970, as this or another computer said. */
  readonly lastModified: number | undefined;
}

/** What there is to know before writing. */
export interface RepliesOverview {
  readonly allowed: boolean;
  readonly reason: 'not-allowed' | 'no-right';
  readonly limits: ReplyLimits;
  readonly receipts: readonly ReplyReceipt[];
  readonly draft: { readonly text: string; readonly version: number; readonly savedAt: Date | undefined; readonly files: readonly DraftFile[] } | undefined;
}

/** Where the replies to a message are. */
export function repliesPath(messageId: string): string {
  return `/berichten/${encodeURIComponent(messageId)}/antwoorden`;
}

/** Asks what was replied, what may be, and for the draft. */
export function readReplies(connection: ServerConnection, messageId: string, scope: Scope): Promise<RepliesOverview> {
  return connection.send({ path: repliesPath(messageId) }, scope, async (response) => {
    const { toegestaan, reden, grenzen, antwoorden, concept } = (await readRecord(response)) as Untrusted<WireReplies>;
    const limits = toLimits(asRecord(grenzen));
    if (!limits) throw wrongAnswer(response);
    const draft = asRecord(concept);
    return {
      allowed: toegestaan === true,
      reason: reden === 'GEEN_RECHT' ? 'no-right' : 'not-allowed',
      limits,
      receipts: recordsOf(antwoorden).map(toReceipt).filter((receipt) => receipt !== undefined),
      draft: draft && toDraft(draft),
    };
  });
}

/** Keeps the text. `version` is the one it was written on. */
export function writeDraft(
  connection: ServerConnection, messageId: string, draft: { readonly text: string; readonly version: number }, scope: Scope,
): Promise<{ readonly version: number; readonly savedAt: Date; readonly replaced: ReplacedText | undefined }> {
  const request = { path: `${repliesPath(messageId)}/concept`, method: 'PUT', body: { tekst: draft.text, versie: draft.version } };
  return connection.send(request, scope, async (response) => {
    const { versie, bewaardOp, vervangen } = (await readRecord(response)) as Untrusted<WireSavedDraft>;
    const other = asRecord(vervangen);
    const [text, savedAt] = [textOf(other?.['tekst']), dateOf(other?.['bewaardOp'])];
    return { version: countOf(versie) ?? draft.version, savedAt: dateOf(bewaardOp) ?? new Date(), replaced: text && savedAt ? { text, savedAt } : undefined };
  });
}

/** Throws the draft away, with its files. */
export function discardDraft(connection: ServerConnection, messageId: string, scope: Scope): Promise<void> {
  return connection.send({ path: `${repliesPath(messageId)}/concept`, method: 'DELETE' }, scope, () => undefined);
}

/** Takes a file out of the draft. */
export function removeUpload(connection: ServerConnection, messageId: string, uploadId: string, scope: Scope): Promise<void> {
  const path = `${repliesPath(messageId)}/bestanden/${encodeURIComponent(uploadId)}`;
  return connection.send({ path, method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }, scope, () => undefined);
}

/** Sends the reply. Repeated with the same key it is sent once. */
export function postReply(
  connection: ServerConnection, messageId: string, reply: { readonly text: string; readonly uploadIds: readonly string[]; readonly key: string }, scope: Scope,
): Promise<ReplyReceipt> {
  const request = { path: repliesPath(messageId), method: 'POST', headers: { 'idempotency-key': reply.key }, body: { tekst: reply.text, bestanden: reply.uploadIds } };
  return connection.send(request, scope, async (response) => {
    const receipt = toReceipt(await readRecord(response));
    if (!receipt) throw wrongAnswer(response);
    return receipt;
  });
}

function toReceipt(record: Untrusted<WireReply>): ReplyReceipt | undefined {
  const [id, reference, receivedAt] = [textOf(record.antwoordId), textOf(record.referentie), dateOf(record.ontvangenOp)];
  if (!id || !reference || !receivedAt) return undefined;
  const files = recordsOf(record.bestanden).map((file) => ({ name: textOf(file['naam']) ?? '', byteLength: countOf(file['grootteInBytes']) }));
  return { id, reference, receivedAt, text: textOf(record.tekst) ?? '', files };
}

function toLimits(limits: Untrusted<WireReplyLimits> | undefined): ReplyLimits | undefined {
  const [maxCharacters, maxFiles] = [countOf(limits?.maxTekens), countOf(limits?.maxBestanden)];
  const [maxFileByteLength, maxTotalByteLength] = [countOf(limits?.maxBestandsgrootte), countOf(limits?.maxTotaleGrootte)];
  if (!maxCharacters || maxFiles === undefined || !maxFileByteLength || !maxTotalByteLength) return undefined;
  const types: readonly unknown[] = Array.isArray(limits?.toegestaneTypen) ? limits.toegestaneTypen : [];
  return { maxCharacters, maxFiles, maxFileByteLength, maxTotalByteLength, mediaTypes: types.map(textOf).filter((type) => type !== undefined) };
}

function toDraft({ tekst, versie, bewaardOp, bestanden }: Untrusted<WireReplyDraft>): RepliesOverview['draft'] {
  const files = recordsOf(bestanden).flatMap((file) => {
    const [uploadId, name, byteLength] = [textOf(file['uploadId']), textOf(file['naam']), countOf(file['grootteInBytes'])];
    return uploadId && name && byteLength ? [{ uploadId, name, byteLength, sentBytes: countOf(file['ontvangenBytes']) ?? 0, lastModified: countOf(file['gewijzigdOp']) }] : [];
  });
  return { text: textOf(tekst) ?? '', version: countOf(versie) ?? 0, savedAt: dateOf(bewaardOp), files };
}
