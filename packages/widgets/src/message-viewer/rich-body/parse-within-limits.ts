import { parseable } from './markup-policy.js';

/** What a letter may be, at most. A real one has tens of elements; more only serves to make a page slow. */
export const letterLimits = { byteLength: 1_048_576, nodes: 5_000, depth: 100 } as const;

/** What a letter says of itself on its outermost elements. */
export interface LetterRoot {
  readonly lang: string;
  readonly dir: string;
}

/** So short that what comes of one piece stays small, even when each new paragraph repeats all open formatting. */
const pieceLength = 1024;

/**
 * Parses markup piece by piece into a document that is never shown, and stops as soon as it goes beyond the limits. This comes before
 * everything else, since a sanitiser first has to build the whole of what it is given.
 *
 * @returns undefined when it goes beyond the limits
 */
export function parseWithinLimits(markup: string): LetterRoot | undefined {
  if (markup.length > letterLimits.byteLength || new TextEncoder().encode(markup).byteLength > letterLimits.byteLength) {
    return undefined;
  }
  // Has no window: nothing in it runs or loads. Elements may be named as what a document or a form has, and then stand in its place
  // (`<img name="write">`), so neither is ever asked for anything by name.
  const parsed = document.implementation.createHTMLDocument('');
  parsed.open();
  const elements = parsed.getElementsByTagName('*');
  for (let start = 0; start < markup.length; start += pieceLength) {
    Document.prototype.write.call(parsed, parseable(markup.slice(start, start + pieceLength)));
    if (elements.length > letterLimits.nodes || openDepth(elements[0]) > letterLimits.depth) {
      return undefined;
    }
  }
  Document.prototype.close.call(parsed);
  const root = elements[0];
  if (root === undefined || !isWithinLimits(root)) {
    return undefined;
  }
  const body = [...root.children].find(({ localName }) => localName === 'body');
  const own = (name: string): string => body?.getAttribute(name) ?? root.getAttribute(name) ?? '';
  return { lang: own('lang'), dir: own('dir') };
}

/** How deep the element lies that what comes next goes into. */
function openDepth(root: Element | undefined): number {
  if (root === undefined) {
    return 0;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let depth = 1;
  while (walker.lastChild() !== null) {
    depth += 1;
  }
  return depth;
}

function isWithinLimits(root: Element): boolean {
  const walker = document.createTreeWalker(root);
  let nodes = 0;
  let depth = 0;
  for (let node: Node | null = root; node !== null; node = next()) {
    nodes += 1;
    if (nodes > letterLimits.nodes || depth > letterLimits.depth) {
      return false;
    }
  }
  return true;

  function next(): Node | null {
    if (walker.firstChild() !== null) {
      depth += 1;
      return walker.currentNode;
    }
    while (walker.nextSibling() === null) {
      if (walker.parentNode() === null) {
        return null;
      }
      depth -= 1;
    }
    return walker.currentNode;
  }
}
