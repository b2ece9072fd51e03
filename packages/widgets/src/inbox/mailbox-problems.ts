import { BerichtenboxError, type ActionFailure, type MailboxState, type MessageSummary } from '@berichtenbox/client';
import { html, nothing } from 'lit';
import { warningIcon } from '../icons/icons.js';
import { failureNotice, type FailureView } from './failure-notice.js';
import type { StateView } from './inbox-states.js';
import type { MessageSearch } from './message-search.js';
import { partialNotice } from './retrieval-progress.js';
import { supportCode } from './state-panel.js';

/** What is wrong with a list that can be shown all the same. */
export interface MailboxProblems {
  readonly mailbox: MailboxState;
  readonly messages: readonly MessageSummary[];
  /** An empty folder says itself who could not be reached. */
  readonly isFolderEmpty: boolean;
  readonly view: StateView;
  readonly failures: FailureView;
}

/** Above the list: organisations that are missing, a refresh that failed, failed actions whose row is not in the list. */
export function mailboxProblems({ mailbox, messages, isFolderEmpty, view, failures }: MailboxProblems): unknown {
  const isShown = (failure: ActionFailure) => messages.some(({ id }) => failure.messageIds.includes(id));
  return html`
    ${mailbox.refreshing || isFolderEmpty ? nothing : partialNotice(mailbox, view.retry, view)}
    ${mailbox.failure === undefined || mailbox.refreshing ? nothing : problem(view.text.refreshFailed, mailbox.failure, view.retry, view)}
    ${mailbox.actionFailures.filter((failure) => !isShown(failure)).map((failure) => failureNotice(failure, failures))}`;
}

/** A search that failed, with its retry; nothing for any other state of it. */
export function searchProblem(search: MessageSearch, view: StateView): unknown {
  const { state } = search;
  if (state.status !== 'failed') {
    return nothing;
  }
  const error = state.error instanceof BerichtenboxError ? state.error : undefined;
  return problem(view.text.searchFailed, error, () => {
    search.retry();
  }, view);
}

function problem(sentence: string, error: BerichtenboxError | undefined, retry: () => void, view: StateView): unknown {
  return html`<div class="alert warning" part="error">${warningIcon()}
    <div class="body">
      <p><strong>${sentence}</strong> ${view.common.error(error?.code ?? 'server-failed')}</p>
      ${view.phone}${supportCode(error, view.common)}
      <div class="actions"><button class="button" type="button" @click=${retry}>${view.common.retry}</button></div>
    </div>
  </div>`;
}
