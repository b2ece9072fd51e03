import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { monthAndYear } from '../locales/dates.js';
import { messageRow, type RowView } from './message-row.js';

/** Rows that come at a time: so many are painted without anyone noticing, and all of them are really in the document. */
export const pageSize = 50;
/** From so many rows on, those out of sight are not laid out. */
const manyRows = 300;
/** What fits on a screen needs no headings, and is painted before what does not. */
const fewRows = 12;

/** What the list shows. */
export interface MessageList {
  readonly messages: readonly MessageSummary[];
  readonly shownCount: number;
  /** Only what fits on a screen: the others follow once that is painted. */
  readonly areFirst: boolean;
  readonly row: RowView;
  /** Makes the heading of a month; undefined where the order is not that of time. */
  readonly heading: ((month: string) => TemplateResult) | undefined;
  readonly showMore: () => void;
}

/** Real lists, so that find-in-page, screen readers and print see them; a page at a time, and a long one in months. */
export function messageList({ messages, shownCount, areFirst, row, heading, showMore }: MessageList): TemplateResult {
  const shown = messages.slice(0, shownCount);
  const { text, language } = row;
  const months = new Map<string, MessageSummary[]>();
  for (const message of areFirst ? shown.slice(0, fewRows) : shown) {
    const month = heading === undefined || messages.length <= fewRows ? '' : monthAndYear(message.publishedAt, language);
    const ofMonth = months.get(month);
    if (ofMonth === undefined) {
      months.set(month, [message]);
    } else {
      ofMonth.push(message);
    }
  }
  return html`<div class=${shown.length > manyRows ? 'messages many' : 'messages'} part="list">
      ${repeat(months, ([month]) => month, ([month, ofMonth]) => html`${month === '' ? nothing : heading?.(month)}
        <ul>${repeat(ofMonth, ({ id }) => id, (message) => messageRow(message, row))}</ul>`)}
    </div>
    ${shown.length === messages.length
      ? nothing
      : html`<div class="more-rows no-print">
          <p class="muted" .textContent=${text.shown(shown.length, messages.length)}></p>
          <button class="button" type="button" @click=${showMore}>${text.showMore}</button>
        </div>`}`;
}

/** The shape of rows to come. They appear after 300 ms only, by the style sheet, so that a fast answer doesn't flicker. */
export function skeleton(): TemplateResult {
  return html`<div class="skeleton late" aria-hidden="true">
    ${[0, 1, 2, 3].map(() => html`<div class="row"><span class="monogram"></span><div class="text"><span class="bar"></span><span class="bar"></span></div></div>`)}
  </div>`;
}
