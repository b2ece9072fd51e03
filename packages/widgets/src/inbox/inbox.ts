import type { ActiveSession, MailboxAction, MailboxState, MessageSummary } from '@berichtenbox/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { inbox as dutch, type InboxMessages } from '../locales/nl/inbox.js';
import { MessageChangeEvent, type MessageChange } from '../message-viewer/message-change-event.js';
import { ActionRunner } from './action-runner.js';
import { DoneNotices } from './done-notices.js';
import { folderNavigation } from './folder-navigation.js';
import { foldersOf, type Folder } from './folders.js';
import { inboxHeader } from './inbox-header.js';
import { emptyState, failedState, loadingState, noPermissionState, nothingFoundState, sessionState, type StateView } from './inbox-states.js';
import { inboxStyles } from './inbox.styles.js';
import { KeptSearch } from './kept-search.js';
import { ListFocus } from './list-focus.js';
import { mailboxProblems, searchProblem } from './mailbox-problems.js';
import { actionsFor, type MessageAction } from './message-actions.js';
import { messageList, pageSize } from './message-list.js';
import type { RowView } from './message-row.js';
import { MessageSearch, type SearchState } from './message-search.js';
import { purgeDialog, showPurgeDialog, type Pending } from './purge-dialog.js';
import { retrievalProgress } from './retrieval-progress.js';
import { RowMenu } from './row-menu.js';
import { searchForm } from './search-form.js';
import { SpokenProgress } from './spoken-progress.js';

const changes: Readonly<Record<MailboxAction, MessageChange>> = {
  'mark-read': 'read', 'mark-unread': 'unread', 'mark-handled': 'handled', 'mark-unhandled': 'unhandled',
  move: 'moved', bin: 'binned', restore: 'restored', purge: 'purged',
};

export { MessageChangeEvent, type MessageChange };

/** A person opens a message. Cancel it to show the message in a way of your own; else the link of the row is followed. */
export class MessageOpenEvent extends Event {
  static readonly eventName = 'berichtenbox-message-open';
  readonly messageId: string;

  constructor(messageId: string) {
    super(MessageOpenEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.messageId = messageId;
  }
}

/** A person chose another folder. Its name is not in here, since it can be personal. */
export class FolderChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-folder-change';
  readonly folder: 'inbox' | 'archive' | 'trash' | 'own';

  constructor(folder: string) {
    super(FolderChangeEvent.eventName, { bubbles: true, composed: true });
    this.folder = folder === 'inbox' || folder === 'archive' || folder === 'trash' ? folder : 'own';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-inbox': InboxElement;
  }
  interface HTMLElementEventMap {
    'berichtenbox-message-open': MessageOpenEvent;
    'berichtenbox-folder-change': FolderChangeEvent;
  }
}

