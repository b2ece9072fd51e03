import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { OnDemand } from '../../element/on-demand.js';
import { closeIcon } from '../../icons/icons.js';
import type { ReadingAidMessages } from '../../locales/nl/reading-aid.js';
import { displayText } from '../display-text.js';
import type { Explanation } from './word-finder.js';
import { placeBelow } from './place-below.js';

const finder = new OnDemand(() => import('./word-finder.js'));

/** How a run of a letter's text is shown: the same characters, perhaps in elements. */
export type ShowText = (text: string) => unknown;

/**
 * Explains difficult words of a letter, on the device: each word where it first stands in the letter can be pressed, and all are listed under it.
 *
 * The word list is a chunk of its own; until it is there, the letter is as it is without.
 */
export class Glossary implements ReactiveController {
  readonly #host: ReactiveElement;
  #letter: { readonly body: string; readonly words: readonly Explanation[] } | undefined;
  #open: { readonly explanation: Explanation; readonly word: HTMLElement } | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.#place);
    // Also of what scrolls inside the page.
    addEventListener('scroll', this.#place, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#place);
    removeEventListener('scroll', this.#place, { capture: true });
    this.forget();
  }

  /** Closes what is open and keeps nothing of the letter. */
  forget(): void {
    this.#open = undefined;
    this.#letter = undefined;
    this.#close();
  }

  hostUpdated(): void {
    const popover = this.#popover;
    if (popover !== null && this.#open !== undefined && !popover.matches(':popover-open')) {
      popover.showPopover();
      this.#place();
      popover.querySelector('button')?.focus();
    }
  }

  /** How to show the text of a letter, for one rendering of it from the start: only the first time that a word stands there it can be pressed. */
  marker(): ShowText {
    const seen = new Set<Explanation>();
    // A browser without popovers still has the list under the letter.
    return 'popover' in HTMLElement.prototype ? (text) => this.#mark(text, seen) : (text) => text;
  }

  /** The list under a letter, and the explanation that is open. Nothing when the letter has no difficult words. */
  template(body: string, text: ReadingAidMessages): TemplateResult | typeof nothing {
    const words = this.#wordsOf(body);
    return words.length === 0 ? nothing : html`<details class="word-list no-print" part="word-list">
        <summary>${text.difficultWords(words.length)}</summary>
        <dl lang="nl">${words.map(({ word, meaning }) => html`<div><dt>${word}</dt><dd>${meaning}</dd></div>`)}</dl>
      </details>
      <div class="explanation" popover role="dialog" aria-labelledby="explained-word" aria-describedby="explained-meaning" lang="nl"
        @toggle=${this.#toggled} @keydown=${this.#leave}>
        <p class="explained" id="explained-word">${this.#open?.explanation.word}</p>
        <button class="button subtle icon-only" type="button" aria-label=${text.closeExplanation} lang=${text.language} @click=${this.#close}>${closeIcon()}</button>
        <p class="meaning" id="explained-meaning">${this.#open?.explanation.meaning}</p>
      </div>`;
  }

  #mark(text: string, seen: Set<Explanation>): unknown {
    const shown: unknown[] = [];
    let end = 0;
    for (const found of this.#finder?.findDifficultWords(text) ?? []) {
      if (!seen.has(found.explanation)) {
        seen.add(found.explanation);
        shown.push(text.slice(end, found.start), this.#word(text.slice(found.start, found.end), found.explanation));
        ({ end } = found);
      }
    }
    return shown.length === 0 ? text : [...shown, text.slice(end)];
  }

  /**
   * Not a `<button>`: that is one block in the line, so find-in-page would no longer find words across its edges (measured in Chromium 156),
   * and a long word would not be broken.
   */
  #word(written: string, explanation: Explanation): TemplateResult {
    return html`<span class="difficult" role="button" tabindex="0" aria-haspopup="dialog" aria-expanded=${this.#open?.explanation === explanation}
      @click=${(event: Event) => this.#toggle(event, explanation)} @keydown=${(event: KeyboardEvent) => this.#press(event, explanation)}>${written}</span>`;
  }

  #wordsOf(body: string): readonly Explanation[] {
    if (this.#finder === undefined) {
      return [];
    }
    if (this.#letter?.body !== body) {
      this.#letter = { body, words: [...new Set(this.#finder.findDifficultWords(displayText(body)).map(({ explanation }) => explanation))] };
    }
    return this.#letter.words;
  }

  /** Asking for it loads it. */
  get #finder(): typeof finder.value {
    if (finder.value === undefined) {
      void finder.load().then(() => this.#host.requestUpdate());
    }
    return finder.value;
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.explanation');
  }

  #press(event: KeyboardEvent, explanation: Explanation): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#toggle(event, explanation);
    }
  }

  #toggle({ currentTarget }: Event, explanation: Explanation): void {
    const isOpen = this.#open?.explanation === explanation;
    this.#open = isOpen ? undefined : { explanation, word: currentTarget as HTMLElement };
    if (isOpen) {
      this.#close();
    }
    this.#host.requestUpdate();
  }

  /** Tab goes on in the letter, from the word. */
  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      this.#open?.word.focus();
      this.#close();
      if (event.shiftKey) {
        event.preventDefault();
      }
    }
  };

  readonly #close = (): void => {
    this.#popover?.hidePopover();
  };

  /** Also when the browser closed it: Escape, or a press elsewhere. The focus goes back to the word unless it has gone elsewhere. */
  readonly #toggled = ({ newState }: ToggleEvent): void => {
    const popover = this.#popover;
    if (newState === 'closed' && this.#open !== undefined && popover?.matches(':popover-open') === false) {
      const active = (popover.getRootNode() as ShadowRoot).activeElement;
      if (active === null || popover.contains(active)) {
        this.#open.word.focus();
      }
      this.#open = undefined;
      this.#host.requestUpdate();
    }
  };

  /** Again when the window changes or something scrolls. */
  readonly #place = (): void => {
    const popover = this.#popover;
    if (popover !== null && this.#open !== undefined) {
      placeBelow(popover, this.#open.word);
    }
  };
}
