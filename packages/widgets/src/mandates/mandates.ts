import type { BerichtenboxClient, Mandate, MandatesDesk } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { withoutDesk } from '../acting/desk-states.js';
import { beginWork } from '../acting/unsaved-work.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { DeskConnection } from '../element/desk-connection.js';
import { backIcon, infoIcon, successIcon } from '../icons/icons.js';
import { actLog as dutchLog } from '../locales/nl/act-log.js';
import { mandateForms as dutchForms } from '../locales/nl/mandate-forms.js';
import { mandates as dutch, type MandatesMessages } from '../locales/nl/mandates.js';
import { displayLine } from '../message-viewer/display-text.js';
import { LeaveQuestion, type LeaveQuestionMessages } from '../preferences/leave-question.js';
import type { NamedOrganisation } from '../preferences/preferences-view.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { Accepting } from './accepting.js';
import { ActLogPart } from './act-log-part.js';
import { Changing } from './changing.js';
import { Ending } from './ending.js';
import { grantLike } from './grant-draft.js';
import { Granting } from './granting.js';
import { MandateLists } from './mandate-lists.js';
import type { Side } from './mandate-words.js';
import type { MandateNaming, MandatesPage } from './mandates-page.js';
import { mandatesStyles } from './mandates.styles.js';
import { TaskRoute, type MandateTask } from './task-route.js';

type Task = { readonly name: 'lists' | 'log' } | { readonly name: 'grant' | 'code' | 'change'; readonly work: Granting | Accepting | Changing };

/**
 * Who may handle one's post, and whose post one handles: giving a mandate to a relative or helper with a code, accepting one, changing, extending, taking back and giving up, and
 * what was seen and done under it. It is about oneself, also while one acts for somebody else. A code is shown once, and never in a URL.
 *
 * @summary Who may act for whom, and what they did.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart given - Who may act for this person.
 * @csspart received - For whom this person may act.
 * @csspart mandates - A list of mandates.
 * @csspart mandate - One of them.
 * @csspart form - What is filled in to give or change one.
 * @csspart code-form - Where a code is filled in.
 * @csspart code - The code for somebody else, while it is shown.
 * @csspart log-day - What was seen and done on one day.
 * @csspart log - The lines of that day.
 * @csspart outcome - What became of what one did.
 * @csspart conflict - What was changed elsewhere.
 * @csspart dialog - The question before something ends or is lost.
 * @csspart error - What went wrong.
 * @csspart state - What stands there when there are no mandates to show.
 * @example
 * ```html
 * <berichtenbox-mandates routing="hash" box-href="/mijn/" contact-phone="14 0123"></berichtenbox-mandates>
 * ```
 */
