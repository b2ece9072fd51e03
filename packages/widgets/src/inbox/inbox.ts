import type { ActiveSession, BerichtenboxClient, MailboxState, MessageSummary } from '@berichtenbox/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Acting, hasAccessEnded } from '../acting/acting.js';
import { onBehalfOf } from '../context/on-behalf-of.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { loadAhead, OnDemand } from '../element/on-demand.js';
import { inbox as dutch, type InboxMessages } from '../locales/nl/inbox.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';
import { toDoOf } from './deadline.js';
import { FetchProgress } from './fetch-progress.js';
import { FirstRows } from './first-rows.js';
import { folderNavigation } from './folder-navigation.js';
import { foldersOf, type Folder } from './folders.js';
import { FolderChangeEvent, ListChangeEvent, MessageOpenEvent } from './inbox-events.js';
import { inboxHeader, type HeaderTool } from './inbox-header.js';
import type * as StatesModule from './inbox-states.js';
import type { StateView } from './inbox-states.js';
import type { InboxSurroundings, ShownList } from './inbox-surroundings.js';
import type { InboxTools } from './inbox-tools.js';
import { inboxStyles } from './inbox.styles.js';
import { isTroubled, summaryOf } from './mailbox-summary.js';
import { messageList, pageSize, skeleton } from './message-list.js';
import type { RowView } from './message-row.js';
import { partMissing, PressedEarly } from './pressed-early.js';
import { searchForm } from './search-form.js';
import { toDoList } from './to-do-list.js';

const noMessages: readonly MessageSummary[] = [];
const states = new OnDemand(() => import('./inbox-states.js'));
const tools = new OnDemand(() => import('./inbox-tools.js'));

type StatesPart = typeof StatesModule;

/** What is in the mailbox, as long as it is the same. */
interface Counted {
  readonly messages: readonly MessageSummary[];
  readonly key: string;
  readonly folders: readonly Folder[];
  readonly toDo: readonly MessageSummary[];
}

export { FolderChangeEvent, MessageOpenEvent };
export { ViewChangeEvent } from './view-change-event.js';
export { MessageChangeEvent, type MessageChange } from '../message-viewer/message-change-event.js';

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-inbox': InboxElement;
  }
}

/**
 * @summary The messages of one person, of all organisations in one list, with folders and search.
 *
 * Shows by itself what is the case: not logged in, fetching with the progress per organisation, complete, partial,
 * empty, failed, session over, no permission. It opens nothing itself: a row is a link to `message-href`, and opening
 * fires an event first. What one can do with messages (actions, selecting, filters, search) loads with the first sign that somebody
 * wants to; Ctrl+Z takes back the last action.
 * @attr {string} endpoint - Base URL of the server, on the same site; default `/api/v1`.
 * @attr {string} locale - BCP 47 tag of the language, instead of the page's nearest `lang`.
 * @attr {number} heading-level - Level of the heading, 1 to 6; default 2.
 * @attr {string} contact-phone - Phone number of the help desk, shown where something fails.
 * @fires {MessageOpenEvent} berichtenbox-message-open - A person opens a message; cancelable, then the link is not followed.
 * @fires {MessageChangeEvent} berichtenbox-message-change - The server has carried out what a person did with messages.
 * @fires {FolderChangeEvent} berichtenbox-folder-change - A person chose another folder.
 * @fires {ListChangeEvent} berichtenbox-list-change - Other messages are in the list, or in another order; see `messageIds`.
 * @fires {ViewChangeEvent} berichtenbox-view-change - A person chose other filters or more messages; see the properties.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed, and is shown.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in, and shown.
 * @csspart on-behalf - For whom one acts, when that is somebody else.
 * @csspart header - Heading, number of messages, freshness.
 * @csspart folders - The navigation between folders.
 * @csspart search - The search form.
 * @csspart to-do - What one must still do, above the inbox.
 * @csspart filters - The filters one can choose.
 * @csspart chips - The filters that are on.
 * @csspart selection - What can be done with the selected messages.
 * @csspart recent - The last actions.
 * @csspart arrived - The button that shows new messages.
 * @csspart list - The list of messages.
 * @csspart message - One row.
 * @csspart subject - The link of a row.
 * @csspart menu - The actions of one row.
 * @csspart dialog - The question before something is gone for good.
 * @csspart notice - What was done, with the way back.
 * @csspart partial - Which organisations could not be reached.
 * @csspart progress - How far the fetching is.
 * @csspart loading - The first fetch.
 * @csspart state - A state without a list.
 * @csspart error - What failed.
 * @csspart login - The link to log in.
 * @csspart retry - The button that tries again.
 * @csspart phone - The phone number.
 * @cssprop [--berichtenbox-accent-color] - Marks what is unread and what is selected.
 * @cssprop [--berichtenbox-color] - Text.
 * @cssprop [--berichtenbox-background-color] - Behind the text.
 * @cssprop [--berichtenbox-line-color] - Between rows.
 * @cssprop [--berichtenbox-link-color] - Subjects.
 * @cssprop [--berichtenbox-font-family] - Letters.
 * @cssprop [--berichtenbox-sticky-offset=0px] - Height of what the page itself keeps at the top of the window; what can be done with a selection stays under it.
 * @example
 * ```html
 * <berichtenbox-inbox message-href="#/bericht/{id}" contact-phone="14 0123"></berichtenbox-inbox>
 * <script type="module">
 *   import '@berichtenbox/widgets/inbox';
 *   document.querySelector('berichtenbox-inbox').addEventListener('berichtenbox-message-open', (event) => {
 *     console.log('opens', event.messageId);
 *   });
 * </script>
 * ```
 */
