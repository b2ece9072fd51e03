import type { ActiveSession, BerichtenboxError, MailboxState, SessionState } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { inboxIcon, searchIcon } from '../icons/icons.js';
import { loginButton, retryButton, statePanel, supportCode } from './state-panel.js';
import { missingNames, retrievalProgress, type Wording } from './retrieval-progress.js';

/** What the states need from the element. */
export interface StateView extends Wording {
  /** `offset` levels below the element's first heading. */
  readonly heading: (content: string, offset?: number) => TemplateResult;
  readonly phone: TemplateResult | typeof nothing;
  readonly retry: () => void;
}

/** The state to show instead of the mailbox when nobody is logged in or the server can't be asked; undefined when somebody is. */
export function sessionState(session: Exclude<SessionState, ActiveSession>, view: StateView): TemplateResult {
  const { text, common, heading, phone } = view;
  switch (session.status) {
    case 'unknown':
      return skeleton();
    case 'unreachable':
      return failedState(session.error, view);
    case 'anonymous':
      return statePanel({
        drawing: lockDrawing(), heading: heading(text.anonymous), hint: text.anonymousHint,
        action: loginButton(loginHref(session.loginUrl), common.login), help: phone,
      });
    case 'expired':
      return statePanel({
        drawing: lockDrawing(), heading: heading(text.expired), hint: text.expiredHint,
        action: loginButton(loginHref(session.loginUrl), common.loginAgain), help: phone,
      });
    case 'logged-out':
      return statePanel({
        drawing: lockDrawing(), heading: heading(text.loggedOut), hint: text.loggedOutHint,
        action: loginButton(loginHref(session.loginUrl), common.loginAgain), help: phone,
      });
  }
}

/** Nothing can be shown, and why. */
export function failedState(error: BerichtenboxError | undefined, view: StateView): TemplateResult {
  return statePanel({
    drawing: unpluggedDrawing(), heading: view.heading(view.text.unreachable), hint: view.common.error(error?.code ?? 'unavailable'),
    action: retryButton(view.retry, view.common), help: html`${view.phone}${supportCode(error, view.common)}`,
  });
}

/** This person may not read the messages of the one they act for. */
export function noPermissionState(name: string, view: StateView): TemplateResult {
  return statePanel({
    drawing: lockDrawing(), heading: view.heading(view.text.noPermission), hint: view.text.noPermissionHint(name), help: view.phone,
  });
}

/** The first fetch: how far it is, in words, and the shape of what comes. */
export function loadingState(mailbox: MailboxState, view: StateView): TemplateResult {
  return html`<div class="loading" part="loading" aria-busy="true">
    <div class="late">
      ${view.heading(view.text.fetching)}
      ${retrievalProgress(mailbox.stores, view)}
    </div>
    ${skeleton()}
  </div>`;
}

/** Rows to come. They appear after 300 ms only, by the style sheet, so that a fast answer doesn't flicker. */
function skeleton(): TemplateResult {
  return html`<div class="skeleton late" aria-hidden="true">
    ${[0, 1, 2, 3].map(() => html`<div class="row"><span class="monogram"></span><div class="text"><span class="bar"></span><span class="bar"></span></div></div>`)}
  </div>`;
}

/** An empty folder. Only when every organisation has answered it is called empty. */
export function emptyState(folder: string, mailbox: MailboxState, view: StateView): TemplateResult {
  const { text } = view;
  const { completeness, failure } = mailbox;
  if (completeness === 'complete') {
    const [heading, hint] = folder === 'inbox' ? [text.emptyInbox, text.emptyInboxHint] : [text.emptyFolder(folder), nothing];
    return statePanel({ drawing: inboxIcon(), heading: view.heading(heading, 1), hint });
  }
  const hints = { partial: text.emptyPartialHint, none: text.emptyNoneHint, unknown: text.emptyUnknownHint };
  const missing = missingNames(mailbox, view);
  return statePanel({
    drawing: inboxIcon(), heading: view.heading(text.emptyIncomplete, 1),
    hint: missing === '' ? hints[completeness] : `${hints[completeness]} ${text.emptyMissing(missing)}`,
    // A refresh that failed has its own button, above.
    action: failure === undefined ? retryButton(view.retry, view.common) : nothing, help: view.phone,
  });
}

/** A search without a hit. */
export function nothingFoundState(query: string, view: StateView): TemplateResult {
  return statePanel({ drawing: searchIcon(), heading: view.heading(view.text.found(0, query), 1), hint: view.text.nothingFoundHint });
}
