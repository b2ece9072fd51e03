import type { WireDelivery, WireProblem } from '@berichtenbox/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { countRows, createMailboxApp, delivery, file, newResident, pdf, post, taxOffice, type Resident } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
let resident: Resident;
beforeAll(async () => {
  app = await createMailboxApp();
  resident = await newResident(app);
});

type Body = Record<string, unknown>;
const good = (): WireDelivery => delivery(resident.identity, { bijlagen: [file(pdf())] });
const wrongFile = (changes: object) => ({ bijlagen: [file(pdf()), { ...file(pdf()), ...changes }] });
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const bsn = (waarde: unknown) => ({ ontvanger: { type: 'BSN', waarde } });

/** What is wrong → the field that the answer must name → the change to a good delivery. */
const wrongFields: readonly (readonly [string, string, () => Body])[] = [
  ['no sender', '/afzender', () => ({ afzender: undefined })],
  ['a sender of 19 digits', '/afzender', () => ({ afzender: '0000000100100000000' })],
  ['a sender of 21 digits', '/afzender', () => ({ afzender: '000000010010000000011' })],
  ['a sender with a letter', '/afzender', () => ({ afzender: '0000000100100000000O' })],
  ['a sender that is a number', '/afzender', () => ({ afzender: 1_001_000_000_001 })],
  ['a sender that is null', '/afzender', () => ({ afzender: null })],
  ['a sender whose token it is not', '/afzender', () => ({ afzender: '00000001001000000002' })],
  ['no recipient', '/ontvanger', () => ({ ontvanger: undefined })],
  ['a recipient that is a text', '/ontvanger', () => ({ ontvanger: 'BSN:999993653' })],
  ['a recipient that is a list', '/ontvanger', () => ({ ontvanger: [] })],
  ['a recipient without a kind', '/ontvanger/type', () => ({ ontvanger: { waarde: '999993653' } })],
  ['a recipient without a number', '/ontvanger/waarde', () => ({ ontvanger: { type: 'BSN' } })],
  ['a kind of recipient that does not exist', '/ontvanger/type', () => ({ ontvanger: { type: 'PASPOORT', waarde: '999993653' } })],
  ['a kind of recipient in lower case', '/ontvanger/type', () => ({ ontvanger: { type: 'bsn', waarde: '999993653' } })],
  ['a field too many in the recipient', '/ontvanger/naam', () => ({ ontvanger: { type: 'BSN', waarde: '999993653', naam: 'Koen' } })],
  ['a BSN of 8 digits', '/ontvanger/waarde', () => bsn('99999365')],
  ['a BSN of 10 digits', '/ontvanger/waarde', () => bsn('0999993653')],
  ['a BSN that fails the eleven-test', '/ontvanger/waarde', () => bsn('999993654')],
  ['a BSN of zeros', '/ontvanger/waarde', () => bsn('000000000')],
  ['a BSN with spaces', '/ontvanger/waarde', () => bsn('9999 93653')],
  ['a BSN in other digits', '/ontvanger/waarde', () => bsn('９９９９９３６５３')],
  ['a BSN that is a number', '/ontvanger/waarde', () => bsn(999_993_653)],
  ['an RSIN that fails the eleven-test', '/ontvanger/waarde', () => ({ ontvanger: { type: 'RSIN', waarde: '999996667' } })],
  ['a KVK number of 9 digits', '/ontvanger/waarde', () => ({ ontvanger: { type: 'KVK', waarde: '900000011' } })],
  ['an OIN of 9 digits', '/ontvanger/waarde', () => ({ ontvanger: { type: 'OIN', waarde: '999993653' } })],
  ['the sender as its own recipient', '/ontvanger/waarde', () => ({ ontvanger: { type: 'OIN', waarde: taxOffice.oin } })],
  ['a recipient who does not receive it here', '/ontvanger', () => bsn('999990998')],
  ['no subject', '/onderwerp', () => ({ onderwerp: undefined })],
  ['an empty subject', '/onderwerp', () => ({ onderwerp: '' })],
  ['a blank subject', '/onderwerp', () => ({ onderwerp: ' \u00A0 ' })],
  ['a subject with heaps of marks', '/onderwerp', () => ({ onderwerp: `Z${'\u0300'.repeat(9)}` })],
  ['a subject of which nothing can be seen', '/onderwerp', () => ({ onderwerp: '\u200B\u2060\u3164\u2800' })],
  ['a subject of 256 characters', '/onderwerp', () => ({ onderwerp: 'x'.repeat(256) })],
  ['a subject of two lines', '/onderwerp', () => ({ onderwerp: 'een\ntwee' })],
  ['a subject that turns its text around', '/onderwerp', () => ({ onderwerp: 'Boete \u202E000.1' })],
  ['a subject with a NUL', '/onderwerp', () => ({ onderwerp: 'a\u0000b' })],
  ['a subject with half a character', '/onderwerp', () => ({ onderwerp: 'a\uD83D' })],
  ['a subject that is a list', '/onderwerp', () => ({ onderwerp: ['x'] })],
  ['a kind of message that does not exist', '/berichtType', () => ({ berichtType: 'RECLAME' })],
  ['something to do that does not exist', '/handelingsperspectief', () => ({ handelingsperspectief: 'betalen' })],
  ['a deadline that is no day', '/einddatumHandelingstermijn', () => ({ einddatumHandelingstermijn: '2026-02-30' })],
  ['a deadline with a time', '/einddatumHandelingstermijn', () => ({ einddatumHandelingstermijn: '2026-02-03T00:00:00Z' })],
  ['an importance that does not exist', '/belang', () => ({ belang: 'URGENT' })],
  ['a payment of nothing', '/betaling/bedragInCenten', () => ({ betaling: { bedragInCenten: 0 } })],
  ['a payment of half a cent', '/betaling/bedragInCenten', () => ({ betaling: { bedragInCenten: 0.5 } })],
  ['a payment without an amount', '/betaling/bedragInCenten', () => ({ betaling: { betaalUrl: 'https://betalen.example/1' } })],
  ['a place to pay that is a script', '/betaling/betaalUrl', () => ({ betaling: { bedragInCenten: 1, betaalUrl: 'javascript:alert(1)' } })],
  ['a place to pay without encryption', '/betaling/betaalUrl', () => ({ betaling: { bedragInCenten: 1, betaalUrl: 'http://betalen.example/1' } })],
  ['a place to pay with a user name', '/betaling/betaalUrl', () => ({ betaling: { bedragInCenten: 1, betaalUrl: 'https://rdw.nl@betalen.example/1' } })],
  ['a legal effect that is a text', '/rechtsgevolg', () => ({ rechtsgevolg: 'ja' })],
  ['a reference to nowhere', '/bezorging/verwijsUrl', () => ({ bezorging: { wijze: 'VERWIJZING' } })],
  ['a letter that is here, and elsewhere', '/bezorging/verwijsUrl', () => ({ bezorging: { wijze: 'DIGITAAL', verwijsUrl: 'https://mijn.example/1' } })],
  ['a case of two lines', '/zaakkenmerk', () => ({ zaakkenmerk: 'een\ntwee' })],
  ['a safe title of which nothing can be seen', '/veiligeTitel', () => ({ veiligeTitel: '\u200B\uFEFF' })],
  ['a safe title that is blank', '/veiligeTitel', () => ({ veiligeTitel: ' ' })],
  ['what to do with a bell in it', '/handelingOmschrijving', () => ({ handelingOmschrijving: 'Bel\u0007' })],
  ['a consequence that turns its text around', '/gevolgBijNietsDoen', () => ({ gevolgBijNietsDoen: 'Boete \u202E000.1' })],
  ['a reason of 1,001 characters', '/redenVanOntvangst', () => ({ redenVanOntvangst: 'x'.repeat(1001) })],
  ['markup of more than 1 MiB', '/inhoudHtml', () => ({ inhoudHtml: 'é'.repeat(600_000) })],
  ['no body', '/inhoud', () => ({ inhoud: undefined })],
  ['an empty body', '/inhoud', () => ({ inhoud: '' })],
  ['a body of which nothing can be seen', '/inhoud', () => ({ inhoud: '\u200B\n\u200B' })],
  ['a blank body', '/inhoud', () => ({ inhoud: '\n\n' })],
  ['a body of 1 MiB and one byte', '/inhoud', () => ({ inhoud: 'x'.repeat(1024 * 1024 + 1) })],
  ['a body of few characters but more than 1 MiB in UTF-8', '/inhoud', () => ({ inhoud: '€'.repeat(400_000) })],
  ['a body with a NUL', '/inhoud', () => ({ inhoud: 'a\u0000b' })],
  ['a body with half a character', '/inhoud', () => ({ inhoud: '\uDE00 half' })],
  ['a body with an escape code', '/inhoud', () => ({ inhoud: 'a\u001B[31mb' })],
  ['a body that is an object', '/inhoud', () => ({ inhoud: { html: '<p>' } })],
  ['a date without a time', '/publicatietijdstip', () => ({ publicatietijdstip: '2026-03-01' })],
  ['a time without a zone', '/publicatietijdstip', () => ({ publicatietijdstip: '2026-03-01T09:00:00' })],
  ['a day that does not exist', '/publicatietijdstip', () => ({ publicatietijdstip: '2026-02-30T09:00:00Z' })],
  ['a second that JavaScript does not know', '/publicatietijdstip', () => ({ publicatietijdstip: '2016-12-31T23:59:60Z' })],
  ['the year 0', '/publicatietijdstip', () => ({ publicatietijdstip: '0000-01-01T00:00:00Z' })],
  ['a moment in another century', '/publicatietijdstip', () => ({ publicatietijdstip: '2126-03-01T09:00:00Z' })],
  ['a number of seconds', '/publicatietijdstip', () => ({ publicatietijdstip: 1_772_355_600 })],
  ['a Dutch date', '/publicatietijdstip', () => ({ publicatietijdstip: '1 maart 2026' })],
  ['files that are an object', '/bijlagen', () => ({ bijlagen: {} })],
  ['51 files', '/bijlagen', () => ({ bijlagen: Array.from({ length: 51 }, () => file(pdf())) })],
  ['a file that is a text', '/bijlagen/0', () => ({ bijlagen: ['JVBERi0='] })],
  ['a file without a name', '/bijlagen/1/naam', () => wrongFile({ naam: undefined })],
  ['a file with an empty name', '/bijlagen/1/naam', () => wrongFile({ naam: '' })],
  ['a file with a name of 256 characters', '/bijlagen/1/naam', () => wrongFile({ naam: 'x'.repeat(256) })],
  ['a file name with a path', '/bijlagen/1/naam', () => wrongFile({ naam: '../../etc/passwd' })],
  ['a file name with a backslash', '/bijlagen/1/naam', () => wrongFile({ naam: 'c:\\brief.pdf' })],
  ['a file name with a line end', '/bijlagen/1/naam', () => wrongFile({ naam: 'brief.pdf\r\nX-Header: 1' })],
  ['a file name that turns its text around', '/bijlagen/1/naam', () => wrongFile({ naam: 'brief\u202Efdp.exe' })],
  ['a file name of dots', '/bijlagen/1/naam', () => wrongFile({ naam: '..' })],
  ['a file without a type', '/bijlagen/1/mimeType', () => wrongFile({ mimeType: undefined })],
  ['a file of another type', '/bijlagen/1/mimeType', () => wrongFile({ mimeType: 'text/html' })],
  ['a file type with a parameter', '/bijlagen/1/mimeType', () => wrongFile({ mimeType: 'application/pdf;x=1' })],
  ['a file without bytes', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: undefined })],
  ['a file of no bytes', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: '' })],
  ['Base64 with line ends', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: file(pdf()).inhoud.replace(/(.{8})/, '$1\r\n') })],
  ['Base64 without its padding', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: file(pdf('x')).inhoud.replaceAll('=', '') })],
  ['Base64 for URLs', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: Buffer.from(pdf(new Uint8Array([0, 0xfb, 0xff, 0xfe]))).toString('base64url') })],
  ['Base64 with bits left over', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: 'QR==' })],
  ['something that is not Base64', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: 'dit is geen base64!!' })],
  ['a data URL', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: `data:application/pdf;base64,${base64('%PDF-1.7\n%%EOF')}` })],
  ['a page that is called a PDF', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: base64('<html><script>alert(1)</script></html>') })],
  ['a program that is called a PDF', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: base64('MZ\x90\0 %PDF-1.7\n%%EOF') })],
  ['a PDF that was cut off', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: base64('%PDF-1.7\n1 0 obj') })],
  ['an archive behind a PDF', '/bijlagen/1/inhoud', () => wrongFile({ inhoud: base64('%PDF-1.7\n%%EOF\nPK\x03\x04') })],
  ['a field too many in a file', '/bijlagen/1/grootte', () => wrongFile({ grootte: 1 })],
  ['a field too many', '/spoed', () => ({ spoed: true })],
  ['a field that pretends to be a prototype', '/constructor', () => ({ constructor: { prototype: {} } })],
];

