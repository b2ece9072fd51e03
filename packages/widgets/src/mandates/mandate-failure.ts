import { BerichtenboxError } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import { supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';

/** Something that did not work. */
export interface MandateFailure {
  /** What did not, and how it is now. */
  readonly sentence: string;
  /** Why, when that is not in the sentence. */
  readonly error?: BerichtenboxError | undefined;
}

/** What failed, with why. */
export function failureOf(sentence: string, error: unknown): MandateFailure {
  return { sentence, error: error instanceof BerichtenboxError ? error : undefined };
}

/** It near where it was tried. The focus goes here. */
export function failureNotice(failure: MandateFailure | undefined, common: CommonMessages): TemplateResult | typeof nothing {
  return failure === undefined
    ? nothing
    : html`<div class="alert error failure" part="error" role="group" tabindex="-1" aria-labelledby="failure">${warningIcon()}<div class="body">
        <p id="failure">${failure.sentence} ${failure.error === undefined ? nothing : errorSentence(common, failure.error.code)}</p>
        ${supportCode(failure.error, common)}
      </div></div>`;
}
