import type { ActionFailure, MailboxState, MessageSummary, WaitingAction } from '@berichtenbox/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockIcon, warningIcon } from '../icons/first-list-icons.js';
import { errorSentence } from '../locales/error-sentence.js';
import { freshDate } from './fresh-date.js';
import type { OfflineView } from './offline-view.js';

/** The rows, as far as a list of what was done to them leads there. */
export interface Rows {
  readonly href: (id: string) => string;
  readonly open: (event: MouseEvent, message: MessageSummary) => void;
}

/** What somebody did and the server does not have: what waits, and what it did not carry out. */
export class UnsentActs {
  readonly #host: LitElement;
  #isSending = false;
  /** Sending was tried on purpose, and this many still waited. */
  #left = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What waits to be sent, folded, with why. */
  waiting(mailbox: MailboxState, view: OfflineView): TemplateResult | typeof nothing {
    const { text, heading } = view;
    const { waiting } = mailbox;
    this.#left = Math.min(this.#left, waiting.length);
    return waiting.length === 0
      ? nothing
      : html`<details class="unsent" part="waiting">
          <summary>${clockIcon()}${heading(text.waiting(waiting.length), 1, 'panel-heading')}</summary>
          <ul>${repeat(waiting, ({ id }) => id, (act) => this.#waitingItem(act, mailbox, view))}</ul>
          <p>${this.#isSending ? text.sending : this.#left > 0 ? text.stillWaiting(waiting.length) : nothing} ${text.byItself}</p>
          <div class="actions"><button class="button" type="button" aria-disabled=${this.#isSending ? 'true' : nothing} @click=${() => void this.#send(view)}>${text.sendNow}</button></div>
        </details>`;
  }

  /** What was not carried out, with what one can do about it. */
  failures(mailbox: MailboxState, view: OfflineView, rows: Rows): TemplateResult | typeof nothing {
    const { text, heading } = view;
    const { actionFailures } = mailbox;
    return actionFailures.length === 0
      ? nothing
      : html`<section class="alert error unsent" part="not-done">${warningIcon()}<div class="body">
          ${heading(text.notDone(actionFailures.length), 1, 'panel-heading')}
          <ul>${repeat(actionFailures, ({ id }) => id, (failure) => this.#failedItem(failure, mailbox, view, rows))}</ul>
        </div></section>`;
  }

  #waitingItem({ id, action, messageIds, madeAt, waitsFor }: WaitingAction, mailbox: MailboxState, view: OfflineView): TemplateResult {
    const { text, common } = view;
    const about = aboutOf(messageIds, mailbox, view);
    return html`<li>
      <p><strong>${text.action[action]}</strong>: ${about}<br><span class="muted small">${text.since(freshDate(madeAt, view))}. ${text.waitsFor[waitsFor]}</span></p>
      <button class="button subtle" type="button" aria-label=${`${common.undo}: ${text.action[action]}, ${about}`} @click=${() => void this.#takeBack(id, text.action[action], view)}>${common.undo}</button>
    </li>`;
  }

  #failedItem(failure: ActionFailure, mailbox: MailboxState, view: OfflineView, { href, open }: Rows): TemplateResult {
    const { text, common, client } = view;
    const { id, action, messageIds, error } = failure;
    const [first] = mailbox.messages.filter((message) => messageIds.includes(message.id));
    const about = aboutOf(messageIds, mailbox, view);
    const named = (words: string): string => `${words}: ${text.action[action]}, ${about}`;
    return html`<li>
      <p><strong>${text.action[action]}</strong>: ${about}<br>${errorSentence(common, error.code)}</p>
      <div class="actions">
        <button class="button" type="button" aria-label=${named(common.retry)} @click=${() => this.#after(client.mailbox.retryAction(id), view)}>${common.retry}</button>
        <button class="button" type="button" aria-label=${named(text.discard)} @click=${() => {
          client.mailbox.dismissAction(id);
          this.#keepFocus();
        }}>${text.discard}</button>
        ${messageIds.length === 1 && first !== undefined
          ? html`<a class="button" href=${href(first.id)} aria-label=${named(text.see)} @click=${(event: MouseEvent) => open(event, first)}>${text.see}</a>`
          : nothing}
      </div>
    </li>`;
  }

  async #send({ client, text, announce, reportError }: OfflineView): Promise<void> {
    if (this.#isSending) {
      return;
    }
    this.#isSending = true;
    announce(text.sending);
    this.#host.requestUpdate();
    try {
      await client.mailbox.sendWaiting();
    } catch (error) {
      reportError(error);
    }
    this.#isSending = false;
    const { waiting } = client.mailbox.state;
    this.#left = waiting.length;
    announce(waiting.length === 0 ? text.allSent : text.stillWaiting(waiting.length));
    this.#host.requestUpdate();
    this.#keepFocus();
  }

  async #takeBack(id: string, what: string, { client, text, announce, reportError }: OfflineView): Promise<void> {
    try {
      await client.mailbox.discardWaiting(id);
      if (!client.mailbox.state.waiting.some((act) => act.id === id)) {
        announce(text.takenBack(what));
      }
    } catch (error) {
      reportError(error);
    }
    this.#keepFocus();
  }

  #after(work: Promise<void>, { reportError }: OfflineView): void {
    work.catch(reportError);
    this.#keepFocus();
  }

  /** What had the focus may have gone: then it goes to the list's own heading. */
  #keepFocus(): void {
    void this.#host.updateComplete.then(() => {
      const { activeElement } = this.#host.renderRoot as ShadowRoot;
      if (activeElement?.checkVisibility() !== true) {
        const { renderRoot } = this.#host;
        (renderRoot.querySelector<HTMLElement>('.unsent summary, .unsent .panel-heading') ?? renderRoot.querySelector<HTMLElement>('.heading'))?.focus();
      }
    });
  }
}

/** The subject when it is one message that is still there, else how many. */
function aboutOf(messageIds: readonly string[], { messages }: MailboxState, { text }: OfflineView): string {
  const [id, ...others] = messageIds;
  const subject = others.length === 0 ? messages.find((message) => message.id === id)?.subject : undefined;
  return subject ?? text.messages(messageIds.length);
}
