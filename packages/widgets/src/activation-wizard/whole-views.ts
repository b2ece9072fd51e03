import type { ActivationState, BerichtenboxError, Preferences } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { restoreIcon, successIcon, warningIcon } from '../icons/icons.js';
import { supportCode } from '../inbox/state-panel.js';
import { enumerate, fullDate } from '../locales/dates.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { ActivationMessages } from '../locales/nl/activation.js';
import type { CommonMessages } from '../locales/nl/common.js';
import { isWorking } from './reach.js';
import { numberOf, type Step } from './steps.js';
import type { Deed } from './wizard-flow.js';

/** What is shown when there is no question to answer: the box is active, or was given up, or somebody said no. */
export interface WholeView {
  readonly text: ActivationMessages;
  readonly common: CommonMessages;
  readonly language: string;
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  readonly phone: unknown;
  readonly activation: ActivationState;
  readonly preferences: Preferences;
  readonly nameOf: (organisationId: string) => string;
  readonly step: Step;
  readonly boxHref: string;
  readonly preferencesHref: string;
  readonly busy: Deed | undefined;
  readonly done: Deed | undefined;
  readonly failed: { readonly deed: Deed; readonly error: BerichtenboxError | undefined } | undefined;
  readonly act: WholeActs;
}

/** What a person can do there; none of it activates a box that was never active. */
export interface WholeActs {
  readonly undo: () => void;
  readonly confirmRight: () => void;
  readonly askToDeactivate: (isAsking: boolean) => void;
  readonly deactivate: () => void;
  readonly look: (step: Step) => void;
}

/** The box is active: with what, and how to change or end that. */
export function activeView(view: WholeView): TemplateResult {
  const { text, heading, language, activation: { since, checkDue }, preferences, boxHref, preferencesHref, busy, done, act } = view;
  return html`<div class="whole" part="active">
    <div class="banner">${successIcon()}<div>
      ${heading(done === 'activate' ? text.activatedHeading : text.activeHeading)}
      <p>${done === 'activate' ? text.activated(digitalCount(preferences)) : done === 'undo' ? text.undoneToActive : since === undefined ? nothing : text.activeSince(fullDate(since, language))}</p>
    </div></div>
    ${failure(view)}
    ${checkDue === true ? check(view) : done === 'confirm' ? html`<p class="strong">${text.confirmed}</p>` : nothing}
    ${overview(view)}
    <div class="actions no-print">
      ${boxHref === '' ? nothing : html`<a class="button primary" part="box-link" href=${boxHref}>${text.toBox}</a>`}
      ${preferencesHref === '' || checkDue === true ? nothing : html`<a class="button" part="preferences-link" href=${preferencesHref}>${text.toPreferences}</a>`}
      <button class="button" type="button" part="deactivate" data-deactivate aria-disabled=${busy === undefined ? nothing : 'true'} @click=${() => act.askToDeactivate(true)}>${text.deactivate}</button>
    </div>
    ${undoPart(view)}
    ${view.phone}
  </div>`;
}

/** Whether the box is really to be given up. */
export function deactivateView(view: WholeView): TemplateResult {
  const { text, heading, busy, act } = view;
  const waits = busy === undefined ? nothing : 'true';
  return html`<div class="whole" part="deactivation">
    ${heading(text.deactivateHeading)}
    <ul class="bullets">${text.deactivateList.map((sentence) => html`<li>${sentence}</li>`)}</ul>
    ${failure(view)}
    <div class="ways">
      <button class="button primary way" type="button" data-way="deactivate" aria-disabled=${waits} @click=${act.deactivate}>${busy === 'deactivate' ? text.deactivating : text.deactivate}</button>
      <button class="button primary way" type="button" data-way="keep" aria-disabled=${waits} @click=${() => act.askToDeactivate(false)}>${text.keep}</button>
    </div>
    ${view.phone}
  </div>`;
}

