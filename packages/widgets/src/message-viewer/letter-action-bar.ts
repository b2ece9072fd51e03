import { BerichtenboxError, type ActionFailure, type Message } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { archiveIcon, dotsIcon, downloadIcon, mailIcon, mailOpenedIcon, printerIcon, restoreIcon, successIcon, trashIcon, warningIcon } from '../icons/icons.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { LetterAct } from './letter-actions.js';
import type { LetterView } from './letter-view.js';
import { savingNotice } from './saving/saving-notice.js';

interface Choice {
  readonly act: LetterAct;
  readonly icon: TemplateResult;
  readonly label: string;
}

/**
 * What can be done with a letter, what was done last, and what failed. A button that turns something into its opposite is one and the
 * same button, so that focus stays where it is. Where there is room, what is done less often stands beside the rest; else in a menu.
 */
export function letterActionBar(message: Message, view: LetterView): TemplateResult {
  const { client, text } = view;
  const failures = client.mailbox.state.actionFailures.filter((failure) => failure.messageIds.includes(message.id));
  return html`<div class="action-bar no-print" part="actions" role="group" aria-label=${text.actions}><div>
      ${choiceButton(folderChoice(message, view), view)}
      ${choiceButton(binChoice(message, view), view)}
      <button class="button subtle more" type="button" popovertarget="more">${dotsIcon()}<span>${text.more}</span></button>
      <div id="more" class="more-menu" popover @toggle=${keepFocus}>
        ${choiceButton(readChoice(message, view), view)}
        <button class="button subtle" type="button" @click=${fromMenu(view.print)}>${printerIcon()}<span>${text.print}</span></button>
        <button class="button subtle" type="button" @click=${fromMenu(view.save)}>${downloadIcon()}<span>${text.saveMessage}</span></button>
      </div>
    </div></div>
    ${failures.length > 0 ? nothing : doneNotice(view)}
    ${savingNotice(view)}
    ${view.toolFailed ? html`<div class="alert error no-print" part="error">${warningIcon()}<div class="body"><p>${text.toolFailed}</p></div></div>` : nothing}
    ${failures.map((failure) => failureTemplate(failure, view))}`;
}

/** What was done, with the way back; it stays until something else is done. */
function doneNotice({ done, text, common, undo }: LetterView): TemplateResult | typeof nothing {
  return done === undefined ? nothing : html`<div class="alert ok no-print done-notice" part="notice">${successIcon()}<div class="body"><p>${text.done[done.act]}</p></div>
    ${done.undoable ? html`<button class="button subtle undo" type="button" @click=${undo}>${restoreIcon()}<span>${common.undo}</span></button>` : nothing}
  </div>`;
}

/** Where it stands in a menu that is open, that closes, and the focus goes back to the menu's button. */
function fromMenu(act: () => void): (event: Event) => void {
  return ({ currentTarget }) => {
    const menu = (currentTarget as HTMLElement).closest<HTMLElement>(':popover-open');
    menu?.hidePopover();
    (menu?.previousElementSibling as HTMLElement | null | undefined)?.focus();
    act();
  };
}

/** The browser closed the menu. It does not always give the focus back to a button in a shadow tree. */
function keepFocus({ newState, currentTarget }: ToggleEvent): void {
  const menu = currentTarget as HTMLElement;
  const active = (menu.getRootNode() as ShadowRoot).activeElement;
  if (newState === 'closed' && (active === null || menu.contains(active))) {
    (menu.previousElementSibling as HTMLElement).focus();
  }
}

function folderChoice(message: Message, view: LetterView): Choice | undefined {
  if (message.folder === 'trash' || !mayAct(view)) {
    return undefined;
  }
  if (message.folder === 'inbox') {
    return { act: 'archived', icon: archiveIcon(), label: view.text.archive };
  }
  return can(view, 'postvak-in') ? { act: 'moved', icon: restoreIcon(), label: view.text.toInbox } : undefined;
}

function binChoice(message: Message, view: LetterView): Choice | undefined {
  // Without a bin, a deleted message could not come back; then there is no such button.
  if (!mayAct(view) || !can(view, 'prullenbak')) {
    return undefined;
  }
  return message.folder === 'trash'
    ? { act: 'restored', icon: restoreIcon(), label: view.text.restore }
    : { act: 'binned', icon: trashIcon(), label: view.text.bin };
}

function readChoice(message: Message, view: LetterView): Choice | undefined {
  if (!mayAct(view)) {
    return undefined;
  }
  return message.unread
    ? { act: 'read', icon: mailOpenedIcon(), label: view.text.markRead }
    : { act: 'unread', icon: mailIcon(), label: view.text.markUnread };
}

function choiceButton(choice: Choice | undefined, { perform }: LetterView): TemplateResult | typeof nothing {
  return choice === undefined
    ? nothing
    : html`<button class="button subtle" type="button" @click=${fromMenu(() => perform(choice.act))}>${choice.icon}<span>${choice.label}</span></button>`;
}

function failureTemplate({ id, error }: ActionFailure, { client, text, common }: LetterView): TemplateResult {
  const supportCode = error instanceof BerichtenboxError ? error.supportCode : undefined;
  return html`<div class="alert error no-print" part="error">${warningIcon()}
    <div class="body">
      <p>${text.actionFailed} ${errorSentence(common, error.code)}</p>
      ${supportCode === undefined ? nothing : html`<p class="small">${common.supportCode} <bdi translate="no">${supportCode}</bdi></p>`}
      <div class="actions">
        <button class="button" type="button" @click=${() => void client.mailbox.retryAction(id)}>${common.retry}</button>
        <button class="button" type="button" @click=${() => client.mailbox.dismissAction(id)}>${text.dismiss}</button>
      </div>
    </div>
  </div>`;
}

function mayAct({ client }: LetterView): boolean {
  const session = client.session.state;
  return session.status === 'active' && session.context.rights.has('act');
}

function can({ client }: LetterView, capability: 'postvak-in' | 'prullenbak'): boolean {
  const session = client.session.state;
  return session.status === 'active' && session.capabilities.has(capability);
}
