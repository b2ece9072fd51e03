import { createTransport } from 'nodemailer';
import type { ComposedEmail } from '../compose-notice.js';
import { GatewayError, type SendResult } from './send-result.js';

/** Where mail goes, and in whose name. */
export interface EmailSettings {
  /** `smtps://user:password@host:465`, or `smtp://host:587` (STARTTLS when the server offers it). */
  readonly smtpUrl: string;
  /** `Berichtenbox <berichtenbox@voorbeeldstad.nl>`. */
  readonly from: string;
  /** Where bounces go: an address that somebody or something reads; `{id}` in it becomes the id of the send. Default: that of `from`. */
  readonly bounceAddress?: string;
}

/** One e-mail to one address. */
export interface OutgoingEmail {
  /** Stable: the same send has the same Message-ID, however often it is tried. */
  readonly id: string;
  readonly address: string;
  readonly email: ComposedEmail;
  /** Answers a POST without anything else (RFC 8058). Absent: it cannot be unsubscribed from, as with a code. */
  readonly unsubscribeUrl?: string;
}

/** Sends mail. */
export interface EmailChannel {
  /** @throws {GatewayError} when it may work later. */
  send(email: OutgoingEmail): Promise<SendResult>;
  close(): void;
}

/** Together well below the lease of a job, so that nobody else begins the same while this still goes on. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };
const longestMs = 60_000;

/** What cannot be a plain address: white space, controls, brackets, quotes, a list, a second @. Whoever checked it before may have been mistaken. */
const plainAddress = /^[^\s\p{Cc}\p{Cf}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}\p{Cf}<>()[\]\\,;:"@]{1,255}$/u;

/** Nobody's holiday message need answer. */
const constantHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** Mail over SMTP. */
export function smtpChannel({ smtpUrl, from, bounceAddress }: EmailSettings): EmailChannel {
  const sender = parseMailbox(from);
  const domain = sender.address.split('@')[1] ?? 'localhost';
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, disableFileAccess: true, disableUrlAccess: true, ...timeouts });
  const deliver = async ({ id, address, email, unsubscribeUrl }: OutgoingEmail): Promise<void> => {
    await transport.sendMail({
      from: sender,
      to: { name: '', address },
      envelope: { from: bounceAddress?.replace('{id}', id) ?? sender.address, to: [address] },
      messageId: messageIdOf(id, domain),
      subject: email.subject,
      text: email.text,
      html: email.html,
      headers: { ...constantHeaders, 'Content-Language': email.language, ...(unsubscribeUrl !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) },
      ...(unsubscribeUrl !== undefined && { list: { unsubscribe: unsubscribeUrl } }),
    });
  };
  return {
    async send(email) {
      if (!plainAddress.test(email.address)) return { kind: 'address-failed', reason: 'unknown' };
      try {
        await within(longestMs, deliver(email));
        return { kind: 'sent' };
      } catch (error) {
        return judge(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The name of a mail, by which a mailbox knows that it has it already. */
export function messageIdOf(sendId: string, domain: string): string {
  return `<${sendId}@${domain}>`;
}

/** What a server answered (RFC 5321), and why (RFC 3463). */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

function judge(error: unknown): SendResult {
  const { code = 'unknown', responseCode = 0, response = '', command } = error as SmtpError;
  const status = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(response)?.[1];
  // Refusing us, our sender address or our login says nothing of who it was for; an operator must look, and until then it is tried again.
  const isAboutMessage = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE');
  if (!isAboutMessage) throw new GatewayError('email', responseCode === 0 ? code : responseCode, undefined);
  // 5.1 is the address, 5.2 the mailbox; without a reason, a refusal at RCPT is about the address too. 5.7 is a policy, such as a block of our server.
  const isAboutAddress = status === '1' || status === '2' || (status === undefined && command === 'RCPT TO');
  return isAboutAddress ? { kind: 'address-failed', reason: 'bounce' } : { kind: 'refused' };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GatewayError('email', 'ETIMEDOUT')), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function parseMailbox(text: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = ''] = /^\s*(?:(.*?)\s*<([^<>]+)>|)\s*$/.exec(text) ?? [];
  return address === '' ? { name: '', address: text.trim() } : { name: name.replaceAll('"', ''), address };
}
