import type { MessageSummary } from '@berichtenbox/client';
import { nothing } from 'lit';
import { filterChips, filterPanel } from './filter-panel.js';
import type { Box, InboxHost, InboxSurroundings } from './inbox-surroundings.js';
import type { ListFocus } from './list-focus.js';
import { chipsOf, filtered, noFilters, sendersOf, type FilterChip, type Filters, type Sender } from './message-filter.js';
import { ViewChangeEvent } from './view-change-event.js';

/** The filters of the list: which are on, the panel to choose them and the chips to take them away. */
export class FilterTools {
  readonly #host: InboxHost;
  readonly #around: InboxSurroundings;
  readonly #focus: ListFocus;
  readonly #changed: () => void;
  #isOpen = false;
  #isCustom = false;
  #isFolderSearched = false;
  /** Not a property of the element: with whom one has to do is personal. */
  #organisation = '';
  #senders: { readonly of: readonly MessageSummary[]; readonly senders: readonly Sender[]; readonly hasActions: boolean } | undefined;

  /** @param changed called when the list is another one, before its update */
  constructor(host: InboxHost, around: InboxSurroundings, focus: ListFocus, changed: () => void) {
    this.#host = host;
    this.#around = around;
    this.#focus = focus;
    this.#changed = changed;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether a search looks in the folder only. */
  get isFolderSearched(): boolean {
    return this.#isFolderSearched;
  }

  get isOn(): boolean {
    const { unreadOnly, actionNeeded, period, organisation } = this.#filters;
    return unreadOnly || actionNeeded || period !== '' || organisation !== '';
  }

  apply(messages: readonly MessageSummary[]): readonly MessageSummary[] {
    return this.isOn ? filtered(messages, this.#filters) : messages;
  }

  toggle(): void {
    this.#isOpen = !this.#isOpen;
    if (this.#isOpen) {
      this.#focus.goToPanel();
    } else {
      this.#focus.goToPart('.filter');
      this.#host.requestUpdate();
    }
  }

  /** None is on any longer. */
  readonly clear = (): void => {
    this.#isCustom = this.#isFolderSearched = false;
    this.#change(noFilters);
    this.#focus.goToHeading();
  };

  /** Somebody else is here now. */
  forget(): void {
    this.#isOpen = this.#isCustom = this.#isFolderSearched = false;
    this.#organisation = '';
    this.#senders = undefined;
  }

  /** The panel to choose them; while one searches, also where to search. */
  panel({ mailbox, folder }: Box, isSearching: boolean): unknown {
    if (!this.#isOpen) {
      return nothing;
    }
    const { senders, hasActions } = this.#known(mailbox.messages);
    const text = this.#around.toolsText();
    return filterPanel({
      text, heading: this.#around.heading(text.filters, 1, 'panel-heading'), filters: this.#filters, senders, hasActions, isCustom: this.#isCustom,
      scope: isSearching ? { folderName: folder.name, isFolder: this.#isFolderSearched, choose: (isFolder) => this.#look(isFolder) } : undefined,
      change: (filters) => this.#change(filters),
      customise: (isCustom) => {
        this.#isCustom = isCustom;
      },
      close: () => this.toggle(),
    });
  }

  chips(box: Box): unknown {
    const change = (filters: Partial<Filters>) => {
      this.#change(filters);
      // The chip is gone; the others and the list come after it.
      this.#focus.goToHeading();
    };
    return filterChips(this.chipsOf(box), this.#around.toolsText(), change, this.clear);
  }

  /** The filters that are on, by name. */
  chipsOf({ mailbox }: Box): readonly FilterChip[] {
    return this.isOn ? chipsOf(this.#filters, this.#known(mailbox.messages).senders, { text: this.#around.toolsText(), language: this.#around.language() }) : [];
  }

  get #filters(): Filters {
    const { unreadOnly, actionNeeded, period } = this.#host;
    return { unreadOnly, actionNeeded, period, organisation: this.#organisation };
  }

  #known(messages: readonly MessageSummary[]): { readonly senders: readonly Sender[]; readonly hasActions: boolean } {
    if (this.#senders?.of !== messages) {
      const hasActions = messages.some(({ actionPrompt, deadline }) => actionPrompt !== undefined || deadline !== undefined);
      this.#senders = { of: messages, senders: sendersOf(messages, this.#around.language()), hasActions };
    }
    return this.#senders;
  }

  #look(isFolder: boolean): void {
    this.#isFolderSearched = isFolder;
    this.#changed();
  }

  #change(change: Partial<Filters>): void {
    const { organisation, unreadOnly, actionNeeded, period } = { ...this.#filters, ...change };
    this.#organisation = organisation;
    Object.assign(this.#host, { unreadOnly, actionNeeded, period });
    this.#host.pages = 1;
    this.#host.dispatchEvent(new ViewChangeEvent());
    this.#changed();
  }
}
