import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { dotsIcon } from '../icons/first-list-icons.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';
import type { MessageAction } from './message-actions.js';
import type { Selection } from './selection.js';

/** What the bar shows. */
export interface SelectionBar {
  readonly selection: Selection;
  /** All that was found, also what is not shown yet. */
  readonly messages: readonly MessageSummary[];
  readonly shownCount: number;
  readonly text: InboxToolsMessages;
  readonly moreLabel: string;
  readonly actions: readonly MessageAction[];
  readonly isMenuOpen: boolean;
  readonly menu: (actions: readonly MessageAction[]) => unknown;
  readonly choose: (messages: readonly MessageSummary[]) => void;
  readonly act: (action: MessageAction) => void;
  readonly toggleMenu: () => void;
  readonly done: () => void;
}

/** So many actions have a button of their own; the others are in a menu. */
const direct = 2;

/** How many messages are chosen, and what can be done with them. */
export function selectionBar(bar: SelectionBar): TemplateResult {
  const { selection, messages, shownCount, text, choose, done } = bar;
  const count = selection.of(messages).length;
  const shown = messages.slice(0, shownCount);
  return html`<div class="selection no-print" part="selection" role="group" aria-label=${text.selectionBar}>
    <p class="selected-count">${count === 0 ? text.selectHint : text.selected(count)}</p>
    <button class="button subtle select-done" type="button" @click=${done}>${text.selectionDone}</button>
    <div class="actions whole">
      ${shown.length < messages.length && count < shown.length
        ? html`<button class="button subtle" type="button" @click=${() => choose(shown)}>${text.selectShown(shown.length)}</button>`
        : nothing}
      ${count < messages.length
        ? html`<button class="button subtle select-all" type="button" @click=${() => choose(messages)}>${text.selectAllOf(messages.length)}</button>`
        : html`<button class="button subtle" type="button" @click=${() => choose([])}>${text.selectNone}</button>`}
    </div>
    ${count === 0 ? nothing : actionButtons(bar)}
  </div>`;
}

function actionButtons({ actions, text, moreLabel, act, toggleMenu, isMenuOpen, menu }: SelectionBar): TemplateResult {
  // Putting away first: that is what one selects for.
  const isFirst = ({ kind, asks }: MessageAction) => !kind.startsWith('mark') && asks !== 'folder';
  const sorted = [...actions.filter(isFirst), ...actions.filter((action) => !isFirst(action))];
  const rest = sorted.slice(direct);
  return html`<div class="actions bulk">
    ${sorted.slice(0, direct).map((action) => html`<button class="button" type="button" @click=${() => act(action)}>${action.icon()}${action.label}</button>`)}
    ${rest.length === 0
      ? nothing
      : html`<button class="button icon-only bulk-more" type="button" aria-expanded=${isMenuOpen ? 'true' : 'false'} aria-label=${`${moreLabel}: ${text.selectionBar}`} @click=${toggleMenu}>${dotsIcon()}</button>${menu(rest)}`}
  </div>`;
}
