import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import type { PreferenceError } from './preference-errors.js';

/**
 * What is wrong with a form, each with a link to where it is; the focus goes here.
 *
 * @param goTo puts the focus on a field
 */
export function errorSummary(errors: readonly PreferenceError[], title: string, goTo: (field: string) => void): TemplateResult | typeof nothing {
  return errors.length === 0
    ? nothing
    : html`<div class="alert error error-summary" part="error" role="group" tabindex="-1" aria-labelledby="form-errors">${warningIcon()}<div class="body">
        <p class="strong" id="form-errors">${title}</p>
        <ul>${errors.map(({ field, sentence }) => html`<li><a class="link" href="#${field}" @click=${(event: MouseEvent) => {
          // The page may use the fragment for something else, and the field is in a shadow root.
          event.preventDefault();
          goTo(field);
        }}>${sentence}</a></li>`)}</ul>
      </div></div>`;
}
