import { displayText } from './display-text.js';
import { countLinks, findLinks, type TextRun } from './links.js';

/** A block of a letter: running text, newlines included, or items the sender marked with dashes or bullets. */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly TextRun[])[] };

// A letter has tens of paragraphs, and a few links. What goes beyond these is shown as one text, so that no letter can stall the page.
const maximumBlocks = 2000;
const maximumItems = 1000;
const maximumLinks = 500;
const bullet = /^[^\S\n]{0,4}[-*•–][^\S\n]+(?=\S)/u;
const bullets = new RegExp(bullet.source, 'gmu');

/**
 * The plain text of a letter as blocks to show.
 *
 * A blank line ends a paragraph; two lines or more that each begin with a dash or a bullet are a list. The words are the sender's,
 * untouched but for the characters `displayText` takes out.
 *
 * @param body plain text, up to 1 MiB; never HTML. Markup in it is shown as the text it is.
 */
export function letterBlocks(body: string): readonly Block[] {
  const text = displayText(body);
  const chunks = text
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((chunk) => chunk.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd())
    .filter((chunk) => chunk !== '');
  const toRuns = countLinks(text) <= maximumLinks ? findLinks : plainRun;
  const separate = (text.match(bullets)?.length ?? 0) <= maximumItems ? withLists : wholeParagraph;
  const blocks = chunks.slice(0, maximumBlocks).flatMap((chunk) => separate(chunk, toRuns));
  const rest = chunks.slice(maximumBlocks).join('\n\n');
  return rest === '' ? blocks : [...blocks, ...wholeParagraph(rest, toRuns)];
}

type ToRuns = (text: string) => readonly TextRun[];

function plainRun(text: string): readonly TextRun[] {
  return [{ kind: 'text', text }];
}

function wholeParagraph(chunk: string, toRuns: ToRuns): readonly Block[] {
  return [{ kind: 'paragraph', runs: toRuns(chunk) }];
}

function withLists(chunk: string, toRuns: ToRuns): readonly Block[] {
  const groups: { readonly isList: boolean; readonly lines: string[] }[] = [];
  for (const line of chunk.split('\n')) {
    const isList = bullet.test(line);
    const last = groups.at(-1);
    if (last?.isList === isList) {
      last.lines.push(line);
    } else {
      groups.push({ isList, lines: [line] });
    }
  }
  const isPlain = groups.every((group) => !group.isList || group.lines.length < 2);
  return isPlain
    ? wholeParagraph(chunk, toRuns)
    : groups.flatMap((group) => (group.isList && group.lines.length > 1
        ? [{ kind: 'list' as const, items: group.lines.map((line) => toRuns(line.replace(bullet, '').trimEnd())) }]
        : wholeParagraph(group.lines.join('\n'), toRuns)));
}
