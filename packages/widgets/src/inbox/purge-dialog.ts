import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxMessages } from '../locales/nl/inbox.js';
import type { MessageAction } from './message-actions.js';

/** A final action somebody chose, before it is done. */
export interface Pending {
  readonly action: MessageAction;
  readonly message: MessageSummary;
}

/** What the dialog needs. */
export interface PurgeDialog {
  readonly pending: Pending | undefined;
  readonly text: InboxMessages;
  readonly common: CommonMessages;
  readonly confirm: (pending: Pending) => void;
  /** Closed without doing it, by the button or Escape. */
  readonly cancel: (pending: Pending) => void;
}

/** Asks before a message is gone for good. The safe answer has the focus; the heading is announced with it. */
export function purgeDialog({ pending, text, common, confirm, cancel }: PurgeDialog): TemplateResult | typeof nothing {
  if (pending === undefined) {
    return nothing;
  }
  return html`<dialog part="dialog" aria-labelledby="purge-title" aria-describedby="purge-warning" @close=${() => cancel(pending)}>
    <h2 class="heading" id="purge-title">${text.purgeTitle}</h2>
    <p id="purge-warning">${text.purgeWarning(pending.message.subject)}</p>
    <div class="actions">
      <button class="button primary" type="button" @click=${() => confirm(pending)}>${pending.action.label}</button>
      <button class="button" type="button" @click=${() => cancel(pending)}>${common.cancel}</button>
    </div>
  </dialog>`;
}

/** Shows the dialog that has just been rendered, if there is one. */
export function showPurgeDialog(root: ParentNode): void {
  const dialog = root.querySelector('dialog');
  if (dialog !== null && !dialog.open) {
    dialog.showModal();
    dialog.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }
}
