import type { Channel } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { channelName, type ChannelsView } from './channels-view.js';
import { pastedCode, typedCode } from './one-time-code.js';

/** Where the code that went to a channel is filled in. One field: six of them cannot be pasted into, and are six stops for a keyboard. */
export function codeForm(channel: Channel, view: ChannelsView): TemplateResult {
  const { id, kind } = channel;
  const { text, codes, busy, asks, act } = view;
  const { code = '', problem } = codes.get(id) ?? {};
  const isBusy = busy === id ? 'true' : nothing;
  return html`<form class="code-form" part="code-form" novalidate @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    act.confirm(id);
  }}>
    <p id="code-hint-${id}">${hint(channel, view)}</p>
    <div class="form-field">
      <label class="label" for="code-${id}">${text.code}<span class="visually-hidden">, ${channelName(channel, text)}</span></label>
      ${problem === undefined ? nothing : html`<p class="field-error" id="code-error-${id}">${problem}</p>`}
      <div class="code-line">
        <input class="field code" id="code-${id}" type="text" inputmode="numeric" autocomplete="one-time-code" autocapitalize="off" spellcheck="false" dir="ltr"
          aria-describedby=${problem === undefined ? `code-hint-${id}` : `code-error-${id} code-hint-${id}`} aria-invalid=${problem === undefined ? nothing : 'true'}
          .value=${live(code)} @paste=${(event: ClipboardEvent) => takePasted(event, (found) => act.writeCode(id, found))}
          @input=${(event: InputEvent) => takeTyped(event, (written) => act.writeCode(id, written))}>
        <button class="button primary confirm" type="submit" aria-disabled=${isBusy} ${asks}>${busy === id ? text.confirming : text.confirm}</button>
      </div>
    </div>
    <div class="actions">
      <button class="button subtle new-code" type="button" aria-disabled=${isBusy} @click=${() => act.askCode(id)} ${asks}>${text.newCode}</button>
      ${kind === 'email' ? html`<span class="small muted">${text.codeHelpEmail}</span>` : nothing}
    </div>
  </form>`;
}

function hint({ id, kind, address = '' }: Channel, { text, codes, language }: ChannelsView): string {
  const { sent = false, until } = codes.get(id) ?? {};
  const sentence = sent ? (kind === 'email' ? text.codeSentEmail(address) : text.codeSentSms(address)) : text.codeWaiting;
  return until === undefined ? sentence : `${sentence} ${text.codeUntil(new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(until))}`;
}

function takePasted(event: ClipboardEvent, take: (code: string) => void): void {
  const code = pastedCode(event.clipboardData?.getData('text/plain') ?? '');
  if (code !== undefined) {
    // Else a maximum length, or the words around the code, would spoil it.
    event.preventDefault();
    take(code);
  }
}

function takeTyped(event: InputEvent, take: (code: string) => void): void {
  const field = event.target as HTMLInputElement;
  const code = typedCode(field.value);
  if (code !== field.value) {
    field.value = code;
  }
  take(code);
}
