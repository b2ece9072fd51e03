import { html, nothing, svg, type TemplateResult } from 'lit';
import { attachmentsOf, datesOf, monogramOf, type PlainRow } from './plain-source.js';

const dots = svg`<svg viewBox="0 0 24 24"><path d="M12 5h.01M12 12h.01M12 19h.01"></path></svg>`;

function rowOf(row: PlainRow): TemplateResult {
  const { iso, shown, spoken } = datesOf(row);
  return html`<li class=${row.unread ? 'row unread' : 'row'}>
    <span class="monogram" aria-hidden="true">${monogramOf(row)}</span>
    <div class="text">
      <div class="line">
        <span class="sender">${row.sender}</span>
        <time class="date" datetime=${iso}><span aria-hidden="true">${shown}</span><span class="visually-hidden">${spoken}</span></time>
      </div>
      <a class="subject" href=${`#/bericht/${row.id}`}>${row.subject}</a>
      ${row.unread || row.attachmentCount > 0
        ? html`<div class="facts">
            ${row.unread ? html`<span class="fact">Ongelezen</span>` : nothing}
            ${row.attachmentCount > 0 ? html`<span class="fact">${attachmentsOf(row)}</span>` : nothing}
          </div>`
        : nothing}
    </div>
    <button type="button" aria-label=${`Meer acties voor ${row.subject}`} aria-expanded="false" @click=${() => row.id}>${dots}</button>
  </li>`;
}

/** A list of these rows, as the first page of Lit's manual would make it. */
export function listOf(rows: readonly PlainRow[]): TemplateResult {
  return html`<ul class="messages">${rows.map(rowOf)}</ul>`;
}
