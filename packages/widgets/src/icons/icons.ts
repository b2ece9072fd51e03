// Paths of Tabler Icons 3.51.0 (https://tabler.io/icons), MIT License, Copyright (c) 2020-2026 Paweł Kuna; the notice
// goes along in NOTICE.md. Copied, so that nobody downloads five thousand icons for twenty. Each is a function, so that
// a bundle keeps only those it uses. All are decorative: the words beside them say it.
import { svg, type TemplateResult } from 'lit';
import { icon } from './icon.js';

// The icons that the first list shows have a module of their own, since a bundle takes modules as a whole.
export * from './first-list-icons.js';

/** Tabler `mail`. */
export const mailIcon = (): TemplateResult => icon(svg`<path d="M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10 M3 7l9 6l9 -6"/>`);
/** Tabler `inbox`. */
export const inboxIcon = (): TemplateResult => icon(svg`<path d="M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12 M4 13h3l3 3h4l3 -3h3"/>`);
/** Tabler `mail-opened`. */
export const mailOpenedIcon = (): TemplateResult => icon(svg`<path d="M3 9l9 6l9 -6l-9 -6l-9 6 M21 9v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10 M3 19l6 -6 M15 13l6 6"/>`);
/** Tabler `archive`. */
export const archiveIcon = (): TemplateResult => icon(svg`<path d="M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2 M5 8v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-10 M10 12l4 0"/>`);
/** Tabler `trash`. */
export const trashIcon = (): TemplateResult => icon(svg`<path d="M4 7l16 0 M10 11l0 6 M14 11l0 6 M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12 M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3"/>`);
/** Tabler `x`. */
export const closeIcon = (): TemplateResult => icon(svg`<path d="M18 6l-12 12 M6 6l12 12"/>`);
/** Tabler `info-circle`. */
export const infoIcon = (): TemplateResult => icon(svg`<path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0 M12 9h.01 M11 12h1v4h1"/>`);
/** Tabler `circle-check`. */
export const successIcon = (): TemplateResult => icon(svg`<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0 M9 12l2 2l4 -4"/>`);
/** Tabler `arrow-left`. */
export const backIcon = (): TemplateResult => icon(svg`<path d="M5 12l14 0 M5 12l6 6 M5 12l6 -6"/>`);
/** Tabler `download`. */
export const downloadIcon = (): TemplateResult => icon(svg`<path d="M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2 M7 11l5 5l5 -5 M12 4l0 12"/>`);
/** Tabler `arrow-back-up`. */
export const restoreIcon = (): TemplateResult => icon(svg`<path d="M9 14l-4 -4l4 -4 M5 10h11a4 4 0 1 1 0 8h-1"/>`);
/** Tabler `login`. */
export const loginIcon = (): TemplateResult => icon(svg`<path d="M15 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2 M21 12h-13l3 -3 M11 15l-3 -3"/>`);
/** Tabler `logout`. */
export const logoutIcon = (): TemplateResult => icon(svg`<path d="M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2 M9 12h12l-3 -3 M18 15l3 -3"/>`);
/** Tabler `file-type-pdf`. */
export const pdfIcon = (): TemplateResult => icon(svg`<path d="M14 3v4a1 1 0 0 0 1 1h4 M5 12v-7a2 2 0 0 1 2 -2h7l5 5v4 M5 18h1.5a1.5 1.5 0 0 0 0 -3h-1.5v6 M17 18h2 M20 15h-3v6 M11 15v6h1a2 2 0 0 0 2 -2v-2a2 2 0 0 0 -2 -2h-1"/>`);
/** Tabler `file`. */
export const fileIcon = (): TemplateResult => icon(svg`<path d="M14 3v4a1 1 0 0 0 1 1h4 M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2"/>`);
/** Tabler `printer`. */
export const printerIcon = (): TemplateResult => icon(svg`<path d="M17 17h2a2 2 0 0 0 2 -2v-4a2 2 0 0 0 -2 -2h-14a2 2 0 0 0 -2 2v4a2 2 0 0 0 2 2h2 M17 9v-4a2 2 0 0 0 -2 -2h-6a2 2 0 0 0 -2 2v4 M7 15a2 2 0 0 1 2 -2h6a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2l0 -4"/>`);
/** Tabler `eye`. */
export const eyeIcon = (): TemplateResult => icon(svg`<path d="M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0 M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6"/>`);
/** Tabler `folder`. */
export const folderIcon = (): TemplateResult => icon(svg`<path d="M5 4h4l3 3h7a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-11a2 2 0 0 1 2 -2"/>`);
/** Tabler `history`. */
export const historyIcon = (): TemplateResult => icon(svg`<path d="M12 8l0 4l2 2 M3.05 11a9 9 0 1 1 .5 4m-.5 5v-5h5"/>`);
