import type { MailboxState } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { checkboxIcon, dotsIcon, filterIcon, refreshIcon, searchIcon } from '../icons/first-list-icons.js';
import { shortDate } from '../locales/dates.js';
import type { FactsWording } from './message-facts.js';

/** What can be pressed above the list. */
export type HeaderTool = 'search' | 'filter' | 'select' | 'more';

/** What stands above the list. */
export interface InboxHeader {
  readonly heading: TemplateResult;
  readonly summary: string;
  readonly mailbox: MailboxState;
  /** How fresh it is, when that is known better than from the mailbox. */
  readonly freshness: string | undefined;
  /** The tools there are, in this order. */
  readonly tools: readonly HeaderTool[];
  readonly isOpen: (tool: HeaderTool) => boolean;
  readonly press: (tool: HeaderTool) => void;
  /** The menu of the last tool, while it is open. */
  readonly menu: unknown;
  readonly refresh: () => void;
}

const icons = { search: searchIcon, filter: filterIcon, select: checkboxIcon, more: dotsIcon };

/** Heading with what is in it and how fresh it is, and what one can do with the list. */
export function inboxHeader({ heading, summary, mailbox, freshness, tools, isOpen, press, menu, refresh }: InboxHeader, { text, language }: FactsWording): TemplateResult {
  const { refreshing, refreshedAt } = mailbox;
  const labels = { search: text.searchButton, filter: text.filter, select: text.select, more: text.more };
  return html`<header part="header">
    <div class="title">${heading}</div>
    <p class="muted summary"><span .textContent=${summary}></span>${refreshedAt === undefined ? nothing : html`<span class="freshness" .textContent=${freshness ?? text.refreshedAt(shortDate(refreshedAt, language))}></span>`}</p>
    <div class="header-tools no-print">
      <button class="button subtle refresh" type="button" aria-disabled=${refreshing ? 'true' : nothing} @click=${refresh}>${refreshIcon()}<span>${text.refresh}</span></button>
      ${tools.map((tool) => html`<button class=${`button subtle ${tool}`} type="button" aria-expanded=${isOpen(tool)} @click=${() => press(tool)}
        >${icons[tool]()}<span>${labels[tool]}</span></button>`)}
      ${menu}
    </div>
  </header>`;
}
