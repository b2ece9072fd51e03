import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeEmail } from '../compose-notice.js';
import { messageIdOf, smtpChannel, type EmailChannel, type OutgoingEmail } from './email.js';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** An error as a mail server answers it. */
function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

const email = composeEmail({ occasion: 'new', disclosure: 'full', language: 'nl', site: 'www.voorbeeldstad.nl', messages: [{ senderName: 'Gemeente Súdwest-Fryslân', safeTitle: 'Uw aanvraag', deadline: '2026-07-31' }] });

describe('mail over SMTP', () => {
  let server: SMTPServer;
  let channel: EmailChannel;
  let received: Received[];
  let atRecipient: Error | undefined;
  let atSender: Error | undefined;
  let atData: Error | undefined;

  beforeEach(async () => {
    [received, atRecipient, atSender, atData] = [[], undefined, undefined, undefined];
    server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 100,
      onMailFrom: (_, __, done) => done(atSender),
      onRcptTo: (_, __, done) => done(atRecipient),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (atData === undefined) received.push({ from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
          done(atData);
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    channel = smtpChannel({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Berichtenbox Voorbeeldstad <berichtenbox@voorbeeldstad.example>', bounceAddress: 'onbestelbaar@voorbeeldstad.example' });
  });
  afterEach(async () => {
    channel.close();
    await new Promise((resolve) => server.close(() => resolve(undefined)));
  });

  const id = '3f2b8a52-6b7c-4a5e-9f0d-2a1b3c4d5e6f';
  const send = (changes: Partial<OutgoingEmail> = {}) => channel.send({ id, address: 'koen@example.org', email, unsubscribeUrl: 'https://www.voorbeeldstad.nl/api/v1/afmelden/abc', ...changes });
  const headers = () => received[0]!.raw.split('\r\n\r\n')[0]!.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string) => headers().filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `)).map((line) => line.slice(name.length + 2));

  it('goes to one address, in text and in HTML, with a name that is its own for ever', async () => {
    expect(await send()).toEqual({ kind: 'sent' });
    expect(received).toMatchObject([{ from: 'onbestelbaar@voorbeeldstad.example', to: ['koen@example.org'] }]);
    expect(header('Message-ID')).toEqual([messageIdOf(id, 'voorbeeldstad.example')]);
    expect(header('Content-Type')[0]).toMatch(/^multipart\/alternative/);
    expect(header('Content-Language')).toEqual(['nl']);
    expect(header('Auto-Submitted')).toEqual(['auto-generated']);
    expect(received[0]!.raw).toContain('Content-Type: text/plain');
    expect(received[0]!.raw).toContain('Content-Type: text/html');
    await send();
    expect(received[1]!.raw).toContain(messageIdOf(id, 'voorbeeldstad.example'));
  });

  it('comes back to an address of its own, where that was asked for', async () => {
    const { port } = server.server.address() as { port: number };
    channel.close();
    channel = smtpChannel({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'berichtenbox@voorbeeldstad.example', bounceAddress: 'onbestelbaar+{id}@voorbeeldstad.example' });
    await send();
    expect(received).toMatchObject([{ from: `onbestelbaar+${id}@voorbeeldstad.example` }]);
    expect(header('Message-ID')).toEqual([messageIdOf(id, 'voorbeeldstad.example')]);
  });

  it('can be unsubscribed from with one press (RFC 8058), but a code cannot', async () => {
    await send();
    expect(header('List-Unsubscribe')).toEqual(['<https://www.voorbeeldstad.nl/api/v1/afmelden/abc>']);
    expect(header('List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
    received.length = 0;
    await channel.send({ id, address: 'koen@example.org', email });
    expect([...header('List-Unsubscribe'), ...header('List-Unsubscribe-Post')]).toEqual([]);
  });

  it.each([
    'koen@example.org\r\nBcc: iedereen@example.org', 'koen@example.org\nX: y', 'a@example.org, b@example.org', 'a@example.org;b@example.org', 'Koen <koen@example.org>',
    'koen@example.org>\r\nRCPT TO:<ander@example.org', '"koen\r\n"@example.org', 'koen@exam\u2028ple.org', 'koen@\u0000example.org', 'koen', '@example.org', 'koen@', ' koen@example.org',
    'group:a@example.org,b@example.org;', 'koen@example.org\u202E',
  ])('has no use for %j, which is not one plain address', async (address) => {
    expect(await send({ address })).toEqual({ kind: 'address-failed', reason: 'unknown' });
    expect(received).toEqual([]);
  });

  it('cannot be given another header by a subject', async () => {
    await send({ email: { ...email, subject: 'Hallo\r\nBcc: iedereen@example.org\r\n\r\nBrief' } });
    expect(received[0]!.to).toEqual(['koen@example.org']);
    expect(header('Bcc')).toEqual([]);
    expect(header('Subject')).toHaveLength(1);
  });

  it.each([
    [550, '5.1.1 User unknown'], [550, 'No such user here'], [553, '5.1.3 Bad address'], [552, '5.2.2 Mailbox full'], [550, '5.2.1 Mailbox disabled'],
  ])('says that an address fails when it is refused: %d %s', async (code, text) => {
    atRecipient = refusal(code, text);
    expect(await send()).toEqual({ kind: 'address-failed', reason: 'bounce' });
  });

  it('does not blame the address for a policy of the other side', async () => {
    atRecipient = refusal(550, '5.7.1 Blocked');
    expect(await send()).toEqual({ kind: 'refused' });
    atRecipient = undefined;
    atData = refusal(554, '5.6.0 We do not like this');
    expect(await send()).toEqual({ kind: 'refused' });
  });

  it('is to be tried again when that can help', async () => {
    atRecipient = refusal(450, '4.2.1 Greylisted');
    await expect(send()).rejects.toMatchObject({ name: 'GatewayError', code: '450' });
    atRecipient = undefined;
    atSender = refusal(550, '5.7.1 You may not send as this');
    await expect(send()).rejects.toMatchObject({ name: 'GatewayError', code: '550' });
    atSender = undefined;
    await new Promise((resolve) => server.close(() => resolve(undefined)));
    await expect(send()).rejects.toMatchObject({ name: 'GatewayError' });
  });

  it('repeats no address in its errors', async () => {
    atRecipient = refusal(450, '4.2.1 koen@example.org is busy');
    await expect(send()).rejects.not.toThrow(/koen@/);
  });
});
