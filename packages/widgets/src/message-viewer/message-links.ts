import type { BerichtenboxClient, MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { backIcon } from '../icons/icons.js';
import { fullDate } from '../locales/dates.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { displayLine } from './display-text.js';
import { nextIcon, previousIcon } from './letter-icons.js';
import type { Neighbours } from './neighbours.js';

/** What links to other messages need from the letter view. */
export interface MessageLinks {
  readonly client: BerichtenboxClient;
  readonly text: MessageViewerMessages;
  readonly language: string;
  /** Address of a message; empty where there is none, and then it is a button. */
  readonly href: (messageId: string) => string;
  readonly open: (event: MouseEvent, messageId: string) => void;
}

/** The way back to the list, where the host wants one. */
export function wayBack(href: string, goBack: (event: MouseEvent) => void, text: MessageViewerMessages): TemplateResult {
  const content = html`${backIcon()}<span>${text.back}</span>`;
  return html`<div class="back" part="back">${href === ''
    ? html`<button class="button subtle" type="button" @click=${goBack}>${content}</button>`
    : html`<a class="button subtle" href=${href} @click=${goBack}>${content}</a>`}</div>`;
}

/** The messages above and below this one in the list, named by their subjects. */
export function neighbourLinks({ previous, next, position, total }: Neighbours, links: MessageLinks): TemplateResult | typeof nothing {
  const { text } = links;
  return previous === undefined && next === undefined ? nothing : html`<div class="neighbours" part="neighbours" role="group" aria-label=${text.neighbours}>
    ${neighbour(previous, html`${previousIcon()}`, text.previous, links)}
    ${position === 0 ? nothing : html`<span class="muted small">${text.position(position, total)}</span>`}
    ${neighbour(next, html`${nextIcon()}`, text.next, links)}
  </div>`;
}

function neighbour(id: string | undefined, icon: TemplateResult, label: string, links: MessageLinks): TemplateResult | typeof nothing {
  const message = links.client.mailbox.state.messages.find((one) => one.id === id);
  return message === undefined ? nothing : messageLink(message, 'button subtle icon-only', html`${icon}<span class="visually-hidden">${label}: ${displayLine(message.subject)}</span>`, links);
}

/** Other messages of the same sender about the same case, newest first. */
export function caseMessages(message: MessageSummary, heading: (content: string) => TemplateResult, links: MessageLinks): TemplateResult | typeof nothing {
  const { client, text, language } = links;
  const others = client.mailbox.state.messages
    .filter(({ id, senderId, caseReference }) => id !== message.id && senderId === message.senderId && caseReference === message.caseReference)
    .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  if (message.caseReference === undefined || others.length === 0) {
    return nothing;
  }
  const isNewest = others.every(({ publishedAt }) => publishedAt <= message.publishedAt);
  return html`<section class="case no-print" part="case">
    ${heading(isNewest ? text.earlierOfCase : text.othersOfCase)}
    <ul>${others.map((other) => html`<li>
      ${messageLink(other, 'link', html`<bdi lang="nl">${displayLine(other.subject)}</bdi>`, links)}
      <time class="muted small" datetime=${other.publishedAt.toISOString()}>${fullDate(other.publishedAt, language)}</time>
    </li>`)}</ul>
  </section>`;
}

function messageLink({ id }: MessageSummary, className: string, content: TemplateResult, { href, open }: MessageLinks): TemplateResult {
  const address = href(id);
  const choose = (event: MouseEvent): void => open(event, id);
  return address === ''
    ? html`<button class=${className} type="button" @click=${choose}>${content}</button>`
    : html`<a class=${className} href=${address} @click=${choose}>${content}</a>`;
}