/** The box was given up, and that can be taken back. */
export function deactivatedView(view: WholeView): TemplateResult {
  const { text, heading, done, act } = view;
  return html`<div class="whole" part="deactivated">
    <div class="banner">${successIcon()}<div>
      ${heading(done === 'undo' ? text.declinedHeading : text.deactivatedHeading)}
      <p>${done === 'undo' ? text.undoneToInactive : text.deactivated}</p>
    </div></div>
    ${failure(view)}
    ${undoPart(view)}
    <div class="actions no-print"><button class="button" type="button" data-way="again" @click=${() => act.look('try')}>${text.activateAgain}</button></div>
    ${view.phone}
  </div>`;
}

/** Somebody said no: nothing has changed. */
export function declinedView({ text, heading, step, phone, act }: WholeView): TemplateResult {
  return html`<div class="whole" part="declined">
    <div class="banner">${successIcon()}<div>
      ${heading(text.declinedHeading)}
      <p>${text.declined}</p>
      <p>${text.declinedLater}</p>
    </div></div>
    <div class="actions no-print"><button class="button" type="button" data-way="look" @click=${() => act.look(step)}>${text.lookAgain(numberOf(step))}</button></div>
    ${phone}
  </div>`;
}

function check({ text, heading, preferencesHref, busy, act }: WholeView): TemplateResult {
  return html`<section class="check-due" part="check">
    ${heading(text.checkHeading, 1, 'part-heading')}
    <p>${text.check}</p>
    <div class="actions">
      <button class="button primary" type="button" data-way="confirm" aria-disabled=${busy === undefined ? nothing : 'true'} @click=${act.confirmRight}>${text.confirmRight}</button>
      ${preferencesHref === '' ? nothing : html`<a class="button" href=${preferencesHref}>${text.toPreferences}</a>`}
    </div>
  </section>`;
}

function overview({ text, heading, language, preferences, nameOf }: WholeView): TemplateResult {
  const named = (delivery: 'digital' | 'both'): string => enumerate(preferences.organisations.filter((one) => one.delivery === delivery).map(({ storeId }) => nameOf(storeId)).sort(), language);
  const line = (label: string, names: string): TemplateResult | typeof nothing => (names === '' ? nothing : html`<p><strong>${label}:</strong> <span translate="no">${names}</span></p>`);
  const working = preferences.channels.filter(isWorking);
  return html`<div class="overview">
    <div class="overview-part">${heading(text.summaryOrganisations, 1, 'part-heading')}
      <div class="overview-content">${line(text.onlyDigital, named('digital'))}${line(text.digitalAndPaper, named('both'))}<p class="muted">${text.otherwisePaper}</p></div></div>
    <div class="overview-part">${heading(text.summaryChannels, 1, 'part-heading')}
      <div class="overview-content">${working.length === 0 ? html`<p>${text.noNotices}</p>` : html`<ul>${working.map(({ kind, address }) =>
        html`<li>${text.channelKinds[kind]}${address === undefined ? nothing : html`: <bdi translate="no">${address}</bdi>`}</li>`)}</ul>`}</div></div>
  </div>`;
}

function undoPart({ text, language, activation: { undoUntil, status }, busy, act }: WholeView): TemplateResult | typeof nothing {
  return undoUntil === undefined
    ? nothing
    : html`<div class="undo-part no-print">
        <p>${text.undoUntil(fullDate(undoUntil, language))}</p>
        <button class="button" type="button" data-way="undo" aria-disabled=${busy === undefined ? nothing : 'true'} @click=${act.undo}>${restoreIcon()}<span>${
          status === 'active' ? text.undoActivation : text.undoDeactivation}</span></button>
      </div>`;
}

function failure({ text, common, failed }: WholeView): TemplateResult | typeof nothing {
  if (failed === undefined) return nothing;
  const sentences: Readonly<Record<Deed, string>> = { activate: text.activateFailed, undo: text.undoFailed, deactivate: text.deactivateFailed, confirm: text.confirmFailed };
  return html`<div class="alert error deed-failure" part="error" tabindex="-1">${warningIcon()}<div class="body">
    <p>${sentences[failed.deed]} ${failed.error === undefined ? nothing : errorSentence(common, failed.error.code)}</p>
    ${supportCode(failed.error, common)}
  </div></div>`;
}

function digitalCount({ organisations }: Preferences): number {
  return organisations.filter(({ delivery }) => delivery !== 'paper').length;
}
