import type { BerichtenboxClient, BerichtenboxError } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { warningIcon } from '../icons/icons.js';
import { starIcon } from '../icons/person-icons.js';
import { supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MandateSwitcherMessages } from '../locales/nl/mandate-switcher.js';
import { isOver, reasonsOf, roleOf } from './mandate-words.js';
import type { Person } from './people.js';
import type { SwitchStep } from './switching.js';

/** What is needed to list people. */
export interface PersonListView {
  readonly client: BerichtenboxClient;
  readonly text: MandateSwitcherMessages;
  readonly common: CommonMessages;
  readonly language: string;
  /** Whose post one sees now. */
  readonly currentId: string;
  readonly step: SwitchStep;
  /** There are so many that one can mark some of them. */
  readonly hasShortcuts: boolean;
  readonly isFavourite: (id: string) => boolean;
  readonly toggleFavourite: (person: Person) => void;
  readonly choose: (person: Person) => void;
}

/** People, each with a button that changes to them, as a real list. */
export function personList(people: readonly Person[], view: PersonListView, label: string): TemplateResult {
  return html`<ul class="people" aria-label=${label === '' ? nothing : label}>${repeat(people, ({ id }) => id, (person) => personItem(person, view))}</ul>`;
}

function personItem(person: Person, view: PersonListView): TemplateResult {
  const { text, step, hasShortcuts } = view;
  const { id, name, kind } = person;
  return html`<li class=${id === view.currentId ? 'person-item current' : 'person-item'}>
    ${isOver(person) ? html`<div class="person over">${facts(person, view)}</div>` : html`<button class="person" part="person" type="button" aria-current=${id === view.currentId ? 'true' : nothing}
      aria-disabled=${step.phase === 'switching' || step.phase === 'leaving-page' ? 'true' : nothing} @click=${() => view.choose(person)}>${facts(person, view)}</button>`}
    ${hasShortcuts && kind !== 'self' ? html`<button class=${`button subtle icon-only favourite${view.isFavourite(id) ? ' on' : ''}`} type="button" aria-pressed=${view.isFavourite(id)}
      aria-label=${text.favourite(name)} @click=${() => view.toggleFavourite(person)}>${starIcon()}</button>` : nothing}
    ${step.phase === 'failed' && step.person.id === id ? failureNotice(person, step.error, view) : nothing}
    ${person.context === undefined || kind === 'self' ? nothing : html`<details class="why">
      <summary>${text.why}<span class="visually-hidden"> ${text.whyOf(name)}</span></summary>
      <ul class="reasons">${reasonsOf(person.context, text, view.client, view.language).map((sentence) => html`<li>${sentence}</li>`)}</ul>
    </details>`}
  </li>`;
}

function facts(person: Person, { text, language, currentId }: PersonListView): TemplateResult {
  return html`<span class="person-name" translate="no">${person.name}</span>
    <span class="role">${roleOf(person, text, language)}</span>
    ${person.id === currentId ? html`<span class="role now">${text.current}</span>` : nothing}
    ${person.context === undefined ? html`<span class="role">${text.atLogin}</span>` : nothing}`;
}

function failureNotice({ name }: Person, error: BerichtenboxError | undefined, { text, common }: PersonListView): TemplateResult {
  return html`<div class="alert error" part="error">${warningIcon()}<div class="body">
    <p>${failureSentence(name, error, text, common)}</p>
    ${supportCode(error, common)}
  </div></div>`;
}

/** What went wrong, and what to do. */
export function failureSentence(name: string, error: BerichtenboxError | undefined, text: MandateSwitcherMessages, common: CommonMessages): string {
  return error?.code === 'mandate-ended' || error?.code === 'forbidden' ? text.refused(name) : `${text.failed(name)} ${errorSentence(common, error?.code ?? 'server-failed')}`;
}