export class MandatesElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, mandatesStyles];

  /** `hash`: a fragment of the URL leads to a part: `#/machtigingen` (the lists), `#/machtigen` (giving one), `#/code` (accepting one) and `#/logboek` (what was seen and done). */
  @property() routing = '';

  /** Page with `<berichtenbox-app routing="hash">`, to whose messages the log links; empty: it does not. */
  @property({ attribute: 'box-href' }) boxHref = '';

  readonly #connection = new DeskConnection<MandatesDesk>(this, {
    capability: 'machtigen', open: (client) => client.openMandates(), forget: () => this.#forget(),
  });
  readonly #page = this.#makePage();
  readonly #log = new ActLogPart(this, this.#page, { text: () => this.textOf('actLog', dutchLog), hrefOf: (id) => this.#hrefOf(id) });
  readonly #lists = new MandateLists(this.#page, {
    grant: () => void this.#go('grant'), enterCode: () => void this.#go('code'), openLog: () => void this.#go('log'),
    change: (mandate) => void this.#start({ name: 'change', work: new Changing(this.#page, mandate) }),
    grantAgain: (mandate) => void this.#start({ name: 'grant', work: new Granting(this.#page, grantLike(mandate)) }),
    end: (mandate, side) => this.#askEnd(mandate, side),
  });
  readonly #leaving = new LeaveQuestion(this, () => this.hasUnsavedChanges);
  readonly #route = new TaskRoute(this);
  #task: Task = { name: 'lists' };
  #ending: Ending | undefined;
  #outcome: string | undefined;
  #endWork: (() => void) | undefined;
  #workOf: BerichtenboxClient | undefined;
  /** Of this update: it is asked for at every name. */
  #namingNow: MandateNaming | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#refresh);
    this.#endWork?.();
    this.#workOf = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client } = this;
    this.#namingNow = this.#naming();
    this.#connection.follow(client);
    this.#log.follow(this.#task.name === 'log' ? client : undefined);
    if (client !== this.#workOf) {
      this.#endWork?.();
      this.#workOf = client;
      this.#endWork = client === undefined ? undefined : beginWork(client, () => this.hasUnsavedChanges);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.end');
    if (dialog?.open === false) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('.keep')?.focus();
    }
    this.#route.isOn = this.routing === 'hash';
    const asked = this.#isShown ? this.#route.take() : undefined;
    if (asked !== undefined) {
      void this.#go(asked);
    }
  }

  /** Whether a person filled in something that is not saved, or sees a code that they have not noted. */
  get hasUnsavedChanges(): boolean {
    const task = this.#task;
    return 'work' in task && !(task.work instanceof Accepting) && task.work.holdsWork;
  }

  /**
   * For who takes this element away: whether the person may go. When something would be lost they are asked.
   *
   * @returns resolves with false when they rather stay
   */
  confirmLeave(): Promise<boolean> {
    return this.#leaving.ask();
  }

  /** Puts the focus on the heading. */
  override focus(): void {
    void this.#page.focus('.heading');
  }

  protected override content(): unknown {
    const { client } = this;
    const { desk, status, failure } = this.#connection;
    const { text } = this.#page.naming;
    if (client === undefined || desk === undefined || !this.#isShown) {
      return withoutDesk({
        session: client?.session.state ?? { status: 'unknown' }, status, failure: failure ?? desk?.state.failure, text, common: this.common,
        heading: (content) => this.heading(content), phone: this.phoneHelp(), retry: this.#retry,
      });
    }
    const task = this.#task;
    return html`<div class="page">
        ${task.name === 'lists' ? nothing : html`<button class="button subtle back no-print" type="button" @click=${() => void this.#back()}>${backIcon()}<span>${text.back}</span></button>`}
        ${task.name === 'lists' ? this.#overview(client, desk) : 'work' in task ? task.work.content() : this.#log.content(desk.state.given)}
        ${this.phoneHelp()}
      </div>
      ${this.#ending?.dialog() ?? nothing}
      ${this.#leaving.dialog(this.#leaveWords(text))}`;
  }

  #overview({ session: { state } }: BerichtenboxClient, desk: MandatesDesk): TemplateResult {
    const { text } = this.#page.naming;
    const other = state.status === 'active' && state.context.kind !== 'self' ? displayLine(state.context.name) : undefined;
    return html`${this.heading(text.heading)}
      <p>${text.intro}</p>
      ${other === undefined ? nothing : html`<div class="alert">${infoIcon()}<div class="body"><p>${text.aboutYou(other)}</p></div></div>`}
      ${this.#outcome === undefined ? nothing : html`<div class="alert ok outcome" part="outcome" role="group" tabindex="-1" aria-labelledby="outcome">${successIcon()}<div class="body"><p id="outcome">${this.#outcome}</p></div></div>`}
      ${this.#lists.content(desk.state.given, desk.state.received)}`;
  }

  get #isShown(): boolean {
    const state = this.#connection.desk?.state;
    return state !== undefined && (state.phase === 'ready' || state.given.length + state.received.length > 0);
  }

  #leaveWords(text: MandatesMessages): LeaveQuestionMessages {
    const task = this.#task;
    return task.name === 'grant' && task.work instanceof Granting && task.work.holdsCode
      ? { leave: text.leaveCode, leaveBody: text.leaveCodeBody, leaveStay: text.leaveCodeStay, leaveGo: text.leaveCodeGo }
      : text;
  }

  /** A person wants to do something else; what would be lost is asked about. */
  async #go(name: MandateTask): Promise<void> {
    if (await this.#leaving.ask()) {
      await this.#start(name === 'grant' ? { name, work: new Granting(this.#page) } : name === 'code' ? { name, work: new Accepting(this.#page) } : { name });
    }
  }

  async #start(task: Task): Promise<void> {
    this.#outcome = undefined;
    this.#task = task;
    this.#log.reset();
    await this.#page.focus('.heading');
  }

  async #back(): Promise<void> {
    const from = this.#task;
    if (await this.#leaving.ask()) {
      this.#task = { name: 'lists' };
      this.#refresh();
      const start = { grant: '.grant', code: '.enter-code', log: '.to-log', change: '.heading', lists: '.heading' };
      await this.#page.focus(start[from.name]);
    }
  }

  #done(outcome?: string): void {
    this.#task = { name: 'lists' };
    this.#ending = undefined;
    this.#outcome = outcome;
    if (outcome !== undefined) {
      this.announce(outcome);
    }
    void this.#page.focus(outcome === undefined ? '.heading' : '.outcome');
  }

  #askEnd(mandate: Mandate, side: Side): void {
    this.#outcome = undefined;
    this.#ending = new Ending(this.#page, mandate, { side, close: () => {
      this.#ending = undefined;
      void this.#page.focus(`[data-part=${side}] [data-mandate="${CSS.escape(mandate.id)}"] .end`);
    } });
    this.requestUpdate();
  }

  #forget(): void {
    this.#task = { name: 'lists' };
    this.#ending = this.#outcome = undefined;
  }

  /** To a message of one's own; while one acts for somebody else it would be looked for under them. */
  #hrefOf(messageId: string): string | undefined {
    const { client } = this;
    const session = client?.session.state;
    if (client === undefined || this.boxHref === '' || session?.status !== 'active' || session.context.kind !== 'self') {
      return undefined;
    }
    const { phase, messages } = client.mailbox.state;
    return phase === 'ready' && messages.every(({ id }) => id !== messageId) ? undefined : `${this.boxHref}#/bericht/${encodeURIComponent(messageId)}`;
  }

  #organisations(): readonly NamedOrganisation[] {
    const directory = this.client?.organisations;
    return (directory?.ids ?? []).map((storeId) => ({ storeId, name: displayLine(directory?.nameOf(storeId) ?? storeId) }))
      .sort((one, other) => one.name.localeCompare(other.name, this.language));
  }

  #naming(): MandateNaming {
    return {
      text: this.textOf('mandates', dutch), language: this.language, organisations: this.#organisations(),
      nameOf: (storeId) => displayLine(this.client?.organisations.nameOf(storeId) ?? storeId),
    };
  }

  #makePage(): MandatesPage {
    const current = {
      client: () => this.client, desk: () => this.#connection.desk, naming: () => (this.#namingNow ??= this.#naming()), forms: () => this.textOf('mandateForms', dutchForms), common: () => this.common,
    };
    return {
      get client() {
        return current.client();
      },
      get desk() {
        return current.desk();
      },
      get naming() {
        return current.naming();
      },
      get forms() {
        return current.forms();
      },
      get common() {
        return current.common();
      },
      heading: (...of) => this.heading(...of),
      update: () => this.requestUpdate(),
      focus: async (selector) => {
        this.requestUpdate();
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
      },
      announce: (sentence) => this.announce(sentence),
      reportError: (error) => this.reportError(error),
      done: (outcome) => this.#done(outcome),
      leave: () => void this.#back(),
    };
  }

  /** Somebody may have accepted or ended one meanwhile; what is shown stays when that cannot be found out. */
  readonly #refresh = (): void => {
    if (!document.hidden) {
      void this.#connection.desk?.refresh();
    }
  };

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
    'berichtenbox-mandates': MandatesElement;
  }
}
