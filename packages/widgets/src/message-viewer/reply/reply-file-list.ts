import type { ReplyFile } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fileIcon, pdfIcon, successIcon, warningIcon } from '../../icons/icons.js';
import { formatByteSize } from '../byte-size.js';
import { displayLine } from '../display-text.js';
import type { ReplyView } from './reply-view.js';

/** The documents with a reply, each with how far it is and what can be done with it. */
export function replyFileList(view: ReplyView): TemplateResult | typeof nothing {
  const { state: { files }, text } = view;
  return files.length === 0
    ? nothing
    : html`<ul class="reply-files" aria-label=${text.chosen}>${repeat(files, ({ key }) => key, (file) => item(file, view))}</ul>`;
}

function item(file: ReplyFile, view: ReplyView): TemplateResult {
  const { text, letter: { language } } = view;
  const name = displayLine(file.name);
  return html`<li class="reply-file" data-file=${file.key}>
    <div class="file">
      ${file.status === 'done' ? successIcon() : file.problem === undefined ? /\.pdf$/i.test(file.name) ? pdfIcon() : fileIcon() : warningIcon()}
      <div class="file-name">
        <bdi class="name" translate="no">${name}</bdi>
        <span class="muted small">${formatByteSize(file.byteLength, language)}${text.status(file.status) === '' ? nothing : html` · ${text.status(file.status)}`}</span>
      </div>
      ${buttons(file, name, view)}
    </div>
    ${progress(file, name, view)}
    ${file.problem === undefined ? nothing : html`<p class="field-error" id="${file.key}-error">${text.problem(file.problem)}</p>`}
  </li>`;
}

function progress({ status, sentBytes, byteLength }: ReplyFile, name: string, { text, letter: { language } }: ReplyView): TemplateResult | typeof nothing {
  if (status === 'done' || status === 'refused' || status === 'failed' || (status === 'waiting' && sentBytes === 0)) {
    return nothing;
  }
  const part = new Intl.NumberFormat(language, { style: 'percent' }).format(sentBytes / byteLength);
  return html`<div class="progress">
    <progress aria-label="${text.uploading} ${name}" max=${byteLength} value=${sentBytes}></progress>
    <span class="small">${text.uploaded(part)}</span>
  </div>`;
}

function buttons(file: ReplyFile, name: string, { act, editor, text }: ReplyView): TemplateResult {
  const described = file.problem === undefined ? nothing : `${file.key}-error`;
  const button = (label: string, kind: string, press: () => void): TemplateResult => html`<button class="button subtle ${kind}" type="button"
    aria-describedby=${described} @click=${press}>${label}<span class="visually-hidden"> ${name}</span></button>`;
  return html`<div class="actions">
    ${file.status === 'uploading' || file.status === 'retrying' || file.status === 'waiting' || file.status === 'paused' || file.status === 'failed'
      ? button(...goOrStop(file, { editor, text }))
      : nothing}
    ${button(text.remove, 'remove', () => act.removeFile(file.key))}
  </div>`;
}

/** One and the same button, so that the focus stays where it is. */
function goOrStop({ key, status }: ReplyFile, { editor, text }: Pick<ReplyView, 'editor' | 'text'>): [label: string, kind: string, press: () => void] {
  if (status === 'paused' || status === 'failed') {
    return [status === 'failed' ? text.retry : text.resume, 'go', () => editor.resumeFile(key)];
  }
  return [text.pause, 'go', () => editor.pauseFile(key)];
}
