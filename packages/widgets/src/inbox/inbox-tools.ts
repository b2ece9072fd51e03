import { BerichtenboxError, type MessageSummary } from '@berichtenbox/client';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ExportTool } from '../export/export-tool.js';
import { searchIcon } from '../icons/first-list-icons.js';
import { closeIcon } from '../icons/icons.js';
import { moreStyles } from '../theme/more-styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { Arrivals } from './arrivals.js';
import { FilterTools } from './filter-tools.js';
import { highlighted } from './highlight.js';
import type { HeaderTool } from './inbox-header.js';
import type { Box, InboxHost, InboxSurroundings, ShownList } from './inbox-surroundings.js';
import { inboxToolsStyles } from './inbox-tools.styles.js';
import { KeptSearch } from './kept-search.js';
import { LatestCount } from './latest-count.js';
import { listActions } from './list-actions.js';
import { ListFocus } from './list-focus.js';
import { problem } from './mailbox-problems.js';
import type { RowTools } from './message-row.js';
import { MessageSearch, type SearchState } from './message-search.js';
import { MessageTools } from './message-tools.js';
import { SelectionTools } from './selection-tools.js';
import { statePanel } from './state-panel.js';
import { ViewChangeEvent } from './view-change-event.js';

export { inboxTools as dutch } from '../locales/nl/inbox-tools.js';

/** What this part looks like. */
export const styles: readonly CSSResult[] = [...moreStyles, statePanelStyles, inboxToolsStyles];

const menuId = 'more';

/** What one can do with the list: search, filter, select, act, take back. All that a list needs when somebody begins to use it. */
export class InboxTools {
  readonly #host: InboxHost;
  readonly #around: InboxSurroundings;
  readonly #focus: ListFocus;
  readonly #actions: MessageTools;
  readonly #filters: FilterTools;
  readonly #selection: SelectionTools;
  readonly #search: MessageSearch;
  readonly #arrivals: Arrivals;
  readonly #export: ExportTool;
  readonly #count: LatestCount;
  #box: Box | undefined;
  #shown: readonly MessageSummary[] = [];

  constructor(host: InboxHost, around: InboxSurroundings) {
    this.#host = host;
    this.#around = around;
    this.#focus = new ListFocus(host);
    this.#actions = new MessageTools(host, around, this.#focus);
    this.#filters = new FilterTools(host, around, this.#focus, () => this.#sayCount());
    this.#export = new ExportTool(host, around, () => this.#focus.goToPart('header .more'));
    this.#count = new LatestCount(around.announce);
    this.#selection = new SelectionTools(host, around, { actions: this.#actions, count: this.#count });
    this.#search = new MessageSearch(host, around.client, (state) => this.#searched(state));
    this.#arrivals = new Arrivals(() => this.#isReading(), (count) => around.announce(around.toolsText().arrived(count)));
    new KeptSearch(host, this.#search, () => around.client()?.session.state);
    host.addEventListener('keydown', (event) => this.#pressKey(event));
  }

  /** What the list shows of the mailbox as it is now. */
  show(box: Box): ShownList {
    const { mailbox, folder } = box;
    this.#box = box;
    this.#arrivals.follow(mailbox.messages);
    const query = this.#search.queryIn(folder.name);
    const isAll = query !== undefined && !this.#filters.isFolderSearched;
    const hits = this.#search.hits(isAll ? mailbox.messages : folder.messages).messages;
    const messages = (this.#shown = this.#filters.apply(this.#arrivals.without(hits)));
    this.#selection.follow(messages);
    const text = this.#around.toolsText();
    return {
      messages, isSearch: query !== undefined,
      isPlain: query === undefined && !this.#filters.isOn && !this.#selection.isOn,
      heading: query === undefined ? this.#around.text().folderName(folder.name) : text.searchResults,
      summary: query !== undefined ? this.#searchSummary(query) : this.#filters.isOn ? text.filtered(messages.length, folder.messages.length) : this.#around.summary(folder, mailbox),
    };
  }

  isOpen(tool: HeaderTool): boolean {
    return { search: false, filter: this.#filters.isOpen, select: this.#selection.isOn, more: this.#actions.menu.openId === menuId }[tool];
  }

  press(tool: HeaderTool): void {
    switch (tool) {
      case 'filter':
        this.#filters.toggle();
        break;
      case 'select':
        this.#selection.toggle();
        break;
      default:
        this.#actions.menu.toggle(menuId);
    }
  }

  toggleMenu({ id }: MessageSummary): void {
    this.#actions.menu.toggle(id);
  }

  markHandled(message: MessageSummary): void {
    if (this.#box !== undefined) {
      this.#actions.markHandled(message, this.#box);
    }
  }

  focusMessage(id: string): void {
    this.#focus.goTo(id);
  }

  /** A page more, with the focus on the first row of it. */
  showMore(): void {
    const before = this.#box?.shownCount ?? 0;
    this.#host.pages += 1;
    this.#host.dispatchEvent(new ViewChangeEvent());
    void this.#host.updateComplete.then(() => {
      const rows = this.#host.renderRoot.querySelectorAll<HTMLElement>('li[data-id]');
      this.#focus.goTo(rows[before]?.dataset['id'] ?? '');
      this.#around.announce(this.#around.toolsText().moreShown(rows.length - before, rows.length));
    });
  }

  type(value: string): void {
    this.#host.pages = 1;
    this.#search.type(value);
  }

  submit(value: string): void {
    this.#host.pages = 1;
    this.#search.submit(value);
  }

  endSearch(): void {
    this.#search.clear();
  }

  /** What is wrong with the question. */
  get searchProblem(): TemplateResult | undefined {
    return this.#search.state.status === 'too-short' ? html`<p class="field-error" id="query-error" role="alert">${this.#around.toolsText().searchTooShort}</p>` : undefined;
  }

  clearButton(): TemplateResult | typeof nothing {
    return this.#search.state.status === 'off'
      ? nothing
      : html`<button class="button subtle icon-only clear" type="reset" aria-label=${this.#around.text().clearSearch}>${closeIcon()}</button>`;
  }

  /** A person went to another folder: what belonged to the one before is over. */
  folderChosen(): void {
    this.#search.clear();
    this.#selection.end(false);
    this.#actions.recent.moveOn();
    void this.#host.updateComplete.then(() => {
      if (this.#box !== undefined) {
        const { folder, mailbox } = this.#box;
        this.#around.announce([this.#around.text().folderName(folder.name), this.#around.summary(folder, mailbox)].filter((part) => part !== '').join('. '));
      }
    });
  }

