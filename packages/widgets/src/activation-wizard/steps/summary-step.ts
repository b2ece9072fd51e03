import { html, nothing, type TemplateResult } from 'lit';
import { refreshIcon, warningIcon } from '../../icons/icons.js';
import { enumerate } from '../../locales/dates.js';
import { errorSentence } from '../../locales/error-sentence.js';
import { chosenCount, disclosureOf, remindersOf } from '../choices.js';
import { canBeReached, isWorking } from '../reach.js';
import type { Step } from '../steps.js';
import type { WizardView } from '../wizard-view.js';
import { organisationsMissing } from './organisations-step.js';

/** Everything once more, with a way back to each question. */
export function summaryStep(view: WizardView): TemplateResult {
  const { text, heading, choices } = view;
  return html`<p class="lead">${text.summaryIntro}</p>
    <div class="overview">
      ${part('organisations', text.summaryOrganisations, organisations(view), view)}
      ${part('channels', text.summaryChannels, channels(view), view)}
      ${canBeReached(view.preferences) ? part('reminders', text.summaryDisclosure, html`<p>${text.disclosures[disclosureOf(choices, view.preferences)]}</p>`, view) : nothing}
      ${part('reminders', text.summaryReminders, html`<p>${reminders(view)}</p>`, view)}
    </div>
    <div class="consequences">
      ${heading(text.consequences, 1, 'part-heading')}
      <ul class="bullets">${text.consequenceList(chosenCount(choices)).map((sentence) => html`<li>${sentence}</li>`)}</ul>
    </div>
    ${state(view)}`;
}

function part(step: Step, title: string, content: unknown, { text, heading, act }: WizardView): TemplateResult {
  return html`<div class="overview-part">
    ${heading(title, 1, 'part-heading')}
    <div class="overview-content">${content}</div>
    <button class="button subtle change" type="button" data-change=${step} @click=${() => act.goTo(step)}>${text.change}<span class="visually-hidden">: ${title}</span></button>
  </div>`;
}

function organisations(view: WizardView): TemplateResult {
  const { text, choices, organisations: { phase, all }, language } = view;
  if (phase !== 'ready') return organisationsMissing(view);
  const named = (delivery: 'digital' | 'both'): readonly string[] => all.filter(({ id }) => choices.organisations[id] === delivery).map(({ name }) => name);
  const line = (label: string, names: readonly string[]): TemplateResult | typeof nothing =>
    names.length === 0 ? nothing : html`<p><strong>${label}:</strong> <span translate="no">${enumerate(names, language)}</span></p>`;
  return html`${line(text.onlyDigital, named('digital'))}${line(text.digitalAndPaper, named('both'))}<p class="muted">${text.otherwisePaper}</p>`;
}

function channels({ text, preferences }: WizardView): TemplateResult {
  const working = preferences.channels.filter(isWorking);
  return working.length === 0
    ? html`<p>${text.noNotices}</p>`
    : html`<ul>${working.map(({ kind, address }) => html`<li>${text.channelKinds[kind]}${address === undefined ? nothing : html`: <bdi translate="no">${address}</bdi>`}</li>`)}</ul>`;
}

function reminders({ text, choices, preferences, language }: WizardView): string {
  const { on, afterDays, beforeDeadlineDays } = remindersOf(choices, preferences);
  const words = (days: readonly number[]): string => enumerate(days.map(String), language);
  return on && canBeReached(preferences) ? text.remindersWhen(words(afterDays), words(beforeDeadlineDays)) : text.noReminders;
}

function state({ text, common, summary, act }: WizardView): unknown {
  if (summary.phase === 'failed') {
    return html`<div class="alert error summary-failure" tabindex="-1">${warningIcon()}<div class="body">
      <p>${text.prepareFailed} ${summary.failure === undefined ? nothing : errorSentence(common, summary.failure.code)}</p>
      <div class="actions"><button class="button" type="button" @click=${act.prepareSummary}>${refreshIcon()}${common.retry}</button></div>
    </div></div>`;
  }
  if (summary.phase === 'asking' || summary.phase === 'none') {
    return html`<p class="late">${text.preparing}</p>`;
  }
  const { failure } = summary;
  if (failure === undefined) {
    return nothing;
  }
  return html`<div class="alert ${failure === 'expired' ? 'warning' : 'error'} summary-failure" tabindex="-1">${warningIcon()}<div class="body">
    ${failure === 'expired' ? html`<p>${text.tokenInvalid}</p>` : html`<p>${text.activateFailed} ${errorSentence(common, failure.code)}</p>
    ${failure.supportCode === undefined ? nothing : html`<p class="small">${common.supportCode} <code translate="no">${failure.supportCode}</code></p>`}`}
  </div></div>`;
}
