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
