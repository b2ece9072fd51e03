import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLetterFonts } from '../../node/notifying/letter-fonts.js';
import { composeMessageLetter, composeRecoveryLetter, type PrintedMessage } from './compose-letter.js';
import { createLetterDrawing } from './draw-letter.js';
import type { DrawLetter } from './letter.js';
import { packBatch, type PackedLetter } from './pack-batch.js';
import { addressService, careOf } from './postal-addresses.js';

const envelope = { address: ['Mevrouw Ş. Ćosić', 'Prinses Margriethof 12 bis', '0123 AB Súdwest-Fryslân'], language: 'nl', site: 'www.voorbeeldstad.nl', now: new Date('2026-03-12T23:30:00Z') } as const;
const message: PrintedMessage = {
  senderName: 'RDW', subject: 'Verloopdatum APK', body: 'Geachte mevrouw,\n\nUw auto moet een APK hebben.\nDoe dat op tijd.', publishedAt: new Date('2026-03-02T09:00:00Z'), deadline: '2026-07-31', attachmentNames: ['Toelichting.pdf'],
};

describe('a letter', () => {
  it('has the message itself, on a page of its own, with what comes with it', () => {
    const letter = composeMessageLetter([message, { ...message, subject: 'Nog iets' }], envelope);
    expect(letter.title).toBe('U heeft 2 berichten die u nog niet heeft gelezen');
    expect(letter.date).toBe('13 maart 2026');
    expect(letter.sections.filter(({ startsPage }) => startsPage)).toHaveLength(2);
    const [cover, first] = letter.sections;
    expect(cover!.paragraphs).toContain('RDW: Verloopdatum APK (doe dit uiterlijk op 31 juli 2026)\nRDW: Nog iets (doe dit uiterlijk op 31 juli 2026)');
    expect(first!.paragraphs).toEqual([
      'Van: RDW\nIn uw Berichtenbox sinds: 2 maart 2026\nDoe dit uiterlijk op 31 juli 2026.', 'Geachte mevrouw,', 'Uw auto moet een APK hebben.\nDoe dat op tijd.', 'Bijlagen bij deze brief: Toelichting.pdf',
    ]);
  });

  it('to somebody who cannot be reached says how to put that right, in their language', () => {
    const letter = composeRecoveryLetter({ ...envelope, language: 'en' });
    expect(letter.title).toBe('We cannot reach you');
    expect(letter.sections[1]).toMatchObject({ heading: 'What should you do?', steps: ['Go to www.voorbeeldstad.nl.', 'Log in.', expect.stringContaining('settings') as string] });
  });
});

describe('a letter as PDF', () => {
  let draw: DrawLetter;
  let text: string;
  beforeAll(async () => {
    draw = createLetterDrawing(await readLetterFonts());
    const { bytes, pageCount } = await draw(composeRecoveryLetter(envelope));
    expect(pageCount).toBe(1);
    text = new TextDecoder('latin1').decode(bytes);
  });

  it('is tagged, and conforms to PDF/UA-1', () => {
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('/Lang (nl-NL)');
    expect(text).toContain('/DisplayDocTitle true');
  });

  it.each(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody'])('tags the structure element %s', (type) => {
    expect(text).toContain(`/S /${type}\n`);
  });

  it('embeds its fonts, also for letters that are rare here', async () => {
    expect(text.match(/\/FontFile[23] /g)!.length).toBeGreaterThanOrEqual(3);
    const { bytes } = await draw(composeRecoveryLetter({ ...envelope, address: ['Ελένη Παπαδάκη', 'Юлия Иванова', '0123 AB'] }));
    expect(new TextDecoder('latin1').decode(bytes).match(/\/FontFile[23] /g)!.length).toBeGreaterThanOrEqual(4);
  });

  it('goes on to more pages when a message is long', async () => {
    const { pageCount } = await draw(composeMessageLetter([{ ...message, body: Array.from({ length: 80 }, () => 'U hoeft niets te doen.').join('\n\n') }], envelope));
    expect(pageCount).toBeGreaterThan(3);
  });
});

