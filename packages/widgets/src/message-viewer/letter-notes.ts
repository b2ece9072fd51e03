import type { Message } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { displayLine, displayText } from './display-text.js';
import { gavelIcon, outsideIcon } from './letter-icons.js';
import type { LetterView } from './letter-view.js';
import { outsideLink } from './outside-link.js';

/** That only a pointer was sent: where the message itself stands, and that one goes to another site for it. */
export function referenceNote({ delivery, senderName }: Message, { text }: LetterView): TemplateResult | typeof nothing {
  return delivery?.mode !== 'reference' ? nothing : html`<div class="alert" part="reference">${outsideIcon()}<div class="body">
    <p><strong>${text.elsewhere(displayLine(senderName))}</strong> ${text.loginThere}</p>
    ${outsideLink(delivery.url, text.goThere, 'reference-link', text)}
  </div></div>`;
}

/** That it can have legal effect, in plain words. */
export function legalNote({ legalEffect }: Message, { text }: LetterView): TemplateResult | typeof nothing {
  return legalEffect === undefined ? nothing : html`<p class="note" part="legal-effect">${gavelIcon()}<span>${text.legalEffect}</span></p>`;
}

/** Why one gets this message, for who wants to know. */
export function reasonNote({ reason, senderName }: Message, { text }: LetterView): TemplateResult | typeof nothing {
  return reason === undefined ? nothing : html`<details class="reason" part="reason">
    <summary>${text.whyMe}</summary>
    <figure class="words">
      <figcaption class="muted">${text.writes(displayLine(senderName))}</figcaption>
      <blockquote lang="nl" dir="auto">${displayText(reason)}</blockquote>
    </figure>
  </details>`;
}
