import type { BerichtenboxClient, Message } from '@berichtenbox/client';
import { html, type TemplateResult } from 'lit';
import { fullDate, fullDateTime } from '../locales/dates.js';
import { displayLine } from './display-text.js';
import type { LetterView } from './letter-view.js';

/** Who wrote, about what, to whom and when. */
export function letterHeader(message: Message, { client, text, language, heading }: LetterView): TemplateResult {
  return html`<header part="header">
    <p class="sender" part="sender" translate="no"><span class="visually-hidden">${text.from} </span>${displayLine(message.senderName)}</p>
    <div part="subject" lang="nl">${heading(displayLine(message.subject), 0, 'heading subject')}</div>
    <dl class="facts">
      <div><dt>${text.to}</dt><dd translate="no">${recipient(client)}</dd></div>
      <div><dt>${text.date}</dt><dd><time datetime=${message.publishedAt.toISOString()} title=${fullDateTime(message.publishedAt, language)}>${
        fullDate(message.publishedAt, language)}</time></dd></div>
    </dl>
  </header>`;
}

/** Whose letter it is. */
export function recipient({ session: { state } }: BerichtenboxClient): string {
  return state.status === 'active' ? displayLine(state.context.name) : '';
}
