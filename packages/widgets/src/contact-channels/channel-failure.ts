import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import { supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { ChannelFailure } from './channels-view.js';

/** Something that did not work, near where it was tried. The focus goes here. */
export function failureNotice(failure: ChannelFailure | undefined, { common }: { readonly common: CommonMessages }): TemplateResult | typeof nothing {
  return failure === undefined
    ? nothing
    : html`<div class="alert error channel-failure" part="error" tabindex="-1">${warningIcon()}<div class="body">
        <p>${failureWords(failure, common)}</p>
        ${supportCode(failure.error, common)}
      </div></div>`;
}

/** The same in words. */
export function failureWords({ sentence, error }: ChannelFailure, common: CommonMessages): string {
  return error === undefined ? sentence : `${sentence} ${errorSentence(common, error.code)}`;
}
