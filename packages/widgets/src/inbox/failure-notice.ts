import type { ActionFailure } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxMessages } from '../locales/nl/inbox.js';

/** What a notice of a failed action needs. */
export interface FailureView {
  readonly text: InboxMessages;
  readonly common: CommonMessages;
  readonly retry: (failure: ActionFailure) => void;
  readonly dismiss: (failure: ActionFailure) => void;
}

/** An action that was not carried out, near what it was about: what failed, why, and what one can do. */
export function failureNotice(failure: ActionFailure, { text, common, retry, dismiss }: FailureView): TemplateResult {
  const { code, supportCode } = failure.error;
  return html`<div class="alert error failure" part="error">${warningIcon()}
    <div class="body">
      <p><strong>${text.failed[failure.action]}</strong> ${common.error(code)}</p>
      ${supportCode === undefined ? nothing : html`<p class="small">${common.supportCode} <code translate="no">${supportCode}</code></p>`}
      <div class="actions">
        <button class="button" type="button" @click=${() => retry(failure)}>${common.retry}</button>
        <button class="button subtle" type="button" @click=${() => dismiss(failure)}>${text.dismiss}</button>
      </div>
    </div>
  </div>`;
}
