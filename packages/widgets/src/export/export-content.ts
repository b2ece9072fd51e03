import { html, nothing, type TemplateResult } from 'lit';
import { downloadIcon, successIcon, warningIcon } from '../icons/icons.js';
import { supportCode } from '../inbox/state-panel.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MailboxExportMessages } from '../locales/nl/mailbox-export.js';
import { formatByteSize } from '../message-viewer/byte-size.js';
import { displayLine } from '../message-viewer/display-text.js';
import type { ExportStep, MailboxExporting } from './mailbox-exporting.js';

/** What the dialog is shown with. */
export interface ExportView {
  readonly text: MailboxExportMessages;
  readonly common: CommonMessages;
  readonly language: string;
  readonly phone: unknown;
  readonly closeLabel: string;
  readonly close: () => void;
}

/**
 * What is in the dialog. It has a live region of its own: while a dialog is open, the page's is not heard. The last button is the same
 * one in every step, so that the focus that was on it stays.
 */
export function exportContent(exporting: MailboxExporting, view: ExportView): TemplateResult {
  const { step } = exporting;
  const { text, common } = view;
  const isOver = step.phase === 'saved' || (step.phase === 'ready' && step.size.messageCount === 0);
  return html`
    <p class="visually-hidden" role="status">${sentence(step, view)}</p>
    <div class="export">${body(step, view)}</div>
    <div class="actions">
      ${step.phase === 'ready' && step.size.messageCount > 0 ? primary(text.make, () => exporting.make()) : nothing}
      ${step.phase === 'failed' ? primary(common.retry, () => (step.while === 'counting' ? exporting.count() : exporting.make())) : nothing}
      ${step.phase === 'saved' && !step.complete ? primary(common.retry, () => exporting.make()) : nothing}
      <button class="button last" type="button" @click=${view.close}>${isOver ? view.closeLabel : common.cancel}</button>
    </div>`;
}

/** The button goes once it is pressed, and the focus would with it. */
function primary(label: string, run: () => Promise<void>): TemplateResult {
  return html`<button class="button primary" type="button" @click=${(event: Event) => {
    ((event.currentTarget as HTMLElement).parentElement?.querySelector('.last') as HTMLElement | null)?.focus();
    void run();
  }}>${label}</button>`;
}

/** What is heard when a step begins; while the file is made also at each quarter. */
function sentence(step: ExportStep, { text, common, language }: ExportView): string {
  switch (step.phase) {
    case 'counting':
      return text.counting;
    case 'ready':
      return contents(step.size, text, language);
    case 'making': {
      const { size: { messageCount }, progress } = step;
      const quarter = Math.floor((4 * (progress?.receivedMessages ?? 0)) / Math.max(1, messageCount));
      return quarter === 0 || quarter === 4 ? text.making : text.progress(Math.ceil((quarter * messageCount) / 4), messageCount);
    }
    case 'saved':
      return [text.saved(step.name), ...(step.complete ? [] : [text.incomplete])].join(' ');
    case 'failed':
      return `${step.while === 'counting' ? text.countingFailed : text.failed} ${errorSentence(common, step.error?.code ?? 'server-failed')}`;
  }
}

function contents({ messageCount, attachmentCount, attachmentBytes }: Extract<ExportStep, { phase: 'ready' }>['size'], text: MailboxExportMessages, language: string): string {
  return messageCount === 0
    ? text.nothing
    : text.contents(messageCount, attachmentCount) + (attachmentCount === 0 ? '' : ` ${text.attachmentSize(formatByteSize(attachmentBytes, language))}`);
}

function body(step: ExportStep, { text, common, language, phone }: ExportView): unknown {
  switch (step.phase) {
    case 'counting':
      return html`<p>${text.counting}</p>`;
    case 'ready':
      return html`<p>${contents(step.size, text, language)}</p>
        ${step.size.messageCount === 0 ? nothing : html`<div class="alert warning">${warningIcon()}<div class="body"><p>${text.warning}</p></div></div>`}`;
    case 'making':
      return making(step, text, language);
    case 'saved':
      return html`<div class="alert ${step.complete ? 'ok' : 'warning'}">${step.complete ? successIcon() : warningIcon()}<div class="body">
        <p><strong>${text.saved(step.name)}</strong> ${text.savedHint}</p>
        ${step.complete ? nothing : html`<p>${text.incomplete}</p>
          <ul class="bullets">${step.missing.map((name) => html`<li>${text.missing(displayLine(name))}</li>`)}</ul><p>${text.tryLater}</p>`}
      </div></div>`;
    case 'failed':
      return html`<div class="alert error" part="error">${warningIcon()}<div class="body">
        <p><strong>${step.while === 'counting' ? text.countingFailed : text.failed}</strong> ${errorSentence(common, step.error?.code ?? 'server-failed')}</p>
        ${phone}${supportCode(step.error, common)}
      </div></div>`;
  }
}

function making({ size: { messageCount }, progress }: Extract<ExportStep, { phase: 'making' }>, text: MailboxExportMessages, language: string): TemplateResult {
  return html`<p class="making">${downloadIcon()}${text.making}</p>
    <progress aria-label=${text.making} max=${messageCount} value=${progress?.receivedMessages ?? 0}></progress>
    <p class="small muted">${progress === undefined ? text.progress(0, messageCount)
      : `${text.progress(progress.receivedMessages, messageCount)}, ${text.received(formatByteSize(progress.receivedBytes, language))}`}</p>`;
}
