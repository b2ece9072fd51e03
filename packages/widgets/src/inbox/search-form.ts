import { html, nothing, type TemplateResult } from 'lit';
import { searchIcon } from '../icons/first-list-icons.js';
import type { InboxMessages } from '../locales/nl/inbox.js';

const maxLength = 200;

/** What the field shows. */
export interface SearchForm {
  readonly text: InboxMessages;
  /** Where there is little room, the field is there only when one asked for it. */
  readonly isOpen: boolean;
  /** What is wrong with the question, with `query-error` as its id. */
  readonly problem: unknown;
  /** The button that clears it, while there is something to clear. */
  readonly clear: unknown;
  readonly typed: (field: HTMLInputElement) => void;
  readonly submitted: (field: HTMLInputElement) => void;
  readonly cleared: (field: HTMLInputElement) => void;
}

/** The search field. It searches while one types, so the button is for whoever looks for one. */
export function searchForm({ text, isOpen, problem, clear, typed, submitted, cleared }: SearchForm): TemplateResult {
  return html`<form class=${isOpen ? 'search open no-print' : 'search no-print'} role="search" part="search"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      submitted(fieldOf(event.currentTarget));
    }}
    @reset=${(event: Event) => cleared(fieldOf(event.currentTarget))}>
    <label class="label" for="query">${text.search}</label>
    <div class="search-line">
      <input class="field" id="query" type="search" autocomplete="off" enterkeyhint="search" maxlength=${maxLength}
        aria-invalid=${problem === undefined ? nothing : 'true'} aria-describedby=${problem === undefined ? nothing : 'query-error'}
        @input=${(event: InputEvent) => typed(event.target as HTMLInputElement)}>
      ${clear}
      <button class="button icon-only" type="submit" aria-label=${text.searchButton}>${searchIcon()}</button>
    </div>
    ${problem}
  </form>`;
}

function fieldOf(form: EventTarget | null): HTMLInputElement {
  return (form as HTMLFormElement).elements.namedItem('query') as HTMLInputElement;
}
