import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream } from 'smtp-server';
import type { PersonaKey } from '../seed/personas.js';
import type { PostOffice } from './post-office.js';

/** Where mail to the demo's people arrives. */
export interface MailServer {
  /** Such as `smtp://127.0.0.1:40123`. */
  readonly url: string;
  close(): Promise<void>;
}

/** What decides over an address. */
export interface MailServerOptions {
  readonly office: PostOffice;
  /** Whether there is no mailbox with this address. */
  readonly isRefused: (address: string) => boolean;
  readonly ownerOf: (address: string) => Promise<PersonaKey | undefined>;
}

const maxBytes = 5_000_000;

/** Starts an SMTP server on a free port of this machine. It says that a mail was accepted once the mail is on disk. */
export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
  const server = new SMTPServer({
    name: 'post.example', banner: 'Demo',
    // Nobody but this machine can reach it, and what it gets is fictitious.
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true,
    size: maxBytes,
    onRcptTo: ({ address }, _session, answer) => answer(options.isRefused(address) ? refusal(550, `5.1.1 <${address}>: no such mailbox`) : undefined),
    onData: (stream, { envelope }, answer) => {
      receive(stream, envelope.rcptTo, options).then(() => answer(), (error: unknown) => answer(error instanceof Error ? error : new Error('not kept')));
    },
  });
  // A sender that hangs up halfway is no reason to stop.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function receive(stream: SMTPServerDataStream, recipients: readonly SMTPServerAddress[], { office, ownerOf }: MailServerOptions): Promise<void> {
  const source = await buffer(stream);
  if (stream.sizeExceeded) throw refusal(552, '5.3.4 Too large');
  const mail = await simpleParser(source, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true });
  for (const { address } of recipients) {
    const persona = await ownerOf(address);
    await office.receive({
      kind: 'email', to: address, from: mail.from?.text ?? '', subject: mail.subject ?? '', text: mail.text ?? '',
      ...(typeof mail.html === 'string' && { html: mail.html }),
      ...(mail.messageId !== undefined && { messageId: mail.messageId }),
      ...(persona && { persona }),
    }, source);
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
