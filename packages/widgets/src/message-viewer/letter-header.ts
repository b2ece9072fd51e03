import type { BerichtenboxClient, Message } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { onBehalfOf } from '../context/on-behalf-of.js';
import { fullDate, fullDateTime } from '../locales/dates.js';
import { displayLine } from './display-text.js';
import type { LetterView } from './letter-view.js';

/** Who wrote, about what, to whom and when. */
export function letterHeader(message: Message, view: LetterView): TemplateResult {
  const { delivery, caseReference } = message;
  const { client, text, common, language, heading } = view;
  const seenBy = viewedBy(client);
  const owner = seenBy === undefined ? nothing : html`<span class="visually-hidden"> (${common.forWhom(recipient(client))})</span>`;
  const subject = displayLine(message.subject) || displayLine(message.senderName);
  return html`<header part="header">
    <p class="sender" part="sender" translate="no"><span class="visually-hidden">${text.from} </span>${displayLine(message.senderName)}</p>
    <div part="subject" lang="nl">${heading(seenBy === undefined ? subject : html`${subject}<span lang=${language}>${owner}</span>`, 0, 'heading subject')}</div>
    <dl class="facts">
      <div><dt>${text.to}</dt><dd translate="no">${recipient(client)}</dd></div>
      ${seenBy === undefined ? nothing : fact(text.viewedBy, seenBy)}
      <div><dt>${text.date}</dt><dd><time datetime=${message.publishedAt.toISOString()} title=${fullDateTime(message.publishedAt, language)}>${
        fullDate(message.publishedAt, language)}</time></dd></div>
      ${message.folder === 'inbox' ? nothing : fact(text.folder, text.folders[message.folder] ?? displayLine(message.folder))}
      ${delivery === undefined || delivery.mode === 'reference' ? nothing : fact(text.delivery, text.deliveries[delivery.mode])}
      ${caseReference === undefined ? nothing : fact(text.caseReference, displayLine(caseReference))}
    </dl>
  </header>`;
}

function fact(name: string, value: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;
}

/** Who sees it on behalf of whose letter it is; undefined when that is the same person. */
export function viewedBy(client: BerichtenboxClient): string | undefined {
  const { state } = client.session;
  return onBehalfOf(client) === undefined || state.status !== 'active' ? undefined : displayLine(state.userName);
}

/** Whose letter it is. */
export function recipient({ session: { state } }: BerichtenboxClient): string {
  return state.status === 'active' ? displayLine(state.context.name) : '';
}
