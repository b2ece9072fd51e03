// Paths of Tabler Icons 3.51.0 (https://tabler.io/icons), MIT License, Copyright (c) 2020-2026 Paweł Kuna; the notice goes along in NOTICE.md.
import type { Channel } from '@berichtenbox/client';
import { svg, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { mailIcon } from '../icons/icons.js';

export { mailIcon };

/** Tabler `device-mobile`. */
export const phoneIcon = (): TemplateResult => icon(svg`<path d="M6 5a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-14 M11 4h2 M12 17v.01"/>`);
/** Tabler `bell`. */
export const bellIcon = (): TemplateResult => icon(svg`<path d="M10 5a2 2 0 1 1 4 0a7 7 0 0 1 4 6v3a4 4 0 0 0 2 3h-16a4 4 0 0 0 2 -3v-3a7 7 0 0 1 4 -6 M9 17v1a3 3 0 0 0 6 0v-1"/>`);

/** The icon of a kind of channel. */
export function channelIcon(kind: Channel['kind']): TemplateResult {
  return { email: mailIcon, sms: phoneIcon, push: bellIcon }[kind]();
}
