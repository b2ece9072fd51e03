/** PostgreSQL refuses a tsvector of a megabyte, so of a very long letter only the beginning can be found. */
const indexedLength = 200_000;

/**
 * Makes text and query alike before PostgreSQL stems them: lower case, no accents, and only letters and digits.
 * The database's own folding differs per collation (PGlite has C), and its parser would take URLs and hyphens apart
 * in other ways in a letter than in a query.
 */
export function foldText(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}+/gu, '').normalize('NFC').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim().slice(0, indexedLength).replace(/[\uD800-\uDBFF]$/, '');
}
