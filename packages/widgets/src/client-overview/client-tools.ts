import { html, type TemplateResult } from 'lit';
import type { ClientOverviewMessages } from '../locales/nl/client-overview.js';
import { shows, sorts, type ClientChoice, type ClientShow, type ClientSort } from './client-order.js';

/** What the tools show. */
export interface ClientTools {
  readonly text: ClientOverviewMessages;
  readonly choice: ClientChoice;
  readonly found: number;
  readonly total: number;
  readonly choose: (choice: Partial<ClientChoice>) => void;
}

/** Searching by name, the order, and of whom is shown. Each works at once. */
export function clientTools({ text, choice, found, total, choose }: ClientTools): TemplateResult {
  const { query, sort, show } = choice;
  return html`<form class="tools no-print" part="tools" role="search" @submit=${(event: Event) => event.preventDefault()}>
    <div class="tool"><label class="label" for="query">${text.search}</label>
      <input class="field" id="query" type="search" autocomplete="off" spellcheck="false" .value=${query} @input=${(event: Event) => choose({ query: valueOf(event) })}></div>
    <div class="tool"><label class="label" for="show">${text.show}</label>
      <select class="field" id="show" @change=${(event: Event) => choose({ show: valueOf(event) as ClientShow })}>
        ${shows.map((each) => html`<option value=${each} ?selected=${each === show}>${text.shows[each]}</option>`)}
      </select></div>
    <div class="tool"><label class="label" for="sort">${text.sort}</label>
      <select class="field" id="sort" @change=${(event: Event) => choose({ sort: valueOf(event) as ClientSort })}>
        ${sorts.map((each) => html`<option value=${each} ?selected=${each === sort}>${text.sorts[each]}</option>`)}
      </select></div>
    <p class="muted count" aria-hidden="true">${found === total ? text.people(total) : text.found(found, total)}</p>
  </form>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
