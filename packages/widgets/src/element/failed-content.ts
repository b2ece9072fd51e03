import { html, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import type { CommonMessages } from '../locales/nl/common.js';

export { moreStyles as styles } from '../theme/more-styles.js';

/** What stands in the place of an element that could not show what it has, with the way to try again. */
export function failedContent(common: CommonMessages, phone: unknown, retry: () => void): TemplateResult {
  return html`<div class="alert error" part="error">${warningIcon()}
    <div class="body">
      <p>${common.elementFailed}</p>
      ${phone}
      <div class="actions"><button class="button" type="button" @click=${retry}>${common.retry}</button></div>
    </div>
  </div>`;
}
