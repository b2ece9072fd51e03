import { parseWithinLimits, type LetterRoot } from './parse-within-limits.js';
import { quietMarkup } from './quiet-markup.js';
import { rebuildLetter, type LetterSurroundings } from './rebuild-letter.js';
import { sanitise, type SanitisedMarkup } from './sanitise.js';

/** A sender's markup, made safe to show. */
export interface SafeLetter extends Omit<SanitisedMarkup, 'content'>, LetterRoot {
  /** Nodes of a document that is never shown: import them. */
  readonly content: DocumentFragment;
}

/** @returns `too-large` when it goes beyond the limits of a letter; `failed` when this page or browser does not let us sanitise */
export function safeLetter(markup: string, surroundings: LetterSurroundings): SafeLetter | 'too-large' | 'failed' {
  try {
    const quiet = quietMarkup(markup);
    const root = parseWithinLimits(quiet);
    if (root === undefined) {
      return 'too-large';
    }
    const { content, ...lost } = sanitise(quiet);
    return { ...lost, ...root, content: rebuildLetter(content, surroundings) };
  } catch (error) {
    // Only the kind of it: what a parser says may quote the letter.
    console.error('berichtenbox: a letter with markup is shown as plain text', error instanceof Error ? error.name : '');
    return 'failed';
  }
}
