import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounceMail } from '../testing/bounce-mail.js';
import { readBounce } from './read-bounce.js';

const sendId = '3f2b8a52-6b7c-4a5e-9f0d-2a1b3c4d5e6f';
const other = '11111111-2222-4333-8444-555555555555';

describe('a mail that came back', () => {
  it('says which mail it was about, and that the address was to blame', () => {
    expect(readBounce(bounceMail({ sendId }))).toEqual({ sendId, failure: 'bounce' });
    expect(readBounce(bounceMail({ sendId }).replaceAll('\r\n', '\n'))).toEqual({ sendId, failure: 'bounce' });
    expect(readBounce(bounceMail({ sendId: sendId.toUpperCase() }))).toEqual({ sendId, failure: 'bounce' });
  });

  it.each([
    ['5.2.1', '', 'bounce'], ['5.7.1', '', 'other'], ['4.4.7', 'X-Postfix; connection timed out', 'other'], ['5.0.0', 'smtp; 550 5.1.10 Recipient not found', 'bounce'],
    ['5.0.0', 'smtp; 550 No such user here', 'other'], ['5.10.1', '', 'other'], ['', '', 'other'],
  ] as const)('with status %s and %s: %s', (status, diagnostic, failure) => {
    expect(readBounce(bounceMail({ sendId, status, diagnostic }))).toEqual({ sendId, failure });
  });

  it.each(['delayed', 'delivered', 'relayed', 'expanded'])('is none when it is only %s', (action) => {
    expect(readBounce(bounceMail({ sendId, action }))).toBeUndefined();
  });

  it('is known by the address it came to, before what it holds', () => {
    const to = `onbestelbaar+${sendId}@voorbeeldstad.example`;
    expect(readBounce(bounceMail({ sendId: other, to, withoutReturned: true }))).toEqual({ sendId, failure: 'bounce' });
    expect(readBounce(bounceMail({ sendId: other, to }))).toEqual({ sendId, failure: 'bounce' });
    expect(readBounce(bounceMail({ sendId, withoutReturned: true }))).toBeUndefined();
  });

  it('is read as Exim and Exchange write it', () => {
    const exim = `To: onbestelbaar@voorbeeldstad.example
Content-Type: multipart/report; report-type=delivery-status; boundary=1764-eximdsn-12
MIME-Version: 1.0

--1764-eximdsn-12
Content-type: text/plain; charset=us-ascii

A message that you sent could not be delivered.

--1764-eximdsn-12
Content-type: message/delivery-status

Reporting-MTA: dns; mail.example

Action: failed
Final-Recipient: rfc822;koen@voorbeeld.example
Status: 5.0.0
Remote-MTA: dns; mx.voorbeeld.example
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--1764-eximdsn-12
Content-type: message/rfc822

Return-path: <onbestelbaar@voorbeeldstad.example>
Received: from box by mail.example
\tid 1abc
Message-ID:
 <${sendId}@voorbeeldstad.example>

Hallo
--1764-eximdsn-12--
`;
    expect(readBounce(exim)).toEqual({ sendId, failure: 'bounce' });
    expect(readBounce(exim.replace('boundary=1764-eximdsn-12', 'boundary="1764-eximdsn-12"').replace('Reporting-MTA: dns; mail.example\n', 'Reporting-MTA: dns;mail.example\nReceived-From-MTA: dns;x\n\n').replaceAll('type:', 'Type:'))).toEqual({ sendId, failure: 'bounce' });
  });

  it('is none when one that it was passed on to did get it', () => {
    const mail = bounceMail({ sendId }).replace('Final-Recipient', 'Final-Recipient: rfc822; piet@voorbeeld.example\r\nAction: relayed\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient');
    expect(readBounce(mail)).toBeUndefined();
  });

  it('is not what somebody wrote that looks like it', () => {
    const words = bounceMail({ sendId }).split('\r\n\r\n').slice(1).join('\r\n\r\n');
    expect(readBounce(`From: iemand@voorbeeld.example\r\nContent-Type: text/plain\r\n\r\n${words}`)).toBeUndefined();
    expect(readBounce(bounceMail({ sendId }).replace('message/delivery-status', 'text/plain'))).toBeUndefined();
  });

  it('never throws, and takes no time, whatever is sent', () => {
    const pieces = bounceMail({ sendId }).split(/(?<=[\s;:"-])/);
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.constantFrom('\n', ' ', ';', '\n\n'))), (parts) => {
      readBounce(parts.join(''));
    }));
    for (const unit of [' ', '\n', '\n ', '--', sendId, 'Content-Type: multipart/report; boundary=a\n', '; boundary', '\n \n']) {
      const begin = performance.now();
      readBounce(`Content-Type: multipart/report; boundary=a\nTo: ${unit.repeat(Math.ceil(262_144 / unit.length))}`);
      expect(performance.now() - begin).toBeLessThan(1_000);
    }
  });
});
