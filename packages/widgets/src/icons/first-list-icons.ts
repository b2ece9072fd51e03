// Paths of Tabler Icons 3.51.0 (https://tabler.io/icons), MIT License, Copyright (c) 2020-2026 Paweł Kuna; the notice
// goes along in NOTICE.md. Copied, so that nobody downloads five thousand icons for twenty. Each is a function, so that
// a bundle keeps only those it uses. All are decorative: the words beside them say it.
import { svg, type TemplateResult } from 'lit';
import { icon } from './icon.js';

/** Tabler `search`. */
export const searchIcon = (): TemplateResult => icon(svg`<path d="M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0 M21 21l-6 -6"/>`);
/** Tabler `paperclip`. */
export const paperclipIcon = (): TemplateResult => icon(svg`<path d="M15 7l-6.5 6.5a1.5 1.5 0 0 0 3 3l6.5 -6.5a3 3 0 0 0 -6 -6l-6.5 6.5a4.5 4.5 0 0 0 9 9l6.5 -6.5"/>`);
/** Tabler `dots`. */
export const dotsIcon = (): TemplateResult => icon(svg`<path d="M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0 M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0 M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0"/>`);
/** Tabler `refresh`. */
export const refreshIcon = (): TemplateResult => icon(svg`<path d="M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4 M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4"/>`);
/** Tabler `alert-triangle`. */
export const warningIcon = (): TemplateResult => icon(svg`<path d="M12 9v4 M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0 M12 16h.01"/>`);
/** Tabler `clock`. */
export const clockIcon = (): TemplateResult => icon(svg`<path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0 M12 7v5l3 3"/>`);
/** Tabler `adjustments-horizontal`. */
export const filterIcon = (): TemplateResult => icon(svg`<path d="M12 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 6h8 M16 6h4 M6 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 12h2 M10 12h10 M15 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 18h11 M19 18h1"/>`);
/** Tabler `checkbox`. */
export const checkboxIcon = (): TemplateResult => icon(svg`<path d="M9 11l3 3l8 -8 M20 12v6a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2h9"/>`);
