import type { ReactiveController, ReactiveElement } from 'lit';

type Target = { readonly kind: 'row'; readonly id: string } | { readonly kind: 'place'; readonly id: string; readonly index: number };

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
  }

  /** After the update go to this row. */
  goTo(id: string): void {
    this.#target = { kind: 'row', id };
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const target = this.#target;
    if (target === undefined) {
      return;
    }
    this.#target = undefined;
    const rows = this.#rows();
    const same = rows.find((row) => row.dataset['id'] === target.id);
    const other = target.kind === 'place' && target.index >= 0 ? (rows[target.index] ?? rows.at(-1)) : undefined;
    this.#focus(same ?? other, same !== undefined && target.kind === 'place');
  }

  /** @param onMenu the row is the one acted upon: back to the button the action came from */
  #focus(row: HTMLElement | undefined, onMenu: boolean): void {
    const inRow = row?.querySelector<HTMLElement>(onMenu ? '.row-actions > button' : 'a');
    (inRow ?? row?.querySelector('a') ?? this.#host.renderRoot.querySelector<HTMLElement>('.heading'))?.focus();
  }

  #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('li[data-id]')];
  }
}
