import type { Organisation } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';

/**
 * Whom to call, at the end of each letter: the sender about what it says, the help desk about the box.
 *
 * @param sender name to show
 * @param organisation what the directory says about the sender
 * @param helpDesk phone number the host gave, or empty
 */
export function letterHelp(
  sender: string, organisation: Organisation | undefined, helpDesk: string, heading: TemplateResult, text: MessageViewerMessages,
): TemplateResult {
  const senderPhone = organisation?.phone;
  return html`<footer class="help" part="help">
    ${heading}
    <p>${senderPhone === undefined ? text.senderNoPhone(sender) : html`${text.senderPhone(sender)} ${phoneLink(senderPhone)}.`}</p>
    ${helpDesk === '' ? nothing : html`<p>${text.boxPhone} ${phoneLink(helpDesk)}.</p>`}
  </footer>`;
}

function phoneLink(phone: string): TemplateResult {
  return html`<a class="link" href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${phone}</a>`;
}
