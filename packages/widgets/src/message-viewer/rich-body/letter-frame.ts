import { html, type TemplateResult } from 'lit';
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
  readonly #height = new ResizeObserver(() => this.#fit());
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
      this.#fit();
    }
  };

  /** Lets go of the frame. */
  close(): void {
    this.#height.disconnect();
    this.#frame = undefined;
  }

  readonly #fill = ({ currentTarget }: Event): void => {
    const frame = currentTarget as HTMLIFrameElement;
    const { contentDocument: page, contentWindow: view } = frame;
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
      const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
    const { lang, dir, content } = this.#letter;
    page.documentElement.lang = letterAttributes.get('lang')?.value.test(lang) ? lang : 'nl';
    page.body.dir = letterAttributes.get('dir')?.value.test(dir) ? dir : 'auto';
    page.body.replaceChildren(page.importNode(content, true));
    this.takeLook();
    this.#height.disconnect();
    this.#height.observe(page.body);
  };

  /** As high as what is in it. A table that does not fit can be reached with the keyboard, to scroll it. */
  #fit(): void {
    const body = this.#frame?.contentDocument?.body;
    const height = Math.ceil(body?.getBoundingClientRect().height ?? 0);
    // On paper the frame is not there.
    if (body === undefined || height === 0) {
      return;
    }
    this.#frame?.style.setProperty('block-size', `${height}px`);
    for (const table of body.querySelectorAll<HTMLElement>('.table')) {
      table.tabIndex = table.scrollWidth > table.clientWidth ? 0 : -1;
    }
  }
}
