import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
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
  return html`<dialog part="dialog" aria-labelledby="purge-title" aria-describedby="purge-warning" ${ref(showModal)} @close=${() => cancel(pending)}>
    <h2 class="heading" id="purge-title">${text.purgeTitle}</h2>
    <p id="purge-warning">${text.purgeWarning(pending.message.subject)}</p>
    <div class="actions">
      <button class="button primary" type="button" @click=${() => confirm(pending)}>${pending.action.label}</button>
      <button class="button" type="button" @click=${() => cancel(pending)}>${common.cancel}</button>
    </div>
  </dialog>`;
}

/** After the render that put it there; a dialog that isn't connected can't be shown. */
function showModal(dialog: Element | undefined): void {
  queueMicrotask(() => {
    if (dialog instanceof HTMLDialogElement && dialog.isConnected && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('button:last-of-type')?.focus();
    }
  });
}
