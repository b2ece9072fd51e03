import type { BerichtenboxError, SessionState } from '@berichtenbox/client';
import { html, type TemplateResult } from 'lit';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { mailOpenedIcon } from '../icons/icons.js';
import { loginButton, retryButton, statePanel, supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { ActivationMessages } from '../locales/nl/activation.js';
import type { CommonMessages } from '../locales/nl/common.js';

/** What the states need. */
export interface StateView {
  readonly text: ActivationMessages;
  readonly common: CommonMessages;
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  readonly phone: unknown;
  readonly retry: () => void;
  /** Choices are not kept on a device that others use too. */
  readonly isShared: boolean;
  /** The made-up box; one needs not be logged in to try it. */
  readonly example: TemplateResult;
}

/** Nobody is logged in, or that can't be known. */
export function loggedOutState(session: Exclude<SessionState, { readonly status: 'active' }>, view: StateView): TemplateResult {
  const { text, common, heading, phone } = view;
  switch (session.status) {
    case 'unknown':
      return loadingState(view);
    case 'unreachable':
      return failedState(session.error, view);
    case 'anonymous':
      return html`${statePanel({
        drawing: mailOpenedIcon(), heading: heading(text.anonymousHeading), hint: text.anonymous, action: loginButton(loginHref(session.loginUrl), common.login), help: phone,
      })}${withoutDigid(view)}${view.example}`;
    case 'expired':
      return statePanel({
        drawing: lockDrawing(), heading: heading(text.expiredHeading), hint: view.isShared ? text.expiredShared : text.expiredKept,
        action: loginButton(loginHref(session.loginUrl), common.loginAgain), help: phone,
      });
    case 'logged-out':
      return statePanel({
        drawing: lockDrawing(), heading: heading(text.loggedOutHeading), hint: text.loggedOut, action: loginButton(loginHref(session.loginUrl), common.loginAgain), help: phone,
      });
  }
}

/** It is being asked. */
export function loadingState({ text, heading }: StateView): TemplateResult {
  return html`<div class="late" part="loading">${heading(text.loading)}</div>`;
}

/** It can't be asked. */
export function failedState(error: BerichtenboxError | undefined, { text, common, heading, phone, retry }: StateView): TemplateResult {
  return statePanel({
    drawing: unpluggedDrawing(), heading: heading(text.unreachableHeading), hint: html`${text.nothingChanged} ${errorSentence(common, error?.code ?? 'unavailable')}`,
    action: retryButton(retry, common), help: html`${phone}${supportCode(error, common)}`,
  });
}

/** This person may not decide how the post of the one for whom they act comes. */
export function noPermissionState(name: string, { text, heading, phone }: StateView): TemplateResult {
  return statePanel({ drawing: lockDrawing(), heading: heading(text.noPermissionHeading), hint: text.noPermission(name), help: phone });
}

/** The server has no activation. */
export function missingState({ text, heading, phone }: StateView): TemplateResult {
  return statePanel({ drawing: mailOpenedIcon(), heading: heading(text.missingHeading), hint: text.missing, help: phone });
}

function withoutDigid({ text, heading }: StateView): TemplateResult {
  return html`<section class="without-digid" part="without-digid">
    ${heading(text.withoutDigidHeading, 1, 'part-heading')}
    ${text.withoutDigid.map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}
