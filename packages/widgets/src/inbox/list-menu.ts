import type { ReactiveController, ReactiveElement } from 'lit';

/** Space between the menu and the edge of the window, in pixels. */
const margin = 8;

/**
 * One menu at a time, of a row or of the list, as a popover that exists only while it is open. It lies right after its button in the
 * document, so Tab walks into it, and its place follows the page when that scrolls.
 */
export class ListMenu implements ReactiveController {
  readonly #host: ReactiveElement;
  #openId: string | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What the open menu belongs to: a message by its id, or a button above the list. */
  get openId(): string | undefined {
    return this.#openId;
  }

  readonly toggle = (id: string): void => {
    this.#set(this.#openId === id ? undefined : id);
  };

  /** Arrows go from item to item, as in other menus; Tab does too. */
  readonly move = (event: KeyboardEvent): void => {
    const items = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = items.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      (items.at(to % items.length))?.focus();
    }
  };

  /** The browser closed it: Escape, or a press elsewhere. The focus goes back to the button unless it has gone elsewhere. */
  readonly toggled = (event: ToggleEvent): void => {
    const menu = event.target as HTMLElement;
    // The menu of another row may have opened meanwhile; this one is gone then.
    if (event.newState === 'closed' && menu.isConnected) {
      const active = (menu.getRootNode() as ShadowRoot).activeElement;
      if (active === null || menu.contains(active)) {
        (menu.previousElementSibling as HTMLElement).focus();
      }
      this.close();
    }
  };

  close(): void {
    this.#set(undefined);
  }

  hostConnected(): void {
    addEventListener('resize', this.#place);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#place);
    this.#openId = undefined;
  }

  hostUpdated(): void {
    const menu = this.#menu;
    if (menu !== null && !menu.matches(':popover-open')) {
      menu.showPopover();
      this.#place();
      menu.querySelector('button')?.focus();
    }
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.menu');
  }

  /** Again when the window changes: a telephone that is turned, a page that is enlarged. */
  readonly #place = (): void => {
    const menu = this.#menu;
    if (menu !== null) {
      placeBeside(menu, menu.previousElementSibling as HTMLElement);
    }
  };

  #set(id: string | undefined): void {
    if (this.#openId !== id) {
      this.#openId = id;
      this.#host.requestUpdate();
    }
  }
}

/** Under the button, its far edge with the button's; above when there is no room below. */
function placeBeside(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const rightToLeft = getComputedStyle(button).direction === 'rtl';
  const x = rightToLeft ? at.left : at.right - width;
  const fitsBelow = at.bottom + height + margin <= innerHeight || at.top < height + margin;
  const y = fitsBelow ? at.bottom : at.top - height;
  const clampedX = Math.max(margin, Math.min(x, document.documentElement.clientWidth - width - margin));
  menu.style.setProperty('translate', `${String(clampedX + scrollX)}px ${String(y + scrollY)}px`);
}
