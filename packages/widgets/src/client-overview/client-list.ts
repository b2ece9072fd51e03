import type { ActingClient, BerichtenboxClient } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { warningIcon } from '../icons/icons.js';
import { supportCode } from '../inbox/state-panel.js';
import { dayInWords } from '../locales/dates.js';
import type { ClientOverviewMessages } from '../locales/nl/client-overview.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MandateSwitcherMessages } from '../locales/nl/mandate-switcher.js';
import { roleOf } from '../mandate-switcher/mandate-words.js';
import { personOf, type Person } from '../mandate-switcher/people.js';
import { failureSentence } from '../mandate-switcher/person-list.js';
import type { SwitchStep } from '../mandate-switcher/switching.js';
import { displayLine } from '../message-viewer/display-text.js';
import { daysUntil } from '../message-viewer/due-date.js';

/** What is needed to list people with what waits for them. */
export interface ClientListView {
  readonly client: BerichtenboxClient;
  readonly text: ClientOverviewMessages;
  readonly switcherText: MandateSwitcherMessages;
  readonly common: CommonMessages;
  readonly language: string;
  readonly step: SwitchStep;
  readonly open: (person: Person) => void;
}

/** People, each with a button to their post. Of their letters there are numbers, and the day and sender of the nearest deadline; nothing else. */
export function clientList(clients: readonly ActingClient[], view: ClientListView): TemplateResult {
  return html`<ul class="clients" part="clients" aria-label=${view.text.list}>${repeat(clients, ({ mandateId }) => mandateId, (each) => clientItem(each, view))}</ul>`;
}

/** As somebody to change to: a context of this session, or who has to be chosen while logging in. */
export function personOfClient({ mandateId, name, kind }: ActingClient, { session: { state } }: BerichtenboxClient): Person {
  const context = state.status === 'active' ? state.contexts.find((each) => each.mandateId === mandateId) : undefined;
  return context === undefined ? { id: mandateId, name: displayLine(name), kind } : personOf(context);
}

function clientItem(each: ActingClient, view: ClientListView): TemplateResult {
  const { client, text, switcherText, common, language, step, open } = view;
  const person = personOfClient(each, client);
  const { state } = client.session;
  const isCurrent = state.status === 'active' && state.context.id === person.id;
  return html`<li class=${isCurrent ? 'client current' : 'client'} part="client">
    <div class="who">
      <button class="open" type="button" aria-label=${text.open(person.name)} aria-current=${isCurrent ? 'true' : nothing}
        aria-disabled=${step.phase === 'switching' || step.phase === 'leaving-page' ? 'true' : nothing} @click=${() => open(person)}><span translate="no">${person.name}</span></button>
      <p class="role muted">${roleOf(person, switcherText, language)}${isCurrent ? html` · <span class="now">${switcherText.current}</span>` : nothing}</p>
    </div>
    ${facts(each, view)}
    ${step.phase === 'failed' && isSamePerson(step.person, each, person)
      ? html`<div class="alert error" part="error">${warningIcon()}<div class="body"><p tabindex="-1" class="failure">${failureSentence(person.name, step.error, switcherText, common)}</p>${supportCode(step.error, common)}</div></div>`
      : nothing}
  </li>`;
}

/** Also when the session has no context of theirs any more, because the mandate ended. */
function isSamePerson(failed: Person, { mandateId }: ActingClient, person: Person): boolean {
  return failed.id === person.id || failed.context?.mandateId === mandateId;
}

function facts({ unread, actionNeeded, firstDeadline, complete }: ActingClient, { client, text, language }: ClientListView): TemplateResult {
  if (unread === undefined || actionNeeded === undefined) {
    return html`<p class="facts muted">${text.unknown}</p>`;
  }
  return html`<ul class="facts">
    <li class=${unread > 0 ? 'fact strong' : 'fact muted'}>${unread > 0 ? text.unread(unread) : text.noUnread}</li>
    <li class=${actionNeeded > 0 ? 'fact strong' : 'fact muted'}>${actionNeeded > 0 ? text.toDo(actionNeeded) : text.nothingToDo}</li>
    ${firstDeadline === undefined ? nothing : deadlineFact(firstDeadline, client, text, language)}
    ${complete ? nothing : html`<li class="fact muted">${text.incomplete}</li>`}
  </ul>`;
}

function deadlineFact({ date, storeId }: NonNullable<ActingClient['firstDeadline']>, { organisations }: BerichtenboxClient, text: ClientOverviewMessages, language: string): TemplateResult {
  const days = daysUntil(date);
  // Noon, so that no time zone makes another day of it.
  const day = dayInWords(new Date(`${date}T12:00`), language);
  return html`<li class="fact deadline">${text.deadline(day, displayLine(organisations.nameOf(storeId)))}
    <span class=${days < 0 ? 'left overdue' : 'left'}>${days < 0 ? warningIcon() : nothing}${days < 0 ? text.overdue(-days) : text.daysLeft(days)}</span></li>`;
}
