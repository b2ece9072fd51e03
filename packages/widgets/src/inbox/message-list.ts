import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { messageRow, type RowView } from './message-row.js';

/** Rows that come at a time: so many are painted without anyone noticing, and all of them are really in the document. */
export const pageSize = 50;
/** From so many rows on, those out of sight are not laid out. */
const manyRows = 300;

/** What the list shows. */
export interface MessageList {
  readonly messages: readonly MessageSummary[];
  readonly shownCount: number;
  readonly row: RowView;
  readonly showMore: () => void;
}

/** A real list, so that find-in-page, screen readers and print see it; a page at a time. */
export function messageList({ messages, shownCount, row, showMore }: MessageList): TemplateResult {
  const shown = messages.slice(0, shownCount);
  const { text } = row;
  return html`<ul class=${shown.length > manyRows ? 'messages many' : 'messages'} part="list">
      ${repeat(shown, ({ id }) => id, (message) => messageRow(message, row))}
    </ul>
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
