import PDFDocument from 'pdfkit';
import { textsOf } from '../compose-notice.js';
import type { DrawLetter, LetterSection, PaperLetter } from './letter.js';

/** One typeface in two cuts, each in files per script, as WOFF, TrueType or OpenType bytes. They are embedded, as printers and PDF/UA ask. */
export interface LetterFonts {
  readonly regular: Readonly<Record<Script, Uint8Array>>;
  readonly bold: Readonly<Record<Script, Uint8Array>>;
}

/** The scripts that can be printed; names in the Dutch registers are in Latin letters with all their accents. */
export type Script = 'latin' | 'latin-ext' | 'greek' | 'cyrillic';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Cut = 'regular' | 'bold';

/** Known to pdfkit, not yet to its types. */
const pdfUa = 'PDF/UA' as unknown as NonNullable<PDFKit.PDFDocumentOptions['subset']>;

/** In points. The address stands in the window of a C5 envelope: 20 mm from the left, 50 mm from the top. */
const page = { left: 68, right: 68, top: 64, bottom: 72, addressTop: 142, bodyTop: 250 };
const width = 595 - page.left - page.right;
const textSize = 11;
const paragraphOptions = { width, lineGap: 3 };

/**
 * Draws letters on A4, ready to print: tagged, with language, title, headings and lists, as PDF/UA-1 asks.
 *
 * @see ISO 14289-1 (PDF/UA-1)
 */
export function createLetterDrawing(fonts: LetterFonts): DrawLetter {
  return async (letter) => {
    const document = new PDFDocument({
      size: 'A4', margins: { top: page.top, bottom: page.bottom, left: page.left, right: page.right }, bufferPages: true,
      pdfVersion: '1.7', tagged: true, subset: pdfUa, lang: letter.language === 'nl' ? 'nl-NL' : 'en-GB', displayTitle: true,
      info: { Title: letter.title, Author: textsOf(letter.language).name },
      font: '',
    });
    for (const cut of ['regular', 'bold'] as const) for (const [script, bytes] of Object.entries(fonts[cut])) document.registerFont(`${cut} ${script}`, bytes);
    const bytes = collect(document);
    const root = document.struct('Document');
    document.addStructure(root);
    drawHead(document, root, letter);
    for (const section of letter.sections) drawSection(document, root, section);
    root.end();
    const { count: pageCount } = document.bufferedPageRange();
    drawPageNumbers(document, letter);
    document.end();
    return { bytes: await bytes, pageCount };
  };
}

function drawHead(document: Document, root: Element, { language, address, date, title }: PaperLetter): void {
  const words = textsOf(language);
  drawLine(document, root, words.name, { cut: 'bold', size: 15, top: 64 });
  for (const [index, line] of address.entries()) drawLine(document, root, line, { cut: 'regular', size: textSize, top: page.addressTop + index * 15 });
  drawLine(document, root, `${words.letter.dateLine}: ${date}`, { cut: 'regular', size: textSize, top: page.bodyTop });
  document.moveDown(1.2);
  root.add(document.struct('H1', {}, () => write(document, title, 'bold', 16)));
  document.moveDown(0.8);
}

function drawSection(document: Document, root: Element, { heading, paragraphs, steps = [], startsPage }: LetterSection): void {
  if (startsPage) document.addPage();
  if (heading !== undefined) {
    if (document.y + 60 > document.page.maxY()) document.addPage();
    root.add(document.struct('H2', {}, () => write(document, heading, 'bold', 13)));
    document.moveDown(0.4);
  }
  for (const paragraph of paragraphs) {
    // An element per line: within one, screen readers run the lines together.
    for (const line of paragraph.split('\n')) root.add(document.struct('P', {}, () => write(document, line, 'regular', textSize)));
    document.moveDown(0.7);
  }
  if (steps.length > 0) drawSteps(document, root, steps);
}

function drawSteps(document: Document, root: Element, steps: readonly string[]): void {
  const list = document.struct('L');
  root.add(list);
  for (const [index, text] of steps.entries()) {
    if (document.y + 30 > document.page.maxY()) document.addPage();
    const item = document.struct('LI');
    list.add(item);
    const top = document.y;
    item.add(document.struct('Lbl', {}, () => write(document, `${index + 1}.`, 'regular', textSize)));
    item.add(document.struct('LBody', {}, () => {
      document.y = top;
      write(document, text, 'regular', textSize, 20);
    }));
    item.end();
  }
  list.end();
  document.moveDown(0.7);
}

interface LinePlace {
  readonly cut: Cut;
  readonly size: number;
  readonly top: number;
}

function drawLine(document: Document, root: Element, text: string, { cut, size, top }: LinePlace): void {
  root.add(document.struct('P', {}, () => {
    document.y = top;
    write(document, text, cut, size);
  }));
}

/** What each file of the typeface has; the first that fits is used. */
const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /^[ -~\u00a0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]$/],
  ['greek', /^[\u0370-\u03ff]$/],
  ['cyrillic', /^[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]$/],
];

/** Writes text at the present height, each stretch of one script in its own file of the typeface. */
function write(document: Document, text: string, cut: Cut, size: number, indent = 0): void {
  document.fontSize(size).fillColor('#000000');
  const runs = runsOf(text === '' ? ' ' : text);
  for (const [index, { script, characters }] of runs.entries()) {
    document.font(`${cut} ${script}`);
    const options = { ...paragraphOptions, width: width - indent, continued: index < runs.length - 1 };
    if (index === 0) document.text(characters, page.left + indent, document.y, options);
    else document.text(characters, options);
  }
}

function runsOf(text: string): { readonly script: Script; readonly characters: string }[] {
  const runs: { script: Script; characters: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const script = scripts.find(([, fits]) => fits.test(character))?.[0] ?? 'latin-ext';
    const last = runs.at(-1);
    if (last?.script === script) last.characters += character;
    else runs.push({ script, characters: character });
  }
  return runs;
}

/** Page numbers at the foot, which a screen reader skips. */
function drawPageNumbers(document: Document, { language }: PaperLetter): void {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    // Below the margin, where text would otherwise start a new page.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('regular latin').fontSize(9).fillColor('#333333').text(textsOf(language).letter.page(index + 1, count), page.left, 796, { width, align: 'right', lineBreak: false });
    document.endMarkedContent();
  }
}

async function collect(document: Document): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
