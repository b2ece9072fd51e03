import type { OrganisationKind } from '../organisations.js';
import type { PdfLetter } from './pdf-letter.js';

/** Where the sender's own data stand, beside the letter. */
const sideColumn = { left: 424, width: 115 };

/** Where the letter itself stands. A4 is 595 points wide. */
export const bodyColumn = { left: 72, width: 320 };

const colours: Readonly<Record<OrganisationKind, string>> = {
  rijk: '#154273', uitvoering: '#154273', gemeente: '#3b0fb0', waterschap: '#00568b', provincie: '#105f26', overig: '#622c10',
};

/** Logo, address, date and subject, with the sender's own data beside them. */
export function drawLetterhead(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, letter: PdfLetter): void {
  drawLogo(document, root, letter);
  drawAddress(document, root, letter);
  drawSideColumn(document, root, letter);
  document.font('regular').fontSize(9.5).fillColor('#000000');
  root.add(document.struct('P', {}, () => {
    document.text(`${letter.language === 'nl-NL' ? 'Datum' : 'Date'}   ${letter.date}`, bodyColumn.left, 244, { width: bodyColumn.width });
  }));
  document.moveDown(1.2);
  root.add(document.struct('H1', {}, () => {
    document.font('bold').fontSize(14).text(letter.title, bodyColumn.left, document.y, { width: bodyColumn.width });
  }));
  document.moveDown(0.8);
}

/** A ribbon for the central government, a round mark for everybody else; none is a real organisation's. */
function drawLogo(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { sender }: PdfLetter): void {
  const colour = colours[sender.kind];
  const central = sender.kind === 'rijk' || sender.kind === 'uitvoering';
  const nameLeft = central ? 316 : 122;
  document.markContent('Artifact', { type: 'Layout' });
  if (central) {
    document.rect(280, 0, 24, 92).fill(colour);
    document.rect(288, 62, 8, 22).fill('#ffffff');
  } else {
    document.circle(92, 70, 20).fill(colour);
    document.path('M 80 74 q 6 -7 12 0 t 12 0').lineWidth(2.5).stroke('#ffffff');
    document.path('M 80 66 q 6 -7 12 0 t 12 0').lineWidth(2.5).stroke('#ffffff');
  }
  document.endMarkedContent();
  root.add(document.struct('P', {}, () => {
    document.font('bold').fontSize(central ? 12 : 15).fillColor(central ? '#000000' : colour)
      .text(sender.name, nameLeft, central ? 60 : 60, { width: 595 - nameLeft - 60 });
  }));
}

function drawAddress(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { addressee }: PdfLetter): void {
  if (addressee === undefined) return;
  document.font('regular').fontSize(9.5).fillColor('#000000');
  // An element per line: within one, screen readers run the lines together.
  for (const [index, line] of addressee.entries()) {
    root.add(document.struct('P', {}, () => {
      document.text(line, bodyColumn.left, 142 + index * 15, { width: bodyColumn.width });
    }));
  }
}

function drawSideColumn(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { sender, reference, language }: PdfLetter): void {
  const dutch = language === 'nl-NL';
  const facts: (readonly [string, string])[] = [
    [dutch ? 'Telefoon' : 'Telephone', sender.phone],
    ['Website', new URL(sender.website).host],
    ...(reference === undefined ? [] : [[dutch ? 'Ons kenmerk' : 'Our reference', reference] as const]),
  ];
  document.fillColor('#333333').fontSize(7.5);
  document.y = 142;
  for (const [name, value] of facts) {
    for (const [cut, text] of [['bold', name], ['regular', value]] as const) {
      root.add(document.struct('P', {}, () => {
        document.font(cut).text(text, sideColumn.left, document.y, { width: sideColumn.width });
      }));
    }
    document.y += 8;
  }
}

/** Page numbers at the foot, which a screen reader skips. */
export function drawPageNumbers(document: PDFKit.PDFDocument, language: PdfLetter['language']): void {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    // Below the margin, where text would otherwise start a new page.
    document.page.margins.bottom = 0;
    const text = language === 'nl-NL' ? `Pagina ${index + 1} van ${count}` : `Page ${index + 1} of ${count}`;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('regular').fontSize(7.5).fillColor('#333333').text(text, sideColumn.left, 796, { width: sideColumn.width, lineBreak: false });
    document.endMarkedContent();
  }
}
