import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer, type MailServer } from './mail-server.js';
import { openPostOffice, type PostOffice } from './post-office.js';

describe('the demo’s mail server', () => {
  const clock = { now: () => new Date('2026-12-09T12:00:00Z') };
  let folder: string;
  let office: PostOffice;
  let server: MailServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'post-'));
    office = await openPostOffice(folder, clock);
    server = await startMailServer({
      office, isRefused: (address) => address === 'weg@post.example', ownerOf: (address) => Promise.resolve(address === 'koen@post.example' ? 'koen' : undefined),
    });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const send = (message: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]) => createTransport(server.url).sendMail({ from: 'Berichtenbox <post@voorbeeldstad.example>', ...message });

  it('keeps a mail with its words, its looks and its source, for the persona whose address it is', async () => {
    await send({ to: 'koen@post.example', subject: 'Er is een brief voor u – één', text: 'Beste Koen,\n\nU heeft post.', html: '<p style="color:#333">U heeft post.</p>', messageId: '<een@voorbeeldstad.example>' });
    const [mail] = office.list();
    expect(mail).toEqual({
      id: '000001', at: '2026-12-09T12:00:00.000Z', kind: 'email', persona: 'koen', to: 'koen@post.example', from: '"Berichtenbox" <post@voorbeeldstad.example>',
      subject: 'Er is een brief voor u – één', text: 'Beste Koen,\n\nU heeft post.', html: '<p style="color:#333">U heeft post.</p>', messageId: '<een@voorbeeldstad.example>',
    });
    expect(new TextDecoder().decode(await office.original('000001'))).toContain('Content-Type: multipart/alternative');
  });

  it('keeps a mail that is sent twice once', async () => {
    const mail = { to: 'koen@post.example', subject: 'Nog eens', text: 'Een keer is genoeg.', messageId: '<twee@voorbeeldstad.example>' };
    await send(mail);
    await send(mail);
    expect(office.list().filter((post) => post.kind === 'email' && post.subject === 'Nog eens')).toHaveLength(1);
  });

  it('refuses an address that does not exist, for good', async () => {
    await expect(send({ to: 'weg@post.example', subject: 'Weg', text: 'Weg' })).rejects.toMatchObject({ responseCode: 550 });
    expect(office.list().some((post) => post.kind === 'email' && post.to === 'weg@post.example')).toBe(false);
  });

  it('refuses what is too large', async () => {
    await expect(send({ to: 'koen@post.example', subject: 'Groot', text: 'a'.repeat(6_000_000) })).rejects.toMatchObject({ responseCode: 552 });
  });

  it('keeps nothing of a mail that breaks off, and goes on', async () => {
    const before = office.list().length;
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const lines = ['EHLO x', 'MAIL FROM:<a@post.example>', 'RCPT TO:<koen@post.example>', 'DATA'];
    await new Promise<void>((resolve) => {
      socket.on('data', (bytes) => {
        if (!/^\d{3} /m.test(bytes.toString())) return;
        const line = lines.shift();
        if (line === undefined) resolve();
        else socket.write(`${line}\r\n`);
      });
    });
    socket.write('Subject: half\r\n\r\nhalf');
    socket.destroy();
    await send({ to: 'corry@post.example', subject: 'Daarna', text: 'Gaat door.' });
    expect(office.list().slice(0, office.list().length - before)).toMatchObject([{ subject: 'Daarna' }]);
  });

  it('has everything after a restart, and counts on', async () => {
    const again = await openPostOffice(folder, clock);
    expect(again.list()).toEqual(office.list());
    await again.receive({ kind: 'sms', to: '+31600000019', text: 'U heeft post.' });
    expect(Number(again.list()[0]?.id)).toBe(office.list().length + 1);
  });

  it('has nothing in a fresh demo', async () => {
    expect((await openPostOffice(folder, clock, { fresh: true })).list()).toEqual([]);
  });
});
