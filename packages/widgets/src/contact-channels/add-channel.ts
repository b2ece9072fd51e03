import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { bellIcon, mailIcon, phoneIcon } from './channel-icons.js';
import { failureNotice } from './channel-failure.js';
import type { ChannelsView } from './channels-view.js';

/** What can be added: buttons, and the form of the one that was chosen. */
export function addChannel(view: ChannelsView): TemplateResult {
  const { adding, text, push, busy, asks, act } = view;
  return html`<div class="add-channel">
    ${adding === undefined ? nothing : addressForm(view)}
    <div class="actions add-buttons">
      ${adding === 'email' ? nothing : html`<button class="button add-email" type="button" @click=${() => act.openForm('email')} ${asks}>${mailIcon()}<span>${text.addEmail}</span></button>`}
      ${adding === 'sms' ? nothing : html`<button class="button add-sms" type="button" @click=${() => act.openForm('sms')} ${asks}>${phoneIcon()}<span>${text.addSms}</span></button>`}
      ${push === 'possible' || push === 'denied'
        ? html`<button class="button add-push" type="button" aria-describedby="push-hint" aria-disabled=${busy === 'push' ? 'true' : nothing} @click=${act.addPush} ${asks}>${bellIcon()}<span>${busy === 'push' ? text.pushAdding : text.addPush}</span></button>`
        : nothing}
    </div>
    ${pushHint(view)}
    ${failureNotice(view.failures.get('push'), view)}
  </div>`;
}

function pushHint({ push, text, failures }: ChannelsView): TemplateResult | typeof nothing {
  // After a press the same stands in the failure.
  if (push === 'denied' && failures.has('push')) return nothing;
  const hints = { possible: text.pushHint, denied: text.pushDenied, 'no-worker': text.pushNoWorker, unsupported: text.pushUnsupported };
  return push === undefined || push === 'on' ? nothing : html`<p class="small muted" id="push-hint">${hints[push]}</p>`;
}

function addressForm(view: ChannelsView): TemplateResult {
  const { adding, written, addProblem, text, common, busy, asks, act } = view;
  const isEmail = adding === 'email';
  return html`<form class="address-form" part="address-form" novalidate @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    act.add();
  }}>
    <div class="form-field">
      <label class="label" for="new-address">${isEmail ? text.email : text.sms}</label>
      <p class="small muted" id="new-address-hint">${isEmail ? text.emailHint : text.smsHint}</p>
      ${addProblem === undefined ? nothing : html`<p class="field-error" id="new-address-error">${addProblem}</p>`}
      <input class="field" id="new-address" type=${isEmail ? 'email' : 'tel'} autocomplete=${isEmail ? 'email' : 'tel'} autocapitalize="off" spellcheck="false" dir="ltr"
        aria-describedby=${addProblem === undefined ? 'new-address-hint' : 'new-address-error new-address-hint'} aria-invalid=${addProblem === undefined ? nothing : 'true'}
        .value=${live(written)} @input=${(event: InputEvent) => act.write((event.target as HTMLInputElement).value)}>
    </div>
    ${failureNotice(view.failures.get('add'), view)}
    <div class="actions">
      <button class="button primary" type="submit" aria-disabled=${busy === 'add' ? 'true' : nothing} ${asks}>${busy === 'add' ? text.sending : text.sendCode}</button>
      <button class="button subtle" type="button" @click=${act.closeForm}>${common.cancel}</button>
    </div>
  </form>`;
}
