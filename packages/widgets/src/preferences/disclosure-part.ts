import { html, type TemplateResult } from 'lit';
import { refreshIcon } from '../icons/icons.js';
import { fieldset, radios } from './choice-fields.js';
import type { PreferencesView } from './preferences-view.js';

const disclosures = ['nothing', 'sender', 'full'] as const;
const languages = ['nl', 'en'] as const;

/** What a notification may reveal, with the very words that would be sent. */
export function disclosurePart(view: PreferencesView): TemplateResult {
  const { text, values, edit } = view;
  return html`
    ${fieldset('disclosure', text.disclosureLegend, html`
      <p class="small muted">${text.disclosureHint}</p>
      ${radios('disclosure', disclosures.map((value) => ({ value, label: text.disclosureOption(value) })), values.disclosure, (disclosure) => edit({ disclosure }))}`)}
    ${fieldset('language', text.language, radios('language', languages.map((value) => ({ value, label: text.languageOption[value] })), values.language, (language) => edit({ language })))}
    <div class="preview" part="preview">
      ${view.heading(text.preview, 2, 'preview-heading')}
      ${previewContent(view)}
    </div>`;
}

function previewContent({ preview: step, values: { language }, text, common, retryPreview }: PreferencesView): TemplateResult {
  switch (step.phase) {
    case 'loading':
      return html`<p class="muted late">${text.previewLoading}</p>`;
    case 'failed':
      return html`<p>${text.previewFailed}</p><div class="actions"><button class="button retry-preview" type="button" @click=${retryPreview}>${refreshIcon()}${common.retry}</button></div>`;
    case 'ready': {
      const { email, sms, push } = step.preview;
      return html`<p class="small muted">${text.previewNote}</p>
        <dl class="samples">
          <div class="sample"><dt>${text.previewEmail}</dt><dd lang=${language} dir="ltr">
            <p><span class="small muted" lang="">${text.previewSubject}</span> <strong>${email.subject}</strong></p><p class="sample-text">${email.text}</p></dd></div>
          <div class="sample"><dt>${text.previewSms}</dt><dd lang=${language} dir="ltr"><p class="sample-text">${sms.text}</p></dd></div>
          <div class="sample"><dt>${text.previewPush}</dt><dd lang=${language} dir="ltr"><p><strong>${push.title}</strong></p><p class="sample-text">${push.text}</p></dd></div>
        </dl>`;
    }
  }
}
