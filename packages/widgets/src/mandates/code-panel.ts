import type { MadeInvitation } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon, printerIcon } from '../icons/icons.js';
import { fullDate } from '../locales/dates.js';
import type { MandateFormsMessages } from '../locales/nl/mandate-forms.js';
import { copyIcon } from './copy-icon.js';

/** Whether the code was copied. */
export type Copying = 'idle' | 'copied' | 'failed';

/** What the code is shown with. */
export interface CodePanelView {
  readonly made: MadeInvitation;
  /** Of who it is for. */
  readonly name: string;
  readonly copying: Copying;
  readonly forms: MandateFormsMessages;
  readonly language: string;
  readonly heading: (content: unknown) => TemplateResult;
  readonly copy: () => void;
  readonly noted: () => void;
}

/** The code in groups of four, once, and what to do with it. It stands in no link and no field: whoever gets it, may. */
export function codePanel({ made, name, copying, forms, language, heading, copy, noted }: CodePanelView): TemplateResult {
  const { mandate: { codeValidUntil }, code } = made;
  return html`${heading(forms.code(name))}
    <p>${forms.onlyNow}</p>
    <div class="code-panel" part="code">
      <p class="code" translate="no" dir="ltr"><span class="visually-hidden">${forms.codeIs}: </span>${codeGroups(code).map((group) => html`<span class="group">${group}</span> `)}</p>
      ${codeValidUntil === undefined ? nothing : html`<p>${forms.codeUntil(fullDate(codeValidUntil, language))}</p>`}
      <div class="actions">
        <button class="button copy" type="button" @click=${copy}>${copyIcon()}<span>${forms.copy}</span></button>
        <button class="button print" type="button" @click=${() => window.print()}>${printerIcon()}<span>${forms.print}</span></button>
      </div>
      ${copying === 'idle' ? nothing : html`<p class="strong">${copying === 'copied' ? forms.copied : forms.copyFailed}</p>`}
    </div>
    <div class="alert">${infoIcon()}<div class="body"><p>${forms.giveYourself(name)}</p><p>${forms.whatNext(name)}</p></div></div>
    <div class="actions no-print"><button class="button primary noted" type="button" @click=${noted}>${forms.noted}</button></div>`;
}

/** The letters and digits of a code, four by four. */
export function codeGroups(code: string): readonly string[] {
  return code.replaceAll(/[\s\p{Pd}]/gu, '').match(/.{1,4}/gu) ?? [];
}
