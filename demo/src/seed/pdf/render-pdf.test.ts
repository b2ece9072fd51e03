import { beforeAll, describe, expect, it } from 'vitest';
import { organisations } from '../organisations.js';
import { parseLetterText } from '../letters/letter-text.js';
import type { PdfLetter, RenderPdf } from './pdf-letter.js';
import { readPdfFonts } from './read-pdf-fonts.js';
import { createPdfRenderer } from './render-pdf.js';

const letter: PdfLetter = {
  language: 'nl-NL', title: 'Uw paspoort verloopt', sender: organisations.voorbeeldstad, addressee: ['De heer K. Bakker', 'Voorbeeldlaan 12', '0123 AB Voorbeeldstad'],
  date: '3 maart 2026', reference: 'VB.2026.123.456',
  blocks: parseLetterText('Geachte heer Bakker,\n\n## Wat moet u doen?\n- een foto meenemen\n\n| Kosten | € 90,40 |'),
};

describe('createPdfRenderer', () => {
  let renderPdf: RenderPdf;
  let text: string;

  beforeAll(async () => {
    renderPdf = createPdfRenderer(await readPdfFonts());
    text = new TextDecoder('latin1').decode(await renderPdf(letter));
  });

  it('makes a PDF 1.7 that says it is tagged and conforms to PDF/UA-1', () => {
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toMatch(/\/MarkInfo \d+ 0 R|\/Marked true/);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('names its language, and shows its title instead of the file name', () => {
    expect(text).toContain('/Lang (nl-NL)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toMatch(/<dc:title>[^]*?Uw paspoort verloopt[^]*?<\/dc:title>/);
  });

  it.each(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD'])('tags the structure element %s', (type) => {
    expect(text).toContain(`/S /${type}\n`);
  });

  it('embeds its fonts', () => {
    expect(text).toMatch(/\/FontFile[23] /);
  });

  it('gives the same bytes for the same letter, and others for another', async () => {
    const again = await renderPdf(letter);
    expect(new TextDecoder('latin1').decode(again)).toBe(text);
    expect(new TextDecoder('latin1').decode(await renderPdf({ ...letter, date: '4 maart 2026' }))).not.toBe(text);
  });

  it('goes on to a second page when a letter is long', async () => {
    const long = await renderPdf({ ...letter, blocks: parseLetterText(Array.from({ length: 60 }, () => 'U hoeft niets te doen.').join('\n\n')) });
    expect(new TextDecoder('latin1').decode(long).match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1);
  });
});
