import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, restoreIcon, successIcon } from '../icons/icons.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';

/** More than this is no help to anyone. */
const longest = 20;
/** A notice stays at least so long when one goes on to another folder. */
const minStayMs = 10_000;

/** Something that was done. */
export interface DoneAction {
  readonly sentence: string;
  /** Takes it back; undefined when that is not possible. */
  readonly undo: (() => void) | undefined;
}

/** What the notice and the list say. */
export interface RecentWording {
  readonly text: InboxToolsMessages;
  readonly common: CommonMessages;
  readonly heading: TemplateResult;
}

/**
 * What a person did, newest first. The newest is a notice above the list with the way back; it stays until the next action, so that
 * nobody has to hurry. All of them stand in a list that one can ask for.
 */
export class RecentActions {
  readonly #changed: () => void;
  #done: readonly DoneAction[] = [];
  #notice: DoneAction | undefined;
  #shownAt = 0;
  #isListOpen = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isListOpen(): boolean {
    return this.#isListOpen;
  }

  /** The last action that can be taken back. */
  get newest(): DoneAction | undefined {
    return this.#done.find(({ undo }) => undo !== undefined);
  }

  add(action: DoneAction): void {
    this.#done = [action, ...this.#done].slice(0, longest);
    this.#notice = action;
    this.#shownAt = performance.now();
    this.#changed();
  }

  /** It was done otherwise than was thought: `by` is what was, or nothing. */
  replace(action: DoneAction, by: DoneAction | undefined): void {
    this.#done = this.#done.flatMap((other) => (other === action ? by ?? [] : other));
    this.#notice = this.#notice === action ? by : this.#notice;
    this.#changed();
  }

  /** One went elsewhere: an old notice says nothing any more. */
  moveOn(): void {
    if (performance.now() - this.#shownAt >= minStayMs) {
      this.#notice = undefined;
    }
  }

  toggleList(): void {
    this.#isListOpen = !this.#isListOpen;
    this.#changed();
  }

  clear(): void {
    this.#done = [];
    this.#notice = undefined;
    this.#isListOpen = false;
  }

  /** The newest; `close` is called when it is put away, with the focus still on its button. */
  notice({ text, common }: RecentWording, close: () => void): TemplateResult | typeof nothing {
    const notice = this.#notice;
    return notice === undefined
      ? nothing
      : html`<div class="done no-print" part="notice">
          ${successIcon()}
          <p .textContent=${notice.sentence}></p>
          ${notice.undo === undefined ? nothing : html`<button class="button subtle undo" type="button" aria-keyshortcuts="Control+Z" @click=${notice.undo}>${restoreIcon()}${common.undo}</button>`}
          <button class="button subtle icon-only" type="button" aria-label=${text.dismiss} @click=${() => {
            close();
            this.#notice = undefined;
            this.#changed();
          }}>${closeIcon()}</button>
        </div>`;
  }

  list({ text, common, heading }: RecentWording, close: () => void): TemplateResult | typeof nothing {
    return this.#isListOpen
      ? html`<section class="recent panel no-print" part="recent">
          <div class="panel-head">${heading}<button class="button subtle" type="button" @click=${close}>${closeIcon()}${text.close}</button></div>
          ${this.#done.length === 0
            ? html`<p class="muted">${text.recentNone}</p>`
            : html`<ul>${this.#done.map(({ sentence, undo }) => html`<li><p .textContent=${sentence}></p>
              ${undo === undefined ? nothing : html`<button class="button subtle" type="button" aria-label=${text.undoFor(sentence)} @click=${undo}>${common.undo}</button>`}</li>`)}</ul>`}
        </section>`
      : nothing;
  }
}
