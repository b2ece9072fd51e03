import type { LitElement } from 'lit';
import type { ReadingAidMessages } from '../../locales/nl/reading-aid.js';
import { Glossary } from './glossary.js';
import type { LetterAids, LetterToRead } from './reading-aid.js';
import { ReadAloud } from './read-aloud.js';
import { readerStyles } from './reader.styles.js';
import { glossaryStyles } from './glossary.styles.js';

export { readingAid as dutch } from '../../locales/nl/reading-aid.js';

/** What the aids look like. */
export const aidStyles = [glossaryStyles, readerStyles];

/** The aids of one element. */
export class AidParts {
  readonly #glossary: Glossary;
  readonly #aloud: ReadAloud;
  #signal: AbortSignal | undefined;

  constructor(host: LitElement) {
    this.#glossary = new Glossary(host);
    this.#aloud = new ReadAloud(host);
  }

  /** @see ReadingAid.of */
  of(letter: LetterToRead, text: ReadingAidMessages): LetterAids {
    const { message, signal } = letter;
    if (signal !== this.#signal) {
      this.#signal = signal;
      signal.addEventListener('abort', this.#forget, { once: true });
    }
    return { tools: this.#aloud.template(letter, text), show: this.#glossary.marker(), words: this.#glossary.template(message.body, text) };
  }

  readonly #forget = (): void => {
    this.#glossary.forget();
    this.#aloud.forget();
  };
}
