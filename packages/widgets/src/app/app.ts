import type { ActiveSession, UnsentWorkError } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { onBehalfOf } from '../context/on-behalf-of.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { OnDemand } from '../element/on-demand.js';
import { logoutIcon } from '../icons/icons.js';
import { MessageOpenEvent, type InboxElement } from '../inbox/inbox.js';
import { app as dutch, type AppMessages } from '../locales/nl/app.js';
import { sessionNotice as dutchSession, type SessionNoticeMessages } from '../locales/nl/session-notice.js';
import { displayLine } from '../message-viewer/display-text.js';
import { MessageCloseEvent } from '../message-viewer/message-close-event.js';
import type { MessageViewerElement } from '../message-viewer/message-viewer.js';
import { expiringNotice, expiringSentence } from '../session-notice/expiring-notice.js';
import { endingOf, SessionEnd } from '../session-notice/session-end.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import type { AppActing } from './app-acting.js';
import { AppSettings } from './app-settings.js';
import { AppWorker } from './app-worker.js';
import { loggedOutState, logoutFailedState, type AppStateContext } from './app-states.js';
import { appStyles } from './app.styles.js';
import { BoxPlace, type Place } from './box-place.js';
import { LetterStart } from './letter-start.js';
import { PageReturn } from './page-return.js';
import { SideScroll } from './side-scroll.js';

const acting = new OnDemand(() => import('./app-acting.js'));

export { PreferencesOpenEvent } from './preferences-open-event.js';

/**
 * The whole box in one tag: for whom one acts, the list and the letter beside it (one at a time where there is little room), one's settings
 * and what is wrong with them, a warning before the session ends, logging in and out.
 *
 * @summary Everything composed.
 * @fires {MessageOpenEvent} berichtenbox-message-open - A person opens a message. Cancelable: then it is not shown here.
 * @fires {MessageCloseEvent} berichtenbox-message-close - A person goes back to the list. Cancelable.
 * @fires {MessageChangeEvent} berichtenbox-message-change - Something was done to messages.
 * @fires {PreferencesOpenEvent} berichtenbox-preferences-open - A person wants to see their settings. Cancelable: then they are not shown here.
 * @fires {PreferencesChangeEvent} berichtenbox-preferences-change - The server has the settings that a person changed.
 * @fires {NoticeFollowEvent} berichtenbox-notice-follow - A person wants to do something about a notice. Cancelable: then nothing is done here.
 * @fires {SessionExpiredEvent} berichtenbox-session-expired - The session has ended by itself. Cancelable: then our own login stays away.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @fires {PrincipalChangeEvent} berichtenbox-principal-change - Another person's post is shown from here on: somebody chose it, or the mandate ended.
 * @csspart context - The band with for whom one acts.
 * @csspart clients - The way to everybody one acts for.
 * @csspart mandates - The way to one's mandates.
 * @csspart settings - The way to one's settings.
 * @csspart notices - What is wrong with them.
 * @csspart preferences - The settings themselves.
 * @csspart logout - The button to log out.
 * @csspart session-notice - The warning that the session ends.
 * @csspart update - That there is a new version of the box.
 * @csspart list - The side with the list.
 * @csspart letter - The side with the letter.
 * @csspart state - What stands there when nobody is logged in.
 * @csspart login - The link to log in.
 * @cssprop [--berichtenbox-on-behalf-background-color] - Behind the name while one acts for somebody else.
 * @cssprop [--berichtenbox-on-behalf-color] - Text on it.
 * @cssprop [--berichtenbox-on-behalf-line-color] - Its edge.
 * @cssprop [--berichtenbox-list-width=clamp(22rem, 36cqi, 28rem)] - Width of the list beside a letter.
 * @example
 * ```html
 * <berichtenbox-app routing="hash" contact-phone="14 0123"></berichtenbox-app>
 * ```
 */
