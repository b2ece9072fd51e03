import { svg, type TemplateResult } from 'lit';
import { drawing } from '../icons/drawings.js';

/** A letter coming out of an envelope. */
export const envelopeDrawing = (): TemplateResult => drawing(svg`
  <path d="M24 42v38a4 4 0 0 0 4 4h64a4 4 0 0 0 4-4V42"/><path d="M24 42l36 24 36-24"/><path d="M26 83l24-22M94 83L70 61"/>
  <path d="M36 49V16a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v33"/><path class="accent" d="M46 24h14M46 33h28M46 42h22"/>`);

/** An empty place in a row of letters. */
export const lostDrawing = (): TemplateResult => drawing(svg`
  <path d="M12 34a4 4 0 0 1 4-4h20v40H16a4 4 0 0 1-4-4zM108 34a4 4 0 0 0-4-4H84v40h20a4 4 0 0 0 4-4z"/>
  <path d="M46 26h28a4 4 0 0 1 4 4v40a4 4 0 0 1-4 4H46a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z" stroke-dasharray="4 5"/>
  <path class="accent" d="M54 43a6 6 0 1 1 9 5.2c-2 1.2-3 2.6-3 4.8M60 60v.5"/>`);
