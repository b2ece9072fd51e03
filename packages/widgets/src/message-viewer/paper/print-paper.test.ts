import type { Message } from '@berichtenbox/client';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeMessage } from '../../../../../test/in-browser/fake-client.js';
import { messageViewer as text } from '../../locales/nl/message-viewer.js';
import { letterPaper } from './letter-paper.js';
import { printPaper } from './print-paper.js';

/** Prints a letter on a page with more on it; what the browser is asked to print. */
async function printed(part: Partial<Message>): Promise<Document> {
  const host = document.body.appendChild(document.createElement('div'));
  host.append('Gemeente Voorbeeldstad: kop van de pagina');
  const root = host.attachShadow({ mode: 'open' });
  const message = fakeMessage({ id: 'm1', ...part });
  const paper = await letterPaper(message, { text, language: 'nl', recipient: 'Koen de Vries', attachments: message.attachments });
  let page: Document | undefined;
  await printPaper(paper, root, (frame) => {
    page = frame.document.cloneNode(true) as Document;
    expect(frame.document.adoptedStyleSheets).toHaveLength(1);
    expect(frame.getComputedStyle(frame.document.body).backgroundColor).toBe('rgb(255, 255, 255)');
    frame.dispatchEvent(new Event('afterprint'));
  });
  expect(root.querySelector('iframe')).toBeNull();
  return page!;
}

describe('printing a letter', () => {
  afterEach(() => document.body.replaceChildren());

  it('prints the letter and nothing of the page around it', async () => {
    const page = await printed({
      subject: 'Boete', senderName: 'CJIB', body: 'Betaal de boete.', deadline: '2026-07-31', actionText: 'Betaal.', caseReference: 'Z-1', delivery: { mode: 'also-on-paper' },
      payment: { amountCents: 15_900, reference: '7331 5319' }, attachments: [{ id: 'a1', name: 'Beschikking.pdf', mediaType: 'application/pdf' }],
    });
    expect(page.title).toBe('Boete');
    expect([...page.body.children].map(({ textContent }) => textContent.replace(/\s+/gu, ' '))).toEqual([
      'CJIB', 'Boete', 'Aan:Koen de VriesDatum:3 maart 2026Verstuurd:ook per postZaak:Z-1',
      'Betaal.Uiterlijk 31 juli 2026Bedrag: € 159,00Betalingskenmerk: 7331 5319', 'Betaal de boete.', 'BijlagenBeschikking.pdf',
    ]);
  });

  it('prints text as text', async () => {
    const page = await printed({ subject: '<b>x</b>', body: '<img src=x onerror="globalThis.hacked = 1">' });
    expect(page.querySelector('h1')?.textContent).toBe('<b>x</b>');
    expect(page.querySelector('img, b')).toBeNull();
    expect('hacked' in globalThis).toBe(false);
  });
});