/**
 * @summary The messages of one person, of all organisations in one list, with folders and search.
 *
 * Shows by itself what is the case: not logged in, fetching with the progress per organisation, complete, partial,
 * empty, failed, session over, no permission. It opens nothing itself: a row is a link to `message-href`, and opening
 * fires an event first.
 * @attr {string} endpoint - Base URL of the server, on the same site; default `/api/v1`.
 * @attr {string} locale - BCP 47 tag of the language, instead of the page's nearest `lang`.
 * @attr {number} heading-level - Level of the heading, 1 to 6; default 2.
 * @attr {string} contact-phone - Phone number of the help desk, shown where something fails.
 * @fires {MessageOpenEvent} berichtenbox-message-open - A person opens a message; cancelable, then the link is not followed.
 * @fires {MessageChangeEvent} berichtenbox-message-change - The server has carried out what a person did with messages.
 * @fires {FolderChangeEvent} berichtenbox-folder-change - A person chose another folder.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed, and is shown.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in, and shown.
 * @csspart header - Heading, number of messages, freshness.
 * @csspart folders - The navigation between folders.
 * @csspart search - The search form.
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

  readonly #focus = new ListFocus(this);
  readonly #menu = new RowMenu(this);
  readonly #notices = new DoneNotices(this);
  readonly #search = new MessageSearch(this, () => this.client, (state) => {
    this.#searched(state);
  });
  readonly #spoken = new SpokenProgress({
    started: () => {
      this.announce(this.#text.fetching);
    },
    ended: (mailbox) => {
      this.announce(this.#outcome(mailbox));
    },
  });
  readonly #actions = new ActionRunner({
    client: () => this.client,
    text: () => this.#text,
    notices: this.#notices,
    focus: this.#focus,
    announce: (sentence) => {
      this.announce(sentence);
    },
    changed: (ids, action) => this.dispatchEvent(new MessageChangeEvent(ids, changes[action])),
    failed: ({ error }) => {
      this.reportError(error);
    },
  });
  #shownCount = pageSize;
  #pending: Pending | undefined;

  constructor() {
    super();
    new KeptSearch(this, this.#search, () => this.client?.session.state);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#spoken.stop();
  }

  /** Put the focus on the row of a message, or on the heading when it isn't shown. For a host that closes the message. */
  focusMessage(id: string): void {
    this.#focus.goTo(id);
  }

  protected override clientChanged(): void {
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('folder')) {
      this.#shownCount = pageSize;
    }
    // Nothing of one person stays for the next.
    if (this.client?.session.state.status !== 'active') {
      this.#forget();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#spoken.follow(this.client?.mailbox.state);
    showPurgeDialog(this.renderRoot);
  }

  protected override content(): TemplateResult | typeof nothing {
    const { client } = this;
    if (client === undefined) {
      return nothing;
    }
    const session = client.session.state;
    if (session.status !== 'active') {
      return sessionState(session, this.#stateView(() => client.session.refresh()));
    }
    const view = this.#stateView(() => client.mailbox.refresh());
    const mailbox = client.mailbox.state;
    if (!session.context.rights.has('read') || mailbox.failure?.code === 'forbidden') {
      return noPermissionState(session.context.name, view);
    }
    if (mailbox.phase === 'idle' || (mailbox.phase === 'loading' && mailbox.messages.length === 0)) {
      return loadingState(mailbox, view);
    }
    if (mailbox.phase === 'failed') {
      return failedState(mailbox.failure, view);
    }
    return this.#box(session, mailbox, view);
  }

  /** The mailbox of somebody who is logged in and may read it. */
  #box(session: ActiveSession, mailbox: MailboxState, view: StateView): TemplateResult {
    const folders = foldersOf(mailbox.messages, this.language, session.capabilities.has('prullenbak'));
    const folder = folders.find(({ name }) => name === this.folder) ?? { name: this.folder, messages: [], unreadCount: 0 };
    const found = this.#search.hits(mailbox.messages);
    const messages = found ?? folder.messages;
    const row = this.#row(session, mailbox, found !== undefined);
    return html`
      ${inboxHeader({
        heading: view.heading(found === undefined ? this.#text.folderName(folder.name) : this.#text.searchResults),
        summary: found === undefined ? this.#summary(folder, mailbox) : this.#searchSummary(found, session),
        mailbox, refresh: this.#refresh,
      }, view)}
      <div class="tools">
        ${folderNavigation({ folders, current: found === undefined ? folder.name : undefined, text: this.#text, choose: this.#choose })}
        ${searchForm(this.#search, this.#text)}
      </div>
      ${mailbox.refreshing ? retrievalProgress(mailbox.stores, view) : nothing}
      ${this.#notices.render(this.common.undo)}
      ${mailboxProblems({ mailbox, messages, isFolderEmpty: found === undefined && messages.length === 0, view, failures: row })}
      ${searchProblem(this.#search, view)}
      ${messages.length > 0
        ? messageList({ messages, shownCount: this.#shownCount, row, showMore: this.#showMore })
        : this.#nothing(folder.name, mailbox, view)}
      ${purgeDialog({ pending: this.#pending, text: this.#text, common: this.common, confirm: this.#confirmed, cancel: this.#cancelled })}`;
  }

  get #text(): InboxMessages {
    return this.textOf('inbox', dutch);
  }

  #stateView(retry: () => Promise<void> | undefined): StateView {
    return {
      text: this.#text, common: this.common, language: this.language, phone: this.phoneHelp(),
      heading: (content, offset = 0) => this.heading(content, offset),
      retry: () => {
        this.#spoken.asked();
        void retry();
      },
    };
  }

  #row(session: ActiveSession, mailbox: MailboxState, withFolder: boolean): RowView {
    return {
      text: this.#text, common: this.common, language: this.language, selectedId: this.selectedId, withFolder,
      href: (id) => this.messageHref.replace('{id}', encodeURIComponent(id)),
      menuOf: this.#menu.openId,
      actions: (message) => actionsFor(message, session, this.#text),
      failures: mailbox.actionFailures,
      open: this.#open, act: this.#act, toggleMenu: this.#menu.toggle, menuToggled: this.#menu.toggled,
      retry: (failure) => void this.#actions.retry(failure),
      dismiss: (failure) => {
        this.#actions.dismiss(failure);
      },
    };
  }

  #nothing(folder: string, mailbox: MailboxState, view: StateView): TemplateResult | typeof nothing {
    const search = this.#search.state;
    if (search.status === 'found') {
      return nothingFoundState(search.query, view);
    }
    return search.status === 'searching' ? nothing : emptyState(folder, mailbox, view);
  }

  /** Not "0 berichten" while an organisation may have some. */
  #summary({ messages, unreadCount }: Folder, { completeness }: MailboxState): string {
    if (messages.length === 0 && completeness !== 'complete') {
      return '';
    }
    return unreadCount === 0 ? this.#text.messages(messages.length) : `${this.#text.messages(messages.length)}, ${this.#text.unread(unreadCount)}`;
  }

  #searchSummary(found: readonly MessageSummary[], { capabilities }: ActiveSession): string {
    const search = this.#search.state;
    const query = 'query' in search ? search.query : '';
    return `${this.#text.found(found.length, query)}. ${capabilities.has('zoeken-inhoud') ? this.#text.searchedText : this.#text.searchedSubject}`;
  }

  /** What is said when fetching has ended. */
  #outcome(mailbox: MailboxState): string {
    if (mailbox.phase === 'failed') {
      return this.#text.unreachable;
    }
    if (mailbox.failure !== undefined) {
      return this.#text.refreshFailed;
    }
    const inbox = mailbox.messages.filter(({ folder }) => folder === 'inbox');
    return this.#text.fetched(inbox.length, inbox.filter(({ unread }) => unread).length);
  }

  #searched(state: SearchState): void {
    this.#shownCount = pageSize;
    if (state.status === 'found') {
      this.announce(this.#text.found(state.found.length, state.query));
    } else if (state.status === 'failed') {
      this.announce(this.#text.searchFailed);
      this.reportError(state.error);
    }
  }

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

  readonly #act = (action: MessageAction, message: MessageSummary): void => {
    this.#menu.close();
    if (action.final) {
      this.#pending = { action, message };
      this.requestUpdate();
    } else {
      void this.#actions.perform(action, message);
    }
  };

  readonly #confirmed = ({ action, message }: Pending): void => {
    this.#pending = undefined;
    this.#search.drop(message.id);
    void this.#actions.perform(action, message);
    this.requestUpdate();
  };

  readonly #cancelled = ({ message }: Pending): void => {
    if (this.#pending !== undefined) {
      this.#pending = undefined;
      this.#focus.keepPlaceOf(message.id);
      this.requestUpdate();
    }
  };

  readonly #choose = (folder: string): void => {
    this.#search.clear();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#query');
    if (field !== null) {
      field.value = '';
    }
    if (folder !== this.folder) {
      this.folder = folder;
      this.dispatchEvent(new FolderChangeEvent(folder));
    }
  };

  readonly #refresh = (): void => {
    if (this.client?.mailbox.state.refreshing === false) {
      this.#spoken.asked();
      void this.client.mailbox.refresh();
    }
  };

  readonly #showMore = (): void => {
    const before = this.#shownCount;
    this.#shownCount += pageSize;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('li[data-id]');
      rows[before]?.querySelector('a')?.focus();
      this.announce(this.#text.moreShown(rows.length - before, rows.length));
    });
  };

  #forget(): void {
    this.#search.clear();
    this.#notices.clear();
    this.#menu.close();
    this.#pending = undefined;
    this.#shownCount = pageSize;
  }
}
