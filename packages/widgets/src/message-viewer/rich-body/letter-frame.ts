import { html, type TemplateResult } from 'lit';
import { lendFonts } from './frame-fonts.js';
import { takeLookOf } from './frame-look.js';
import { framePage } from './letter-frame.styles.js';
import { letterProse } from './letter-prose.styles.js';
import { letterAttributes } from './letter-markup.js';
import { parseable } from './markup-policy.js';
import type { SafeLetter } from './safe-letter.js';

const policy = "default-src 'none'; form-action 'none'; base-uri 'none'";
/** Always the same; what a sender wrote is only ever put in as nodes. */
const skeleton = `<!doctype html><html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8">`
  + '<meta name="referrer" content="no-referrer"><meta http-equiv="x-dns-prefetch-control" content="off"></head><body class="prose"></body></html>';

/**
 * A frame with a letter in it that can do nothing: its document may not run scripts, nor load or send anything. It may open a link that
 * a person follows in a tab of its own, and the page around it may read and dress it, which is how it gets its height and its look.
 *
 * One frame shows one letter.
 */
export class LetterFrame {
  readonly #letter: SafeLetter;
  readonly #broken: () => void;
  #size: ResizeObserver | undefined;
  #fitting = false;
  #frame: HTMLIFrameElement | undefined;

  /** @param broken told when something else than our own document is in the frame; it has to go at once */
  constructor(letter: SafeLetter, broken: () => void) {
    this.#letter = letter;
    this.#broken = broken;
  }

  /** @param title what people who hear the page are told that the frame is */
  template(title: string): TemplateResult {
    return html`<iframe part="rich-body" title=${title} sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer" csp=${policy} .srcdoc=${parseable(skeleton)} @load=${this.#fill}></iframe>`;
  }

  /** Takes over the look of what stands around the frame, as it is now. */
  readonly takeLook = (): void => {
    const page = this.#frame?.contentDocument;
    if (this.#frame?.parentElement && page) {
      takeLookOf(this.#frame.parentElement, page);
      this.#fitSoon();
    }
  };

  /** Lets go of the frame. */
  close(): void {
    this.#size?.disconnect();
    this.#frame = undefined;
  }

  readonly #fill = ({ currentTarget }: Event): void => {
    const frame = currentTarget as HTMLIFrameElement;
    const page = frame.contentDocument;
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    if (page?.URL === 'about:blank') {
      return; // Some browsers show an empty document first.
    }
    if (page?.URL !== 'about:srcdoc' || view === null) {
      this.close();
      this.#broken();
      return;
    }
    this.#frame = frame;
    // A style sheet belongs to the document it is made in.
    page.adoptedStyleSheets = [framePage, letterProse].map(({ cssText }) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
    const { lang, dir, content } = this.#letter;
    page.documentElement.lang = letterAttributes.get('lang')?.value.test(lang) ? lang : 'nl';
    page.body.dir = letterAttributes.get('dir')?.value.test(dir) ? dir : 'auto';
    page.body.replaceChildren(page.importNode(content, true));
    this.takeLook();
    // The frame's own observer: ours would be a round late for what is in another document, which browsers report as an error. One that
    // does not call us out of a frame without scripts still has us called when the column or the type changes.
    this.#size?.disconnect();
    this.#size = new view.ResizeObserver(() => this.#fitSoon());
    this.#size.observe(page.body);
    // Without them the letter has the next font of the list.
    lendFonts(page, view).catch(() => undefined);
  };

  #fitSoon(): void {
    if (!this.#fitting) {
      this.#fitting = true;
      requestAnimationFrame(() => this.#fit());
    }
  }

  /** As high as what is in it. A table that does not fit can be reached with the keyboard, to scroll it. */
  #fit(): void {
    this.#fitting = false;
    const body = this.#frame?.contentDocument?.body;
    const height = Math.ceil(body?.getBoundingClientRect().height ?? 0);
    // On paper the frame is not there.
    if (body === undefined || height === 0) {
      return;
    }
    for (const table of body.querySelectorAll<HTMLElement>('.table')) {
      table.tabIndex = table.scrollWidth > table.clientWidth ? 0 : -1;
    }
    this.#frame?.style.setProperty('block-size', `${height}px`);
  }
}
