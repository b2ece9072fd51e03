import type { Message } from '@berichtenbox/client';
import { nothing, type CSSResult, type LitElement } from 'lit';
import { OnDemand } from '../../element/on-demand.js';
import type { ReadingAidMessages } from '../../locales/nl/reading-aid.js';
import type { AidParts } from './aid-parts.js';

const part = new OnDemand(() => import('./aid-parts.js'));

/** The letter that is on the screen. */
export interface LetterToRead {
  readonly message: Message;
  /** Opaque key of the person whose letter it is. */
  readonly owner: string;
  /** The words of the sender's markup, when that is what is shown. */
  readonly markupWords: () => string | undefined;
  /** Aborted when this letter goes. */
  readonly signal: AbortSignal;
}

/** What helps to read one letter, for its view. */
export interface LetterAids {
  /** Stands right above the text. */
  readonly tools: unknown;
  /** Shows a run of the plain text: the same characters, with difficult words that can be pressed. Call it for each run in turn. */
  readonly show: (text: string) => unknown;
  /** Stands right under the text. */
  readonly words: unknown;
}

/** What the aid needs from its element. */
export interface AidedElement {
  /** Adds styles to the element. */
  readonly wear: (styles: readonly CSSResult[]) => void;
  /** The aid's text in the language of the element, or the Dutch it brings itself. */
  readonly textOf: (dutch: ReadingAidMessages) => ReadingAidMessages;
}

const none: LetterAids = { tools: nothing, show: (text) => text, words: nothing };

/** Helps to read a letter: explains its difficult words, and reads it aloud. All of it is loaded when there is a letter; until then the letter is as it is without. */
export class ReadingAid {
  readonly #host: LitElement;
  readonly #element: AidedElement;
  #parts: AidParts | undefined;

  constructor(host: LitElement, element: AidedElement) {
    this.#host = host;
    this.#element = element;
  }

  /** The aids for this letter. Call it once in each update that shows one. */
  of(letter: LetterToRead): LetterAids {
    if (this.#parts === undefined && part.value !== undefined) {
      this.#element.wear(part.value.aidStyles);
      this.#parts = new part.value.AidParts(this.#host);
    }
    if (this.#parts !== undefined && part.value !== undefined) {
      return this.#parts.of(letter, this.#element.textOf(part.value.dutch));
    }
    void part.load().then(() => this.#host.requestUpdate());
    return none;
  }
}
