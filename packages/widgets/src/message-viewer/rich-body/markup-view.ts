import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LetterFrame } from './letter-frame.js';
import { letterWords } from './letter-words.js';
import type { RichBodyContext } from './rich-body.js';
import { safeLetter, type SafeLetter } from './safe-letter.js';

export { frameBox } from './letter-frame.styles.js';
export { letterProse } from './letter-prose.styles.js';

interface Shown {
  readonly markup: string;
  readonly headingLevel: number;
  readonly language: string;
  readonly letter: SafeLetter | 'too-large' | 'failed';
  readonly frame: LetterFrame | undefined;
}

/** Shows letters with markup in an element, one at a time. */
export class MarkupView implements ReactiveController {
  readonly #host: LitElement;
  readonly #print = matchMedia('print');
  readonly #around = new ResizeObserver(() => this.#shown?.frame?.takeLook());
  #probe: Element | undefined;
  #shown: Shown | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#putOnPaper);
    addEventListener('afterprint', this.#takeOffPaper);
    // Some ways to print, and previews, tell it only so.
    this.#print.addEventListener('change', this.#mediaChanged);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#putOnPaper);
    removeEventListener('afterprint', this.#takeOffPaper);
    this.#print.removeEventListener('change', this.#mediaChanged);
    this.#around.disconnect();
    this.#probe = undefined;
    this.forget();
  }

  hostUpdated(): void {
    const probe = this.#host.renderRoot.querySelector('.look-probe') ?? undefined;
    if (probe !== this.#probe) {
      this.#probe = probe;
      this.#around.disconnect();
      for (const observed of probe === undefined ? [] : [probe, probe.parentElement]) {
        if (observed !== null) {
          this.#around.observe(observed);
        }
      }
    }
  }

  /** Drops the letter. */
  forget(): void {
    this.#shown?.frame?.close();
    this.#shown = undefined;
  }

  /** The words of the letter that is shown. */
  get words(): string | undefined {
    const letter = this.#shown?.letter;
    return typeof letter === 'object' ? letterWords(letter.content) : undefined;
  }

  /**
   * The letter, with what has to be said of it, or its plain text.
   *
   * @param isPlain the person wants the plain text
   * @param toggle they want the other one
   */
  template(markup: string, context: RichBodyContext, isPlain: boolean, toggle: () => void): unknown {
    const { letter, frame } = this.#letterOf(markup, context);
    if (letter === 'too-large') {
      return html`${context.plain()}<p class="muted small" lang=${context.language}>${context.text.markupTooLarge}</p>`;
    }
    if (letter === 'failed' || frame === undefined) {
      return context.plain();
    }
    return html`${isPlain ? context.plain() : this.#framed(frame, context)}${this.#notes(letter, context, isPlain, toggle)}`;
  }

  #framed(frame: LetterFrame, { text, subject }: RichBodyContext): TemplateResult {
    // Another letter is another frame: nothing of one may ever be left in the other.
    return html`<div class="rich" @transitionrun=${frame.takeLook}>${keyed(frame, frame.template(text.letterFrame(subject)))}
      <span class="look-probe" aria-hidden="true"></span>
      <div class="prose on-paper"></div>
    </div>`;
  }

  #notes(letter: SafeLetter, { text, language }: RichBodyContext, isPlain: boolean, toggle: () => void): TemplateResult {
    return html`<div class="letter-notes no-print" lang=${language}>
      ${letter.lostLook && !isPlain ? html`<p>${text.lostLook}</p>` : nothing}
      ${letter.lostLinks && !isPlain ? html`<p>${text.lostLinks}</p>` : nothing}
      <button class="button subtle" type="button" @click=${toggle}>${isPlain ? text.showMarkup : text.showPlain}</button>
    </div>`;
  }

  #letterOf(markup: string, context: RichBodyContext): Shown {
    const { headingLevel, language } = context;
    if (this.#shown?.markup !== markup || this.#shown.headingLevel !== headingLevel || this.#shown.language !== language) {
      this.forget();
      const letter = safeLetter(markup, context);
      const frame = typeof letter === 'string' ? undefined : new LetterFrame(letter, () => this.#giveUp());
      this.#shown = { markup, headingLevel, language, letter, frame };
    }
    return this.#shown;
  }

  /** Something was in the frame that is not ours: never again for this letter. */
  #giveUp(): void {
    if (this.#shown !== undefined) {
      this.#shown = { ...this.#shown, letter: 'failed', frame: undefined };
      this.#host.requestUpdate();
    }
  }

  /**
   * A frame is printed as one picture, cut where a page ends, and as wide as it was on the screen. So for as long as printing takes, the
   * same nodes stand in the letter itself.
   */
  readonly #putOnPaper = (): void => {
    const letter = this.#shown?.letter;
    const paper = this.#paper;
    if (paper && typeof letter === 'object') {
      paper.lang = letter.lang || 'nl';
      paper.dir = letter.dir || 'auto';
      paper.replaceChildren(document.importNode(letter.content, true));
    }
  };

  readonly #takeOffPaper = (): void => {
    this.#paper?.replaceChildren();
  };

  readonly #mediaChanged = ({ matches }: MediaQueryListEvent): void => {
    if (matches) {
      this.#putOnPaper();
    } else {
      this.#takeOffPaper();
    }
  };

  get #paper(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.on-paper');
  }
}
