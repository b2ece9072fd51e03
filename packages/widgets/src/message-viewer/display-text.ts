/**
 * Characters that change how other characters are shown, and have no place in a letter: control characters except tab and
 * newline, bidirectional embeddings, overrides, isolates and marks, the byte order mark and the invisible separators.
 * Joiners (U+200C, U+200D) stay: several scripts and emoji need them.
 */
const invisible = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

/** More combining marks on one letter than this only serve to paint over the lines around it. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * A sender's text without the characters by which it could look like other text than it is.
 *
 * @param text one line or several; newlines (any kind) come out as `\n`, tabs stay.
 * @see SECURITY threat "link spoofing, homographs, bidi": Unicode UAX #9 section 2, "Trojan Source" (CVE-2021-42574)
 */
export function displayText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(invisible, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(stackedMarks, '$1');
}

/** The same for what must stay on one line: a subject, a sender's name, a file's name. */
export function displayLine(text: string): string {
  return displayText(text).replace(/\s+/gu, ' ').trim();
}
