/**
 * Letters are written once, in a small notation, and become plain text for the box and tagged structure for the PDF:
 * a line `## …` is a heading, `- …` an item of a list, `| a | b |` a row of a table (`|# a | b |` its header row),
 * anything else a paragraph; blank lines part them.
 */
export type LetterBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[] | undefined; readonly rows: readonly (readonly string[])[] };

/** Reads the notation. Lines of one paragraph stay lines. */
export function parseLetterText(source: string): readonly LetterBlock[] {
  return source.trim().split(/\n\s*\n/).flatMap((part) => parsePart(part.split('\n').map((line) => line.trim())));
}

function parsePart(lines: readonly string[]): LetterBlock[] {
  const [first = '', ...rest] = lines;
  if (first.startsWith('## ')) {
    return [{ kind: 'heading', text: first.slice(3) }, ...(rest.length > 0 ? parsePart(rest) : [])];
  }
  const introduction = lines.findIndex((line) => line.startsWith('- ') || line.startsWith('|'));
  if (introduction > 0) return [...parsePart(lines.slice(0, introduction)), ...parsePart(lines.slice(introduction))];
  if (first.startsWith('- ')) return [{ kind: 'list', items: lines.map((line) => line.slice(2)) }];
  if (first.startsWith('|')) return [parseTable(lines)];
  return [{ kind: 'paragraph', text: lines.join('\n') }];
}

function parseTable(lines: readonly string[]): LetterBlock {
  const cells = (line: string): readonly string[] => line.replace(/^\|#?/, '').replace(/\|$/, '').split('|').map((cell) => cell.trim());
  const header = lines.find((line) => line.startsWith('|#'));
  return {
    kind: 'table',
    header: header === undefined ? undefined : cells(header),
    rows: lines.filter((line) => line !== header).map(cells),
  };
}

/** The blocks as the text of a message: plain, `\n` for a line break, one blank line between blocks. */
export function plainText(blocks: readonly LetterBlock[]): string {
  return blocks.map((block, index) => {
    const afterHeading = blocks[index - 1]?.kind === 'heading';
    return (index === 0 ? '' : afterHeading ? '\n' : '\n\n') + plainBlock(block);
  }).join('');
}

function plainBlock(block: LetterBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return block.rows.map((row) => plainRow(row, block.header)).join('\n');
  }
}

/** `Te betalen: € 95,00`, and with a header `januari: Restafval 6, Papier 12`. */
function plainRow([name = '', ...values]: readonly string[], header: readonly string[] | undefined): string {
  const named = header === undefined || values.length < 2 ? values : values.map((value, index) => `${header[index + 1] ?? ''} ${value}`);
  return `${name}: ${named.join(', ')}`;
}
