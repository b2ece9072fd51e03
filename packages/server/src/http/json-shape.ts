import { pointerStep } from './json-pointer.js';
import type { FieldError } from './problem.js';

/** No body of the contract is deeper than five. */
const maxDepth = 32;
/** A delivery with all the attachments it may have has some two hundred. */
const maxValues = 10_000;

/** An object or a list that has begun and not ended. */
interface Level {
  /** Names so far; absent in a list. */
  readonly names: Set<string> | undefined;
  /** The name, or the place in the list, of the value one is at. */
  at: string | number;
}

/**
 * What makes a JSON text unfit to be read, seen before anything is made of it: a name that occurs twice (which of the two counts
 * differs between readers), and so many values or so deep that naming all that is wrong with them takes gigabytes.
 * Whether it is JSON at all is for `JSON.parse` to say.
 *
 * @see RFC 8259 sections 4 and 9; RFC 7493 section 2.3
 */
export function findShapeError(text: string): FieldError | undefined {
  const levels: Level[] = [];
  let valueCount = 1;
  let lastString = '';
  for (const mark of marks(text)) {
    if (mark === ':' && isNameTwice(levels.at(-1), readName(lastString))) return { pointer: pointerTo(levels), detail: 'This occurs twice.' };
    if (mark.startsWith('"')) lastString = mark;
    follow(levels, mark);
    if ('{[,'.includes(mark)) valueCount += 1;
    if (levels.length > maxDepth) return { pointer: pointerTo(levels), detail: `Is nested more than ${maxDepth} deep.` };
    if (valueCount > maxValues) return { pointer: pointerTo(levels), detail: `The body has more than ${maxValues} values; it was not read from here on.` };
  }
  return undefined;
}

function isNameTwice(level: Level | undefined, name: string): boolean {
  if (level?.names === undefined) return false;
  level.at = name;
  const isTwice = level.names.has(name);
  level.names.add(name);
  return isTwice;
}

function follow(levels: Level[], mark: string): void {
  const level = levels.at(-1);
  if (mark === '{') levels.push({ names: new Set(), at: '' });
  else if (mark === '[') levels.push({ names: undefined, at: 0 });
  else if (mark === '}' || mark === ']') levels.pop();
  else if (mark === ',' && typeof level?.at === 'number') level.at += 1;
}

/** Punctuation and whole strings, in order. What is between them (numbers, white space, anything else) is skipped. */
function* marks(text: string): Iterable<string> {
  const next = /["{}[\],:]/g;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    if (found[0] !== '"') {
      yield found[0];
      continue;
    }
    const end = endOfString(text, found.index);
    next.lastIndex = end;
    yield text.slice(found.index, end);
  }
}

/** Where a string ends, its closing quote included. Jumps from quote to quote: a file in Base64 is one long string. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslash = quote;
    while (text[backslash - 1] === '\\') backslash -= 1;
    if ((quote - backslash) % 2 === 0) return quote + 1;
  }
  return text.length;
}

/** Without its quotes and escapes, since `"\u0061"` is `"a"`. */
function readName(string: string): string {
  try {
    return String(JSON.parse(string));
  } catch {
    return string;
  }
}

function pointerTo(levels: readonly Level[]): string {
  return levels.map(({ at }) => pointerStep(at)).join('');
}
