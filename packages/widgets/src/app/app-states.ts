import type { ActiveSession, SessionState } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { loginButton, retryButton, statePanel, supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { AppMessages } from '../locales/nl/app.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { SessionNoticeMessages } from '../locales/nl/session-notice.js';
import { envelopeDrawing } from '../message-viewer/letter-drawings.js';

/** What the states need from the box. */
export interface AppStateContext {
  readonly text: AppMessages;
  readonly sessionText: SessionNoticeMessages;
  readonly common: CommonMessages;
  readonly heading: (content: string) => TemplateResult;
  readonly phone: TemplateResult | typeof nothing;
  readonly retry: () => void;
  readonly logout: () => void;
  /** The host page logs people in itself. */
  readonly handledByHost: boolean;
}

/** What stands in place of the box while nobody is logged in. */
export function loggedOutState(session: Exclude<SessionState, ActiveSession>, context: AppStateContext): TemplateResult {
  const { sessionText, common, heading, phone } = context;
  switch (session.status) {
    case 'unknown':
      return html`<div class="late">${heading(context.text.loading)}</div>`;
    case 'unreachable':
      return statePanel({
        drawing: unpluggedDrawing(), heading: heading(sessionText.unreachable), hint: errorSentence(common, session.error.code),
        action: retryButton(context.retry, common), help: html`${phone}${supportCode(session.error, common)}`,
      });
    case 'anonymous':
      return statePanel({
        drawing: envelopeDrawing(), heading: heading(sessionText.anonymous), hint: sessionText.anonymousBody,
        action: loginButton(loginHref(session.loginUrl), common.login), help: phone,
      });
    case 'expired':
      return context.handledByHost ? html`${nothing}` : statePanel({
        drawing: lockDrawing(), heading: heading(sessionText.expired), hint: sessionText.expiredBody,
        action: loginButton(loginHref(session.loginUrl), common.login), help: phone,
      });
    case 'logged-out':
      return statePanel({
        drawing: lockDrawing(), heading: heading(sessionText.loggedOut), hint: sessionText.loggedOutBody,
        action: loginButton(loginHref(session.loginUrl), common.login), help: phone,
      });
  }
}

/** Nothing personal is on the screen, but the server still thinks somebody is logged in; that must be known. */
export function logoutFailedState({ text, heading, phone, logout }: AppStateContext): TemplateResult {
  return statePanel({
    drawing: unpluggedDrawing(), heading: heading(text.logoutFailed), hint: text.logoutFailedBody,
    action: html`<button class="button primary" type="button" @click=${logout}>${text.logoutAgain}</button>`, help: phone,
  });
}
