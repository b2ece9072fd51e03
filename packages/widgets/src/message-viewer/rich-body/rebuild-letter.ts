import type { MessageViewerMessages } from '../../locales/nl/message-viewer.js';
import { displayText } from '../display-text.js';
import { letterAttributes, letterElements } from './letter-markup.js';
import { letterLink, tellsHost } from './letter-link.js';
import { isForLayout } from './table-purpose.js';

/** What the letter has to fit in with. */
export interface LetterSurroundings {
  /** Level of the letter's own first heading, 1 to 6. */
  readonly headingLevel: number;
  readonly text: MessageViewerMessages;
}

interface Building extends LetterSurroundings {
  readonly document: Document;
  /** By how much the sender's headings move down. */
  readonly headingShift: number;
}

/** In characters; more is no description of an image. */
const longestWordsOfImage = 300;
const headings = 'h1, h2, h3, h4, h5, h6';

/**
 * Builds the letter anew out of sanitised markup: each element is created by its name from our own list, each attribute copied only when
 * its value is as it should be, and text put in as text. Nothing is parsed a second time, so that what the sanitiser might once miss has
 * no way through.
 *
 * @returns nodes of a document that is never shown
 */
export function rebuildLetter(sanitised: DocumentFragment, surroundings: LetterSurroundings): DocumentFragment {
  const inert = document.implementation.createHTMLDocument('');
  const levels = [...sanitised.querySelectorAll(headings)].map((heading) => Number(heading.localName.charAt(1)));
  const building = { ...surroundings, document: inert, headingShift: surroundings.headingLevel - Math.min(...levels) };
  const letter = inert.createDocumentFragment();
  copyChildren(sanitised, letter, building);
  return letter;
}

function copyChildren(from: Node, to: Node, building: Building): void {
  for (const child of from.childNodes) {
    const copy = child instanceof Text ? building.document.createTextNode(displayText(child.data)) : copyElement(child, building);
    if (copy !== undefined) {
      to.appendChild(copy);
    }
  }
}

function copyElement(node: Node, building: Building): Node | undefined {
  if (!(node instanceof HTMLElement)) {
    return undefined;
  }
  const name = letterElements.get(node.localName);
  switch (name) {
    case undefined:
      return undefined;
    case 'a':
      return copyLink(node, building);
    case 'img':
      return wordsOfImage(node, building);
    case 'table':
      return isForLayout(node) ? layoutAsBlocks(node, building) : scrollable(copyAs('table', node, building), building);
    case 'td':
    case 'th':
      return copyCell(name, node, building);
    default:
      return /^h\d$/.test(name) ? copyHeading(name, node, building) : copyAs(name, node, building);
  }
}

function copyAs(name: string, from: HTMLElement, building: Building): HTMLElement {
  const copy = building.document.createElement(name);
  for (const [attribute, allowed] of letterAttributes) {
    const value = from.getAttribute(attribute);
    if (value !== null && allowed.value.test(value) && allowed.on?.includes(name) !== false) {
      copy.setAttribute(attribute, attribute === 'title' ? displayText(value) : value);
    }
  }
  copyChildren(from, copy, building);
  return copy;
}

function copyHeading(name: string, from: HTMLElement, building: Building): HTMLElement {
  const level = Math.min(6, Math.max(1, Number(name.charAt(1)) + building.headingShift));
  const copy = copyAs(`h${level}`, from, building);
  if (level === building.headingLevel) {
    copy.className = 'chapter';
  }
  return copy;
}

/** An amount or a date stays on one line; a table that gets too wide by that scrolls. */
function copyCell(name: string, from: HTMLElement, building: Building): HTMLElement {
  const copy = copyAs(name, from, building);
  if (copy.childElementCount === 0 && copy.textContent.trim().length < 18) {
    copy.className = 'short';
  }
  return copy;
}

function copyLink(from: HTMLElement, building: Building): Node {
  const { text } = building;
  // Words that stand for an image are shown, so they can be as false as others.
  const words = displayText([from.textContent, ...Array.from(from.querySelectorAll('img'), ({ alt }) => alt)].join(' ').trim());
  const found = letterLink(from.getAttribute('href') ?? '', words);
  const copy = copyAs(found === undefined || found.kind === 'deceptive' ? 'span' : 'a', from, building);
  if (found === undefined) {
    return copy;
  }
  const result = building.document.createDocumentFragment();
  result.append(copy);
  if (found.kind === 'deceptive') {
    copy.className = 'deceptive';
    result.append(createText('strong', 'caution', text.deceptive(found.host), building));
    return result;
  }
  copy.setAttribute('href', found.href);
  if (found.kind === 'web') {
    copy.setAttribute('target', '_blank');
    copy.setAttribute('rel', 'noopener noreferrer');
    copy.append(createText('span', 'visually-hidden', ` (${text.newTab})`, building));
  }
  const target = found.kind === 'web' ? found.host : found.label;
  // Only running text can be relied on to be read in the order in which it is written.
  const isTold = from.childElementCount === 0 && (found.kind === 'web' ? tellsHost(words, target) : words.trim() === target);
  if (!isTold) {
    const shown = createText('bdi', 'target', target, building);
    shown.dir = 'ltr';
    result.append(' (', shown, ')');
  }
  return result;
}

/** What the sender says that is to be seen; an image that says nothing, such as a line or a logo for show, leaves no trace. */
function wordsOfImage(image: HTMLElement, building: Building): Node | undefined {
  const words = displayText(image.getAttribute('alt') ?? '').trim().slice(0, longestWordsOfImage);
  return words === '' ? undefined : createText('span', 'image', building.text.image(words), building);
}

function createText(name: string, className: string, content: string, building: Building): HTMLElement {
  const element = building.document.createElement(name);
  element.className = className;
  element.textContent = content;
  return element;
}

/** A table that is wider than the column scrolls by itself. */
function scrollable(table: HTMLElement, { document, text }: Building): HTMLElement {
  const box = document.createElement('div');
  box.className = 'table';
  box.role = 'group';
  const caption = table.querySelector('caption')?.textContent.trim() ?? '';
  box.ariaLabel = caption === '' ? text.table : caption;
  box.append(table);
  return box;
}

/** What was put in a table only to stand side by side: one block under the other. */
function layoutAsBlocks(table: HTMLElement, building: Building): Node {
  const blocks = building.document.createDocumentFragment();
  for (const cell of table.querySelectorAll<HTMLElement>('td, th, caption')) {
    if (cell.closest('table') === table) {
      blocks.append(copyAs('div', cell, building));
    }
  }
  return blocks;
}
