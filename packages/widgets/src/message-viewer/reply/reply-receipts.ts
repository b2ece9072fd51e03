import type { ReplyReceipt } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { downloadIcon, printerIcon, successIcon } from '../../icons/icons.js';
import { fullDateTime } from '../../locales/dates.js';
import { formatByteSize } from '../byte-size.js';
import { displayLine } from '../display-text.js';
import { recipient, viewedBy } from '../letter-header.js';
import type { ReplyView } from './reply-view.js';

/** The proof that a reply was received; the focus goes to its heading. */
export function replyProof(receipt: ReplyReceipt, view: ReplyView): TemplateResult {
  const { act, text, sender, letter } = view;
  const by = sentBy(view);
  return html`<div class="alert ok proof" part="reply-proof">${successIcon()}<div class="body">
    ${letter.heading(text.received, 2, 'proof-heading')}
    <p>${text.receivedBy(sender)} ${moment(receipt, view)}.</p>
    ${by === undefined ? nothing : html`<p class="sent-by">${by}</p>`}
    <p>${text.reference} <strong class="reference" translate="no">${receipt.reference}</strong></p>
    <p class="small">${text.keep}</p>
    <div class="actions no-print">
      <button class="button" type="button" @click=${() => window.print()}>${printerIcon()}<span>${text.print}</span></button>
      <button class="button" type="button" @click=${() => act.saveProof(receipt)}>${downloadIcon()}<span>${text.saveProof}</span></button>
      <button class="button" type="button" @click=${() => act.writeAnother()}>${text.another}</button>
    </div>
  </div></div>`;
}

/** What was replied before, each to be opened. */
export function replyReceipts(view: ReplyView): TemplateResult | typeof nothing {
  const { state: { receipts }, text } = view;
  return receipts.length === 0
    ? nothing
    : html`<div class="receipts" part="replies">
        <p class="strong">${text.earlier(receipts.length)}</p>
        <ul>${receipts.map((receipt) => html`<li><details>
          <summary>${moment(receipt, view)} <span class="reference" translate="no">${receipt.reference}</span></summary>
          <div class="sent">
            ${receipt.text === '' ? nothing : html`<p class="paragraph">${receipt.text}</p>`}
            ${receipt.files.length === 0 ? nothing : html`<p class="small muted">${text.withFiles}: ${fileNames(receipt, view)}</p>`}
          </div>
        </details></li>`)}</ul>
      </div>`;
}

/** The proof as a file of plain text, for who wants to keep it. */
export function proofAsText(receipt: ReplyReceipt, view: ReplyView): string {
  const { text, sender, message, letter: { language } } = view;
  const by = sentBy(view);
  return [
    text.received, '',
    `${text.receivedBy(sender)} ${fullDateTime(receipt.receivedAt, language)}.`,
    ...(by === undefined ? [] : [by]),
    `${text.reference}: ${receipt.reference}`,
    displayLine(message.subject), '',
    receipt.text, '',
    ...receipt.files.map(({ name, byteLength }) => `${displayLine(name)} (${formatByteSize(byteLength ?? 0, language)})`), '',
  ].join('\r\n');
}

/** Who sent it for whom; undefined when that is the same person. */
function sentBy({ text, letter: { client } }: ReplyView): string | undefined {
  const name = viewedBy(client);
  return name === undefined ? undefined : text.sentBy(name, recipient(client));
}

function moment({ receivedAt }: ReplyReceipt, { letter: { language } }: ReplyView): TemplateResult {
  return html`<time datetime=${receivedAt.toISOString()}>${fullDateTime(receivedAt, language)}</time>`;
}

function fileNames({ files }: ReplyReceipt, { letter: { language } }: ReplyView): TemplateResult[] {
  return files.map(({ name, byteLength }, index) => html`${index === 0 ? nothing : ', '}<bdi translate="no">${displayLine(name)}</bdi>${
    byteLength === undefined ? nothing : ` (${formatByteSize(byteLength, language)})`}`);
}
