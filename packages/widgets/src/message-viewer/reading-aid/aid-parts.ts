import { nothing, type LitElement } from 'lit';
import type { ReadingAidMessages } from '../../locales/nl/reading-aid.js';
import { Glossary } from './glossary.js';
import type { LetterAids, LetterToRead } from './reading-aid.js';
import { glossaryStyles } from './reading-aid.styles.js';

export { readingAid as dutch } from '../../locales/nl/reading-aid.js';

/** What the aids look like. */
export const aidStyles = [glossaryStyles];

/** The aids of one element. */
export class AidParts {
  readonly #glossary: Glossary;
  #signal: AbortSignal | undefined;

  constructor(host: LitElement) {
    this.#glossary = new Glossary(host);
  }

  /** @see ReadingAid.of */
  of({ message, signal }: LetterToRead, text: ReadingAidMessages): LetterAids {
    if (signal !== this.#signal) {
      this.#signal = signal;
      signal.addEventListener('abort', () => this.#glossary.forget(), { once: true });
    }
    return { tools: nothing, show: this.#glossary.marker(), words: this.#glossary.template(message.body, text) };
  }
}
