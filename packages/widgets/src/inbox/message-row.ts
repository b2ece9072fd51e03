import type { ActionFailure, MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, dotsIcon, paperclipIcon } from '../icons/icons.js';
import { fullDateTime, shortDate } from '../locales/dates.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxMessages } from '../locales/nl/inbox.js';
import { failureNotice } from './failure-notice.js';
import type { MessageAction } from './message-actions.js';
import { monogram } from './monogram.js';

/** What a row shows besides its message. */
export interface RowView {
  readonly text: InboxMessages;
  readonly common: CommonMessages;
  readonly language: string;
  readonly href: (id: string) => string;
  readonly selectedId: string;
  /** In search results a row says where the message lies. */
  readonly withFolder: boolean;
  /** The row whose menu is open. */
  readonly menuOf: string | undefined;
  readonly actions: (message: MessageSummary) => readonly MessageAction[];
  readonly failures: readonly ActionFailure[];
  /** What can be done from a row; each handler reads the message from the row around the event. */
  readonly open: (event: MouseEvent, message: MessageSummary) => void;
  readonly toggleMenu: (message: MessageSummary) => void;
  readonly menuToggled: (event: ToggleEvent) => void;
  readonly act: (action: MessageAction, message: MessageSummary) => void;
  readonly retry: (failure: ActionFailure) => void;
  readonly dismiss: (failure: ActionFailure) => void;
}

/** One message in the list: sender, date, the subject as its one link, and what helps to decide. */
export function messageRow(message: MessageSummary, view: RowView): TemplateResult {
  const { unread, id } = message;
  const selected = id === view.selectedId;
  return html`<li class=${`row${unread ? ' unread' : ''}${selected ? ' selected' : ''}`} part="message" data-id=${id}>
    <span class="monogram" aria-hidden="true">${monogram(message.senderName)}</span>
    <div class="text">
      <div class="line">
        <span class="sender" translate="no">${message.senderName}</span>
        ${dateOf(message, view.language)}
      </div>
      <a class="subject" part="subject" href=${view.href(id)} aria-current=${selected ? 'true' : nothing}
        @click=${(event: MouseEvent) => view.open(event, message)}>${message.subject}</a>
      ${facts(message, view)}
    </div>
    ${menuButton(message, view)}
    ${view.failures.filter((failure) => failure.messageIds.includes(id)).map((failure) => failureNotice(failure, view))}
  </li>`;
}

function dateOf({ publishedAt }: MessageSummary, language: string): TemplateResult {
  return html`<time class="date" datetime=${publishedAt.toISOString()}
    ><span aria-hidden="true">${shortDate(publishedAt, language)}</span
    ><span class="visually-hidden">${fullDateTime(publishedAt, language)}</span></time>`;
}

/** Only what helps to decide; nothing when there is nothing to say. */
function facts(message: MessageSummary, { text, common, withFolder }: RowView): TemplateResult | typeof nothing {
  if (!message.unread && !message.stale && !withFolder && message.attachmentCount === 0) {
    return nothing;
  }
  return html`<div class="facts">
    ${message.unread ? html`<span class="fact unread-mark">${common.unread}</span>` : nothing}
    ${message.attachmentCount > 0 ? html`<span class="fact">${paperclipIcon()}${common.attachments(message.attachmentCount)}</span>` : nothing}
    ${withFolder ? html`<span class="fact">${text.inFolder(message.folder)}</span>` : nothing}
    ${message.stale ? html`<span class="fact">${clockIcon()}${text.stale}</span>` : nothing}
  </div>`;
}

function menuButton(message: MessageSummary, view: RowView): TemplateResult | typeof nothing {
  const actions = view.actions(message);
  if (actions.length === 0) {
    return nothing;
  }
  const open = view.menuOf === message.id;
  return html`<div class="row-actions no-print">
    <button class="button subtle icon-only" type="button" aria-label=${view.text.moreActionsFor(message.subject)} aria-expanded=${open ? 'true' : 'false'}
      @click=${() => view.toggleMenu(message)}>${dotsIcon()}</button>
    ${open
      ? html`<div class="menu" popover part="menu" @toggle=${view.menuToggled}>
          ${actions.map((action) => html`<button class="menu-item" type="button" @click=${() => view.act(action, message)}>${action.icon()}${action.label}</button>`)}
        </div>`
      : nothing}
  </div>`;
}
