import { BerichtenboxError } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { loginButton, retryButton, statePanel, supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { displayLine } from './display-text.js';
import { envelopeDrawing, lostDrawing } from './letter-drawings.js';

/** What the states without a letter need from the letter view. */
export interface LetterStateView {
  readonly text: MessageViewerMessages;
  readonly common: CommonMessages;
  readonly heading: (content: unknown) => TemplateResult;
  /** There are others whose message it may be. */
  readonly representsOthers: boolean;
  /** What is said of a letter that cannot be had, when that is because there is no network. */
  readonly unreached: { readonly heading: string; readonly hint: string } | undefined;
  /** Whom to call about the box. */
  readonly phone: unknown;
}

/** Nothing was chosen yet. */
export function noLetter({ text, heading }: LetterStateView): TemplateResult {
  return statePanel({ drawing: envelopeDrawing(), heading: heading(text.nothingSelected), hint: text.nothingSelectedBody });
}

/** There is no such letter, any more perhaps. */
export function lostLetter({ text, heading, phone, representsOthers }: LetterStateView): TemplateResult {
  return statePanel({ drawing: lostDrawing(), heading: heading(text.missing), hint: html`${text.missingBody}${representsOthers ? html` ${text.missingOfOther}` : nothing}`, help: phone });
}

/** The shape of a letter, while getting it takes long. */
export function letterSkeleton({ text, heading }: LetterStateView): TemplateResult {
  return html`<div class="skeleton">
    ${heading(html`<span class="visually-hidden">${text.loading}</span>`)}
    <div class="bone short"></div><div class="bone tall"></div><div class="bone short"></div>
    <div class="bone"></div><div class="bone"></div><div class="bone half"></div>
  </div>`;
}

/**
 * It could not be had.
 *
 * @param sender who keeps it, where the list knows
 */
export function letterFailure(error: unknown, sender: string | undefined, retry: () => void, view: LetterStateView): TemplateResult {
  const { text, common } = view;
  const known = error instanceof BerichtenboxError ? error : undefined;
  const unreached = known?.code === 'network' ? view.unreached : undefined;
  return statePanel({
    drawing: unpluggedDrawing(),
    heading: view.heading(unreached?.heading ?? text.failed),
    hint: unreached?.hint ?? (known?.code === 'store-failed' && sender !== undefined ? text.storeFailed(displayLine(sender)) : errorSentence(common, known?.code ?? 'server-failed')),
    action: retryButton(retry, common),
    help: html`${view.phone}${supportCode(known, common)}`,
  });
}

/** Nobody is logged in. */
export function loginNeeded(loginUrl: string, { text, common, heading, phone }: LetterStateView): TemplateResult {
  return statePanel({
    drawing: lockDrawing(), heading: heading(text.loginNeeded), hint: text.loginNeededBody,
    action: loginButton(loginHref(loginUrl), common.login), help: phone,
  });
}
