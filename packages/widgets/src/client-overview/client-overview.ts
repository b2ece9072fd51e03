import type { ActingClient, BerichtenboxClient, ClientsDesk } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { withoutDesk } from '../acting/desk-states.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { DeskConnection } from '../element/desk-connection.js';
import { loginHref } from '../element/login-link.js';
import { refreshIcon } from '../icons/icons.js';
import { statePanel } from '../inbox/state-panel.js';
import { clientOverview as dutch, type ClientOverviewMessages } from '../locales/nl/client-overview.js';
import { mandateSwitcher as dutchSwitcher } from '../locales/nl/mandate-switcher.js';
import { manyPeople, type Person } from '../mandate-switcher/people.js';
import { failureSentence } from '../mandate-switcher/person-list.js';
import { PrincipalChangeEvent } from '../mandate-switcher/principal-change-event.js';
import { switchQuestion } from '../mandate-switcher/switch-question.js';
import { Switching } from '../mandate-switcher/switching.js';
import { envelopeDrawing } from '../message-viewer/letter-drawings.js';
import { displayLine } from '../message-viewer/display-text.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { clientList } from './client-list.js';
import { chosenClients, isWaiting, type ClientChoice } from './client-order.js';
import { clientOverviewStyles } from './client-overview.styles.js';
import { clientTools } from './client-tools.js';

const clientsAtATime = 50;
const tellAfterMs = 400;
/** What is still being fetched when the overview comes, is there soon after. */
const lookAgainMs = 2500;
const mostLooks = 12;
const everybody: ClientChoice = { query: '', sort: 'deadline', show: 'all' };

/**
 * Everybody one acts for, with what waits there: how many messages are unread, how many ask for something, and the day and sender of the nearest deadline. Nothing
 * else of anybody's letters is shown, or asked for, until one chooses a person. Oneself is not in it.
 *
 * @summary A representative's clients.
 * @fires {PrincipalChangeEvent} berichtenbox-principal-change - A person chose whose post they see from now on; it is so already. Cancelable: then the page does
 *   not go to `box-href`.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart clients - The list.
 * @csspart client - One person in it.
 * @csspart tools - Searching, order and choice.
 * @csspart dialog - The question before something is lost.
 * @csspart error - What failed.
 * @csspart state - What stands there when there is no list to show.
 * @example
 * ```html
 * <berichtenbox-client-overview box-href="/mijn/"></berichtenbox-client-overview>
 * ```
 */
