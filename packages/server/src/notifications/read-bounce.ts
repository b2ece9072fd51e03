import type { LateFailure } from './fail-afterwards.js';

/** What a mail that came back says. */
export interface Bounce {
  /** The send it is about. */
  readonly sendId: string;
  readonly failure: Exclude<LateFailure, 'unsubscribed'>;
}

/** The part of a mail, or of one of its parts, that can be read. */
interface Entity {
  /** Names in small letters; of a name that comes twice, all. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** The address that the report came to, when it holds the send (`MAIL_BOUNCES_TO` with `{id}`). */
const sendInAddress = new RegExp(`(?:^|[^0-9a-z])(${uuid})[^@\\s]*@`, 'iu');
const sendInMessageId = new RegExp(`^<(${uuid})@`, 'iu');
const deliveredTo = ['to', 'delivered-to', 'x-original-to', 'envelope-to'];

/**
 * Reads a delivery status notification (RFC 3464) about a mail of ours: that it failed, for good. Which mail it was follows from the address that the
 * notification came to or from the headers that came back with it; whose address it was is not looked at.
 *
 * @param mail as it came in, or its beginning.
 * @returns undefined for any other mail: of people, of machines that answer, of a delay.
 */
export function readBounce(mail: string): Bounce | undefined {
  const report = entityOf(mail.replaceAll('\r\n', '\n'));
  const type = first(report, 'content-type');
  const boundary = parameterOf(type, 'boundary');
  if (!isType(report, 'multipart/report') || boundary === undefined) return undefined;
  const parts = partsOf(report.body, boundary);
  const status = parts.find((part) => isType(part, 'message/delivery-status') || isType(part, 'message/global-delivery-status'));
  const failure = status && failureOf(status.body);
  const sendId = sendOf(report, parts);
  return failure === undefined || sendId === undefined ? undefined : { sendId, failure };
}

/** The first block is about the mail, each other one about a recipient; of ours there is one, unless it was passed on. */
function failureOf(status: string): Bounce['failure'] | undefined {
  const recipients = status.split(/\n[ \t]*\n/).map((block) => entityOf(block.trim())).filter((block) => block.headers.has('action'));
  if (recipients.length === 0 || !recipients.every((block) => /^failed\b/i.test(first(block, 'action')))) return undefined;
  return recipients.every((block) => /^5\.[12]\./.test(reasonOf(block))) ? 'bounce' : 'other';
}

/** RFC 3463. Some give none in `Status`, and the one of the mailbox's own server beside it. */
function reasonOf(block: Entity): string {
  const status = first(block, 'status');
  return /^5\.0\.0\b/.test(status) ? /\b5\.\d{1,3}\.\d{1,3}\b/.exec(first(block, 'diagnostic-code'))?.[0] ?? status : status;
}

function sendOf(report: Entity, parts: readonly Entity[]): string | undefined {
  const addresses = deliveredTo.flatMap((name) => report.headers.get(name) ?? []);
  const inAddress = addresses.map((address) => sendInAddress.exec(address)?.[1]).find((id) => id !== undefined);
  const returned = parts.find((part) => ['text/rfc822-headers', 'message/rfc822', 'message/global', 'message/global-headers'].some((type) => isType(part, type)));
  const found = inAddress ?? (returned && sendInMessageId.exec(first(entityOf(returned.body.trimStart()), 'message-id'))?.[1]);
  return found?.toLowerCase();
}

function partsOf(body: string, boundary: string): readonly Entity[] {
  const parts: string[][] = [];
  for (const line of body.split('\n')) {
    const end = line.trimEnd();
    if (end === `--${boundary}--`) break;
    if (end === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => entityOf(lines.join('\n')));
}

/** Header and body part at the first empty line; a header that goes on, goes on at a line that begins with a space. */
function entityOf(text: string): Entity {
  const end = /^[ \t]*$/m.exec(text)?.index ?? text.length;
  const headers = new Map<string, string[]>();
  for (const line of text.slice(0, end).replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return { headers, body: text.slice(end).replace(/^[ \t]*\n/, '') };
}

function first({ headers }: Entity, name: string): string {
  return headers.get(name)?.[0] ?? '';
}

function isType(entity: Entity, type: string): boolean {
  return first(entity, 'content-type').split(';')[0]?.trim().toLowerCase() === type;
}

function parameterOf(contentType: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'iu').exec(contentType) ?? [];
  return quoted ?? plain;
}
