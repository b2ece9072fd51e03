import type { LetterBlock } from '../letters/letter-text.js';
import type { DemoOrganisation } from '../organisations.js';

/** A letter on paper: everything that is printed on it, so that equal letters give equal bytes. */
export interface PdfLetter {
  readonly language: 'nl-NL' | 'en-GB';
  readonly title: string;
  readonly sender: DemoOrganisation;
  /** Name, street, postcode and town. Absent on what is not addressed to anybody, such as an explanation. */
  readonly addressee?: readonly string[];
  /** As it is printed: `3 maart 2026`. */
  readonly date: string;
  readonly reference?: string;
  readonly blocks: readonly LetterBlock[];
}

/** Makes the bytes of a tagged PDF. Injected into the seed, because fonts come from disk in Node and over HTTP in a browser. */
export type RenderPdf = (letter: PdfLetter) => Promise<Uint8Array>;
