import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { dotsIcon } from '../icons/first-list-icons.js';
import { fullDateTime, shortDate } from '../locales/dates.js';
import { messageFacts, type FactsWording } from './message-facts.js';
import { monogram } from './monogram.js';

/** What the tools add to a row, once they are there. */
export interface RowTools {
  /** Stands where the monogram is otherwise; undefined leaves that. */
  readonly lead: (message: MessageSummary) => unknown;
  /** A text with what was searched for marked in it. */
  readonly marked: (text: string) => unknown;
  /** What else there is to say of it. */
  readonly fact: (message: MessageSummary) => unknown;
  /** Whose menu is open. */
  readonly menuOf: string | undefined;
  /** The open menu; it follows its button. */
  readonly menu: (message: MessageSummary) => unknown;
  /** What was not carried out. */
  readonly failures: (message: MessageSummary) => unknown;
}

/** What a row shows besides its message. */
export interface RowView extends FactsWording {
  readonly href: (id: string) => string;
  readonly selectedId: string;
  /** For whom it is, when that is somebody else than who reads it: only to be heard, since the heading shows it. */
  readonly owner: unknown;
  readonly mayAct: boolean;
  readonly tools: RowTools | undefined;
  readonly open: (event: MouseEvent, message: MessageSummary) => void;
  readonly toggleMenu: (message: MessageSummary) => void;
}

/**
 * A sender's words without the characters by which they could look like others; joiners stay. What `displayLine` does besides takes more than the
 * first list has to spare.
 */
export function plainLine(text: string): string {
  return text.replace(/[^\P{C}\u200c\u200d]/gu, '');
}

/** One message in the list: sender, date, the subject as its one link, and what helps to decide. */
export function messageRow(message: MessageSummary, view: RowView): TemplateResult {
  const { unread, id, subject } = message;
  const senderName = plainLine(message.senderName);
  const { tools } = view;
  const selected = id === view.selectedId;
  return html`<li class=${`row${unread ? ' unread' : ''}${selected ? ' selected' : ''}`} part="message" data-id=${id}>
    ${tools?.lead(message) ?? html`<span class="monogram" aria-hidden="true">${monogram(senderName)}</span>`}
    <div class="text">
      <div class="line">
        <span class="sender" translate="no">${tools?.marked(senderName) ?? senderName}</span>
        ${dateOf(message, view.language)}
      </div>
      ${subjectLink(message, view)}
      ${messageFacts(message, view, tools?.fact(message))}
    </div>
    ${view.mayAct
      ? html`<div class="row-actions no-print">
          <button class="button subtle icon-only" type="button" aria-label=${view.text.moreActionsFor(subject)} aria-expanded=${tools?.menuOf === id}
            @click=${() => view.toggleMenu(message)}>${dotsIcon()}</button>
          ${tools?.menu(message) ?? nothing}
        </div>`
      : nothing}
    ${tools?.failures(message) ?? nothing}
  </li>`;
}

/** The subject, which opens the message. */
export function subjectLink(message: MessageSummary, { href, selectedId, owner, open, tools }: RowView): TemplateResult {
  const { id, subject: said, senderName } = message;
  // A link without words is no link.
  const subject = plainLine(said) || plainLine(senderName);
  return html`<a class="subject" part="subject" href=${href(id)} aria-current=${id === selectedId ? 'true' : nothing}
    @click=${(event: MouseEvent) => open(event, message)}>${tools?.marked(subject) ?? subject}${owner}</a>`;
}

function dateOf({ publishedAt }: MessageSummary, language: string): TemplateResult {
  return html`<time class="date" datetime=${publishedAt.toISOString()}
    ><span aria-hidden="true">${shortDate(publishedAt, language)}</span
    ><span class="visually-hidden">${fullDateTime(publishedAt, language)}</span></time>`;
}
