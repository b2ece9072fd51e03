import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { refreshIcon, searchIcon, warningIcon } from '../../icons/icons.js';
import { chosenCount } from '../choices.js';
import { organisationKinds, organisationsNamed, type OrganisationChoice } from '../organisation-list.js';
import type { WizardView } from '../wizard-view.js';

/** From here on one has to search to find something. */
const searchFrom = 8;

/** Which organisations: none is chosen beforehand. */
export function organisationsStep(view: WizardView): TemplateResult {
  const { text, organisations: { phase, all }, choices } = view;
  if (phase !== 'ready') {
    return html`<p class="lead">${text.organisationsIntro}</p>${organisationsMissing(view)}`;
  }
  const shown = organisationsNamed(view.query, all);
  const error = view.errors.find(({ target }) => target === 'organisations');
  return html`<p class="lead">${text.organisationsIntro}</p>
    ${all.length < searchFrom ? nothing : searchField(view)}
    <div class="list-tools">
      <p class="strong" id="chosen">${text.chosen(chosenCount(choices), all.length)}</p>
      <div class="actions">
        <button class="button" type="button" data-choose="all" @click=${() => view.act.choose(shown.map(({ id }) => id), 'digital')}>${text.chooseAll(shown.length)}</button>
        <button class="button" type="button" data-choose="none" @click=${() => view.act.choose(all.map(({ id }) => id), 'paper')}>${text.chooseNone}</button>
      </div>
    </div>
    ${error === undefined ? nothing : html`<p class="field-error" id="organisations-error">${warningIcon()}${error.sentence}</p>`}
    <div id="organisations" class="organisations" role="group" tabindex="-1" aria-labelledby="chosen" aria-describedby=${error === undefined ? nothing : 'organisations-error'}>
      ${shown.length === 0 ? html`<p>${text.noneFound}</p>` : organisationKinds.map((kind) => kindList(shown.filter((one) => one.kind === kind), view))}
    </div>`;
}

function searchField({ text, query, act }: WizardView): TemplateResult {
  return html`<div class="form-field">
    <label class="label" for="organisation-search">${text.search}</label>
    <div class="search-field">${searchIcon()}<input class="field" id="organisation-search" type="search" autocomplete="off" spellcheck="false"
      .value=${live(query)} @input=${(event: InputEvent) => act.search((event.target as HTMLInputElement).value)}></div>
  </div>`;
}

function kindList(organisations: readonly OrganisationChoice[], view: WizardView): TemplateResult | typeof nothing {
  const first = organisations[0];
  return first === undefined
    ? nothing
    : html`<fieldset class="kind"><legend>${view.text.kinds[first.kind]}</legend>
        <ul>${repeat(organisations, ({ id }) => id, (organisation) => organisationItem(organisation, view))}</ul>
      </fieldset>`;
}

function organisationItem({ id, name }: OrganisationChoice, { text, choices, act }: WizardView): TemplateResult {
  const delivery = choices.organisations[id];
  return html`<li>
    <label class="check"><input type="checkbox" data-organisation=${id} .checked=${live(delivery !== undefined)}
      @change=${(event: Event) => act.choose([id], isChecked(event) ? 'digital' : 'paper')}><span translate="no">${name}</span></label>
    ${delivery === undefined ? nothing : html`<label class="check nested"><input type="checkbox" data-paper=${id} .checked=${live(delivery === 'both')}
      @change=${(event: Event) => act.choose([id], isChecked(event) ? 'both' : 'digital')}><span>${text.alsoOnPaper}<span class="visually-hidden" translate="no"> (${name})</span></span></label>`}
  </li>`;
}

/** They are not there yet, or could not be fetched. */
export function organisationsMissing(view: WizardView): TemplateResult {
  return view.organisations.phase === 'loading' ? html`<p class="late" id="organisations">${view.text.organisationsLoading}</p>` : failedList(view);
}

function failedList({ text, common, act }: WizardView): TemplateResult {
  return html`<div class="alert error" id="organisations" tabindex="-1">${warningIcon()}<div class="body">
    <p>${text.organisationsFailed}</p>
    <div class="actions"><button class="button" type="button" @click=${act.fetchOrganisations}>${refreshIcon()}${common.retry}</button></div>
  </div></div>`;
}

function isChecked({ target }: Event): boolean {
  return (target as HTMLInputElement).checked;
}