  /** What rows show of it. */
  row(): RowTools {
    const { words, query } = this.#search;
    const box = this.#box;
    return {
      lead: (message) => this.#selection.checkbox(message),
      marked: (text) => (query === undefined ? text : highlighted(text, words)),
      fact: (message) => this.#actions.withWaiting(message, query === undefined || box === undefined ? nothing : this.#searchFacts(message, box)),
      menuOf: this.#actions.menu.openId,
      menu: (message) => (box === undefined ? nothing : this.#actions.rowMenu(message, box)),
      failures: (message) => (box === undefined ? nothing : this.#actions.rowFailures(message, box)),
    };
  }

  get isSelecting(): boolean {
    return this.#selection.isOn;
  }

  /** The menu above the list. */
  menu(): unknown {
    const box = this.#box;
    if (box === undefined || this.#actions.menu.openId !== menuId) {
      return nothing;
    }
    return this.#actions.popover(listActions(box, this.#around, {
      refresh: () => this.#choose(() => this.#around.refresh()),
      toggleRecent: () => this.#choose(() => this.#toggleRecent()),
      exportAll: () => this.#choose(() => this.#export.open()),
      emptyTrash: () => this.#choose(() => this.#actions.emptyTrash(box)),
    }));
  }

  /** What stands between the tools and the list. */
  above(): unknown {
    const box = this.#box;
    if (box === undefined) {
      return nothing;
    }
    const text = this.#around.toolsText();
    const wording = { text, common: this.#around.common(), heading: this.#around.heading(text.recent, 1, 'panel-heading') };
    const { recent } = this.#actions;
    return html`
      ${this.#filters.panel(box, this.#search.query !== undefined)}
      ${this.#filters.chips(box)}
      ${recent.list(wording, () => this.#toggleRecent())}
      ${this.#searchProblem()}
      ${this.#actions.otherFailures(box, this.#shown)}
      <div class="in-sight">
        ${this.#selection.bar(box)}
        ${recent.notice(wording, () => this.#focus.goToHeading())}
        ${this.#arrivalsButton(box)}
      </div>`;
  }

  /** What stands in the place of a list that is empty because of the question or the filters; undefined when it is not. */
  nothingLeft(): unknown {
    const box = this.#box;
    const { state, query } = this.#search;
    const text = this.#around.toolsText();
    if (box === undefined || (query === undefined && !this.#filters.isOn)) {
      return undefined;
    }
    if (state.status === 'searching') {
      return html`<p class="muted searching">${text.searchingMore}</p>`;
    }
    const chips = this.#filters.chipsOf(box).map(({ name }) => name).join(', ');
    return statePanel({
      drawing: searchIcon(), heading: this.#around.heading(query === undefined ? text.nothingLeft : text.found(0, query), 1),
      hint: html`${query === undefined ? nothing : text.nothingFoundHint} ${chips === '' ? nothing : text.nothingLeftHint(chips)}`,
      action: chips === '' ? nothing : html`<button class="button primary" type="button" @click=${this.#filters.clear}>${text.clearFilters}</button>`,
    });
  }

  dialogs(): unknown {
    return this.#box === undefined ? nothing : html`${this.#actions.dialog(this.#box)}${this.#export.dialog()}`;
  }

  /** Nothing of one person stays for the next. */
  forget(): void {
    this.#box = undefined;
    this.#shown = [];
    this.#count.stop();
    this.#search.clear();
    this.#actions.forget();
    this.#export.forget();
    this.#filters.forget();
    this.#arrivals.forget();
    if (this.#selection.isOn) {
      this.#selection.end(false);
    }
  }

  #searchSummary(query: string): string {
    const box = this.#box;
    const text = this.#around.toolsText();
    const has = (capability: string) => box !== undefined && (box.session.capabilities as ReadonlySet<string>).has(capability);
    const where = this.#around.offline()?.searchedHere ?? text.searchedIn[has('zoeken-bijlagen') ? 'attachments' : has('zoeken-inhoud') ? 'text' : 'subject'];
    const scope = box !== undefined && this.#filters.isFolderSearched ? text.searchedFolder(where, box.folder.name) : text.searchedAll(where);
    return `${text.found(this.#shown.length, query)}. ${this.#search.state.status === 'searching' ? text.searchingMore : scope}`;
  }

  #searchFacts(message: MessageSummary, { mailbox, folder, session }: Box): unknown {
    const text = this.#around.toolsText();
    const { elsewhere } = this.#search.hits(this.#filters.isFolderSearched ? folder.messages : mailbox.messages);
    const found = (session.capabilities as ReadonlySet<string>).has('zoeken-bijlagen') ? text.foundInTextOrAttachment : text.foundInText;
    return html`<span class="fact">${this.#around.text().inFolder(message.folder)}</span>${elsewhere.has(message.id) ? html`<span class="fact">${found}</span>` : nothing}`;
  }

  #searchProblem(): unknown {
    const { state } = this.#search;
    return state.status === 'failed'
      ? problem({
          sentence: this.#around.toolsText().searchFailed, retry: () => this.#search.retry(),
          error: state.error instanceof BerichtenboxError ? state.error : undefined,
        }, { common: this.#around.common(), phone: this.#around.phone() })
      : nothing;
  }

  #arrivalsButton({ folder }: Box): unknown {
    const held = this.#arrivals.heldOf(folder.messages);
    const [first] = held;
    return first === undefined
      ? nothing
      : html`<button class="button primary arrived no-print" part="arrived" type="button" @click=${() => {
          this.#arrivals.admit();
          this.#search.clear();
          this.#focus.goTo(first.id);
        }}>${this.#around.toolsText().showArrived(held.length)}</button>`;
  }

  #searched(state: SearchState): void {
    if (state.status === 'failed') {
      this.#around.announce(this.#around.toolsText().searchFailed);
      this.#around.reportError(state.error);
    } else {
      this.#sayCount();
    }
  }

  /** How many there are now, once they are shown. */
  #sayCount(): void {
    this.#host.requestUpdate();
    this.#count.say(() => {
      const text = this.#around.toolsText();
      const { query } = this.#search;
      return query === undefined ? text.filtered(this.#shown.length, this.#box?.folder.messages.length ?? 0) : text.found(this.#shown.length, query);
    });
  }

  /** Whether a row that comes in above would be in the way. */
  #isReading(): boolean {
    const list = this.#host.renderRoot.querySelector('.messages');
    return this.#selection.isOn || this.#search.query !== undefined || (list !== null && (list.matches(':focus-within') || list.getBoundingClientRect().top < 0));
  }

  #choose(item: () => void): void {
    this.#actions.menu.close();
    this.#focus.goToPart('header .more');
    item();
  }

  #toggleRecent(): void {
    const { recent } = this.#actions;
    recent.toggleList();
    if (recent.isListOpen) {
      this.#focus.goToPanel();
    } else {
      this.#focus.goToPart('header .more');
    }
  }

  #pressKey(event: KeyboardEvent): void {
    const isOverlaid = this.#host.renderRoot.querySelector('dialog, .menu') !== null;
    if (event.key === 'Escape' && !isOverlaid && this.#actions.recent.isListOpen) {
      this.#toggleRecent();
    } else if (event.key === 'Escape' && !isOverlaid && this.#selection.isOn) {
      this.#selection.end();
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isText(event.composedPath()[0])) {
      this.#actions.undoNewest();
      event.preventDefault();
    }
  }
}

/** Where Ctrl+Z takes back what was typed. */
function isText(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
