import { isPdf } from '../message-stores/pdf.js';

/** One kind of file that may go with a reply. */
export interface FileKind {
  readonly mediaType: string;
  /** In lower case, with the dot; the first is the usual one. */
  readonly extensions: readonly string[];
}

interface RecognisedKind extends FileKind {
  readonly matches: (bytes: Uint8Array) => boolean;
}

const kinds: readonly RecognisedKind[] = [
  { mediaType: 'application/pdf', extensions: ['.pdf'], matches: isPdf },
  { mediaType: 'image/jpeg', extensions: ['.jpg', '.jpeg', '.jpe', '.jfif'], matches: isJpeg },
  { mediaType: 'image/png', extensions: ['.png'], matches: isPng },
];

/** Every kind that is accepted. */
export const acceptedKinds: readonly FileKind[] = kinds;

/** The kind that a name claims, by its extension. */
export function kindByName(name: string): FileKind | undefined {
  return kinds.find(({ extensions }) => extensions.some((extension) => name.toLowerCase().endsWith(extension)));
}

/**
 * The kind that the bytes are, from the first to the last; undefined for everything else, and for what is also a file of another kind:
 * such a file is how something gets past a filter.
 */
export function kindByBytes(bytes: Uint8Array): FileKind | undefined {
  const kind = kinds.find(({ matches }) => matches(bytes));
  return kind === undefined || isAlsoSomethingElse(bytes, kind) ? undefined : kind;
}

/** @see ISO/IEC 10918-1 Annex B; a camera may put more behind the end of the picture, so that end is looked for. */
function isJpeg(bytes: Uint8Array): boolean {
  const [first, second, third, fourth = 0] = bytes;
  return first === 0xff && second === 0xd8 && third === 0xff && fourth >= 0xc0 && fourth < 0xff && indexOfLast(bytes, [0xff, 0xd9]) > 4;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...latin1('IHDR')];
const pngEnd = [0, 0, 0, 0, ...latin1('IEND'), 0xae, 0x42, 0x60, 0x82];

/** @see PNG (third edition) sections 5.2 and 11.2: the signature, a header first, and an end. */
function isPng(bytes: Uint8Array): boolean {
  return isAt(bytes, pngStart, 0) && indexOfLast(bytes, pngEnd) >= pngStart.length;
}

const headByteLength = 1024;
/** Readers of PDF look for its header in the first kilobyte, browsers for markup. */
const markup = /<(?:!doctype|html|head|body|script|svg|iframe|\?php|\?=)/i;
const zipEnd = [0x50, 0x4b, 0x05, 0x06];
const zipEndByteLength = 22;
const zipMaxCommentByteLength = 0xffff;

function isAlsoSomethingElse(bytes: Uint8Array, { mediaType }: FileKind): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, headByteLength));
  return markup.test(head) || (mediaType !== 'application/pdf' && head.includes('%PDF-')) || endsAsZip(bytes);
}

/**
 * Zip archives (also documents of Word, and programs in Java) are read from their end: a record that says how long the comment behind it is.
 *
 * @see APPNOTE.TXT section 4.3.16
 */
function endsAsZip(bytes: Uint8Array): boolean {
  const earliest = Math.max(0, bytes.length - zipEndByteLength - zipMaxCommentByteLength);
  for (let start = bytes.length - zipEndByteLength; start >= earliest; start -= 1) {
    const commentByteLength = (bytes[start + 20] ?? 0) + 256 * (bytes[start + 21] ?? 0);
    if (isAt(bytes, zipEnd, start) && start + zipEndByteLength + commentByteLength <= bytes.length) return true;
  }
  return false;
}

/** Nothing else gets a turn while a file of 25 MiB is looked through, so this is as plain as can be: calling a function for each byte took twenty times as long. */
function indexOfLast(bytes: Uint8Array, wanted: readonly number[]): number {
  const last = wanted.at(-1);
  const length = wanted.length - 1;
  for (let end = bytes.length - 1; end >= length; end -= 1) if (bytes[end] === last && isAt(bytes, wanted, end - length)) return end - length;
  return -1;
}

function isAt(bytes: Uint8Array, wanted: readonly number[], start: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[start + index] !== wanted[index]) return false;
  return true;
}

function latin1(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
