import { BerichtenboxError } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, warningIcon } from '../../icons/icons.js';
import type { LetterView } from '../letter-view.js';

/** How saving the message goes, and what was not saved. */
export function savingNotice({ saving, text, common, save, stopSaving }: LetterView): TemplateResult | typeof nothing {
  switch (saving.phase) {
    case 'idle':
      return nothing;
    case 'saving':
      return html`<div class="progress no-print" part="saving">
        <progress aria-label=${text.saving} max=${saving.total + 1} value=${saving.done}></progress>
        <span class="small">${saving.total === 0 ? text.saving : text.savingAttachment(saving.done + 1, saving.total)}</span>
        <button class="button subtle stop" type="button" @click=${stopSaving}>${closeIcon()}<span>${text.cancelDownload}</span></button>
      </div>`;
    case 'partial':
      return html`<div class="alert warning no-print" part="saving">${warningIcon()}<div class="body">
        <p>${text.savedWithout(saving.missing.length)}</p>
        <ul class="bullets">${saving.missing.map((name) => html`<li><bdi translate="no">${name}</bdi></li>`)}</ul>
        <div class="actions">
          <button class="button" type="button" @click=${save}>${common.retry}</button>
          <button class="button" type="button" @click=${stopSaving}>${text.dismiss}</button>
        </div>
      </div></div>`;
    case 'failed': {
      const supportCode = saving.error instanceof BerichtenboxError ? saving.error.supportCode : undefined;
      return html`<div class="alert error no-print" part="error">${warningIcon()}<div class="body">
        <p>${text.saveFailed}</p>
        ${supportCode === undefined ? nothing : html`<p class="small">${common.supportCode} <bdi translate="no">${supportCode}</bdi></p>`}
        <div class="actions"><button class="button" type="button" @click=${save}>${common.retry}</button></div>
      </div></div>`;
    }
  }
}
