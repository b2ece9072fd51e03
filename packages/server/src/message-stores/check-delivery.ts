import type { WireDelivery } from '@berichtenbox/contract';
import { ProblemError, type FieldError } from '../http/problem.js';
import { whyNotAnIdentity, type RecipientIdentity } from '../recipients/identity.js';
import { whyNotAnAttachmentName } from './attachment-name.js';
import { base64ByteLength, decodeBase64 } from './base64.js';
import { checkMetadata } from './check-metadata.js';
import type { MessageExplanation, MessageMetadata } from './message-metadata.js';
import { isPdf } from './pdf.js';
import { blank, controlInText, directionChanging, lineBreaking, maxBodyByteLength, stackedMarks } from './text-rules.js';
import { fromWireExplanation, fromWireMetadata } from './wire-metadata.js';

/** A delivery in which nothing is wrong that can be seen from itself. */
export interface CheckedDelivery {
  readonly storeOin: string;
  readonly recipient: RecipientIdentity;
  readonly subject: string;
  /** With `\n` for each line end. */
  readonly body: string;
  /** Absent: at once. */
  readonly publishedAt: Date | undefined;
  readonly attachments: readonly CheckedAttachment[];
  /** What the sender says of it, for the list. */
  readonly metadata: MessageMetadata | undefined;
  /** What the sender says of it, beside the letter. */
  readonly explanation: MessageExplanation | undefined;
  /** The letter with markup. */
  readonly html: string | undefined;
}

/** A file whose bytes are a PDF. */
export interface CheckedAttachment {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const maxAttachmentByteLength = 25 * 1024 * 1024;
const earliestPublication = Date.parse('2000-01-01T00:00:00Z');
const furthestPublicationYears = 10;

/**
 * Checks what the contract's schema cannot say: numbers, sizes in bytes, dates, what the files really are.
 *
 * @param delivery fits the schema already.
 * @throws {ProblemError} 400 `invalid-request`, or 413 `too-large` when all that is wrong is the size of a file; `errors` names every wrong field.
 */
export function checkDelivery(delivery: WireDelivery, now: Date): CheckedDelivery {
  const tooLarge = checkAttachmentSizes(delivery);
  const attachments = (delivery.bijlagen ?? []).map(({ naam, inhoud }) => ({ name: naam, bytes: isTooLarge(inhoud) ? undefined : decodeBase64(inhoud) }));
  const errors = [...checkRecipient(delivery), ...checkText(delivery), ...checkMetadata(delivery), ...checkPublication(delivery, now), ...checkAttachments(attachments, tooLarge)];
  if (errors.length > 0) throw new ProblemError('invalid-request', { detail: 'Some fields are not right; `errors` names them.', errors: [...errors, ...tooLarge] });
  if (tooLarge.length > 0) throw new ProblemError('too-large', { detail: 'A file is too large; `errors` names it.', errors: tooLarge });
  return {
    storeOin: delivery.afzender,
    recipient: { type: delivery.ontvanger.type, value: delivery.ontvanger.waarde },
    subject: delivery.onderwerp,
    body: delivery.inhoud.replaceAll(/\r\n?/g, '\n'),
    publishedAt: delivery.publicatietijdstip === undefined ? undefined : new Date(delivery.publicatietijdstip),
    metadata: fromWireMetadata(delivery),
    explanation: fromWireExplanation(delivery),
    html: delivery.inhoudHtml,
    attachments: attachments.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [{ name, bytes }])),
  };
}

function checkRecipient({ afzender, ontvanger }: WireDelivery): FieldError[] {
  const pointer = '/ontvanger/waarde';
  const wrong = whyNotAnIdentity({ type: ontvanger.type, value: ontvanger.waarde });
  if (wrong !== undefined) return [{ pointer, detail: wrong }];
  if (ontvanger.type === 'OIN' && ontvanger.waarde === afzender) return [{ pointer, detail: 'The sender and the recipient are the same organisation.' }];
  return [];
}

function* checkText({ onderwerp, inhoud }: WireDelivery): Iterable<FieldError> {
  const subject = '/onderwerp';
  if (blank.test(onderwerp)) yield { pointer: subject, detail: 'The subject is blank.' };
  if (lineBreaking.test(onderwerp)) yield { pointer: subject, detail: 'The subject is one line, without control characters.' };
  if (directionChanging.test(onderwerp)) yield { pointer: subject, detail: 'The subject may not hold marks that change the direction of the text.' };
  if (stackedMarks.test(onderwerp)) yield { pointer: subject, detail: 'The subject has more marks on one letter than can be read.' };
  const body = '/inhoud';
  if (blank.test(inhoud)) yield { pointer: body, detail: 'The message is blank.' };
  if (controlInText.test(inhoud)) yield { pointer: body, detail: 'The message is plain text: of the control characters only tabs and line ends.' };
  if (new TextEncoder().encode(inhoud).byteLength > maxBodyByteLength) yield { pointer: body, detail: `The message has more than ${maxBodyByteLength} bytes in UTF-8.` };
}

function checkPublication({ publicatietijdstip }: WireDelivery, now: Date): FieldError[] {
  if (publicatietijdstip === undefined) return [];
  const pointer = '/publicatietijdstip';
  const moment = new Date(publicatietijdstip);
  const latest = new Date(now);
  latest.setUTCFullYear(now.getUTCFullYear() + furthestPublicationYears);
  if (Number.isNaN(moment.getTime())) return [{ pointer, detail: 'This moment does not exist.' }];
  if (moment.getTime() < earliestPublication) return [{ pointer, detail: 'A message cannot be published before the year 2000.' }];
  if (moment > latest) return [{ pointer, detail: `A message cannot be published more than ${furthestPublicationYears} years from now.` }];
  return [];
}

function checkAttachmentSizes({ bijlagen = [] }: WireDelivery): FieldError[] {
  return bijlagen.flatMap(({ inhoud }, index) => (isTooLarge(inhoud)
    ? [{ pointer: `/bijlagen/${index}/inhoud`, detail: `The file has more than ${maxAttachmentByteLength} bytes (25 MiB).` }]
    : []));
}

function isTooLarge(base64: string): boolean {
  return base64ByteLength(base64) > maxAttachmentByteLength;
}

function checkAttachments(attachments: readonly { readonly name: string; readonly bytes: Uint8Array | undefined }[], tooLarge: readonly FieldError[]): FieldError[] {
  return attachments.flatMap(({ name, bytes }, index) => {
    const namePointer = `/bijlagen/${index}/naam`;
    const pointer = `/bijlagen/${index}/inhoud`;
    const wrongName = whyNotAnAttachmentName(name);
    const nameErrors = wrongName === undefined ? [] : [{ pointer: namePointer, detail: wrongName }];
    if (tooLarge.some((error) => error.pointer === pointer)) return nameErrors;
    if (bytes === undefined) return [...nameErrors, { pointer, detail: 'This is not Base64 (RFC 4648 section 4), padded and without line ends.' }];
    return isPdf(bytes) ? nameErrors : [...nameErrors, { pointer, detail: 'These bytes are not a PDF, whatever `mimeType` says.' }];
  });
}