export class ClientOverviewElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, statePanelStyles, clientOverviewStyles];

  /** Page with the messages, where to go once a person is chosen; empty when they are on this page. */
  @property({ attribute: 'box-href' }) boxHref = '';

  /** Page with `<berichtenbox-mandates>`, for who acts for nobody yet. */
  @property({ attribute: 'mandates-href' }) mandatesHref = '';

  /** Sends the whole page somewhere; a host with a router or a frame may want to do that itself. */
  @property({ attribute: false }) navigate: (url: string) => void = (url) => location.assign(url);

  readonly #connection = new DeskConnection<ClientsDesk>(this, {
    capability: 'machtigen', open: (client) => client.openClients(), forget: () => undefined,
  });
  readonly #switching = new Switching(this, {
    client: () => this.client,
    switched: () => this.#switched(),
    login: (loginUrl) => this.navigate(loginHref(loginUrl, { pathname: location.pathname, search: location.search, hash: '' })),
    failed: (error) => this.#failed(error),
  });
  #choice = everybody;
  #shownCount = clientsAtATime;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #lookingAgain: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#telling);
    this.#stopLooking();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#connection.follow(this.client);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('.stay')?.focus();
    }
    this.#lookAgain();
  }

  /** Puts the focus on the heading. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }

  /** Asks again what waits; does nothing while it is not shown. */
  async refresh(): Promise<void> {
    await this.#connection.desk?.load();
  }

  protected override content(): unknown {
    const { client } = this;
    const { desk, status, failure } = this.#connection;
    const text = this.#text;
    const heading = (content: string): TemplateResult => this.heading(content);
    if (client === undefined || desk === undefined || (desk.state.phase !== 'ready' && desk.state.clients.length === 0)) {
      return withoutDesk({
        session: client?.session.state ?? { status: 'unknown' }, status, failure: failure ?? desk?.state.failure, text, common: this.common, heading, phone: this.phoneHelp(), retry: this.#retry,
      });
    }
    const { clients } = desk.state;
    return clients.length === 0 ? this.#nobody() : this.#overview(client, clients);
  }

  get #text(): ClientOverviewMessages {
    return this.textOf('clientOverview', dutch);
  }

  #nobody(): TemplateResult {
    const text = this.#text;
    return statePanel({
      drawing: envelopeDrawing(), heading: this.heading(text.nobody), hint: text.nobodyHint, help: this.phoneHelp(),
      action: this.mandatesHref === '' ? nothing : html`<a class="button" href=${this.mandatesHref}>${text.toMandates}</a>`,
    });
  }

  #overview(client: BerichtenboxClient, clients: readonly ActingClient[]): TemplateResult {
    const text = this.#text;
    const found = chosenClients(clients, this.#choice, this.language);
    const shown = found.slice(0, this.#shownCount);
    return html`<div class="page">
      <div class="top">
        <div>${this.heading(text.heading)}<p class="summary">${text.summary(clients.length, clients.filter(isWaiting).length, clients.every(({ complete }) => complete))}</p></div>
        <button class="button refresh" type="button" @click=${() => void this.#refresh()}>${refreshIcon()}<span>${text.refresh}</span></button>
      </div>
      ${clients.length < manyPeople ? nothing : clientTools({ text, choice: this.#choice, found: found.length, total: clients.length, choose: this.#choose })}
      ${found.length === 0
        ? html`<div class="none"><p>${text.found(0, clients.length)} ${text.nothingFound}</p><button class="button" type="button" @click=${this.#showEverybody}>${text.clear}</button></div>`
        : clientList(shown, {
          client, text, switcherText: this.textOf('mandateSwitcher', dutchSwitcher), common: this.common, language: this.language, step: this.#switching.step, open: (person) => void this.#open(person),
        })}
      ${shown.length === found.length ? nothing : html`<div class="more">
        <p class="muted">${text.shown(shown.length, found.length)}</p>
        <button class="button show-more" type="button" @click=${() => void this.#showMore()}>${text.showMore}</button>
      </div>`}
      ${this.phoneHelp()}
    </div>
    ${this.#question(client)}`;
  }

  #question({ session: { state } }: BerichtenboxClient): TemplateResult | typeof nothing {
    const { step } = this.#switching;
    return step.phase === 'asking' && state.status === 'active'
      ? html`<dialog part="dialog" aria-labelledby="title" aria-describedby="loses" @close=${this.#stay}>${switchQuestion(step.loses, {
        text: this.textOf('mandateSwitcher', dutchSwitcher), actingFor: state.context.kind === 'self' ? undefined : displayLine(state.context.name),
        stay: this.#stay, confirm: () => void this.#switching.confirm(),
      })}</dialog>`
      : nothing;
  }

  readonly #choose = (choice: Partial<ClientChoice>): void => {
    this.#choice = { ...this.#choice, ...choice };
    this.#shownCount = clientsAtATime;
    // Once one stops typing: nobody wants to hear it for each letter.
    clearTimeout(this.#telling);
    this.#telling = setTimeout(this.#tellFound, tellAfterMs);
    this.requestUpdate();
  };

  readonly #tellFound = (): void => {
    const clients = this.#connection.desk?.state.clients ?? [];
    this.announce(this.#text.found(chosenClients(clients, this.#choice, this.language).length, clients.length));
  };

  readonly #showEverybody = (): void => {
    this.#choose({ query: '', show: 'all' });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#query')?.focus());
  };

  async #open(person: Person): Promise<void> {
    const session = this.client?.session.state;
    if (session?.status !== 'active') {
      return;
    }
    if (session.context.id === person.id) {
      this.#switched();
      return;
    }
    // Said only when it takes long: else what is said next would have to wait.
    const slow = setTimeout(() => this.announce(this.textOf('mandateSwitcher', dutchSwitcher).opening(person.name)), 1000);
    try {
      await this.#switching.to(person);
    } finally {
      clearTimeout(slow);
    }
  }

  #switched(): void {
    const session = this.client?.session.state;
    if (session?.status !== 'active') {
      return;
    }
    const { id, kind, name } = session.context;
    if (this.dispatchEvent(new PrincipalChangeEvent(id, kind === 'self')) && this.boxHref !== '') {
      this.navigate(this.boxHref);
    }
    this.announce(this.textOf('mandateSwitcher', dutchSwitcher).now(displayLine(name)));
  }

  #failed(error: unknown): void {
    this.reportError(error);
    const { step } = this.#switching;
    if (step.phase === 'failed') {
      this.announce(failureSentence(step.person.name, step.error, this.textOf('mandateSwitcher', dutchSwitcher), this.common));
    }
  }

  readonly #stay = (): void => {
    const { step } = this.#switching;
    this.#switching.cancel();
    if (step.phase === 'asking') {
      const label = this.#text.open(step.person.name);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`.open[aria-label="${CSS.escape(label)}"]`)?.focus());
    }
  };

  /** As long as somebody's messages are still being fetched; not for ever. */
  #lookAgain(): void {
    const { desk } = this.#connection;
    if (desk?.state.phase !== 'ready' || !desk.state.clients.some(({ unread }) => unread === undefined)) {
      this.#stopLooking();
    } else if (this.#lookingAgain === undefined && this.#looks < mostLooks) {
      this.#looks += 1;
      this.#lookingAgain = setTimeout(() => {
        this.#lookingAgain = undefined;
        void desk.load();
      }, lookAgainMs);
    }
  }

  #stopLooking(): void {
    clearTimeout(this.#lookingAgain);
    this.#lookingAgain = undefined;
    this.#looks = 0;
  }

  async #refresh(): Promise<void> {
    this.#stopLooking();
    await this.refresh();
    if (this.#connection.desk?.state.phase === 'ready') {
      this.announce(this.#text.refreshed);
    }
  }

  /** The next page of people, with the focus on the first of it. */
  async #showMore(): Promise<void> {
    const before = this.#shownCount;
    this.#shownCount += clientsAtATime;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open').item(before).focus();
  }

  readonly #retry = (): void => {
    const { desk } = this.#connection;
    if (this.client?.session.state.status === 'unreachable') {
      void this.client.session.refresh();
    } else if (desk === undefined) {
      this.#connection.retry();
    } else {
      void desk.load();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-client-overview': ClientOverviewElement;
  }
}
