import { LightElement } from '../element/light-element.js';
import { onBehalfOf } from '../context/on-behalf-of.js';
import { css } from './style-sheet.js';
import { unreadCount as dutch } from '../locales/nl/unread-count.js';

const styles = css`
  :host {
    display: inline-block;
    line-height: 1;
    vertical-align: middle;
  }

  :host([hidden]) {
    display: none;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .badge {
    display: inline-grid;
    place-items: center;
    box-sizing: border-box;
    min-inline-size: 1.75em;
    block-size: 1.75em;
    padding-inline: 0.5em;
    border-radius: 1em;
    color: var(--berichtenbox-badge-color, var(--utrecht-number-badge-color, var(--nl-number-badge-color, var(--ams-badge-color, light-dark(#fff, #0d1722)))));
    background-color: var(--berichtenbox-badge-background-color, var(--utrecht-number-badge-background-color, var(--nl-number-badge-background-color, var(--ams-badge-background-color, light-dark(#0b4a7d, #8ec5f5)))));
    font-size: 0.8125em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
`;

/** The number of unread messages in the inbox is another one. */
export class UnreadChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-unread-change';
  readonly unreadCount: number;

  constructor(unreadCount: number) {
    super(UnreadChangeEvent.eventName, { bubbles: true, composed: true });
    this.unreadCount = unreadCount;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-unread-count': UnreadCountElement;
  }
  interface HTMLElementEventMap {
    'berichtenbox-unread-change': UnreadChangeEvent;
  }
}

/**
 * @summary The number of unread messages, for the header of the site. Nothing at all while nobody is logged in, while
 * the number isn't known, and when it is zero.
 *
 * Put it inside the link to the box; it is read as part of that link's name: "Berichtenbox, 3 ongelezen berichten".
 * It says nothing by itself when the number changes.
 * @attr {string} endpoint - Base URL of the server, on the same site; default `/api/v1`.
 * @attr {string} locale - BCP 47 tag of the language, instead of the page's nearest `lang`.
 * @fires {UnreadChangeEvent} berichtenbox-unread-change - The number changed, also when it becomes known.
 * @csspart count - The badge.
 * @cssprop [--berichtenbox-badge-background-color] - Behind the number.
 * @cssprop [--berichtenbox-badge-color] - The number.
 * @example
 * ```html
 * <a href="/mijn/">Berichtenbox <berichtenbox-unread-count></berichtenbox-unread-count></a>
 * <script type="module">import '@berichtenbox/widgets/unread-count';</script>
 * ```
 */
export class UnreadCountElement extends LightElement {
  readonly #box = document.createElement('div');
  readonly #badge = document.createElement('span');
  readonly #number = document.createElement('span');
  readonly #words = document.createElement('span');
  #last: number | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    root.append(this.#box);
    this.#badge.className = 'badge';
    this.#badge.part.value = 'count';
    this.#number.ariaHidden = 'true';
    this.#words.className = 'visually-hidden';
    this.#badge.append(this.#number, this.#words);
  }

  /** How many messages in the inbox are unread; undefined while that is not known. */
  get unreadCount(): number | undefined {
    const { client } = this;
    return client?.session.state.status === 'active' && client.mailbox.state.phase === 'ready' ? client.mailbox.unreadCount() : undefined;
  }

  protected override update(): void {
    const count = this.unreadCount;
    this.#box.lang = this.language;
    if (count) {
      this.#number.textContent = shortCount(count);
      const text = this.textOf('unreadCount', dutch);
      const name = onBehalfOf(this.client);
      const unread = text.unread(count);
      this.#words.textContent = name === undefined ? unread : text.of(unread, name);
      this.#box.append(this.#badge);
    } else {
      this.#badge.remove();
    }
    if (count !== undefined && count !== this.#last) {
      this.dispatchEvent(new UnreadChangeEvent(count));
    }
    this.#last = count;
  }
}

/** More than two digits don't fit a badge, and nobody counts that far. */
function shortCount(count: number): string {
  return count > 99 ? '99+' : String(count);
}
