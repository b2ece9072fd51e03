import type { BerichtenboxError, MailboxState } from '@berichtenbox/client';
import { html, nothing } from 'lit';
import { warningIcon } from '../icons/first-list-icons.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { StateView } from './inbox-states.js';
import { partialNotice, retrievalProgress } from './retrieval-progress.js';
import { supportCode } from './state-panel.js';

/** What is wrong with a list that can be shown all the same. */
export interface MailboxProblems {
  readonly mailbox: MailboxState;
  /** An empty folder says itself who could not be reached. */
  readonly isFolderEmpty: boolean;
  readonly isProgressShown: boolean;
  readonly view: StateView;
}

/** Above the list: how far fetching is, organisations that are missing, a refresh that failed. */
export function mailboxProblems({ mailbox, isFolderEmpty, isProgressShown, view }: MailboxProblems): unknown {
  const { refreshing, stores } = mailbox;
  // That there is no network is said there, when it lasts.
  const failure = view.offline && mailbox.failure?.code === 'network' ? undefined : mailbox.failure;
  return html`
    ${refreshing && isProgressShown ? retrievalProgress(stores, view) : nothing}
    ${refreshing || isFolderEmpty ? nothing : partialNotice(mailbox, view.retry, view)}
    ${failure === undefined || refreshing ? nothing : problem({ sentence: view.text.refreshFailed, error: failure, retry: view.retry }, view)}`;
}

/** Something that failed while the list stays. */
export interface Problem {
  readonly sentence: string;
  readonly error: BerichtenboxError | undefined;
  readonly retry: () => void;
}

/** What failed, why, and the way to try again. */
export function problem({ sentence, error, retry }: Problem, { common, phone }: { readonly common: CommonMessages; readonly phone: unknown }): unknown {
  return html`<div class="alert warning" part="error">${warningIcon()}
    <div class="body">
      <p><strong>${sentence}</strong> ${errorSentence(common, error?.code ?? 'server-failed')}</p>
      ${phone}${supportCode(error, common)}
      <div class="actions"><button class="button" type="button" @click=${retry}>${common.retry}</button></div>
    </div>
  </div>`;
}
