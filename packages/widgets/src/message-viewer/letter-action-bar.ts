import { BerichtenboxError, type ActionFailure, type Message } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { archiveIcon, mailIcon, mailOpenedIcon, printerIcon, restoreIcon, successIcon, trashIcon, warningIcon } from '../icons/icons.js';
import type { LetterAct } from './letter-actions.js';
import type { LetterView } from './letter-view.js';

interface Choice {
  readonly act: LetterAct;
  readonly icon: TemplateResult;
  readonly label: string;
}

/**
 * What can be done with a letter, what was done last, and what failed. A button that turns something into its opposite is one and the
 * same button, so that focus stays where it is.
 */
export function letterActionBar(message: Message, context: LetterView): TemplateResult {
  const { client, text, done } = context;
  const failures = client.mailbox.state.actionFailures.filter((failure) => failure.messageIds.includes(message.id));
  return html`<div class="action-bar no-print" part="actions" role="group" aria-label=${text.actions}><div>
      ${choiceButton(folderChoice(message, context), context)}
      ${choiceButton(binChoice(message, context), context)}
      ${choiceButton(readChoice(message, context), context)}
      <button class="button subtle" type="button" @click=${() => window.print()}>${printerIcon()}<span>${text.print}</span></button>
    </div></div>
    ${done === undefined || failures.length > 0 ? nothing : html`<div class="alert ok no-print">${successIcon()}<div class="body"><p>${text.done[done]}</p></div></div>`}
    ${context.toolFailed ? html`<div class="alert error no-print" part="error">${warningIcon()}<div class="body"><p>${text.toolFailed}</p></div></div>` : nothing}
    ${failures.map((failure) => failureTemplate(failure, context))}`;
}

function folderChoice(message: Message, context: LetterView): Choice | undefined {
  if (message.folder === 'trash' || !mayAct(context)) {
    return undefined;
  }
  if (message.folder === 'inbox') {
    return { act: 'archived', icon: archiveIcon(), label: context.text.archive };
  }
  return can(context, 'postvak-in') ? { act: 'moved', icon: restoreIcon(), label: context.text.toInbox } : undefined;
}

function binChoice(message: Message, context: LetterView): Choice | undefined {
  // Without a bin, a deleted message could not come back; then there is no such button.
  if (!mayAct(context) || !can(context, 'prullenbak')) {
    return undefined;
  }
  return message.folder === 'trash'
    ? { act: 'restored', icon: restoreIcon(), label: context.text.restore }
    : { act: 'binned', icon: trashIcon(), label: context.text.bin };
}

function readChoice(message: Message, context: LetterView): Choice | undefined {
  if (!mayAct(context)) {
    return undefined;
  }
  return message.unread
    ? { act: 'read', icon: mailOpenedIcon(), label: context.text.markRead }
    : { act: 'unread', icon: mailIcon(), label: context.text.markUnread };
}

function choiceButton(choice: Choice | undefined, { perform }: LetterView): TemplateResult | typeof nothing {
  return choice === undefined
    ? nothing
    : html`<button class="button subtle" type="button" @click=${() => perform(choice.act)}>${choice.icon}<span>${choice.label}</span></button>`;
}

function failureTemplate({ id, error }: ActionFailure, { client, text, common }: LetterView): TemplateResult {
  const supportCode = error instanceof BerichtenboxError ? error.supportCode : undefined;
  return html`<div class="alert error no-print" part="error">${warningIcon()}
    <div class="body">
      <p>${text.actionFailed} ${common.error(error.code)}</p>
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
