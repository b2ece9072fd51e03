import type { SessionState } from '@berichtenbox/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { MessageSearch } from './message-search.js';

/**
 * Remembers what somebody was searching for when their session ended, so that they need not type it again when they are back.
 * In memory, for the same person only; logging out forgets it.
 */
export class KeptSearch implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #search: MessageSearch;
  readonly #session: () => SessionState | undefined;
  #kept: { readonly partition: string; readonly query: string } | undefined;
  #away = false;

  constructor(host: ReactiveElement, search: MessageSearch, session: () => SessionState | undefined) {
    this.#host = host;
    this.#search = search;
    this.#session = session;
    host.addController(this);
  }

  hostUpdated(): void {
    const session = this.#session();
    if (session?.status !== 'active') {
      this.#away = true;
      this.#kept = session?.status === 'logged-out' ? undefined : this.#kept;
      return;
    }
    const { partition } = session.context;
    if (!this.#away || this.#kept?.partition !== partition) {
      this.#kept = { partition, query: this.#search.query ?? '' };
      this.#away = false;
      return;
    }
    // The field comes with the mailbox, some time after the session.
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#query');
    if (field !== null) {
      this.#away = false;
      field.value = this.#kept.query;
      this.#search.type(this.#kept.query);
    }
  }
}
