import type { Attachment, Message } from '@berichtenbox/client';
import { describe, expect, it } from 'vitest';
import { FakeError, fakeMessage } from '../../../../../test/in-browser/fake-client.js';
import { messageViewer as text } from '../../locales/nl/message-viewer.js';
import { saveMessage, type SavedMessage } from './save-message.js';

const pdf = (words: string): Blob => new Blob([`%PDF-1.7 ${words}`]);
const named = (id: string, name: string): Attachment => ({ id, name, mediaType: 'application/pdf' });

function save(part: Partial<Message>, files: Readonly<Record<string, Blob>> = {}, signal = new AbortController().signal): Promise<SavedMessage> {
  return saveMessage({
    message: fakeMessage({ id: 'm1', ...part }), text, language: 'nl', recipient: 'Koen de Vries', signal, progress: () => undefined,
    fetch: ({ id }) => {
      const file = files[id];
      return file === undefined ? Promise.reject(new FakeError('store-failed')) : Promise.resolve(file);
    },
  });
}

/** The files in a ZIP whose files are stored as they are, by its central directory (APPNOTE 4.3.12). */
async function unzip(file: Blob): Promise<ReadonlyMap<string, string>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const decode = (from: number, length: number): string => new TextDecoder().decode(bytes.subarray(from, from + length));
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const result = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const [size, nameLength, extra, comment, local] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    result.set(decode(at + 46, nameLength), decode(data, size));
    at += 46 + nameLength + extra + comment;
  }
  return result;
}

const parse = (file: string): Document => new DOMParser().parseFromString(file, 'text/html');

describe('saving a message', () => {
  it('without attachments is one page, with a name of date, sender and subject', async () => {
    const { file, name, missing } = await save({ subject: 'Uw aanslag: 2026/1', senderName: 'Gemeente "X"' });
    expect([name, missing]).toEqual(['2026-03-03 Gemeente -X- Uw aanslag- 2026-1.html', []]);
    const page = parse(await file.text());
    expect(page.querySelector('h1')?.textContent).toBe('Uw aanslag: 2026/1');
    expect(page.body.textContent).toContain('Aan:Koen de VriesDatum:3 maart 2026');
    expect([...page.querySelectorAll('.plain')].map(({ textContent }) => textContent)).toEqual([
      'Beste meneer De Vries,', 'De apk van uw auto verloopt op 31 juli 2026.\nMaak een afspraak bij een garage.', 'Met vriendelijke groet,\nRDW',
    ]);
    expect([page.documentElement.lang, page.characterSet, page.compatMode]).toEqual(['nl', 'UTF-8', 'CSS1Compat']);
  });

  it('holds nothing that runs or loads, whatever the sender wrote', async () => {
    const hostile = '<script>globalThis.hacked = 1</script><img src=x onerror="globalThis.hacked = 2"> </style> ]]> <!-- \u202E https://www.rdw.nl@kwaad.example/';
    const { file } = await save({ subject: hostile, senderName: hostile, body: hostile, actionText: hostile, caseReference: hostile, attachments: [named('a1', hostile)] });
    const written = await file.text();
    const page = parse(written);
    expect(page.querySelector('script, img, iframe, object, [onerror]')).toBeNull();
    expect(page.querySelector('h1')?.textContent).toContain('<script>globalThis.hacked = 1</script>');
    expect(page.querySelector('.caution')?.textContent).toContain('kwaad.example');
    expect(page.querySelectorAll('style')).toHaveLength(1);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'");
    expect(written).not.toContain('\u202E');
    expect('hacked' in globalThis).toBe(false);
  });

  it('keeps the markup of a letter, made safe', async () => {
    const { file } = await save({ html: '<h2>Kop</h2><p onclick="x()">Alinea <a href="https://www.rdw.nl/apk">rdw</a><script>x()</script><img src="https://spion.example/p.gif"></p>' });
    const page = parse(await file.text());
    expect(page.querySelector('.text h2')?.textContent).toBe('Kop');
    expect(page.querySelector('.text a')?.getAttribute('href')).toBe('https://www.rdw.nl/apk');
    expect(page.querySelector('script, img, [onclick]')).toBeNull();
  });

  it('with attachments is a ZIP with the letter and each under a safe name, to which the letter links', async () => {
    const attachments = [named('a1', 'Aanslag.pdf'), named('a2', 'aanslag.PDF'), named('a3', '../../brief.pdf.exe'), named('a4', 'kaart.png')];
    const { file, name, missing } = await save({ attachments }, { a1: pdf('een'), a2: pdf('twee'), a3: pdf('drie'), a4: new Blob(['geen pdf']) });
    expect([name, missing]).toEqual(['2026-03-03 RDW De apk van uw auto verloopt.zip', []]);
    const files = await unzip(file);
    expect([...files.keys()]).toEqual(['bericht.html', 'bijlagen/Aanslag.pdf', 'bijlagen/aanslag (2).pdf', 'bijlagen/brief.pdf', 'bijlagen/kaart.png.bin']);
    expect(files.get('bijlagen/aanslag (2).pdf')).toBe('%PDF-1.7 twee');
    const links = [...parse(files.get('bericht.html') ?? '').querySelectorAll('.end a')].map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));
    expect(links).toEqual([...files.keys()].slice(1));
  });

  it('names the attachments that could not be had, in the letter too', async () => {
    const { file, missing } = await save({ attachments: [named('a1', 'Aanslag.pdf'), named('weg', 'Toelichting.pdf')] }, { a1: pdf('een') });
    expect(missing).toEqual(['Toelichting.pdf']);
    const letter = parse((await unzip(file)).get('bericht.html') ?? '');
    expect([...letter.querySelectorAll('.end li')].map(({ textContent }) => textContent)).toEqual([
      'Aanslag.pdf', 'Toelichting.pdf – ontbreekt, want deze bijlage kon niet worden opgehaald',
    ]);
  });

  it('ends when it is stopped, and when the session is over', async () => {
    const stopped = AbortSignal.abort();
    await expect(save({ attachments: [named('a1', 'a.pdf')] }, {}, stopped)).rejects.toMatchObject({ name: 'AbortError' });
    await expect(saveMessage({
      message: fakeMessage({ id: 'm1', attachments: [named('a1', 'a.pdf')] }), text, language: 'nl', recipient: '', signal: new AbortController().signal,
      progress: () => undefined, fetch: () => Promise.reject(new FakeError('session-expired')),
    })).rejects.toMatchObject({ code: 'session-expired' });
  });
});
