import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A line drawing in the colour of the text, for a state without content. Decorative: the words beside it say it. */
function drawing(lines: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 120 96" aria-hidden="true" focusable="false">${lines}</svg>`;
}

/** A letter coming out of an envelope. */
export const envelopeDrawing = (): TemplateResult => drawing(svg`
  <path d="M24 42v38a4 4 0 0 0 4 4h64a4 4 0 0 0 4-4V42"/><path d="M24 42l36 24 36-24"/><path d="M26 83l24-22M94 83L70 61"/>
  <path d="M36 49V16a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v33"/><path class="accent" d="M46 24h14M46 33h28M46 42h22"/>`);

/** An empty place in a row of letters. */
export const lostDrawing = (): TemplateResult => drawing(svg`
  <path d="M12 34a4 4 0 0 1 4-4h20v40H16a4 4 0 0 1-4-4zM108 34a4 4 0 0 0-4-4H84v40h20a4 4 0 0 0 4-4z"/>
  <path d="M46 26h28a4 4 0 0 1 4 4v40a4 4 0 0 1-4 4H46a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z" stroke-dasharray="4 5"/>
  <path class="accent" d="M54 43a6 6 0 1 1 9 5.2c-2 1.2-3 2.6-3 4.8M60 60v.5"/>`);

/** A plug and a socket that do not meet. */
export const unpluggedDrawing = (): TemplateResult => drawing(svg`
  <path d="M8 62c10 0 12-14 24-14h6"/><path d="M38 36h8a12 12 0 0 1 0 24h-8zM54 42h9M54 54h9"/>
  <path d="M112 34c-10 0-12 14-24 14h-4"/><path d="M84 36h-4a6 6 0 0 0-6 6v12a6 6 0 0 0 6 6h4z"/>
  <path class="accent" d="M66 26l4-8M74 29l8-5M60 24l-2-9"/>`);

/** A letter behind a lock. */
export const lockDrawing = (): TemplateResult => drawing(svg`
  <path d="M14 28a4 4 0 0 1 4-4h66a4 4 0 0 1 4 4v14M14 28v40a4 4 0 0 0 4 4h44"/><path d="M14 28l37 25 18-12"/>
  <path d="M74 56h28a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H74a4 4 0 0 1-4-4V60a4 4 0 0 1 4-4z"/>
  <path class="accent" d="M78 56v-6a10 10 0 0 1 20 0v6M88 67v6"/>`);