describe('a batch', () => {
  const stream = (content: string) => () => new Response(content).body!;
  const letter = (changes: Partial<PackedLetter> = {}): PackedLetter => ({ id: 'b1', address: ['=cmd|calc', 'Laan "1", hoek'], language: 'nl', bytes: new TextEncoder().encode('%PDF een'), pageCount: 2, attachments: [], ...changes });
  const unpack = async (letters: readonly PackedLetter[]) => {
    const files = unzipSync(new Uint8Array(await new Response(packBatch(letters) as BodyInit).arrayBuffer()));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
  };

  it('says for each envelope what goes in, in order', async () => {
    const files = await unpack([letter({ attachments: [stream('een'), stream('twee')] }), letter({ id: 'b2' })]);
    expect(Object.keys(files)).toEqual(['manifest.json', 'manifest.csv', 'brief-0001.pdf', 'brief-0001-bijlage-1.pdf', 'brief-0001-bijlage-2.pdf', 'brief-0002.pdf']);
    expect(files['brief-0001-bijlage-2.pdf']).toBe('twee');
    expect(JSON.parse(files['manifest.json']!)).toMatchObject({ versie: 1, brieven: [{ kenmerk: 'b1', bestanden: ['brief-0001.pdf', 'brief-0001-bijlage-1.pdf', 'brief-0001-bijlage-2.pdf'], paginas: 2 }, { kenmerk: 'b2' }] });
  });

  it('has a list that spreadsheets show as it is', async () => {
    const { 'manifest.csv': csv = '' } = await unpack([letter()]);
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFkenmerk,bestanden,taal,paginas,adresregel1,adresregel2,adresregel3,adresregel4,adresregel5,adresregel6', 'b1,brief-0001.pdf,nl,2,\'=cmd|calc,"Laan ""1"", hoek",,,,', '',
    ]);
  });
});

describe('the address of somebody with the post of another', () => {
  it('says who it is for, and with whom it is delivered', () => {
    expect(careOf('A. de Vries', ['P. Visser', 'Pietplein 2', '0123 AC Stad'])).toEqual(['A. de Vries', 'p/a P. Visser', 'Pietplein 2', '0123 AC Stad']);
  });

  it('has no more lines than fit', () => {
    expect(careOf('A. de Vries', ['Visser B.V.', 'Bewind', 'Pietplein 2', '3e etage', '0123 AC Stad', 'Nederland'])).toEqual(['A. de Vries p/a Visser B.V.', 'Bewind', 'Pietplein 2', '3e etage', '0123 AC Stad', 'Nederland']);
  });
});

describe('addresses', () => {
  const settings = { url: 'https://adressen.example/zoek', token: 'geheim' };
  const identity = { type: 'BSN', value: '999990019' } as const;
  const asking = (answer: Response) => {
    const calls: { url: string; init: RequestInit }[] = [];
    const service = addressService(settings, ((url: string, init: RequestInit) => {
      calls.push({ url, init });
      return Promise.resolve(answer);
    }) as typeof fetch);
    return { calls, answer: service.find(identity) };
  };

  it('are asked with the number in the body, and never in the URL', async () => {
    const { calls, answer } = asking(Response.json({ regels: ['K. de Vries', 'Laan 1', '0123 AB Stad', ''] }));
    expect(await answer).toEqual(['K. de Vries', 'Laan 1', '0123 AB Stad']);
    expect(calls[0]!.url).toBe(settings.url);
    expect(JSON.parse(calls[0]!.init.body as string)).toEqual({ type: 'BSN', waarde: '999990019' });
  });

  it.each([[404, {}], [200, { regels: [] }], [200, { regels: 'Laan 1' }], [200, {}]])('may not be there: %d %j', async (status, body) => {
    expect(await asking(Response.json(body, { status })).answer).toBeUndefined();
  });

  it('are asked again later when the service does not work', async () => {
    await expect(asking(new Response(null, { status: 500 })).answer).rejects.toMatchObject({ name: 'GatewayError', code: '500' });
  });
});
