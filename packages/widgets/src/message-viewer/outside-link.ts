import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { outsideIcon } from './letter-icons.js';
import { outsideAddress } from './outside-address.js';

/**
 * A button-like link to another site. Says beforehand which site that is; an address that is not what it seems is no link.
 *
 * @param label what one does there: "Betaal € 159,00"
 */
export function outsideLink(url: string | undefined, label: string, part: string, text: MessageViewerMessages): TemplateResult | typeof nothing {
  const address = outsideAddress(url);
  switch (address?.kind) {
    case 'web':
      return html`<p class="outside no-print">
        <a class="button primary" part=${part} href=${address.href} target="_blank" rel="noopener noreferrer"
          ><span>${label}<span class="visually-hidden">${` ${text.onHost} ${address.host} (${text.newTab})`}</span></span>${outsideIcon()}</a>
        <span class="host" aria-hidden="true">${text.onHost} <bdi translate="no">${address.host}</bdi></span>
      </p>
      <p class="muted small no-print">${text.leaves}</p>`;
    case 'deceptive':
      return html`<p class="deceptive"><bdi>${address.text}</bdi><strong class="caution">${warningIcon()}<span>${text.deceptive(address.host)}</span></strong></p>`;
    default:
      return nothing;
  }
}
