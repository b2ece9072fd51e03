import type { ActiveSession, BerichtenboxClient } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { loginHref } from '../element/login-link.js';
import { switchIcon } from '../icons/person-icons.js';
import { mandateSwitcher as dutch, type MandateSwitcherMessages } from '../locales/nl/mandate-switcher.js';
import { displayLine } from '../message-viewer/display-text.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { mandateSwitcherStyles } from './mandate-switcher.styles.js';
import { manyPeople, peopleOf, type Person } from './people.js';
import { PrincipalChangeEvent } from './principal-change-event.js';
import { Shortcuts } from './shortcuts.js';
import { peopleAtATime, switchDialog, type SwitchDialogView } from './switch-dialog.js';
import { Switching } from './switching.js';

export { PrincipalChangeEvent } from './principal-change-event.js';

/**
 * For whom one acts: a button that says it, and a list of oneself and everybody one represents. Only pressing somebody changes; going through the list does
 * not. It asks first when something would be lost. Shows nothing for who represents nobody.
 *
 * From five people on one can search, and mark favourites; favourites and whom one saw last are kept in the memory of the page only.
 *
 * @summary For whom one acts.
 * @fires {PrincipalChangeEvent} berichtenbox-principal-change - A person chose whose post they see from now on; it is so already. Cancelable: then the focus is not
 *   put back on the button, because you put it somewhere yourself.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart switch - The button.
 * @csspart dialog - The list, and the question before something is lost.
 * @csspart person - The button of one person.
 * @csspart error - What failed.
 * @cssprop [--berichtenbox-on-behalf-background-color] - Behind the name while one acts for somebody else.
 * @cssprop [--berichtenbox-on-behalf-color] - Text on it.
 * @cssprop [--berichtenbox-on-behalf-line-color] - Its edge.
 * @example
 * ```html
 * <berichtenbox-mandate-switcher></berichtenbox-mandate-switcher>
 * ```
 */
