import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { amountFact, dueFact } from './message-facts.js';
import { plainLine, subjectLink, type RowView } from './message-row.js';

/** So many are shown before one asks for all. */
const fewest = 3;

/** What the block shows. */
export interface ToDoList {
  readonly messages: readonly MessageSummary[];
  readonly isWhole: boolean;
  readonly heading: TemplateResult;
  readonly row: RowView;
  /** Undefined where one cannot say that something was dealt with. */
  readonly markHandled: ((message: MessageSummary) => void) | undefined;
  readonly toggleWhole: () => void;
}

/** What one must still do, nearest deadline first, above the list in which the same messages stand by date. */
export function toDoList({ messages, isWhole, heading, row, markHandled, toggleWhole }: ToDoList): TemplateResult | typeof nothing {
  if (messages.length === 0) {
    return nothing;
  }
  const { text } = row;
  return html`<section class="to-do" part="to-do" aria-labelledby="to-do">
    <div id="to-do">${heading}</div>
    <ul>${messages.slice(0, isWhole ? undefined : fewest).map((message) => html`<li data-to-do=${message.id}>
      ${subjectLink(message, row)}
      ${dueFact(message, row)}
      <div class="facts">${amountFact(message, row)} <span class="fact sender" translate="no">${plainLine(message.senderName)}</span></div>
      ${markHandled === undefined
        ? nothing
        : html`<button class="button subtle handle no-print" type="button" aria-label=${text.handledFor(message.subject)} @click=${() => markHandled(message)}>${text.handled}</button>`}
    </li>`)}</ul>
    ${messages.length > fewest
      ? html`<button class="button subtle no-print" type="button" aria-expanded=${isWhole} @click=${toggleWhole}
          >${isWhole ? text.toDoFewer : text.toDoAll(messages.length)}</button>`
      : nothing}
  </section>`;
}
