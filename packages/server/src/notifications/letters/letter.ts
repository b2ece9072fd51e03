import type { NotificationLanguage } from '../../preferences/preferences.js';

/** A name and an address as they stand on an envelope, one line each. */
export type PostalAddress = readonly string[];

/** A letter on paper, before it is drawn. */
export interface PaperLetter {
  readonly language: NotificationLanguage;
  readonly address: PostalAddress;
  /** As it is printed: `3 maart 2026`. */
  readonly date: string;
  readonly title: string;
  readonly sections: readonly LetterSection[];
}

/** A part with its own heading. */
export interface LetterSection {
  readonly heading?: string;
  readonly paragraphs: readonly string[];
  /** Numbered, after the paragraphs. */
  readonly steps?: readonly string[];
  /** Begins on a new page. */
  readonly startsPage?: true;
}

/** Makes the bytes of a PDF. */
export type DrawLetter = (letter: PaperLetter) => Promise<{ readonly bytes: Uint8Array; readonly pageCount: number }>;
