// Paths of Tabler Icons 3.51.0 (https://tabler.io/icons), MIT License; see `icons.ts`. Those that are about people have a module of their own, since a
// bundle takes modules as a whole.
import { svg, type TemplateResult } from 'lit';
import { icon } from './icon.js';

/** Tabler `users`. */
export const usersIcon = (): TemplateResult => icon(svg`<path d="M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0 M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2 M16 3.13a4 4 0 0 1 0 7.75 M21 21v-2a4 4 0 0 0 -3 -3.85"/>`);
/** Tabler `star`. */
export const starIcon = (): TemplateResult => icon(svg`<path d="M12 17.75l-6.172 3.245l1.179 -6.873l-5 -4.867l6.9 -1l3.086 -6.253l3.086 6.253l6.9 1l-5 4.867l1.179 6.873l-6.158 -3.245"/>`);
/** Tabler `switch-horizontal`. */
export const switchIcon = (): TemplateResult => icon(svg`<path d="M16 3l4 4l-4 4 M10 7l10 0 M8 13l-4 4l4 4 M4 17l9 0"/>`);