export class AppElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, appStyles];

  /** `hash`: the folder and the open message stand in the fragment of the URL (`#/bericht/<id>`), or that one is at one's settings (`#/instellingen`), and the title says where one is, and while one acts for somebody else for whom. */
  @property() routing = '';

  /** Page with `<berichtenbox-mandates>`, to which the heading and a notice lead; empty: they do not. */
  @property({ attribute: 'mandates-href' }) mandatesHref = '';

  /** Page with `<berichtenbox-client-overview>`, to which the heading leads who acts for others; empty: it does not. */
  @property({ attribute: 'clients-href' }) clientsHref = '';

  /** Page with `<berichtenbox-activation-wizard>`, to which the settings lead who has not activated the box. */
  @property({ attribute: 'activation-href' }) activationHref = '';

  /** Sends the whole page to a URL of the server; a host with a router or a frame may want to do that itself. */
  @property({ attribute: false }) navigate: (url: string) => void = (url) => location.assign(url);

  /** Loads the page anew, after a person wanted the new version; a host with a frame may want to do that itself. */
  @property({ attribute: false }) reload: () => void = () => location.reload();

  @state() private extendFailed = false;
  @state() private logoutFailed = false;

  readonly #settings: AppSettings = new AppSettings(this, () => this.#place);
  readonly #place = new BoxPlace(this, (from, byBrowser) => void this.#moveFocus(from, byBrowser), this.#settings.hold);
  readonly #worker = new AppWorker({
    element: this, client: () => this.client, textOf: (source) => this.textOf('appUpdate', source), announce: (sentence) => this.announce(sentence), reportError: (error) => this.reportError(error),
    reload: () => this.reload(),
  });
  readonly #letterStart = new LetterStart(this);
  readonly #pageReturn = new PageReturn(this, async () => this.client?.session.refresh());
  readonly #end = new SessionEnd(this, (ending) => this.announce(`${this.#sessionText.expiring}. ${expiringSentence(ending, this.#sessionText)}`));
  /** Whose box it is or was last: who comes back is where they were, another person is not. */
  #partition: string | undefined;
  #acting: AppActing | undefined;
  #wasActive = false;
  #focusHeading = false;
  /** How far down the page the list was when a letter took its place, in pixels. */
  #listTop: number | undefined;

  constructor() {
    super();
    new SideScroll(this, (scrolls) => this.internals.states[scrolls ? 'add' : 'delete']('sides-scroll'));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#place.routes = this.routing === 'hash';
    const session = this.client?.session.state;
    if (session?.status === 'active' && session.context.partition !== this.#partition) {
      this.#place.belongsTo(session.context.partition, this.#wasActive);
      this.#partition = session.context.partition;
    } else if (session?.status === 'logged-out' && this.#partition !== undefined) {
      this.#partition = undefined;
      this.#place.reset();
    }
    this.#wasActive = session?.status === 'active';
    // What had the focus is about to go; without this a keyboard would start at the top of the page.
    this.#focusHeading = this.#isBoxShown() && session?.status !== 'active' && this.matches(':focus-within');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const session = this.client?.session.state;
    this.#end.follow(session);
    this.#place.title(session?.status === 'active' ? this.#text.titles : undefined, onBehalfOf(this.client));
    if (this.#focusHeading) {
      this.#focusHeading = false;
      this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    }
  }

  protected override content(): unknown {
    const session = this.client?.session.state ?? { status: 'unknown' };
    const active = session.status === 'active' && !this.logoutFailed ? session : undefined;
    const hasEnded = active?.accessEnded !== undefined;
    const offline = this.withoutNetwork;
    return html`
      ${active === undefined ? nothing : this.#band(active)}
      ${this.#worker.notice()}
      ${session.status === 'active' || this.logoutFailed ? nothing : offline?.cold(session, this.phoneHelp()) ?? loggedOutState(session, this.#states())}
      ${this.logoutFailed ? logoutFailedState(this.#states()) : nothing}
      ${this.#partition === undefined ? nothing : keyed(this.#partition, html`
        ${active === undefined || hasEnded ? nothing : this.#settings.notices(active)}
        ${this.#settings.pane(active !== undefined && !this.#pageReturn.hidden, this.#text)}
        ${hasEnded ? nothing : this.#panes(active)}`)}
      ${offline?.logoutDialog() ?? nothing}`;
  }

  get #text(): AppMessages {
    return this.textOf('app', dutch);
  }

  get #sessionText(): SessionNoticeMessages {
    return this.textOf('sessionNotice', dutchSession);
  }

  #band(session: ActiveSession): TemplateResult {
    const ending = endingOf(session);
    const isSelf = session.context.kind === 'self';
    const name = displayLine(session.context.name);
    const others = this.#actingOf(session);
    return html`<div class=${isSelf ? 'band' : 'band on-behalf'} part="context" ?hidden=${this.#pageReturn.hidden}>
        ${this.heading(isSelf ? html`<span translate="no">${this.#text.heading(name)}</span>` : html`<span class="namens">${this.#text.onBehalf}</span> <span translate="no">${name}</span>`)}
        <div class="ways">
          ${others?.switcher(session) ?? nothing}
          ${this.#settings.mandates(session, this.#text)}
          ${this.#settings.entry(session, this.#text)}
          <button class="button subtle logout" part="logout" type="button" @click=${() => void this.#logout()}>${logoutIcon()}<span>${this.#text.logout}</span></button>
        </div>
      </div>
      ${others?.below(session) ?? nothing}
      ${ending === undefined ? nothing : expiringNotice(ending, {
        text: this.#sessionText,
        heading: this.heading(this.#sessionText.expiring, 1, 'notice-heading'),
        failed: this.extendFailed,
        extend: () => void this.#extend(),
      })}`;
  }

  /** For who represents others; undefined until it is there. */
  #actingOf({ contexts, atLogin, accessEnded }: ActiveSession): AppActing | undefined {
    const isNeeded = contexts.length + atLogin.length > 1 || accessEnded !== undefined || this.#place.otherOwner !== undefined;
    const part = isNeeded ? this.need(acting) : undefined;
    return part && (this.#acting ??= new part.AppActing(this, this.#place, {
      client: () => this.client, wear: (styles) => this.addStyles(styles), textOf: (source) => this.textOf('acting', source),
      heading: (content) => this.heading(content, 1), reportError: (error) => this.reportError(error),
    }));
  }

  /** The list stays in place, empty, when the session ends, so that it is as one left it when one comes back. */
  #panes(active: ActiveSession | undefined): TemplateResult {
    const messageId = this.#place.messageId ?? '';
    const otherPerson = active && this.#place.otherOwner !== undefined ? this.#actingOf(active)?.otherPerson(active) ?? nothing : undefined;
    return html`<div class=${messageId === '' && otherPerson === undefined ? 'panes' : 'panes open'} ?hidden=${active === undefined || this.#pageReturn.hidden || this.#place.settings}
        @berichtenbox-ready=${stop} @berichtenbox-folder-change=${this.#folderChanged} @berichtenbox-view-change=${this.#viewChanged}
        @berichtenbox-message-open=${this.#open} @berichtenbox-message-close=${this.#close}>
      <div class="list" part="list">
        <berichtenbox-inbox .endpoint=${this.endpoint} .locale=${this.locale} .headingLevel=${this.headingLevel + 1} .contactPhone=${this.contactPhone}
          .folder=${this.#place.folder} .unreadOnly=${this.#place.view.unreadOnly} .actionNeeded=${this.#place.view.actionNeeded} .period=${this.#place.view.period} .pages=${this.#place.view.pages}
          .selectedId=${messageId} .messageHref=${this.#place.messageHref}
          @berichtenbox-list-change=${this.#listChanged}></berichtenbox-inbox>
      </div>
      <section class="letter" part="letter" aria-label=${this.#text.letter}>
        ${messageId === '' ? nothing : this.#toList()}
        ${otherPerson ?? nothing}
        ${active !== undefined && otherPerson === undefined ? html`<berichtenbox-message-viewer .endpoint=${this.endpoint} .locale=${this.locale} .headingLevel=${this.headingLevel + 1}
          .contactPhone=${this.contactPhone} .messageId=${messageId} .messageHref=${this.#place.messageHref}
          .order=${this.#inbox?.messageIds} closable></berichtenbox-message-viewer>` : nothing}
        ${messageId === '' ? nothing : this.#toList()}
      </section>
    </div>`;
  }

  /** Beside the list there is no way back to be seen; by keyboard there is one, at both ends of the letter. */
  #toList(): TemplateResult {
    return html`<button class="button skip no-print" type="button" @click=${this.#focusRow}>${this.#text.toList}</button>`;
  }

  #states(): AppStateContext {
    return {
      text: this.#text,
      sessionText: this.#sessionText,
      common: this.common,
      heading: (content) => this.heading(content),
      phone: this.phoneHelp(),
      retry: () => void this.client?.session.refresh(),
      logout: () => void this.#logout(),
      handledByHost: this.#end.handledByHost,
    };
  }

  readonly #open = (event: MessageOpenEvent): void => {
    // The host hears it from us, after which it is known whether it wants to do it itself.
    event.stopPropagation();
    event.preventDefault();
    if (this.dispatchEvent(new MessageOpenEvent(event.messageId))) {
      this.#place.go({ messageId: event.messageId });
    }
  };

  readonly #close = (event: MessageCloseEvent): void => {
    event.stopPropagation();
    event.preventDefault();
    if (this.#isBesideList()) {
      this.#focusRow();
    } else if (this.dispatchEvent(new MessageCloseEvent(event.messageId))) {
      this.#place.go({ messageId: undefined });
    }
  };

  readonly #listChanged = (): void => this.requestUpdate();

  readonly #focusRow = (): void => this.#inbox?.focusMessage(this.#place.messageId ?? '');

  /** There is room for both: nothing needs to close for somebody to be back at the list. */
  #isBesideList(): boolean {
    return this.renderRoot.querySelector('.list')?.checkVisibility() ?? false;
  }

  readonly #folderChanged = (): void => {
    const folder = this.#inbox?.folder;
    if (folder !== undefined && folder !== this.#place.folder) {
      this.#place.go({ folder, view: { ...this.#place.view, pages: 1 } });
    }
  };

  readonly #viewChanged = (): void => {
    if (this.#inbox !== null) {
      const { unreadOnly, actionNeeded, period, pages } = this.#inbox;
      this.#place.go({ view: { unreadOnly, actionNeeded, period, pages } });
    }
  };

  get #inbox(): InboxElement | null {
    return this.renderRoot.querySelector('berichtenbox-inbox');
  }

  /**
   * A person went from one place to another: focus goes along, to the letter, or back to the row it came from, with the list as far down as
   * it was. By the browser's own buttons to another folder, or where what had the focus is gone: to the heading of the list.
   */
  async #moveFocus(from: Place, byBrowser: boolean): Promise<void> {
    const page = this.ownerDocument.scrollingElement;
    const top = page?.scrollTop;
    await this.updateComplete;
    const { folder, messageId, settings } = this.#place;
    if (settings) {
      await this.#settings.focus();
    } else if (from.settings) {
      this.renderRoot.querySelector<HTMLElement>('.settings')?.focus();
    } else if (messageId !== undefined && messageId !== from.messageId) {
      if (from.messageId === undefined) {
        this.#listTop = this.#isBesideList() ? undefined : top;
      }
      this.#letterStart.align();
      this.renderRoot.querySelector<MessageViewerElement>('berichtenbox-message-viewer')?.focus();
    } else if (messageId === undefined && from.messageId !== undefined) {
      if (page !== null && this.#listTop !== undefined) {
        page.scrollTop = this.#listTop;
      }
      this.#inbox?.focusMessage(from.messageId);
    } else if (byBrowser) {
      await this.#inbox?.updateComplete;
      if ((messageId === undefined && folder !== from.folder) || !this.matches(':focus-within')) {
        this.#inbox?.focusMessage('');
      }
    }
  }

  async #extend(): Promise<void> {
    this.extendFailed = false;
    try {
      await this.client?.session.extend();
      this.announce(this.#sessionText.extended);
    } catch (error) {
      this.extendFailed = true;
      this.announce(this.#sessionText.extendFailed);
      this.reportError(error);
    }
  }

  /** @param leaveUnsent where nothing is kept on this device, nothing waits for the network either */
  async #logout(leaveUnsent = this.withoutNetwork === undefined): Promise<void> {
    this.logoutFailed = false;
    try {
      const answer = await this.client?.session.logout({ leaveUnsent });
      if (answer?.logoutUrl !== undefined) {
        this.navigate(answer.logoutUrl);
      }
    } catch (error) {
      if (isUnsent(error)) {
        this.withoutNetwork?.askBeforeLogout(error.unsent, () => void this.#logout(true));
        return;
      }
      this.logoutFailed = true;
      this.reportError(error);
    }
  }

  #isBoxShown(): boolean {
    return this.renderRoot.querySelector('.band') !== null;
  }
}

/** By its code: the class of it is no part of the first load. */
function isUnsent(error: unknown): error is UnsentWorkError {
  return (error as Partial<UnsentWorkError>).code === 'unsent-work';
}

/** The parts of the box are no elements of the host's; it is told once that the box is ready. */
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-app': AppElement;
  }
}
