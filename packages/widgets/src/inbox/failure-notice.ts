import type { ActionFailure, MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/first-list-icons.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';

/** More subjects than this don't help anyone. */
const maxSubjects = 5;

/** What a notice of a failed action needs. */
export interface FailureView {
  readonly text: InboxToolsMessages;
  readonly common: CommonMessages;
  readonly retry: (failure: ActionFailure) => void;
  readonly dismiss: (failure: ActionFailure) => void;
}

/**
 * An action that was not carried out: what failed, why, and what one can do.
 *
 * @param messages which it was about, when that has to be said
 */
export function failureNotice(failure: ActionFailure, { text, common, retry, dismiss }: FailureView, messages: readonly MessageSummary[] = []): TemplateResult {
  const { code, supportCode } = failure.error;
  const others = messages.length - maxSubjects;
  return html`<div class="alert error failure" part="error">${warningIcon()}
    <div class="body">
      <p><strong>${text.failed[failure.action]}</strong> ${errorSentence(common, code)}</p>
      ${messages.length === 0
        ? nothing
        : html`<p>${text.failedFor(messages.length)}</p><ul class="subjects">${messages.slice(0, maxSubjects).map(({ subject }) => html`<li>${subject}</li>`)}
            ${others > 0 ? html`<li>${text.othersFailed(others)}</li>` : nothing}</ul>`}
      ${supportCode === undefined ? nothing : html`<p class="small">${common.supportCode} <code translate="no">${supportCode}</code></p>`}
      <div class="actions">
        <button class="button" type="button" @click=${() => retry(failure)}>${common.retry}</button>
        <button class="button subtle" type="button" @click=${() => dismiss(failure)}>${text.dismiss}</button>
      </div>
    </div>
  </div>`;
}