export class InboxElement extends BerichtenboxElement {
  static override styles = [BerichtenboxElement.styles, inboxStyles];

  /** The folder that is shown: `inbox`, `archive`, `trash`, or a person's own. */
  @property() folder = 'inbox';

  /** Id of the message that is open beside the list. */
  @property({ attribute: 'selected-id' }) selectedId = '';

  /** Where a row links to; `{id}` stands for the message. */
  @property({ attribute: 'message-href' }) messageHref = '#/bericht/{id}';

  /** Show only what is unread. */
  @property({ type: Boolean, attribute: 'unread-only' }) unreadOnly = false;

  /** Show only what one must still do something with. */
  @property({ type: Boolean, attribute: 'action-needed' }) actionNeeded = false;

  /** Show only a period: `last-month`, `last-3-months`, `this-year`, `last-year`, `earlier`, or two dates, `2026-01-01..2026-03-31`, of which one may be absent. */
  @property() period = '';

  /** How many pages of 50 messages are shown. */
  @property({ type: Number }) pages = 1;

  readonly #fetching = new FetchProgress(this, () => this.client?.mailbox.state, {
    started: () => void states.load().then(({ dutch: words }) => this.announce(this.textOf('inboxStates', words).fetching)),
    ended: (mailbox) => void states.load().then(({ dutch: words, outcome }) => this.announce(outcome(mailbox, { text: this.textOf('inboxStates', words), language: this.language }))),
  });
  readonly #early = new PressedEarly(this, tools, {
    loaded: ({ InboxTools: Tools, dutch: words, styles }) => {
      this.addStyles(styles);
      return new Tools(this, this.#around(words));
    },
    failed: () => this.announce(this.#text.partMissing),
  });
  readonly #first = new FirstRows(() => this.requestUpdate());
  readonly #acting = new Acting(this, () => ({
    client: () => this.client, wear: (styles) => this.addStyles(styles), textOf: (words) => this.textOf('acting', words),
    heading: (content) => this.heading(content), reportError: (error) => this.reportError(error),
  }));
  /** Whose messages these are. */
  #partition: string | undefined;
  #counted: Counted | undefined;
  #listed = noMessages;
  #toldOf = noMessages;
  #isSearchOpen = false;
  #isToDoWhole = false;
  #isSpeechless = false;
  #areFoldersWhole = false;

  /** Ids of the messages in the list as it is now, filtered and searched, from the top; also those that "Toon meer" would show. */
  get messageIds(): readonly string[] {
    return this.#listed.map(({ id }) => id);
  }

  /** Put the focus on the row of a message, or on the heading when it isn't shown. For a host that closes the message. */
  focusMessage(id: string): void {
    this.#use('focus', (tool) => tool.focusMessage(id));
  }

  protected override clientChanged(): void {
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Nothing of one person stays for the next.
    const session = this.client?.session.state;
    const partition = session?.status === 'active' ? session.context.partition : undefined;
    if (partition !== this.#partition) {
      this.#forget();
      // A folder of one's own making is not another's.
      this.folder = partition !== undefined && this.#partition !== undefined ? 'inbox' : this.folder;
    }
    this.#partition = partition ?? this.#partition;
  }

  /** What was pressed before it could be done belongs to the update, and so do the rows that are painted after the first. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#early.ready, this.#first.rest]);
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#toldOf !== this.#listed) {
      if (this.#toldOf === noMessages) {
        loadAhead([states, tools]);
      }
      this.#toldOf = this.#listed;
      this.dispatchEvent(new ListChangeEvent());
    }
    this.#first.rendered(this.#listed.length);
  }

  protected override content(): unknown {
    this.#listed = noMessages;
    const { client } = this;
    if (client === undefined || hasAccessEnded(client)) {
      return client && this.#acting.of(client)?.ended(client);
    }
    const session = client.session.state;
    const mailbox = client.mailbox.state;
    if (session.status === 'unknown' || (session.status === 'active' && this.#isAwaited(mailbox))) {
      return (this.#fetching.isShown ? this.#say(client, (part, view) => part.loadingState(mailbox, view)) : undefined) ?? skeleton();
    }
    if (session.status !== 'active' || mailbox.phase === 'failed' || mailbox.failure?.code === 'forbidden' || !session.context.rights.has('read')) {
      return this.#say(client, (part, view) => part.withoutList(session, mailbox, view)) ?? skeleton();
    }
    return this.#box(session, mailbox, client);
  }

  /** Nothing is known yet, or a filter that is on from the start cannot be applied yet. */
  #isAwaited({ phase, messages, actionFailures, waiting }: MailboxState): boolean {
    const isFiltered = this.unreadOnly || this.actionNeeded || this.period !== '';
    if (isFiltered || actionFailures.length + waiting.length > 0) {
      this.#early.begin();
    }
    return phase === 'idle' || (phase === 'loading' && messages.length === 0) || (isFiltered && this.#tools === undefined);
  }

  /** The mailbox of somebody who is logged in and may read it. */
  #box(session: ActiveSession, mailbox: MailboxState, client: BerichtenboxClient): TemplateResult {
    const { folders, toDo } = this.#count(session, mailbox);
    const folder = folders.find(({ name }) => name === this.folder) ?? { name: this.folder, messages: [], unreadCount: 0 };
    const shown = this.#tools?.show({ session, mailbox, folders, folder, shownCount: this.#shownCount })
      ?? { messages: folder.messages, heading: this.#text.folderName(folder.name), summary: summaryOf(folder, mailbox, this.#text), isPlain: true, isSearch: false };
    const { messages, isPlain, isSearch } = shown;
    this.#listed = messages;
    const row = this.#row(session);
    const isEmpty = isPlain && messages.length === 0;
    const problems = isTroubled(mailbox) || this.#fetching.isShown
      ? this.#say(client, (part, view) => part.mailboxProblems({ mailbox, isFolderEmpty: isEmpty, isProgressShown: this.#fetching.isShown, view }))
      : nothing;
    // What is missing of the mailbox does not stand between a question and its answer.
    const isUnfound = isSearch && messages.length === 0;
    return html`
      ${this.#acting.of(client)?.note(client) ?? nothing}
      ${this.#header(shown, mailbox, row)}
      <div class="tools">
        ${folderNavigation({
          folders, current: isSearch ? undefined : folder.name, text: this.#text, isWhole: this.#areFoldersWhole, choose: this.#choose,
          toggleWhole: () => this.#flip(() => (this.#areFoldersWhole = !this.#areFoldersWhole)),
        })}
        ${mailbox.messages.length > 0 || isSearch ? this.#search() : nothing}
      </div>
      ${this.#early.notice(this.#text.partMissing, this.common.retry)}
      ${this.withoutNetwork?.notes(session, mailbox, row)} ${this.#tools?.above() ?? nothing}
      ${isUnfound ? nothing : problems}
      ${isPlain && folder.name === 'inbox' ? this.#toDo(toDo, session, row) : nothing}
      ${messages.length > 0
        ? messageList({ messages, shownCount: this.#shownCount, areFirst: this.#first.areFirst, row, heading: isSearch ? undefined : this.#monthHeading, showMore: () => this.#use('pages', (tool) => tool.showMore()) })
        : (this.#tools?.nothingLeft() ?? (isEmpty ? this.#say(client, (part, view) => part.emptyState(folder.name, mailbox, view)) : nothing))}
      ${isUnfound ? problems : nothing}
      ${this.#tools?.dialogs() ?? nothing}`;
  }

  #header({ heading, summary }: ShownList, mailbox: MailboxState, row: RowView): TemplateResult {
    const hasMessages = mailbox.messages.length > 0;
    return inboxHeader({
      heading: this.heading(html`${heading}${row.owner}`), summary, mailbox, freshness: this.withoutNetwork?.freshness(mailbox),
      tools: [...(hasMessages ? ['search', 'filter'] as const : []), ...(hasMessages && (row.mayAct || this.#tools?.isSelecting === true) ? ['select'] as const : []), 'more'],
      isOpen: (tool) => (tool === 'search' ? this.#isSearchOpen : this.#tools?.isOpen(tool) ?? false),
      press: this.#press, menu: this.#tools?.menu() ?? nothing, refresh: this.#refresh,
    }, row);
  }

  #search(): TemplateResult {
    return searchForm({
      text: this.#text, isOpen: this.#isSearchOpen, problem: this.#tools?.searchProblem, clear: this.#tools?.clearButton() ?? nothing,
      typed: (field) => this.#use('search', (tool) => tool.type(field.value)),
      submitted: (field) => this.#use('search', (tool) => tool.submit(field.value)),
      cleared: (field) => {
        field.focus();
        this.#use('search', (tool) => tool.endSearch());
      },
    });
  }

  #toDo(messages: readonly MessageSummary[], { capabilities }: ActiveSession, row: RowView): TemplateResult | typeof nothing {
    return toDoList({
      messages, row, isWhole: this.#isToDoWhole, heading: this.heading(this.#text.toDo, 1, 'to-do-heading'),
      markHandled: row.mayAct && capabilities.has('afgehandeld') ? (message) => this.#use(`handled ${message.id}`, (tool) => tool.markHandled(message)) : undefined,
      toggleWhole: () => this.#flip(() => (this.#isToDoWhole = !this.#isToDoWhole)),
    });
  }

  #row({ context }: ActiveSession): RowView {
    const owner = onBehalfOf(this.client);
    return {
      owner: owner === undefined ? nothing : html`<span class="visually-hidden"> (${this.common.forWhom(owner)})</span>`,
      text: this.#text, common: this.common, language: this.language, selectedId: this.selectedId, mayAct: context.rights.has('act') && this.#tools?.isSelecting !== true,
      tools: this.#tools?.row(), href: (id) => this.messageHref.replace('{id}', encodeURIComponent(id)),
      open: this.#open, toggleMenu: (message) => this.#use(`menu ${message.id}`, (tool) => tool.toggleMenu(message)),
    };
  }

  get #text(): InboxMessages {
    return this.textOf('inbox', dutch);
  }

  get #tools(): InboxTools | undefined {
    return this.#early.value;
  }

  get #shownCount(): number {
    return pageSize * Math.max(1, Math.trunc(this.pages) || 1);
  }

  /** What is in the folders, counted again only when the messages have changed. */
  #count({ capabilities }: ActiveSession, { messages }: MailboxState): Counted {
    const key = `${this.language} ${String(capabilities.has('prullenbak'))}`;
    if (this.#counted?.messages !== messages || this.#counted.key !== key) {
      this.#counted = { messages, key, folders: foldersOf(messages, this.language, capabilities.has('prullenbak')), toDo: toDoOf(messages) };
    }
    return this.#counted;
  }

  /** What is said where there is no list, or not all of it; undefined until that has been loaded, or one sentence when that is not possible. */
  #say(client: BerichtenboxClient, write: (part: StatesPart, view: StateView) => unknown): unknown {
    const part = this.need(states, this.#speechless);
    if (part === undefined) {
      return this.#isSpeechless ? partMissing(states, this.#text.partMissing, this.common.retry) : undefined;
    }
    this.addStyles(part.styles);
    return write(part, {
      text: this.textOf('inboxStates', part.dutch), common: this.common, language: this.language, phone: this.phoneHelp(), offline: this.withoutNetwork,
      heading: (content, offset = 0) => this.heading(content, offset),
      retry: () => {
        this.#fetching.asked();
        void (client.session.state.status === 'active' ? client.mailbox.refresh() : client.session.refresh());
      },
    });
  }

  #around(words: InboxToolsMessages): InboxSurroundings {
    return {
      client: () => this.client, text: () => this.#text, toolsText: () => this.textOf('inboxTools', words), common: () => this.common, language: () => this.language,
      heading: (content, offset, className) => this.heading(content, offset, className), phone: () => this.phoneHelp(),
      announce: (sentence) => this.announce(sentence), reportError: (error) => this.reportError(error),
      offline: () => this.withoutNetwork, summary: (folder, mailbox) => summaryOf(folder, mailbox, this.#text),
      refresh: this.#refresh, exportText: (dutchPart) => this.textOf('mailboxExport', dutchPart), wear: (sheets) => this.addStyles(sheets),
    };
  }

  /** Use a tool; when it is not there yet, once it is. */
  #use(key: string, run: (tool: InboxTools) => void): void {
    this.#early.use(key, run);
  }

  #flip(change: () => void): void {
    change();
    this.requestUpdate();
  }

  readonly #speechless = (): void => {
    if (!this.#isSpeechless) {
      this.#flip(() => (this.#isSpeechless = true));
      this.announce(this.#text.partMissing);
    }
  };

  readonly #monthHeading = (month: string): TemplateResult => this.heading(month, 1, 'month');

  readonly #press = (tool: HeaderTool): void => {
    if (tool === 'search') {
      this.#flip(() => (this.#isSearchOpen = !this.#isSearchOpen));
      void this.updateComplete.then(() => this.#isSearchOpen && this.renderRoot.querySelector<HTMLElement>('#query')?.focus());
    } else {
      this.#use(tool, (tools) => tools.press(tool));
    }
  };

  readonly #open = (event: MouseEvent, { id }: MessageSummary): void => {
    // A new tab or window, or a download, is the browser's own affair.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const href = (event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '';
    if (!this.dispatchEvent(new MessageOpenEvent(id))) {
      event.preventDefault();
    } else if (href.startsWith('#')) {
      // On a page with a <base> a fragment would lead away from it.
      event.preventDefault();
      location.hash = href;
    }
  };

  readonly #choose = (folder: string): void => {
    this.renderRoot.querySelector('form')?.querySelectorAll('input').forEach((field) => (field.value = ''));
    if (folder !== this.folder) {
      this.folder = folder;
      this.pages = 1;
      this.dispatchEvent(new FolderChangeEvent(folder));
    }
    this.#use('folder', (tool) => tool.folderChosen());
  };

  readonly #refresh = (): void => {
    if (this.client?.mailbox.state.refreshing === false) {
      this.#fetching.asked();
      void this.client.mailbox.refresh();
    }
  };

  #forget(): void {
    this.#tools?.forget();
    this.#first.forget();
    this.#isToDoWhole = this.#isSearchOpen = false;
  }
}
