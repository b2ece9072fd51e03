import { html, type TemplateResult } from 'lit';
import { disclosurePart } from './disclosure-part.js';
import { errorSummary } from './error-summary.js';
import { organisationsPart } from './organisations-part.js';
import type { PreferencesPart, PreferencesView } from './preferences-view.js';
import { quietPart } from './quiet-part.js';
import { remindersPart } from './reminders-part.js';
import { saveBar } from './save-bar.js';

/**
 * The whole page: the ways to reach somebody, which hold at once, and everything else, which is saved together.
 *
 * @param channels what stands under the first heading; forms of its own, so not inside ours
 */
export function preferencesForm(view: PreferencesView, channels: unknown): TemplateResult {
  const { text } = view;
  return html`
    ${part('channels', text.channels, html`<p class="muted">${text.channelsIntro}</p>${channels}`, view)}
    <form class="preferences-form" part="form" novalidate @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      view.save();
    }}>
      ${errorSummary(view.errors, text.errors, view.goTo)}
      ${part('disclosure', text.disclosure, disclosurePart(view), view)}
      ${part('reminders', text.reminders, remindersPart(view), view)}
      ${part('quiet', text.quiet, quietPart(view), view)}
      ${part('organisations', text.organisations, organisationsPart(view), view)}
      ${saveBar(view)}
    </form>`;
}

function part(name: PreferencesPart, title: string, content: unknown, { heading }: PreferencesView): TemplateResult {
  return html`<section class="part" part=${name} data-part=${name}>${heading(title, 1, 'part-heading')}${content}</section>`;
}
