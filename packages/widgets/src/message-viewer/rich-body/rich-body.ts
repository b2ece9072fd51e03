import { html, type CSSResult, type LitElement, type ReactiveController } from 'lit';
import { OnDemand } from '../../element/on-demand.js';
import type { MessageViewerMessages } from '../../locales/nl/message-viewer.js';
import type { MarkupView } from './markup-view.js';

const part = new OnDemand(() => import('./markup-view.js'));

/** Longer than this, nobody waits for the part that shows markup: the plain text says the same. */
const patienceMs = 1_500;

/** What a letter with markup needs from the letter view. */
export interface RichBodyContext {
  readonly text: MessageViewerMessages;
  /** Of `text`, as a BCP 47 tag. */
  readonly language: string;
  /** As it may be shown. */
  readonly subject: string;
  /** Level of the first heading inside the letter. */
  readonly headingLevel: number;
  /** The same letter as plain text. */
  readonly plain: () => unknown;
}

/**
 * Shows the letter's markup in an element, or its plain text: when there is no markup, when the part that makes markup safe takes long
 * to come, when the letter is too large, and when the person wants that.
 *
 * That part, the sanitiser with it, is loaded for the first letter with markup.
 */
export class RichBody implements ReactiveController {
  readonly #host: LitElement;
  readonly #wear: (styles: readonly CSSResult[]) => void;
  #view: MarkupView | undefined;
  #markup: string | undefined;
  #plain = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** @param wear adds styles to the element */
  constructor(host: LitElement, wear: (styles: readonly CSSResult[]) => void) {
    this.#host = host;
    this.#wear = wear;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Keeps nothing of the letter. */
  forget(): void {
    this.#begin(undefined);
  }

  /** The words of the letter's markup, as they are shown; undefined when its plain text is. */
  get words(): string | undefined {
    return this.#plain ? undefined : this.#view?.words;
  }

  /**
   * The letter's text. Call it once in each update.
   *
   * @param markup as the sender wrote it; hostile
   */
  template(markup: string | undefined, context: RichBodyContext): unknown {
    if (markup !== this.#markup) {
      this.#begin(markup);
    }
    if (markup === undefined) {
      return context.plain();
    }
    const view = this.#loadedView();
    if (view !== undefined) {
      return view.template(markup, context, this.#plain, this.#toggle);
    }
    return this.#plain ? context.plain() : html`<div class="rich-coming" aria-busy="true"></div>`;
  }

  #begin(markup: string | undefined): void {
    this.#markup = markup;
    this.#plain = false;
    this.#view?.forget();
    clearTimeout(this.#patience);
    if (markup !== undefined && part.value === undefined) {
      this.#patience = setTimeout(this.#toggle, patienceMs);
      void part.load().then(() => {
        clearTimeout(this.#patience);
        this.#host.requestUpdate();
      });
    }
  }

  #loadedView(): MarkupView | undefined {
    if (this.#view === undefined && part.value !== undefined) {
      this.#wear([part.value.frameBox, part.value.letterProse]);
      this.#view = new part.value.MarkupView(this.#host);
    }
    return this.#view;
  }

  readonly #toggle = (): void => {
    this.#plain = !this.#plain;
    this.#host.requestUpdate();
  };
}
