import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { warningIcon } from '../../icons/icons.js';
import { canBeReached } from '../reach.js';
import type { WizardView } from '../wizard-view.js';

/** How somebody hears that there is post. Going without is possible, but has to be said. */
export function channelsStep({ text, choices, preferences, errors, channels, act }: WizardView): TemplateResult {
  const error = errors.find(({ target }) => target === 'channels');
  return html`<p class="lead">${text.channelsIntro}</p>
    <div id="channels" class="channels-field" role="group" tabindex="-1" aria-label=${text.summaryChannels} aria-describedby=${error === undefined ? nothing : 'channels-error'}>
      ${error === undefined ? nothing : html`<p class="field-error" id="channels-error">${warningIcon()}${error.sentence}</p>`}
      ${channels}
    </div>
    ${canBeReached(preferences) ? nothing : html`<div class="without">
      <label class="check"><input type="checkbox" data-without aria-describedby="without-hint" .checked=${live(choices.withoutNotices)}
        @change=${(event: Event) => act.setWithoutNotices((event.target as HTMLInputElement).checked)}><span>${text.withoutNotices}</span></label>
      <p class="muted nested" id="without-hint">${text.withoutNoticesHint}</p>
    </div>`}`;
}
