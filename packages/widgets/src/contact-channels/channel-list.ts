import type { Channel } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { infoIcon, successIcon, trashIcon, warningIcon } from '../icons/icons.js';
import { fullDate } from '../locales/dates.js';
import { channelIcon } from './channel-icons.js';
import { failureNotice } from './channel-failure.js';
import { channelName, type ChannelsView } from './channels-view.js';
import { codeForm } from './code-form.js';

/** All ways to reach this person, each with how it is and what can be done about it. */
export function channelList(view: ChannelsView): TemplateResult {
  const { channels, text } = view;
  return channels.length === 0
    ? html`<p class="no-channels">${text.none}</p>`
    : html`<ul class="channels" part="channels" aria-label=${text.list}>
        ${repeat(channels, ({ id }) => id, (channel) => html`<li class="channel" part="channel" data-channel=${channel.id}>${channelContent(channel, view)}</li>`)}
      </ul>`;
}

function channelContent(channel: Channel, view: ChannelsView): TemplateResult {
  const { id, kind } = channel;
  const { text, removing, codes, asks, act } = view;
  const name = channelName(channel, text);
  return html`<div class="channel-head">
      ${channelIcon(kind)}
      <div class="channel-words">
        <p class="channel-name" tabindex="-1"><bdi translate=${channel.address === undefined ? nothing : 'no'}>${name}</bdi></p>
        ${statusLine(channel, view)}
      </div>
      <button class="button subtle remove" type="button" aria-expanded=${removing === id} @click=${() => act.remove(id, 'ask')} ${asks}>
        ${trashIcon()}<span>${text.remove}<span class="visually-hidden"> ${name}</span></span></button>
    </div>
    ${explanation(channel, view)}
    ${codes.has(id) ? codeForm(channel, view) : nothing}
    ${failureNotice(view.failures.get(id), view)}
    ${removing === id ? removeQuestion(channel, name, view) : nothing}`;
}

function statusLine({ kind, status, verifiedAt }: Channel, { text, language }: ChannelsView): TemplateResult {
  const words = status !== 'verified' || verifiedAt === undefined
    ? text.status[status]
    : (kind === 'push' ? text.pushSince : text.verifiedOn)(fullDate(verifiedAt, language));
  return html`<p class="channel-status ${status}">${status === 'verified' ? successIcon() : status === 'failing' ? warningIcon() : infoIcon()}<span>${words}</span></p>`;
}

/** What is the matter, and the way to put it right. */
function explanation({ id, kind, status, failure, verifiedAt, provisional }: Channel, { text, language, codes, busy, asks, act }: ChannelsView): TemplateResult {
  // A browser is not asked for a code: whether it still shows notifications, it says itself.
  const isStale = status === 'stale' && kind !== 'push';
  const words = status === 'failing' ? text.failure(failure, kind) : isStale ? (verifiedAt === undefined ? text.staleUndated : text.stale(fullDate(verifiedAt, language))) : undefined;
  return html`${words === undefined
    ? nothing
    : html`<p class="channel-note">${words}</p>
      ${kind === 'push' || failure === 'unknown' || codes.has(id)
        ? nothing
        : html`<div class="actions"><button class="button ask-code" type="button" aria-disabled=${busy === id ? 'true' : nothing} @click=${() => act.askCode(id)} ${asks}>${text.askCode}</button></div>`}`}
    ${provisional && status === 'verified' ? html`<p class="channel-note muted">${text.provisional}</p>` : nothing}`;
}

function removeQuestion({ id, status }: Channel, name: string, { channels, text, busy, asks, act }: ChannelsView): TemplateResult {
  const isLast = status === 'verified' && channels.filter((other) => other.status === 'verified').length === 1;
  return html`<div class="alert warning removing" role="group" tabindex="-1" aria-labelledby="removing-${id}">${warningIcon()}<div class="body">
    <p id="removing-${id}"><span class="sentence">${text.removeSure(name)}</span> ${isLast ? text.removeLast : nothing}</p>
    <div class="actions">
      <button class="button remove-yes" type="button" aria-disabled=${busy === id ? 'true' : nothing} @click=${() => act.remove(id, 'yes')} ${asks}>${text.removeYes}</button>
      <button class="button remove-no" type="button" @click=${() => act.remove(id, 'no')}>${text.removeNo}</button>
    </div>
  </div></div>`;
}
