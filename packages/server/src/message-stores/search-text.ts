/**
 * PostgreSQL refuses a tsvector of a megabyte, so of a very long letter only the beginning can be found. A word is in there twice, as itself
 * and as its stem, and has some bytes around it: at worst that makes three and a half times as much.
 */
const indexedByteLength = 200_000;

/**
 * Makes text and query alike before PostgreSQL stems them: lower case, no accents, and only letters and digits.
 * The database's own folding differs per collation (PGlite has C), and its parser would take URLs and hyphens apart
 * in other ways in a letter than in a query.
 */
export function foldText(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}+/gu, '').normalize('NFC').toLowerCase();
  const words = plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  // In whole characters: none is cut in half.
  return words.slice(0, new TextEncoder().encodeInto(words, new Uint8Array(Math.min(indexedByteLength, 3 * words.length))).read);
}
