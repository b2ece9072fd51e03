import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, paperclipIcon, warningIcon } from '../icons/first-list-icons.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxMessages } from '../locales/nl/inbox.js';
import { dueWords, needsAction } from './deadline.js';

/** Language and words. */
export interface FactsWording {
  readonly text: InboxMessages;
  readonly common: CommonMessages;
  readonly language: string;
}

/**
 * What helps to decide whether to open a message, and only what there is to say; nothing on a server that knows none of it.
 *
 * @param more what else there is to say of this row
 */
export function messageFacts(message: MessageSummary, wording: FactsWording, more: unknown = nothing): TemplateResult | typeof nothing {
  const { text, common } = wording;
  const { actionPrompt, attachmentCount, delivery } = message;
  const facts = [
    message.unread && html`<span class="fact unread-mark">${common.unread}</span>`,
    message.important && html`<span class="fact strong">${text.important}</span>`,
    needsAction(message) && dueFact(message, wording),
    amountFact(message, wording),
    message.handled && fact(text.handled),
    actionPrompt === 'receive-information' && fact(text.informs),
    attachmentCount > 0 && html`<span class="fact">${paperclipIcon()}${common.attachments(attachmentCount)}</span>`,
    delivery?.mode === 'also-on-paper' && fact(text.onPaper),
    delivery?.mode === 'reference' && fact(text.elsewhere(hostOf(delivery.url))),
    message.stale && fact(text.stale),
    more !== nothing && more,
  ].filter(Boolean);
  return facts.length === 0 ? nothing : html`<div class="facts">${facts.flatMap((part) => [part, ' '])}</div>`;
}

/** What to do and before when, with an icon; red is only one of the signs that it is late. */
export function dueFact(message: MessageSummary, { text, language }: FactsWording): TemplateResult {
  const { words, isOverdue } = dueWords(message, text, language);
  return html`<span class=${isOverdue ? 'fact due overdue' : 'fact due'}>${isOverdue ? warningIcon() : clockIcon()}<span>${words}</span></span>`;
}

/** For how much. */
export function amountFact({ payment }: MessageSummary, { language }: FactsWording): TemplateResult | undefined {
  return payment && fact(new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(payment.amountCents / 100));
}

function fact(words: string): TemplateResult {
  return html`<span class="fact">${words}</span>`;
}

/** The host that a link really leads to, in the form in which look-alikes are seen through; empty when there is none. */
function hostOf(url: string | undefined): string {
  return url === undefined ? '' : new URL(url).host;
}
