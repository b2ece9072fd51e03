import { html, nothing, type TemplateResult } from 'lit';
import { checkbox, timeField } from './choice-fields.js';
import { errorAt, type PreferencesView } from './preferences-view.js';

/** Hours without notifications, and one notification a day instead of many. */
export function quietPart(view: PreferencesView): TemplateResult {
  const { text, values: { quiet, quietFrom, quietTo, digest, digestTime }, edit } = view;
  return html`
    ${checkbox({ id: 'quiet-on', label: text.quietOn, checked: quiet, describedBy: 'quiet-note', change: (on) => edit({ quiet: on }) })}
    ${quiet
      ? html`<div class="dependent times">
          ${timeField({ id: 'quiet-from', label: text.quietFrom, value: quietFrom, error: errorAt('quiet-from', view), change: (time) => edit({ quietFrom: time }) })}
          ${timeField({ id: 'quiet-to', label: text.quietTo, value: quietTo, error: errorAt('quiet-to', view), change: (time) => edit({ quietTo: time }) })}
        </div>`
      : nothing}
    ${checkbox({ id: 'digest-on', label: text.digestOn, checked: digest, describedBy: 'quiet-note', change: (on) => edit({ digest: on }) })}
    ${digest
      ? html`<div class="dependent times">
          ${timeField({ id: 'digest-time', label: text.digestTime, value: digestTime, error: errorAt('digest-time', view), change: (time) => edit({ digestTime: time }) })}
        </div>`
      : nothing}
    <p class="small muted note" id="quiet-note">${text.quietNote}</p>`;
}
