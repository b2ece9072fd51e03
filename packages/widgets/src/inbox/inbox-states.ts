import type { BerichtenboxError, MailboxState, SessionState } from '@berichtenbox/client';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { inboxIcon } from '../icons/icons.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { OfflineSurroundings } from '../offline/offline-surroundings.js';
import { moreStyles } from '../theme/more-styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { inboxStatesStyles } from './inbox-states.styles.js';
import { skeleton } from './message-list.js';
import { loginButton, retryButton, statePanel, supportCode } from './state-panel.js';
import { missingNames, retrievalProgress, type Wording } from './retrieval-progress.js';

export { inboxStates as dutch } from '../locales/nl/inbox-states.js';
export { mailboxProblems } from './mailbox-problems.js';

/** What this part looks like. */
export const styles: readonly CSSResult[] = [...moreStyles, statePanelStyles, inboxStatesStyles];

/** What the states need from the element. */
export interface StateView extends Wording {
  /** `offset` levels below the element's first heading. */
  readonly heading: (content: string, offset?: number) => TemplateResult;
  readonly phone: TemplateResult | typeof nothing;
  readonly retry: () => void;
  /** Where messages are kept on this device, or can be. */
  readonly offline: OfflineSurroundings | undefined;
}

/** What is shown instead of the list: nobody is logged in, the server can't be asked, or this person may not read. */
export function withoutList(session: SessionState, mailbox: MailboxState, view: StateView): TemplateResult {
  const { text, common, heading, phone } = view;
  switch (session.status) {
    case 'active':
      return mailbox.failure?.code === 'forbidden' || !session.context.rights.has('read') ? noPermissionState(session.context.name, view) : failedState(mailbox.failure, view);
    case 'unknown':
      return skeleton();
    case 'unreachable':
      return view.offline?.cold(session, phone) ?? failedState(session.error, view);
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
function failedState(error: BerichtenboxError | undefined, view: StateView): TemplateResult {
  return statePanel({
    drawing: unpluggedDrawing(), heading: view.heading(view.text.unreachable), hint: errorSentence(view.common, error?.code ?? 'unavailable'),
    action: retryButton(view.retry, view.common), help: html`${view.phone}${supportCode(error, view.common)}`,
  });
}

/** This person may not read the messages of the one they act for. */
function noPermissionState(name: string, view: StateView): TemplateResult {
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

/** What is said when fetching has ended. */
export function outcome(mailbox: MailboxState, { text, language }: Pick<Wording, 'text' | 'language'>): string {
  if (mailbox.phase === 'failed') {
    return text.unreachable;
  }
  if (mailbox.failure !== undefined) {
    return text.refreshFailed;
  }
  const inbox = mailbox.messages.filter(({ folder }) => folder === 'inbox');
  const fetched = text.fetched(inbox.length, inbox.filter(({ unread }) => unread).length);
  const missing = missingNames(mailbox, { text, language });
  return missing === '' ? fetched : `${fetched} ${text.partial(missing)}`;
}
