import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** An icon of 24 by 24, in the colour and about the size of the text. Decorative: the words beside it say it. */
export function icon(paths: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;
}
