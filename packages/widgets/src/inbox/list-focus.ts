import type { ReactiveController, ReactiveElement } from 'lit';

type Target =
  | { readonly kind: 'row' | 'panel' | 'again'; readonly id: string }
  | { readonly kind: 'place' | 'to-do'; readonly id: string; readonly index: number };

/**
 * Where the focus goes after something a person did made its place disappear: to the row that came in its place, or
 * the last one, or else the heading. Never moves the focus for anything else.
 */
export class ListFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  #target: Target | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A row was acted upon: after the update stay with it, or go to the one in its place when it has left. */
  keepPlaceOf(id: string): void {
    this.#target = { kind: 'place', id, index: this.#rows().findIndex((row) => row.dataset['id'] === id) };
    this.#host.requestUpdate();
  }

  /** One of what must still be done is done: go to the one that comes in its place. */
  keepToDoPlaceOf(id: string): void {
    this.#target = { kind: 'to-do', id, index: this.#all('[data-to-do]').findIndex((item) => item.dataset['toDo'] === id) };
    this.#host.requestUpdate();
  }

  /** It must still be done, once more: after the update go to it among what must be done, or to its row when it isn't shown there. */
  goToToDo(id: string): void {
    this.#target = { kind: 'again', id };
    this.#host.requestUpdate();
  }

  /** After the update go to this row. */
  goTo(id: string): void {
    this.#target = { kind: 'row', id };
    this.#host.requestUpdate();
  }

  /** After the update go to the heading of the panel that was opened. */
  goToPanel(): void {
    this.#target = { kind: 'panel', id: '' };
    this.#host.requestUpdate();
  }

  /** After the update go to the heading of the list. */
  goToHeading(): void {
    this.goTo('');
  }

  /** Go to a part that is there already, such as the button that opened something. */
  goToPart(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  hostUpdated(): void {
    const target = this.#target;
    if (target === undefined) {
      return;
    }
    this.#target = undefined;
    if (target.kind === 'panel') {
      this.goToPart('.panel .panel-heading');
      return;
    }
    if (target.kind === 'to-do') {
      const items = this.#all('[data-to-do] .handle');
      (items[target.index] ?? items.at(-1) ?? this.#heading)?.focus();
      return;
    }
    if (target.kind === 'again') {
      const item = this.#all('[data-to-do] .handle').find(({ parentElement }) => parentElement?.dataset['toDo'] === target.id);
      if (item) {
        item.focus();
        return;
      }
    }
    const rows = this.#rows();
    const same = rows.find((row) => row.dataset['id'] === target.id);
    const other = target.kind === 'place' && target.index >= 0 ? (rows[target.index] ?? rows.at(-1)) : undefined;
    this.#focus(same ?? other, same !== undefined && target.kind === 'place');
  }

  /** @param onMenu the row is the one acted upon: back to the button the action came from */
  #focus(row: HTMLElement | undefined, onMenu: boolean): void {
    const inRow = row?.querySelector<HTMLElement>(onMenu ? 'input, .row-actions > button' : 'input, a');
    (inRow ?? row?.querySelector('a') ?? this.#heading)?.focus();
  }

  get #heading(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('header .heading');
  }

  #rows(): HTMLElement[] {
    return this.#all('li[data-id]');
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }
}
