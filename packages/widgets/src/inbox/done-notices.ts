import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { restoreIcon, successIcon } from '../icons/icons.js';

/** How long a notice stays at least, also when the next action follows at once. */
const minStayMs = 10_000;

/** Something that was done and can be taken back. */
export interface DoneNotice {
  readonly sentence: string;
  readonly undo: () => void;
}

/** With when it appeared, by `performance.now()`. */
type ShownNotice = DoneNotice & { readonly shownAt: number };

/**
 * What a person just did, with the way back, above the list. A notice stays until the next action or ten seconds,
 * whichever is later.
 */
export class DoneNotices implements ReactiveController {
  readonly #host: ReactiveElement;
  #notices: readonly ShownNotice[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Show a notice; older ones that have had their time go. */
  add(notice: DoneNotice): void {
    this.#set([...this.#stillNew(), { ...notice, shownAt: performance.now() }]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#set(this.#notices.slice(-1));
    }, minStayMs);
  }

  /** Another action was done that has no notice of its own. */
  supersede(): void {
    this.#set(this.#stillNew());
  }

  /** It was taken back, or turned out not to have been done. */
  remove(sentence: string): void {
    this.#set(this.#notices.filter((notice) => notice.sentence !== sentence));
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#set([]);
  }

  /** @param label of the button that takes it back */
  render(label: string): TemplateResult[] {
    return this.#notices.map(({ sentence, undo }) => html`<div class="done no-print" part="notice">
      ${successIcon()}
      <p .textContent=${sentence}></p>
      <button class="button subtle" type="button" @click=${undo}>${restoreIcon()}${label}</button>
    </div>`);
  }

  #stillNew(): readonly ShownNotice[] {
    return this.#notices.filter(({ shownAt }) => performance.now() - shownAt < minStayMs);
  }

  #set(notices: readonly ShownNotice[]): void {
    if (notices.length > 0 || this.#notices.length > 0) {
      this.#notices = notices;
      this.#host.requestUpdate();
    }
  }
}
