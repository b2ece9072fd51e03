import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { fullDate } from '../locales/dates.js';
import { daysUntil } from '../message-viewer/due-date.js';
import type { Delivery } from './preference-values.js';
import type { NamedOrganisation, PreferencesView } from './preferences-view.js';

const deliveries = ['digital', 'both', 'paper'] as const;

/** Per organisation: digital, on paper, or both, and from when that holds. */
export function organisationsPart(view: PreferencesView): TemplateResult {
  const { text, organisations } = view;
  return organisations.length === 0
    ? html`<p>${text.organisationsNone}</p>`
    : html`<p class="muted">${text.organisationsIntro}</p>
      <ul class="organisations" part="organisations">${repeat(organisations, ({ storeId }) => storeId, (organisation) => html`<li class="organisation">${organisationRow(organisation, view)}</li>`)}</ul>`;
}

function organisationRow({ storeId, name }: NamedOrganisation, view: PreferencesView): TemplateResult {
  const { text, values, edit } = view;
  const id = `delivery-${storeId}`;
  const note = noteOf(storeId, view);
  return html`<div class="organisation-line">
      <label class="organisation-name" for=${id} translate="no">${name}</label>
      <select class="field delivery" id=${id} aria-describedby=${note === undefined ? nothing : `${id}-note`} .value=${live(values.deliveries[storeId] ?? 'paper')}
        @change=${(event: Event) => edit({ deliveries: { [storeId]: (event.target as HTMLSelectElement).value as Delivery } })}>
        ${deliveries.map((delivery) => html`<option value=${delivery} ?selected=${delivery === values.deliveries[storeId]}>${text.delivery(delivery)}</option>`)}
      </select>
    </div>
    ${note === undefined ? nothing : html`<p class="small muted" id="${id}-note">${note}</p>`}`;
}

/** From when it holds, as long as that is not the case yet. */
function noteOf(storeId: string, { saved, isChanged, text, language }: PreferencesView): string | undefined {
  if (isChanged(storeId)) {
    return text.willHold;
  }
  const from = saved.organisations.find((organisation) => organisation.storeId === storeId)?.from;
  // Noon, so that no time zone makes another day of it.
  return from !== undefined && daysUntil(from) > 0 ? text.holdsFrom(fullDate(new Date(`${from}T12:00`), language)) : undefined;
}