describe('a wrong delivery', () => {
  it.each(wrongFields)('with %s is refused, naming %s, and leaves nothing behind', async (_, pointer, change) => {
    const before = await countRows(app);
    const response = await post(app, { ...good(), ...change() }, { key: `fout-${crypto.randomUUID()}` });
    const problem = (await response.json()) as WireProblem;
    expect(response.status, JSON.stringify(problem)).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
    expect(JSON.stringify(problem)).not.toContain(resident.identity.value);
    expect(await countRows(app)).toEqual(before);
  });

  it.each([
    ['no body', '', 'application/json', 400],
    ['a body that is not JSON', '{"afzender": ', 'application/json', 400],
    ['a body with a comma too many', '{"a": 1,}', 'application/json', 400],
    ['a body that is a list', '[]', 'application/json', 400],
    ['a body that is null', 'null', 'application/json', 400],
    ['a body that is not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'application/json', 400],
    ['a body of a thousand nested lists', '['.repeat(1_000), 'application/json', 400],
    ['a body that says twice who it is for', '{"ontvanger": {"type": "BSN", "waarde": "999993653"}, "ontvanger": {"type": "BSN", "waarde": "999990019"}}', 'application/json', 400],
    ['a body with a hundred thousand values', `{"bijlagen": [${'1,'.repeat(100_000)}1]}`, 'application/json', 400],
    ['another type', '<aanlevering/>', 'application/xml', 415],
    ['another charset', '{}', 'application/json; charset=iso-8859-1', 415],
  ])('that is %s is refused and leaves nothing behind', async (_, body, type, status) => {
    const before = await countRows(app);
    const response = await post(app, body, { type });
    expect(response.status).toBe(status);
    expect(await countRows(app)).toEqual(before);
  });

  it.each(['kort', 'x'.repeat(129), 'met spatie erin', 'aanhaling"s'])('with the idempotency key %j is refused, naming the header', async (key) => {
    const response = await post(app, good(), { key });
    expect(response.status).toBe(400);
    expect(((await response.json()) as WireProblem).errors?.[0]?.pointer).toBe('header/Idempotency-Key');
  });

  it('of whatever shape is refused without an error on our side', async () => {
    const before = await countRows(app);
    const fields = ['afzender', 'ontvanger', 'onderwerp', 'inhoud', 'publicatietijdstip', 'bijlagen'] as const;
    await fc.assert(fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }), async (field, value) => {
      fc.pre(!(field === 'onderwerp' || field === 'inhoud') || typeof value !== 'string');
      fc.pre(field !== 'bijlagen' || !Array.isArray(value) || value.length > 0);
      const response = await post(app, { ...good(), [field]: value });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }), { numRuns: 60 });
    expect(await countRows(app)).toEqual(before);
  });

  it('has every wrong field named at once', async () => {
    const response = await post(app, { ...good(), onderwerp: ' ', ...bsn('999993654'), ...wrongFile({ naam: '..', inhoud: 'QR==' }) });
    const { errors = [] } = (await response.json()) as WireProblem;
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/ontvanger/waarde', '/onderwerp', '/bijlagen/1/naam', '/bijlagen/1/inhoud']);
  });

  it('is no longer wrong when repaired, under the same key', async () => {
    const key = 'gerepareerd-1';
    expect((await post(app, { ...good(), onderwerp: ' ' }, { key })).status).toBe(400);
    expect((await post(app, good(), { key })).status).toBe(201);
  });
});
