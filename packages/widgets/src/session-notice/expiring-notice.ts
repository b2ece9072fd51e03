import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon } from '../icons/icons.js';
import type { SessionNoticeMessages } from '../locales/nl/session-notice.js';
import type { Ending } from './session-end.js';

/** What the notice needs from the element it stands in. */
export interface ExpiringNoticeContext {
  readonly text: SessionNoticeMessages;
  readonly heading: TemplateResult;
  /** Prolonging failed the last time. */
  readonly failed: boolean;
  readonly extend: () => void;
}

/** Says that the session ends soon, without standing in the way of what somebody is doing, with the one button to go on. */
export function expiringNotice(ending: Ending, { text, heading, failed, extend }: ExpiringNoticeContext): TemplateResult {
  return html`<section class="expiring no-print" part="session-notice" aria-label=${text.expiring}>
    <div class="alert warning">${clockIcon()}
      <div class="body">
        <div class="words">
          ${heading}
          <p>${expiringSentence(ending, text)}</p>
          ${failed ? html`<p><strong>${text.extendFailed}</strong></p>` : nothing}
        </div>
        ${ending.extendable ? html`<div class="actions"><button class="button primary" type="button" @click=${extend}>${text.extend}</button></div>` : nothing}
      </div>
    </div>
  </section>`;
}

/** How long is left, and what then. */
export function expiringSentence({ minutes, extendable }: Ending, text: SessionNoticeMessages): string {
  return extendable ? text.expiringBody(minutes) : text.finalBody(minutes);
}
