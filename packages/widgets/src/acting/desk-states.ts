import type { BerichtenboxError, SessionState } from '@berichtenbox/client';
import { html, type TemplateResult, type nothing } from 'lit';
import type { DeskStatus } from '../element/desk-connection.js';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { filterIcon } from '../icons/icons.js';
import { loginButton, retryButton, statePanel, supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';

/** What the states are said with. */
export interface DeskStateMessages {
  readonly heading: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly absent: string;
  readonly absentHint: string;
  readonly anonymous: string;
  readonly anonymousHint: string;
  readonly expired: string;
  readonly expiredHint: string;
  readonly loggedOut: string;
  readonly loggedOutHint: string;
}

/** What the states need from the element. */
export interface DeskSurroundings {
  readonly session: SessionState;
  readonly status: DeskStatus;
  /** Why it is not there. */
  readonly failure: BerichtenboxError | undefined;
  readonly text: DeskStateMessages;
  readonly common: CommonMessages;
  readonly heading: (content: string) => TemplateResult;
  readonly phone: TemplateResult | typeof nothing;
  readonly retry: () => void;
}

/** What stands there instead of what is about mandates, and why; while it is being read its name. */
export function withoutDesk(around: DeskSurroundings): TemplateResult {
  const { session, status, failure, text, common, heading, phone } = around;
  switch (session.status) {
    case 'active':
      if (status === 'absent') {
        return statePanel({ drawing: filterIcon(), heading: heading(text.absent), hint: text.absentHint, help: phone });
      }
      return status === 'failed' || failure !== undefined ? failed(failure, around) : loading(around);
    case 'unknown':
      return loading(around);
    case 'unreachable':
      return failed(session.error, around);
    case 'anonymous':
      return statePanel({ drawing: lockDrawing(), heading: heading(text.anonymous), hint: text.anonymousHint, action: loginButton(loginHref(session.loginUrl), common.login), help: phone });
    case 'expired':
      return statePanel({ drawing: lockDrawing(), heading: heading(text.expired), hint: text.expiredHint, action: loginButton(loginHref(session.loginUrl), common.loginAgain), help: phone });
    case 'logged-out':
      return statePanel({ drawing: lockDrawing(), heading: heading(text.loggedOut), hint: text.loggedOutHint, action: loginButton(loginHref(session.loginUrl), common.loginAgain), help: phone });
  }
}

function loading({ text, heading }: DeskSurroundings): TemplateResult {
  return html`<div class="late" aria-busy="true">${heading(text.heading)}<p class="muted">${text.loading}</p></div>`;
}

function failed(error: BerichtenboxError | undefined, { text, common, heading, phone, retry }: DeskSurroundings): TemplateResult {
  return statePanel({
    drawing: unpluggedDrawing(), heading: heading(text.loadFailed), hint: errorSentence(common, error?.code ?? 'unavailable'),
    action: retryButton(retry, common), help: html`${phone}${supportCode(error, common)}`,
  });
}
