import PDFDocument from 'pdfkit';
import { drawBlocks } from './pdf-blocks.js';
import type { RenderPdf } from './pdf-letter.js';
import { drawLetterhead, drawPageNumbers } from './pdf-letterhead.js';

/** The two cuts of the letter's typeface, as WOFF, TrueType or OpenType bytes. They are embedded, as PDF/UA asks. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Known to pdfkit, not yet to its types. */
const pdfUa = 'PDF/UA' as unknown as NonNullable<PDFKit.PDFDocumentOptions['subset']>;

/** The moment in every file's metadata: the same letter has the same bytes, whenever it is made. */
const made = new Date(Date.UTC(2026, 0, 1));

/**
 * Makes a renderer of letters on A4: tagged, with language, title, headings, lists and tables, as PDF/UA-1 asks.
 * Runs in Node and in a browser.
 *
 * @see ISO 14289-1 (PDF/UA-1)
 */
export function createPdfRenderer(fonts: PdfFonts): RenderPdf {
  return async (letter) => {
    const document = new PDFDocument({
      size: 'A4', margins: { top: 64, bottom: 72, left: 72, right: 72 }, bufferPages: true,
      pdfVersion: '1.7', tagged: true, subset: pdfUa, lang: letter.language, displayTitle: true,
      info: { Title: letter.title, Author: letter.sender.name, CreationDate: made, ModDate: made },
      font: '',
    });
    document.registerFont('regular', fonts.regular);
    document.registerFont('bold', fonts.bold);
    const bytes = collect(document);
    const root = document.struct('Document');
    document.addStructure(root);
    drawLetterhead(document, root, letter);
    drawBlocks(document, root, letter.blocks);
    root.end();
    drawPageNumbers(document, letter.language);
    document.end();
    return bytes;
  };
}

async function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
