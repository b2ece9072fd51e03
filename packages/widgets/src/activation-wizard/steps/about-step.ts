import { html, type TemplateResult } from 'lit';
import { fileIcon, mailIcon, restoreIcon, warningIcon } from '../../icons/icons.js';
import type { WizardView } from '../wizard-view.js';

/** What changes, in four facts. */
export function aboutStep({ text, heading }: WizardView): TemplateResult {
  const { stops, legal, reached, paper } = text.facts;
  const facts = [[mailIcon(), stops], [warningIcon(), legal], [fileIcon(), reached], [restoreIcon(), paper]] as const;
  return html`<p class="lead">${text.aboutIntro}</p>
    <ul class="facts">${facts.map(([icon, [title, body]]) => html`<li>
      ${icon}<div>${heading(title, 1, 'part-heading')}<p>${body}</p></div>
    </li>`)}</ul>`;
}
