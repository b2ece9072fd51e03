import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing } from 'lit';
import type { Box, InboxHost, InboxSurroundings } from './inbox-surroundings.js';
import type { LatestCount } from './latest-count.js';
import { actionsFor } from './message-actions.js';
import type { MessageTools } from './message-tools.js';
import { Selection } from './selection.js';
import { selectionBar } from './selection-bar.js';

const menuId = 'selection';

/** Choosing several messages: a checkbox in each row, and a bar with what can be done with them. */
export class SelectionTools {
  readonly #host: InboxHost;
  readonly #around: InboxSurroundings;
  readonly #actions: MessageTools;
  readonly #spoken: LatestCount;
  readonly #selection = new Selection();
  #messages: readonly MessageSummary[] = [];
  #withShift = false;

  constructor(host: InboxHost, around: InboxSurroundings, { actions, count }: { readonly actions: MessageTools; readonly count: LatestCount }) {
    this.#host = host;
    this.#around = around;
    this.#actions = actions;
    this.#spoken = count;
  }

  get isOn(): boolean {
    return this.#selection.isOn;
  }

  /** The list as it is now; one cannot select in an empty one. */
  follow(messages: readonly MessageSummary[]): void {
    this.#messages = messages;
    this.#selection.keep(messages);
    if (messages.length === 0) {
      this.#selection.end();
    }
  }

  toggle(): void {
    if (this.#selection.isOn) {
      this.end();
    } else {
      this.#selection.begin();
      this.#around.announce(this.#around.toolsText().selecting);
      this.#host.requestUpdate();
    }
  }

  /** @param isSaid whether the person ended it, rather than went elsewhere */
  end(isSaid = true): void {
    if (this.#selection.isOn && isSaid) {
      this.#around.announce(this.#around.toolsText().selectingEnded);
      this.#actions.focus.goToPart('header .select');
    }
    this.#spoken.stop();
    this.#selection.end();
    this.#host.requestUpdate();
  }

  /** The checkbox of a row; undefined while nobody selects. */
  checkbox({ id, subject }: MessageSummary): unknown {
    if (!this.#selection.isOn) {
      return undefined;
    }
    const note = (event: PointerEvent | KeyboardEvent) => {
      this.#withShift = event.shiftKey;
    };
    return html`<label class="pick no-print" @pointerdown=${note} @keydown=${note}><input type="checkbox" aria-label=${subject} .checked=${this.#selection.has(id)} @change=${() => this.#toggle(id)}></label>`;
  }

  bar({ session, shownCount }: Box): unknown {
    if (!this.#selection.isOn) {
      return nothing;
    }
    const text = this.#around.toolsText();
    const chosen = this.#selection.of(this.#messages);
    const { menu } = this.#actions;
    return selectionBar({
      selection: this.#selection, messages: this.#messages, shownCount, text, moreLabel: this.#around.text().more,
      actions: actionsFor(chosen, session, text),
      isMenuOpen: menu.openId === menuId,
      menu: (actions) => (menu.openId === menuId ? this.#actions.actionMenu(actions, chosen) : nothing),
      choose: (messages) => {
        this.#selection.choose(messages);
        this.#count();
        // What was pressed may be gone: all are chosen now, or none.
        void this.#host.updateComplete.then(() => this.#actions.focus.goToPart('.selection .select-done'));
      },
      act: (action) => {
        // What is done now is said; how many were chosen a moment ago is old news.
        this.#spoken.stop();
        this.#actions.act(action, chosen);
      },
      toggleMenu: () => menu.toggle(menuId),
      done: () => this.end(),
    });
  }

  #toggle(id: string): void {
    this.#selection.toggle(id, this.#messages, this.#withShift);
    this.#count();
  }

  #count(): void {
    this.#spoken.say(() => this.#around.toolsText().selected(this.#selection.of(this.#messages).length));
    this.#host.requestUpdate();
  }
}
