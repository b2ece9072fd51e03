// Paths of Tabler Icons 3.51.0, as in `../icons/icons.ts`: those that only a letter shows.
import { svg, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';

/** Tabler `external-link`. */
export const outsideIcon = (): TemplateResult => icon(svg`<path d="M12 6h-6a2 2 0 0 0 -2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-6 M11 13l9 -9 M15 4h5v5"/>`);
/** Tabler `calendar-plus`. */
export const calendarIcon = (): TemplateResult => icon(svg`<path d="M12.5 21h-6.5a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v5 M16 3v4 M8 3v4 M4 11h16 M16 19h6 M19 16v6"/>`);
/** Tabler `copy`. */
export const copyIcon = (): TemplateResult => icon(svg`<path d="M7 9.667a2.667 2.667 0 0 1 2.667 -2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1 -2.667 2.667h-8.666a2.667 2.667 0 0 1 -2.667 -2.667l0 -8.666 M4.012 16.737a2.005 2.005 0 0 1 -1.012 -1.737v-10c0 -1.1 .9 -2 2 -2h10c.75 0 1.158 .385 1.5 1"/>`);
/** Tabler `gavel`. */
export const gavelIcon = (): TemplateResult => icon(svg`<path d="M13 10l7.383 7.418c.823 .82 .823 2.148 0 2.967a2.11 2.11 0 0 1 -2.976 0l-7.407 -7.385 M6 9l4 4 M13 10l-4 -4 M3 21h7 M6.793 15.793l-3.586 -3.586a1 1 0 0 1 0 -1.414l2.293 -2.293l.5 .5l3 -3l-.5 -.5l2.293 -2.293a1 1 0 0 1 1.414 0l3.586 3.586a1 1 0 0 1 0 1.414l-2.293 2.293l-.5 -.5l-3 3l.5 .5l-2.293 2.293a1 1 0 0 1 -1.414 0"/>`);
/** Tabler `chevron-left`. */
export const previousIcon = (): TemplateResult => icon(svg`<path d="M15 6l-6 6l6 6"/>`);
/** Tabler `chevron-right`. */
export const nextIcon = (): TemplateResult => icon(svg`<path d="M9 6l6 6l-6 6"/>`);
