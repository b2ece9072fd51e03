import { html, nothing, type TemplateResult } from 'lit';
import { backIcon, warningIcon } from '../icons/icons.js';
import { numberOf, steps } from './steps.js';
import { aboutStep } from './steps/about-step.js';
import { channelsStep } from './steps/channels-step.js';
import { organisationsStep } from './steps/organisations-step.js';
import { remindersStep } from './steps/reminders-step.js';
import { summaryStep } from './steps/summary-step.js';
import { tryStep } from './steps/try-step.js';
import type { WizardView } from './wizard-view.js';

/** One question: which one of how many, the question, and the ways out of it. Going on and declining weigh the same. */
export function wizardFrame(view: WizardView): TemplateResult {
  const { text, heading, step } = view;
  const number = numberOf(step);
  return html`<div class="wizard" part="step" data-step=${step}>
    <div class="bars" aria-hidden="true">${steps.map((_, index) => html`<span class=${index < number ? 'passed' : ''}></span>`)}</div>
    ${heading(html`<span class="count">${text.stepOf(number, steps.length)}<span class="visually-hidden">:</span></span> ${text.titles[step]}`)}
    ${errorSummary(view)}
    <div class="question-body">${stepContent(view)}</div>
    ${navigation(view)}
  </div>`;
}

function stepContent(view: WizardView): TemplateResult {
  switch (view.step) {
    case 'try':
      return tryStep(view);
    case 'about':
      return aboutStep(view);
    case 'organisations':
      return organisationsStep(view);
    case 'channels':
      return channelsStep(view);
    case 'reminders':
      return remindersStep(view);
    case 'summary':
      return summaryStep(view);
  }
}

function navigation({ text, step, summary, phone, act }: WizardView): TemplateResult {
  const isLast = step === 'summary';
  const isActivating = summary.phase === 'activating';
  const isWaiting = isLast && summary.phase !== 'ready';
  return html`<div class="ways no-print">
      <button class="button primary way" part="next" type="button" data-way=${isLast ? 'activate' : 'next'} aria-disabled=${isWaiting ? 'true' : nothing}
        @click=${act.next}>${isActivating ? text.activating : text.next[step]}</button>
      <button class="button primary way" part="decline" type="button" data-way="decline" aria-disabled=${isActivating ? 'true' : nothing} @click=${act.decline}>${text.decline}</button>
    </div>
    <div class="actions no-print">${step === 'try' ? nothing : html`<button class="button subtle" part="back" type="button" data-way="back"
      aria-disabled=${isActivating ? 'true' : nothing} @click=${act.back}>${backIcon()}<span>${text.back}</span></button>`}</div>
    ${phone}`;
}

/** What is missing, each with a link to where it is; the focus goes here. */
function errorSummary({ text, errors, act }: WizardView): TemplateResult | typeof nothing {
  return errors.length === 0
    ? nothing
    : html`<div class="alert error error-summary" part="error-summary" tabindex="-1" role="group" aria-labelledby="errors-title">${warningIcon()}<div class="body">
        <p class="strong" id="errors-title">${text.errors}</p>
        <ul class="bullets">${errors.map(({ target, sentence }) => html`<li><a class="link" href="#${target}" @click=${(event: MouseEvent) => {
          // The page may use the fragment for something else, and the field is in a shadow root.
          event.preventDefault();
          act.goToField(target);
        }}>${sentence}</a></li>`)}</ul>
      </div></div>`;
}
