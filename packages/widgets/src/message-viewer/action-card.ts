import type { Message } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, restoreIcon, successIcon, warningIcon } from '../icons/icons.js';
import { fullDate } from '../locales/dates.js';
import { euros } from './amount.js';
import { displayLine, displayText } from './display-text.js';
import { daysUntil } from './due-date.js';
import { calendarIcon, copyIcon } from './letter-icons.js';
import type { LetterView } from './letter-view.js';
import { outsideLink } from './outside-link.js';

/** What a sender expects of somebody who gets a message. */
type Expected = 'action' | 'possibility' | 'nothing' | 'unknown';

/**
 * What to do, before when, what it costs, and what happens otherwise. Says so when there is nothing to do, and is not there at all when
 * the sender or the server said nothing about it.
 */
export function actionCard(message: Message, view: LetterView): TemplateResult | typeof nothing {
  const expected = expectedOf(message);
  switch (expected) {
    case 'unknown':
      return nothing;
    case 'nothing':
      return html`<p class="nothing-to-do" part="action">${successIcon()}<span>${view.text.nothingToDo}</span></p>`;
    default:
      return card(message, expected, view);
  }
}

function expectedOf({ actionPrompt, actionText, deadline, messageType }: Message): Expected {
  if (actionPrompt !== 'receive-information') {
    return actionPrompt === undefined && actionText === undefined && deadline === undefined ? 'unknown' : 'action';
  }
  if (actionText !== undefined || deadline !== undefined) {
    return 'possibility';
  }
  // An invitation informs as well, but it is not for us to say that one need not come.
  return messageType === undefined || messageType === 'notification' ? 'nothing' : 'unknown';
}

/** The same elements whether it was dealt with or not, so that the focus stays on the button that was pressed. */
function card(message: Message, expected: 'action' | 'possibility', view: LetterView): TemplateResult {
  const { text, heading } = view;
  const handled = message.handled === true;
  const title = handled ? text.handled : expected === 'action' ? text.toDo : text.mayDo;
  return html`<section class=${handled ? 'card calm' : isOverdue(message) ? 'card overdue' : 'card'} part="action" aria-labelledby="action">
    <div id="action">${handled ? successIcon() : nothing}${heading(title, 1, 'part-heading')}</div>
    ${handled ? nothing : whatToDo(message, view)}
    ${due(message, view)}
    ${handled ? nothing : html`${payment(message, view)}${consequence(message, view)}`}
    <div class="actions no-print">
      ${handled ? nothing : replyButton(message, view)}
      ${handled || isOverdue(message) || message.deadline === undefined ? nothing : calendarButton(message.deadline, view)}
      ${handledButton(handled, view)}
    </div>
  </section>`;
}

function isOverdue({ deadline }: Message): boolean {
  return deadline !== undefined && daysUntil(deadline) < 0;
}

function whatToDo({ actionText, actionPrompt, payment, senderName }: Message, { text, language }: LetterView): TemplateResult {
  if (actionText !== undefined) {
    return html`<p class="what" lang="nl" dir="auto">${displayText(actionText)}</p>`;
  }
  const sender = displayLine(senderName);
  return html`<p class="what">${actionPrompt === 'pay'
    ? text.pay(payment === undefined ? undefined : euros(payment.amountCents, language))
    : actionPrompt === 'provide-information' ? text.provideInformation(sender) : text.respond(sender)}</p>`;
}

function due({ deadline, handled }: Message, { text, language }: LetterView): TemplateResult | typeof nothing {
  if (deadline === undefined) {
    return nothing;
  }
  const days = daysUntil(deadline);
  // Noon, so that no time zone makes another day of it.
  const date = html`<time datetime=${deadline}>${fullDate(new Date(`${deadline}T12:00`), language)}</time>`;
  if (handled === true) {
    return html`<p class="due muted"><span>${text.until} ${date}</span></p>`;
  }
  return html`<p class="due">${days < 0 ? warningIcon() : clockIcon()}<span>${text.until} ${date}, <strong class="left">${
    days < 0 ? text.overdue(-days) : text.daysLeft(days)}</strong></span></p>`;
}

function payment({ payment: due }: Message, { text, language, isCopied, copy }: LetterView): TemplateResult | typeof nothing {
  if (due === undefined) {
    return nothing;
  }
  const sum = euros(due.amountCents, language);
  const reference = displayLine(due.reference ?? '');
  const link = outsideLink(due.url, text.payAmount(sum), 'pay', text);
  return html`<div class="payment">
    ${link === nothing ? html`<p><span class="muted">${text.amount}</span> <strong>${sum}</strong></p>` : link}
    ${reference === '' ? nothing : html`<p class="reference">
      <span class="muted">${text.paymentReference}</span> <bdi class="number" part="payment-reference" translate="no">${reference}</bdi>
      ${'clipboard' in navigator
        ? html`<button class="button subtle no-print" type="button" @click=${() => copy(reference)}>${copyIcon()}<span>${
            isCopied(reference) ? text.copied : text.copy}<span class="visually-hidden"> ${text.paymentReference}</span></span></button>`
        : nothing}
    </p>`}
  </div>`;
}

function consequence({ consequence: words, senderName }: Message, { text }: LetterView): TemplateResult | typeof nothing {
  return words === undefined ? nothing : html`<figure class="words">
    <figcaption>${text.ifNothing} <span class="muted">${text.writes(displayLine(senderName))}</span></figcaption>
    <blockquote lang="nl" dir="auto">${displayText(words)}</blockquote>
  </figure>`;
}

function calendarButton(deadline: string, { text, saveDeadline }: LetterView): TemplateResult {
  return html`<button class="button" type="button" @click=${() => saveDeadline(deadline)}>${calendarIcon()}<span>${text.toCalendar}</span></button>`;
}

/** The information can be given right here. */
function replyButton(message: Message, view: LetterView): TemplateResult | typeof nothing {
  const opener = message.actionPrompt === 'provide-information' ? view.reply.opener(message, view) : undefined;
  return opener === undefined ? nothing : html`<button class="button primary" type="button" @click=${opener.open}>${opener.label}</button>`;
}

function handledButton(handled: boolean, { client: { session }, text, perform }: LetterView): TemplateResult | typeof nothing {
  const { state } = session;
  const may = state.status === 'active' && state.context.rights.has('act') && state.capabilities.has('afgehandeld');
  return may
    ? html`<button class="button handle" type="button" @click=${() => perform(handled ? 'unhandled' : 'handled')}>${
        handled ? restoreIcon() : successIcon()}<span>${handled ? text.markUnhandled : text.markHandled}</span></button>`
    : nothing;
}
