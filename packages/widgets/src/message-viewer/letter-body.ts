import { html, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { letterBlocks } from './letter-text.js';
import type { TextRun } from './links.js';

/** The text of a letter. Everything in it is text to the browser, whatever the sender wrote. */
export function letterBody(body: string, text: MessageViewerMessages): readonly TemplateResult[] {
  const show = (runs: readonly TextRun[]): readonly unknown[] => runs.map((run) => runTemplate(run, text));
  return letterBlocks(body).map((block) => (block.kind === 'list'
    ? html`<ul class="bullets">${block.items.map((item) => html`<li dir="auto">${show(item)}</li>`)}</ul>`
    : html`<p class="paragraph" dir="auto">${show(block.runs)}</p>`));
}

function runTemplate(run: TextRun, text: MessageViewerMessages): unknown {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'web':
      return html`<a class="link" href=${run.href} target="_blank" rel="noopener noreferrer">https://<strong>${run.host}</strong>${run.rest
        }<span class="visually-hidden"> (${text.newTab})</span></a>`;
    case 'mail':
    case 'phone':
      return html`<a class="link" href=${run.href}>${run.label}</a>`;
    case 'deceptive':
      return html`<span class="deceptive"><bdi>${run.text}</bdi><strong class="caution">${warningIcon()}<span>${text.deceptive(run.host)}</span></strong></span>`;
  }
}
