import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, searchIcon } from '../icons/icons.js';
import type { InboxMessages } from '../locales/nl/inbox.js';
import type { MessageSearch } from './message-search.js';

const maxLength = 200;

/** The search field. It searches after a pause in typing too, so the button is for whoever looks for one. */
export function searchForm(search: MessageSearch, text: InboxMessages): TemplateResult {
  const tooShort = search.state.status === 'too-short';
  return html`<form class="search no-print" role="search" part="search"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      search.submit(fieldOf(event.currentTarget).value);
    }}
    @reset=${(event: Event) => {
      search.clear();
      fieldOf(event.currentTarget).focus();
    }}>
    <label class="label" for="query">${text.search}</label>
    <div class="search-line">
      <input class="field" id="query" name="query" type="search" autocomplete="off" spellcheck="true" enterkeyhint="search" maxlength=${maxLength}
        aria-invalid=${tooShort ? 'true' : nothing} aria-describedby=${tooShort ? 'query-error' : nothing}
        @input=${(event: InputEvent) => search.type((event.target as HTMLInputElement).value)}>
      ${search.state.status === 'off'
        ? nothing
        : html`<button class="button subtle icon-only clear" type="reset" aria-label=${text.clearSearch}>${closeIcon()}</button>`}
      <button class="button icon-only" type="submit" aria-label=${text.searchButton}>${searchIcon()}</button>
    </div>
    ${tooShort ? html`<p class="field-error" id="query-error" role="alert">${text.searchTooShort}</p>` : nothing}
  </form>`;
}

function fieldOf(form: EventTarget | null): HTMLInputElement {
  return (form as HTMLFormElement).elements.namedItem('query') as HTMLInputElement;
}
