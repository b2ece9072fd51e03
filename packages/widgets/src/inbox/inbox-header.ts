import type { MailboxState } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { refreshIcon } from '../icons/icons.js';
import { shortDate } from '../locales/dates.js';
import type { Wording } from './retrieval-progress.js';

/** What stands above the list. */
export interface InboxHeader {
  readonly heading: TemplateResult;
  readonly summary: string;
  readonly mailbox: MailboxState;
  readonly refresh: () => void;
}

/** Heading with what is in it, and how fresh it is with the way to make it fresher. */
export function inboxHeader({ heading, summary, mailbox, refresh }: InboxHeader, { text, language }: Wording): TemplateResult {
  const { refreshing, refreshedAt } = mailbox;
  const freshness = refreshedAt === undefined ? '' : text.refreshedAt(shortDate(refreshedAt, language));
  return html`<header part="header">
    <div class="title">${heading}
      <p class="muted"><span .textContent=${summary}></span>${freshness === '' ? nothing : html`<span class="freshness" .textContent=${freshness}></span>`}</p>
    </div>
    <button class="button subtle refresh no-print" type="button" aria-disabled=${refreshing ? 'true' : nothing} @click=${refresh}
      >${refreshIcon()}<span>${text.refresh}</span></button>
  </header>`;
}
