import type { ScriptSentence } from './letter-script.js';

/** What is in the letter view, but not in the letter's words. */
const beside = '.visually-hidden, svg, .explanation';

/**
 * Where a sentence stands on the screen.
 *
 * @returns undefined when it does not stand there word for word: a browser has translated the page, or shows another form of the letter
 */
export function placeOf({ part, start, end }: ScriptSentence, root: ParentNode): Range | undefined {
  const element = part.where === undefined ? null : root.querySelector(part.where);
  if (element === null) {
    return undefined;
  }
  const nodes = textNodesIn(element);
  if (solid(nodes.map(({ data }) => data).join('')) !== solid(part.text)) {
    return undefined;
  }
  // White space is not always the same, so characters are counted without.
  const first = solid(part.text.slice(0, start)).length;
  const length = solid(part.text.slice(start, end)).length;
  const from = pointAfter(nodes, first, false);
  const to = pointAfter(nodes, first + length, true);
  if (from === undefined || to === undefined || length === 0) {
    return undefined;
  }
  const range = element.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function textNodesIn(element: Element): readonly Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => (
    node instanceof Element ? (node.matches(beside) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP) : NodeFilter.FILTER_ACCEPT));
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) {
    nodes.push(walker.currentNode as Text);
  }
  return nodes;
}

function solid(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The place after so many characters that are not white space: right after the last of them, or right before the next. */
function pointAfter(nodes: readonly Text[], count: number, isEnd: boolean): [Text, number] | undefined {
  let left = count;
  for (const node of nodes) {
    const length = solid(node.data).length;
    if (isEnd ? left <= length : left < length) {
      return [node, offsetOf(node.data, left, isEnd)];
    }
    left -= length;
  }
  return undefined;
}

function offsetOf(text: string, count: number, isEnd: boolean): number {
  let seen = 0;
  for (const { index } of text.matchAll(/\S/g)) {
    if (seen === (isEnd ? count - 1 : count)) {
      return isEnd ? index + 1 : index;
    }
    seen += 1;
  }
  return text.length;
}
