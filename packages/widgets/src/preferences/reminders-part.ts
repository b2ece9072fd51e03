import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../icons/icons.js';
import { checkbox, fieldset } from './choice-fields.js';
import { errorAt, type PreferencesView } from './preferences-view.js';

/** What most people choose from. What somebody had besides these stands between them. */
const usualAfter = [3, 7, 14];
const usualBefore = [7, 3, 1];

/** When one is reminded, and the check that is always on, as a fact with why. */
export function remindersPart(view: PreferencesView): TemplateResult {
  const { text, values: { reminders }, edit } = view;
  return html`
    ${checkbox({ id: 'reminders-on', label: text.remindersOn, checked: reminders, describedBy: 'reminders-hint', change: (on) => edit({ reminders: on }) })}
    <p class="small muted note" id="reminders-hint">${text.remindersHint}</p>
    ${reminders ? ladder(view) : nothing}
    <div class="alert info" part="extra-check">${infoIcon()}<div class="body">
      <p><strong>${text.check}</strong></p>
      <p>${text.checkBody}</p>
      <p>${text.checkWhy}</p>
    </div></div>`;
}

function ladder(view: PreferencesView): TemplateResult {
  const { text, saved, values: { afterDays, beforeDeadlineDays }, edit } = view;
  const after = union(usualAfter, saved.reminders.afterDays, afterDays).sort((one, other) => one - other);
  const before = union(usualBefore, saved.reminders.beforeDeadlineDays, beforeDeadlineDays).sort((one, other) => other - one);
  return html`<div class="dependent ladder">
    ${fieldset('after-days', text.afterLegend, html`<div class="checks">${after.map((days) => checkbox({
      id: `after-${days}`, label: text.after(days), checked: afterDays.includes(days), change: (on) => edit({ afterDays: after.filter((other) => (other === days ? on : afterDays.includes(other))) }),
    }))}</div>`, errorAt('after-days', view))}
    ${fieldset('before-days', text.beforeLegend, html`<div class="checks">${before.map((days) => checkbox({
      id: `before-${days}`, label: text.before(days), checked: beforeDeadlineDays.includes(days),
      change: (on) => edit({ beforeDeadlineDays: before.filter((other) => (other === days ? on : beforeDeadlineDays.includes(other))) }),
    }))}</div>`)}
  </div>`;
}

function union(...numbers: readonly (readonly number[])[]): number[] {
  return [...new Set(numbers.flat())];
}
