import type { MailboxState, StoreProgress } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/first-list-icons.js';
import { enumerate, fullDateTime } from '../locales/dates.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxStatesMessages } from '../locales/nl/inbox-states.js';

/** More names than this don't help anyone. */
const maxNames = 3;

/** Language and words. */
export interface Wording {
  readonly text: InboxStatesMessages;
  readonly common: CommonMessages;
  readonly language: string;
}

/** How far the fetching is, in words, with who is still busy. Nothing when no organisation was asked yet. */
export function retrievalProgress(stores: readonly StoreProgress[], { text, language }: Wording): TemplateResult | typeof nothing {
  const waiting = stores.filter((store) => store.status === 'waiting');
  if (waiting.length === 0) {
    return nothing;
  }
  const done = stores.length - waiting.length;
  // "and 1 other" would be as long as the name.
  const names = waiting.slice(0, waiting.length === maxNames + 1 ? waiting.length : maxNames).map((store) => store.name);
  const others = waiting.length - names.length;
  const busy = enumerate(others > 0 ? [...names, text.othersBusy(others)] : names, language);
  const words = text.progress(done, stores.length);
  return html`<div class="progress" part="progress">
    <p .textContent=${words}></p>
    <progress max=${stores.length} .value=${done} aria-label=${words}></progress>
    <p class="small muted" .textContent=${text.busyWith(busy)}></p>
  </div>`;
}

const missingOf = ({ stores }: MailboxState): readonly StoreProgress[] => stores.filter(({ status }) => status === 'failed' || status === 'timeout');

/** Who could not be reached in the last round: by name when they are few, else how many; empty for none. */
export function missingNames(mailbox: MailboxState, { text, language }: Pick<Wording, 'text' | 'language'>): string {
  const names = missingOf(mailbox).map(({ name }) => name);
  return names.length > maxNames ? text.organisations(names.length) : enumerate(names, language);
}

/** Names who could not be reached in the last round; the rest of the list is as good as ever. */
export function partialNotice(mailbox: MailboxState, retry: () => void, wording: Wording): TemplateResult | typeof nothing {
  const { text, common, language } = wording;
  const missing = missingOf(mailbox);
  if (missing.length === 0) {
    return nothing;
  }
  const last = missing.length === 1 ? missing[0]?.lastSucceededAt : undefined;
  return html`<div class="alert warning" part="partial">${warningIcon()}
    <div class="body">
      <p>${text.partial(missingNames(mailbox, wording))} ${mailbox.messages.some(({ stale }) => stale) ? text.keptEarlier : text.noneEarlier}
        ${last === undefined ? nothing : text.lastSucceeded(fullDateTime(last, language))}</p>
      <div class="actions">
        <button class="button" type="button" aria-disabled=${mailbox.refreshing ? 'true' : nothing} @click=${retry}>${common.retry}</button>
      </div>
    </div>
  </div>`;
}
