// Path of Tabler Icons 3.51.0 (https://tabler.io/icons), as in `../icons/icons.ts`; apart from the icons of a letter, which no page with mandates shows.
import { svg, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';

/** Tabler `copy`. */
export const copyIcon = (): TemplateResult => icon(svg`<path d="M7 9.667a2.667 2.667 0 0 1 2.667 -2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1 -2.667 2.667h-8.666a2.667 2.667 0 0 1 -2.667 -2.667l0 -8.666 M4.012 16.737a2.005 2.005 0 0 1 -1.012 -1.737v-10c0 -1.1 .9 -2 2 -2h10c.75 0 1.158 .385 1.5 1"/>`);
