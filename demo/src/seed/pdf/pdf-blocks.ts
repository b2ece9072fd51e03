import type { LetterBlock } from '../letters/letter-text.js';
import { bodyColumn } from './pdf-letterhead.js';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const textSize = 9.5;
const options = { width: bodyColumn.width, lineGap: 2.5 };

/** The letter itself, block by block, as tagged structure. */
export function drawBlocks(document: Document, root: Element, blocks: readonly LetterBlock[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        drawHeading(document, root, block.text);
        break;
      case 'paragraph':
        drawParagraph(document, root, block.text);
        break;
      case 'list':
        drawList(document, root, block.items);
        break;
      case 'table':
        drawTable(document, root, block.header, block.rows);
        break;
    }
  }
}

function drawHeading(document: Document, root: Element, text: string): void {
  // A heading never stands alone at the foot of a page.
  keepTogether(document, 60);
  root.add(document.struct('H2', {}, () => {
    document.font('bold').fontSize(textSize + 0.5).fillColor('#000000').text(text, bodyColumn.left, document.y, options);
  }));
  document.moveDown(0.15);
}

function drawParagraph(document: Document, root: Element, text: string): void {
  document.font('regular').fontSize(textSize).fillColor('#000000');
  // An element per line: within one, screen readers run the lines together.
  for (const line of text.split('\n')) {
    root.add(document.struct('P', {}, () => {
      document.text(line, bodyColumn.left, document.y, options);
    }));
  }
  document.moveDown(0.8);
}

function drawList(document: Document, root: Element, items: readonly string[]): void {
  const list = document.struct('L');
  root.add(list);
  document.font('regular').fontSize(textSize).fillColor('#000000');
  for (const text of items) {
    keepTogether(document, 30);
    const item = document.struct('LI');
    list.add(item);
    const top = document.y;
    item.add(document.struct('Lbl', {}, () => {
      document.text('•', bodyColumn.left, top, { width: 12 });
    }));
    item.add(document.struct('LBody', {}, () => {
      document.text(text, bodyColumn.left + 12, top, { ...options, width: bodyColumn.width - 12 });
    }));
    item.end();
  }
  list.end();
  document.moveDown(0.8);
}

function drawTable(document: Document, root: Element, header: readonly string[] | undefined, rows: readonly (readonly string[])[]): void {
  const table = document.struct('Table');
  root.add(table);
  const columnCount = Math.max(...rows.map((row) => row.length));
  // Two columns are names with values; more are figures of equal width.
  const firstWidth = columnCount === 2 ? bodyColumn.width * 0.56 : bodyColumn.width / columnCount;
  const widths = Array.from({ length: columnCount }, (_, index) => index === 0 ? firstWidth : (bodyColumn.width - firstWidth) / (columnCount - 1));
  if (header !== undefined) drawRow(document, table, header, { widths, header: true });
  for (const row of rows) drawRow(document, table, row, { widths, header: false });
  table.end();
  document.x = bodyColumn.left;
  document.moveDown(0.8);
}

interface RowLayout {
  readonly widths: readonly number[];
  readonly header: boolean;
}

function drawRow(document: Document, table: Element, cells: readonly string[], { widths, header }: RowLayout): void {
  document.font(header ? 'bold' : 'regular').fontSize(textSize - 0.5).fillColor('#000000');
  const heights = cells.map((text, index) => document.heightOfString(text, { width: (widths[index] ?? 0) - 6 }));
  const height = Math.max(...heights) + 6;
  keepTogether(document, height);
  const top = document.y;
  const row = document.struct('TR');
  table.add(row);
  let left = bodyColumn.left;
  for (const [index, text] of cells.entries()) {
    const at = left;
    const scope = header ? 'Column' : 'Row';
    const heading = header || index === 0;
    const draw = (): void => {
      document.text(text, at, top + 3, { width: (widths[index] ?? 0) - 6 });
    };
    row.add(heading ? document.struct('TH', { scope } as PDFKit.Mixins.StructureElementOptions, draw) : document.struct('TD', {}, draw));
    left += widths[index] ?? 0;
  }
  row.end();
  document.markContent('Artifact', { type: 'Layout' });
  document.moveTo(bodyColumn.left, top + height).lineTo(bodyColumn.left + bodyColumn.width, top + height).lineWidth(0.5).stroke('#9aa5b5');
  document.endMarkedContent();
  document.y = top + height;
}

/** Goes to a new page when there is less room than this, in points. */
function keepTogether(document: Document, height: number): void {
  if (document.y + height > document.page.maxY()) document.addPage();
}
