import { html, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { letterBlocks } from './letter-text.js';
import type { FoundAddress, TextRun } from './links.js';

/**
 * The text of a letter. Everything in it is text to the browser, whatever the sender wrote.
 *
 * @param showText shows what is not an address; called for each run in turn
 */
export function letterBody(body: string, text: MessageViewerMessages, showText: (text: string) => unknown): readonly TemplateResult[] {
  const show = (runs: readonly TextRun[]): readonly unknown[] => runs.map((run) => (run.kind === 'text' ? showText(run.text) : addressTemplate(run, text)));
  return letterBlocks(body).map((block) => (block.kind === 'list'
    ? html`<ul class="bullets">${block.items.map((item) => html`<li dir="auto">${show(item)}</li>`)}</ul>`
    : html`<p class="paragraph" dir="auto">${show(block.runs)}</p>`));
}

function addressTemplate(run: FoundAddress, text: MessageViewerMessages): TemplateResult {
  switch (run.kind) {
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
