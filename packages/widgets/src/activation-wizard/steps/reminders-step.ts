import type { Disclosure, Reminders } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { infoIcon, warningIcon } from '../../icons/icons.js';
import { disclosureOf, remindersOf } from '../choices.js';
import { canBeReached } from '../reach.js';
import type { WizardView } from '../wizard-view.js';

const disclosures: readonly Disclosure[] = ['nothing', 'sender', 'full'];
const afterDays = [3, 7, 14];
const beforeDays = [14, 7, 2];

/** What a notification may say, and when one is reminded. */
export function remindersStep(view: WizardView): TemplateResult {
  const extraCheck = html`<p class="note">${infoIcon()}<span>${view.text.extraCheck}</span></p>`;
  return canBeReached(view.preferences)
    ? html`${disclosureField(view)}${view.preview}${reminderFields(view)}${extraCheck}`
    : html`<p class="lead">${view.text.noRemindersWithoutNotices}</p>${extraCheck}`;
}

function disclosureField({ text, choices, preferences, act }: WizardView): TemplateResult {
  const chosen = disclosureOf(choices, preferences);
  return html`<fieldset class="question" aria-describedby="disclosure-hint"><legend>${text.disclosure}</legend>
    <p class="muted" id="disclosure-hint">${text.disclosureHint}</p>
    ${disclosures.map((disclosure) => html`<label class="check"><input type="radio" name="disclosure" .checked=${live(disclosure === chosen)}
      @change=${() => act.setDisclosure(disclosure)}><span>${text.disclosures[disclosure]}</span></label>`)}
  </fieldset>`;
}

function reminderFields(view: WizardView): TemplateResult {
  const { text, choices, preferences, act, errors } = view;
  const reminders = remindersOf(choices, preferences);
  const error = errors.find(({ target }) => target === 'reminders');
  const choice = (on: boolean, label: string): TemplateResult => html`<label class="check"><input type="radio" name="reminders" .checked=${live(reminders.on === on)}
    @change=${() => act.setReminders({ ...reminders, on })}><span>${label}</span></label>`;
  return html`<fieldset class="question" id="reminders" tabindex="-1" aria-describedby=${error === undefined ? nothing : 'reminders-error'}><legend>${text.reminders}</legend>
      ${error === undefined ? nothing : html`<p class="field-error" id="reminders-error">${warningIcon()}${error.sentence}</p>`}
      ${choice(true, text.remindersOn)}${choice(false, text.remindersOff)}
    </fieldset>
    ${reminders.on ? html`<div class="moments">
      ${moments(text.afterDays, { days: afterDays, of: 'afterDays' }, reminders, view)}
      ${moments(text.beforeDays, { days: beforeDays, of: 'beforeDeadlineDays' }, reminders, view)}
    </div>` : nothing}`;
}

/** Which days can be ticked: ours, and any other that the server had. */
function moments(
  legend: string, { days, of }: { readonly days: readonly number[]; readonly of: 'afterDays' | 'beforeDeadlineDays' }, reminders: Reminders, { text, act }: WizardView,
): TemplateResult {
  const offered = [...new Set([...days, ...reminders[of]])].sort((one, other) => (of === 'afterDays' ? one - other : other - one));
  const tick = (day: number, isTicked: boolean): void => act.setReminders({
    ...reminders, [of]: offered.filter((other) => (other === day ? isTicked : reminders[of].includes(other))),
  });
  return html`<fieldset class="question"><legend>${legend}</legend>
    ${offered.map((day) => html`<label class="check"><input type="checkbox" .checked=${live(reminders[of].includes(day))}
      @change=${(event: Event) => tick(day, (event.target as HTMLInputElement).checked)}><span>${text.days(day)}</span></label>`)}
  </fieldset>`;
}
