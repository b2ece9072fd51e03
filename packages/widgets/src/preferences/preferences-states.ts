import type { BerichtenboxError, SessionState } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskStatus } from '../element/desk-connection.js';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { filterIcon } from '../icons/icons.js';
import { loginButton, retryButton, statePanel, supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { PreferencesMessages } from '../locales/nl/preferences.js';
import { displayLine } from '../message-viewer/display-text.js';
import { envelopeDrawing } from '../message-viewer/letter-drawings.js';

/** What the states need from the element. */
export interface StateSurroundings {
  readonly session: SessionState;
  readonly status: DeskStatus;
  /** Why the preferences are not there. */
  readonly failure: BerichtenboxError | undefined;
  /** The person has not activated the box, so there is nothing to choose. */
  readonly isInactive: boolean;
  /** Page where one activates; empty when there is none. */
  readonly activationHref: string;
  readonly text: PreferencesMessages;
  readonly common: CommonMessages;
  readonly heading: (content: string) => TemplateResult;
  readonly phone: TemplateResult | typeof nothing;
  readonly retry: () => void;
}

/** What stands there instead of the preferences, and why; while they are being read their name. */
export function withoutPreferences(around: StateSurroundings): TemplateResult {
  const { session, text, common, heading, phone } = around;
  switch (session.status) {
    case 'active':
      return withoutDesk(around, displayLine(session.context.name));
    case 'unknown':
      return html`<div class="late" aria-busy="true">${heading(text.heading)}<p class="muted">${text.loading}</p></div>`;
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

function withoutDesk(around: StateSurroundings, name: string): TemplateResult {
  const { status, failure, isInactive, activationHref, text, heading, phone } = around;
  if (status === 'absent') {
    return statePanel({ drawing: filterIcon(), heading: heading(text.absent), hint: text.absentHint, help: phone });
  }
  if (status === 'no-permission' || failure?.code === 'forbidden') {
    return statePanel({ drawing: lockDrawing(), heading: heading(text.noPermission), hint: text.noPermissionHint(name), help: phone });
  }
  if (isInactive) {
    return statePanel({
      drawing: envelopeDrawing(), heading: heading(text.inactive), hint: text.inactiveHint,
      action: activationHref === '' ? nothing : html`<a class="button" part="activate" href=${activationHref}>${text.activate}</a>`, help: phone,
    });
  }
  return status === 'failed' || failure !== undefined
    ? failed(failure, around)
    : html`<div class="late" aria-busy="true">${heading(text.heading)}<p class="muted">${text.loading}</p></div>`;
}

function failed(error: BerichtenboxError | undefined, { text, common, heading, phone, retry }: StateSurroundings): TemplateResult {
  return statePanel({
    drawing: unpluggedDrawing(), heading: heading(text.loadFailed), hint: errorSentence(common, error?.code ?? 'unavailable'),
    action: retryButton(retry, common), help: html`${phone}${supportCode(error, common)}`,
  });
}
