import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A line drawing in the colour of the text, for a state without content. Decorative: the words beside it say it. */
export function drawing(lines: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 120 96" aria-hidden="true" focusable="false">${lines}</svg>`;
}

/** A plug and a socket that do not meet. */
export const unpluggedDrawing = (): TemplateResult => drawing(svg`
  <path d="M8 62c10 0 12-14 24-14h6M38 36h8a12 12 0 0 1 0 24h-8zM54 42h9M54 54h9M112 34c-10 0-12 14-24 14h-4M84 36H74v24h10z"/>
  <path class="accent" d="M66 26l4-8M74 29l8-5M60 24l-2-9"/>`);

/** A letter behind a lock. */
export const lockDrawing = (): TemplateResult => drawing(svg`
  <path d="M88 42V26H14v46h48M14 28l37 25 18-12M70 56h36v28H70z"/>
  <path class="accent" d="M78 56v-6a10 10 0 0 1 20 0v6M88 67v6"/>`);
