import { BerichtenboxError, type Attachment } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { closeIcon, downloadIcon, eyeIcon, fileIcon, pdfIcon, warningIcon } from '../icons/icons.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import type { AttachmentPurpose, AttachmentState } from './attachment-files.js';
import { formatByteSize } from './byte-size.js';
import { displayLine } from './display-text.js';

/** What the list of attachments needs from the letter view. */
export interface AttachmentListContext {
  readonly text: MessageViewerMessages;
  readonly common: CommonMessages;
  readonly language: string;
  readonly heading: TemplateResult;
  readonly state: (attachmentId: string) => AttachmentState;
  /** Whether it is on this device, where that is worth saying. */
  readonly note: (attachment: Attachment) => unknown;
  /** In the tag of a control that gets it, as long as it does: tells why that cannot be now. */
  readonly getting: (attachment: Attachment, gets?: boolean) => unknown;
  readonly get: (attachment: Attachment, purpose: AttachmentPurpose) => void;
  readonly close: (attachment: Attachment) => void;
}

/** The attachments of a letter, each with what can be done with it. */
export function attachmentList(attachments: readonly Attachment[], context: AttachmentListContext): TemplateResult {
  return html`<section class="attachments" part="attachments">
    ${context.heading}
    <ul>${repeat(attachments, ({ id }) => id, (attachment) => attachmentItem(attachment, context))}</ul>
  </section>`;
}

function attachmentItem(attachment: Attachment, context: AttachmentListContext): TemplateResult {
  const state = context.state(attachment.id);
  const name = displayLine(attachment.name) || context.text.attachmentName;
  return html`<li class="attachment" part="attachment" data-attachment=${attachment.id}>
    <div class="file">
      ${isPdfByLabel(attachment) ? pdfIcon() : fileIcon()}
      <div class="file-name">
        <bdi class="name" translate="no">${name}</bdi>
        <span class="muted small">${facts(attachment, context)}</span>
        ${context.note(attachment)}
      </div>
      ${attachmentButtons(attachment, name, context)}
    </div>
    ${stateTemplate(attachment, name, state, context)}
  </li>`;
}

function attachmentButtons(attachment: Attachment, name: string, { text, state, getting, get, close }: AttachmentListContext): TemplateResult {
  const viewing = state(attachment.id).phase === 'viewing';
  const view = html`<button class="button view" type="button" aria-expanded=${viewing}
    @click=${() => viewing ? close(attachment) : get(attachment, 'view')} ${getting(attachment, !viewing)}>
    ${eyeIcon()}<span>${text.view}<span class="visually-hidden"> ${name}</span></span>
  </button>`;
  return html`<div class="actions">
    ${isPdfByLabel(attachment) && navigator.pdfViewerEnabled ? view : nothing}
    <button class="button save" type="button" @click=${() => get(attachment, 'save')} ${getting(attachment)}>
      ${downloadIcon()}<span>${text.download}<span class="visually-hidden"> ${name}</span></span>
    </button>
  </div>`;
}

function stateTemplate(attachment: Attachment, name: string, state: AttachmentState, context: AttachmentListContext): TemplateResult | typeof nothing {
  switch (state.phase) {
    case 'idle':
      return nothing;
    case 'fetching':
      return state.slow ? progressTemplate(attachment, name, state, context) : nothing;
    case 'not-pdf':
      return html`<div class="alert warning">${warningIcon()}<div class="body"><p>${context.text.notPdf}</p></div></div>`;
    case 'failed':
      return failureTemplate(attachment, state, context);
    case 'viewing':
      return previewTemplate(attachment, name, state.url, context);
  }
}

function progressTemplate(
  attachment: Attachment, name: string, { received, total }: AttachmentState & { phase: 'fetching' }, { text, language, close }: AttachmentListContext,
): TemplateResult {
  const known = total !== undefined && total > 0;
  const part = known
    ? new Intl.NumberFormat(language, { style: 'percent' }).format(Math.min(1, received / total))
    : formatByteSize(received, language);
  return html`<div class="progress">
    <progress aria-label="${text.fetching} ${name}" max=${known ? total : nothing} value=${known ? Math.min(received, total) : nothing}></progress>
    <span class="small">${text.fetched(part)}</span>
    <button class="button subtle" type="button" @click=${() => close(attachment)}>
      ${closeIcon()}<span>${text.cancelDownload}<span class="visually-hidden"> ${name}</span></span>
    </button>
  </div>`;
}

function failureTemplate(
  attachment: Attachment, { error, purpose }: AttachmentState & { phase: 'failed' }, { text, common, getting, get }: AttachmentListContext,
): TemplateResult {
  const supportCode = error instanceof BerichtenboxError ? error.supportCode : undefined;
  return html`<div class="alert error">${warningIcon()}
    <div class="body">
      <p>${text.attachmentFailed}</p>
      ${supportCode === undefined ? nothing : html`<p class="small">${common.supportCode} <bdi translate="no">${supportCode}</bdi></p>`}
      <div class="actions"><button class="button" type="button" @click=${() => get(attachment, purpose)} ${getting(attachment)}>${common.retry}</button></div>
    </div>
  </div>`;
}

function previewTemplate(attachment: Attachment, name: string, url: string, { text, close }: AttachmentListContext): TemplateResult {
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(attachment);
    }
  };
  return html`<section class="preview" part="preview" aria-label=${text.viewing(name)} @keydown=${closeOnEscape}>
    <button class="button close-preview" type="button" @click=${() => close(attachment)}>${closeIcon()}<span>${text.closeAttachment}</span></button>
    <iframe title=${name} src=${`${url}#navpanes=0&view=FitH`}></iframe>
  </section>`;
}

function isPdfByLabel({ mediaType, name }: Attachment): boolean {
  return mediaType === 'application/pdf' || (mediaType === '' && /\.pdf$/i.test(name));
}

/** "PDF, 24 kB" */
function facts(attachment: Attachment, { text, language }: AttachmentListContext): string {
  const type = isPdfByLabel(attachment) ? 'PDF' : text.unknownType;
  return attachment.byteLength === undefined ? type : `${type}, ${formatByteSize(attachment.byteLength, language)}`;
}
