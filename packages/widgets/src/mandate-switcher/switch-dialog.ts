import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../icons/icons.js';
import { failureSentence, personList, type PersonListView } from './person-list.js';
import { manyPeople, searchPeople, type Person } from './people.js';
import { switchQuestion } from './switch-question.js';

/** People that are shown at a time; all of them are really in the document. */
export const peopleAtATime = 50;

/** What the dialog is shown with. */
export interface SwitchDialogView extends PersonListView {
  /** Oneself first. */
  readonly people: readonly Person[];
  readonly favourites: readonly Person[];
  readonly recent: readonly Person[];
  readonly query: string;
  readonly shownCount: number;
  /** Name of who one acts for; undefined for oneself. */
  readonly actingFor: string | undefined;
  readonly type: (query: string) => void;
  readonly showMore: () => void;
  readonly close: () => void;
  readonly confirm: () => void;
  readonly stay: () => void;
}

/**
 * The choice of for whom one acts. Focus and arrows only go from person to person; pressing changes. It has a live region of its own: while a dialog is
 * open, the page's is not heard.
 */
export function switchDialog(view: SwitchDialogView): TemplateResult {
  const { text, step } = view;
  return html`<dialog part="dialog" aria-labelledby="title" aria-describedby=${step.phase === 'asking' ? 'loses' : nothing} @close=${view.close} @keydown=${goAlong}>
    <p class="visually-hidden" role="status">${heard(view)}</p>
    ${step.phase === 'asking' ? switchQuestion(step.loses, view) : html`
      <div class="top">
        <h2 class="dialog-heading" id="title" tabindex="-1">${text.title}</h2>
        <button class="button subtle icon-only close" type="button" aria-label=${text.close} @click=${view.close}>${closeIcon()}</button>
      </div>
      ${choice(view)}`}
  </dialog>`;
}

function choice(view: SwitchDialogView): TemplateResult {
  const { people, query, text } = view;
  const [self, ...others] = people;
  if (others.length < manyPeople) {
    return personList(people, view, '');
  }
  const found = query.trim() === '' ? undefined : searchPeople(people, query);
  return html`<form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="label" for="query">${text.search}</label>
      <input class="field" id="query" type="search" autocomplete="off" spellcheck="false" .value=${query} @input=${(event: Event) => view.type((event.target as HTMLInputElement).value)}>
      <p class="muted small" aria-hidden="true">${found === undefined ? text.count(people.length) : text.found(found.length, people.length)}</p>
    </form>
    ${found === undefined
      ? html`${self === undefined ? nothing : personList([self], view, '')}
          ${group(text.favourites, view.favourites, view)}
          ${group(text.recent, view.recent, view)}
          ${group(text.everybody, others, view)}`
      : found.length === 0 ? html`<p>${text.nothingFound}</p>` : longList(found, view, text.title)}`;
}

function group(heading: string, people: readonly Person[], view: SwitchDialogView): TemplateResult | typeof nothing {
  return people.length === 0 ? nothing : html`<section class="group"><h3 class="group-heading">${heading}</h3>${longList(people, view, heading)}</section>`;
}

function longList(people: readonly Person[], view: SwitchDialogView, label: string): TemplateResult {
  const { shownCount, text } = view;
  const shown = people.slice(0, shownCount);
  return html`${personList(shown, view, label)}
    ${shown.length === people.length ? nothing : html`<div class="more">
      <p class="muted small">${text.shown(shown.length, people.length)}</p>
      <button class="button show-more" type="button" @click=${view.showMore}>${text.showMore}</button>
    </div>`}`;
}

/** What is said: how far changing is, else how many were found. */
function heard({ step, people, query, text, common }: SwitchDialogView): string {
  switch (step.phase) {
    case 'switching':
      return text.opening(step.person.name);
    case 'leaving-page':
      return text.toLogin;
    case 'failed':
      return failureSentence(step.person.name, step.error, text, common);
    default:
      return step.phase === 'asking' || query.trim() === '' ? '' : text.found(searchPeople(people, query).length, people.length);
  }
}

/** Arrows go from person to person, and from the field to the first; nothing changes by that. */
function goAlong(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const people = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button.person')];
  const at = people.indexOf(target);
  const isField = target.id === 'query';
  if (at < 0 && !(isField && event.key === 'ArrowDown')) {
    return;
  }
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: people.length - 1 }[event.key];
  if (to === undefined) {
    return;
  }
  event.preventDefault();
  if (to < 0 && at === 0) {
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>('#query')?.focus();
  } else {
    people[Math.min(to, people.length - 1)]?.focus();
  }
}
