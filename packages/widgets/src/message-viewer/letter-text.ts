import { displayText } from './display-text.js';
import { findLinks, type TextRun } from './links.js';

/** One line of a letter, in runs. */
export type Line = readonly TextRun[];

/** A block of a letter: lines that belong together, or items the sender marked with dashes or bullets. */
export interface Block {
  readonly kind: 'paragraph' | 'list';
  readonly lines: readonly Line[];
}

/** A letter has tens of paragraphs. What follows after this many is one block, so that no letter can stall the page. */
const maximumBlocks = 2000;
const bullet = /^\s{0,4}[-*•–]\s+(?=\S)/u;

/**
 * The plain text of a letter as blocks to show.
 *
 * A blank line ends a paragraph; two lines or more that each begin with a dash or a bullet are a list. The words are the sender's,
 * untouched but for the characters `displayText` takes out.
 *
 * @param body plain text, up to 1 MiB; never HTML. Markup in it is shown as the text it is.
 */
export function letterBlocks(body: string): readonly Block[] {
  const chunks = displayText(body)
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((chunk) => chunk.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd())
    .filter((chunk) => chunk !== '');
  const separate = chunks.slice(0, maximumBlocks);
  const rest = chunks.slice(maximumBlocks);
  const blocks = separate.flatMap((chunk) => chunkBlocks(chunk.split('\n')));
  return rest.length === 0 ? blocks : [...blocks, paragraph([rest.join('\n\n')])];
}

function chunkBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let plain: string[] = [];
  let bullets: string[] = [];
  const endList = (): void => {
    if (bullets.length < 2) {
      plain.push(...bullets);
    } else {
      endParagraph();
      blocks.push({ kind: 'list', lines: bullets.map((line) => findLinks(line.replace(bullet, '').trimEnd())) });
    }
    bullets = [];
  };
  const endParagraph = (): void => {
    if (plain.length > 0) {
      blocks.push(paragraph(plain));
    }
    plain = [];
  };
  for (const line of lines) {
    if (bullet.test(line)) {
      bullets.push(line);
    } else {
      endList();
      plain.push(line);
    }
  }
  endList();
  endParagraph();
  return blocks;
}

function paragraph(lines: readonly string[]): Block {
  return { kind: 'paragraph', lines: lines.map((line) => findLinks(line.trimEnd())) };
}