export class MandateSwitcherElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, mandateSwitcherStyles];

  /** It says elsewhere on the page for whom one acts: the button only says that one can choose. */
  @property({ type: Boolean }) compact = false;

  /** Sends the whole page to where one logs in; a host with a router or a frame may want to do that itself. */
  @property({ attribute: false }) navigate: (url: string) => void = (url) => location.assign(url);

  readonly #switching = new Switching(this, {
    client: () => this.client,
    switched: (person) => void this.#switched(person),
    // Without the fragment: the message in it is of who one acts for now.
    login: (loginUrl) => this.navigate(loginHref(loginUrl, { pathname: location.pathname, search: location.search, hash: '' })),
    failed: (error) => this.reportError(error),
  });
  #isOpen = false;
  #query = '';
  #shownCount = peopleAtATime;
  /** Of this session and this language. */
  #people: { readonly of: ActiveSession['contexts']; readonly atLogin: ActiveSession['atLogin']; readonly language: string; readonly list: readonly Person[] } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#isOpen && this.client?.session.state.status !== 'active') {
      this.#close();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) {
      dialog.showModal();
      (dialog.querySelector<HTMLElement>('#query') ?? dialog.querySelector<HTMLElement>('.dialog-heading'))?.focus();
    }
    const stay = dialog?.querySelector<HTMLElement>('.stay');
    if (stay && dialog?.contains((this.renderRoot as ShadowRoot).activeElement) !== true) {
      stay.focus();
    }
  }

  /** Puts the focus on the button; does nothing while there is none. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.switch')?.focus();
  }

  protected override content(): unknown {
    const { client } = this;
    const session = client?.session.state;
    if (client === undefined || session?.status !== 'active') {
      return nothing;
    }
    const people = this.#peopleOf(session);
    if (people.length < 2) {
      return nothing;
    }
    return html`${this.#button(session)}${this.#isOpen ? switchDialog(this.#view(client, session, people)) : nothing}`;
  }

  get #text(): MandateSwitcherMessages {
    return this.textOf('mandateSwitcher', dutch);
  }

  #button({ context }: ActiveSession): TemplateResult {
    const text = this.#text;
    const isSelf = context.kind === 'self';
    const name = html`<span class="who" translate=${isSelf ? nothing : 'no'}>${isSelf ? text.ownPost : text.onBehalf(displayLine(context.name))}</span>`;
    return html`<button class=${`button switch ${this.compact ? 'subtle' : isSelf ? '' : 'on-behalf'}`} part="switch" type="button" aria-haspopup="dialog" @click=${this.#open}>${switchIcon()}${
      this.compact ? html`<span>${text.changePerson}<span class="visually-hidden"> – ${name}</span></span>` : html`<span>${name} – ${text.change}</span>`}</button>`;
  }

  #view(client: BerichtenboxClient, session: ActiveSession, people: readonly Person[]): SwitchDialogView {
    const shortcuts = Shortcuts.of(client, session.contexts[0]?.id ?? '');
    const currentId = session.context.id;
    const byId = (id: string): Person[] => people.filter((person) => person.id === id && id !== currentId);
    return {
      client, people, currentId, text: this.#text, common: this.common, language: this.language, step: this.#switching.step,
      hasShortcuts: people.length > manyPeople,
      isFavourite: (id) => shortcuts.isFavourite(id),
      favourites: people.filter(({ id }) => shortcuts.isFavourite(id)),
      recent: shortcuts.recent.flatMap(byId),
      query: this.#query, shownCount: this.#shownCount,
      actingFor: session.context.kind === 'self' ? undefined : displayLine(session.context.name),
      choose: this.#choose,
      toggleFavourite: ({ id }) => this.#toggleFavourite(shortcuts, id),
      type: (query) => {
        this.#query = query;
        this.#shownCount = peopleAtATime;
        this.requestUpdate();
      },
      showMore: () => void this.#showMore(),
      close: () => void this.#leave(),
      confirm: () => void this.#switching.confirm(),
      stay: () => void this.#leave(),
    };
  }

  #peopleOf(session: ActiveSession): readonly Person[] {
    const { contexts: of, atLogin } = session;
    const { language } = this;
    if (this.#people?.of !== of || this.#people.atLogin !== atLogin || this.#people.language !== language) {
      this.#people = { of, atLogin, language, list: peopleOf(session, language) };
    }
    return this.#people.list;
  }

  readonly #open = (): void => {
    this.#isOpen = true;
    this.#query = '';
    this.#shownCount = peopleAtATime;
    this.requestUpdate();
  };

  readonly #choose = (person: Person): void => {
    const session = this.client?.session.state;
    if (session?.status === 'active' && session.context.id === person.id) {
      void this.#leave();
    } else {
      void this.#switching.to(person);
    }
  };

  async #switched(person: Person): Promise<void> {
    const { client } = this;
    const session = client?.session.state;
    this.#close();
    if (client === undefined || session?.status !== 'active') {
      return;
    }
    const isSelf = session.context.kind === 'self';
    Shortcuts.of(client, session.contexts[0]?.id ?? '').saw(person.id);
    await this.updateComplete;
    if (this.dispatchEvent(new PrincipalChangeEvent(session.context.id, isSelf))) {
      this.focus();
    }
    this.announce(isSelf ? this.#text.nowOwn : this.#text.now(person.name));
  }

  /** The next page of people, with the focus on the first of it. */
  async #showMore(): Promise<void> {
    const before = this.#shownCount;
    this.#shownCount += peopleAtATime;
    this.requestUpdate();
    await this.updateComplete;
    const lists = this.renderRoot.querySelectorAll('.people');
    lists.item(lists.length - 1).querySelectorAll('.person-item').item(before).querySelector<HTMLElement>('button')?.focus();
  }

  /** The list of favourites changes by it, which may lie above: the focus stays on the button that was pressed. */
  #toggleFavourite(shortcuts: Shortcuts, id: string): void {
    shortcuts.toggleFavourite(id);
    this.requestUpdate();
  }

  /** Closed without a choice: by its button, by Escape, or to stay. */
  async #leave(): Promise<void> {
    if (this.#isOpen) {
      this.#close();
      await this.updateComplete;
      this.focus();
    }
  }

  #close(): void {
    this.#isOpen = false;
    this.#switching.cancel();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-mandate-switcher': MandateSwitcherElement;
  }
}
