import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon, successIcon, warningIcon } from '../icons/icons.js';
import { supportCode } from '../inbox/state-panel.js';
import { fullDate } from '../locales/dates.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { PreferencesMessages } from '../locales/nl/preferences.js';
import type { PreferencesView } from './preferences-view.js';

/** The way to save, at the end of the page; while something is not saved it stays in sight, and says so. */
export function saveBar(view: PreferencesView): TemplateResult {
  const { text, isDirty, step, revert } = view;
  const isSaving = step.phase === 'saving';
  return html`${outcome(view)}
    <div class=${isDirty ? 'save-bar dirty' : 'save-bar'} part="save-bar">
      ${words(view, isDirty)}
      <div class="actions">
        <button class="button primary save" type="submit" aria-disabled=${isSaving ? 'true' : nothing}>${isSaving ? text.saving : text.save}</button>
        ${isDirty && !isSaving ? html`<button class="button subtle revert" type="button" @click=${revert}>${text.revert}</button>` : nothing}
      </div>
    </div>`;
}

function words(view: PreferencesView, isDirty: boolean): TemplateResult | typeof nothing {
  const { text, step } = view;
  if (isDirty) {
    return html`<p class="save-words">${infoIcon()}<span>${text.unsaved}</span></p>`;
  }
  switch (step.phase) {
    case 'saved':
      return html`<p class="save-words saved">${successIcon()}<span>${savedSentence(view, step.from)}</span></p>`;
    case 'unchanged':
      return html`<p class="save-words">${infoIcon()}<span>${text.unchanged}</span></p>`;
    default:
      return nothing;
  }
}

/** "Opgeslagen", and from when post comes differently. */
export function savedSentence({ text, language }: { readonly text: PreferencesMessages; readonly language: string }, from: string | undefined): string {
  return from === undefined ? text.saved : `${text.saved}. ${text.savedFrom(fullDate(new Date(`${from}T12:00`), language))}`;
}

/** Why it was not saved. The focus goes here. */
function outcome({ step, text, common }: PreferencesView): TemplateResult | typeof nothing {
  switch (step.phase) {
    case 'failed':
      return html`<div class="alert error outcome" part="error" role="group" tabindex="-1" aria-labelledby="save-failed">${warningIcon()}<div class="body">
        <p id="save-failed"><strong>${text.saveFailed}</strong> ${errorSentence(common, step.error?.code ?? 'server-failed')}</p>
        ${supportCode(step.error, common)}
      </div></div>`;
    case 'conflict':
      return html`<div class="alert warning outcome" part="conflict" role="group" tabindex="-1" aria-labelledby="save-conflict">${warningIcon()}<div class="body">
        <p class="strong" id="save-conflict">${text.conflict}</p>
        ${step.changes.length === 0 ? nothing : html`<p>${text.conflictBody}</p><ul class="bullets">${step.changes.map((change) => html`<li>${change}</li>`)}</ul>`}
        <p>${text.conflictOwn}</p>
      </div></div>`;
    default:
      return nothing;
  }
}
