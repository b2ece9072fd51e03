// Paths of Tabler Icons 3.51.0, as in `../../icons/icons.ts`: those that only reading aloud shows.
import { svg, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';

/** Tabler `volume`. */
export const volumeIcon = (): TemplateResult => icon(svg`<path d="M15 8a5 5 0 0 1 0 8 M17.7 5a9 9 0 0 1 0 14 M6 15h-2a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1h2l3.5 -4.5a.8 .8 0 0 1 1.5 .5v14a.8 .8 0 0 1 -1.5 .5l-3.5 -4.5"/>`);
/** Tabler `player-play`. */
export const playIcon = (): TemplateResult => icon(svg`<path d="M7 4v16l13 -8z"/>`);
/** Tabler `player-pause`. */
export const pauseIcon = (): TemplateResult => icon(svg`<path d="M6 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1z M14 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1z"/>`);
/** Tabler `player-stop`. */
export const stopIcon = (): TemplateResult => icon(svg`<path d="M5 7a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2z"/>`);
