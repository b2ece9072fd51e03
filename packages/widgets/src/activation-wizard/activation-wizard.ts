import type { ActivationDesk, ActiveSession, PreferencesDesk } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContactChannels } from '../contact-channels/contact-channels.js';
import { contactChannelsStyles } from '../contact-channels/contact-channels.styles.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { DeskConnection } from '../element/desk-connection.js';
import { activation as dutch, type ActivationMessages } from '../locales/nl/activation.js';
import { contactChannels as dutchChannels } from '../locales/nl/contact-channels.js';
import { sessionNotice as dutchSession, type SessionNoticeMessages } from '../locales/nl/session-notice.js';
import { displayLine } from '../message-viewer/display-text.js';
import { expiringNotice, expiringSentence } from '../session-notice/expiring-notice.js';
import { endingOf, SessionEnd } from '../session-notice/session-end.js';
import { sessionNoticeStyles } from '../session-notice/session-notice.styles.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { activationWizardStyles } from './activation-wizard.styles.js';
import { disclosureOf, newDraft, type Draft } from './choices.js';
import { DisclosurePreview } from './disclosure-preview.js';
import { ExampleState } from './example-state.js';
import { exampleStyles } from './example.styles.js';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.js';
import { organisationChoices, organisationsNamed, type OrganisationChoices } from './organisation-list.js';
import { isWorking } from './reach.js';
import { StepRoute } from './step-route.js';
import type { Step } from './steps.js';
import { exampleBox } from './steps/try-step.js';
import { activeView, deactivatedView, deactivateView, declinedView, type WholeView } from './whole-views.js';
import { WizardFlow } from './wizard-flow.js';
import { wizardFrame } from './wizard-frame.js';
import { failedState, loadingState, loggedOutState, missingState, noPermissionState, type StateView } from './wizard-states.js';
import type { WizardActs, WizardView } from './wizard-view.js';

export { ActivatedEvent, DeactivatedEvent } from './activation-events.js';

/** Words that come with typing are said once one pauses. */
const typingPauseMs = 700;

/**
 * Activating the Berichtenbox in six steps, from looking around to one button that activates; at each step one can decline as easily as go
 * on. What is chosen is kept in this tab only, and nothing is stored on the server before that button, but an address that is gone a day
 * later. For whom the box is active it says with what, and gives it up as easily; either can be taken back for 14 days.
 *
 * Warns before the session ends, like `berichtenbox-app`; a page with this element needs no `berichtenbox-session-notice`.
 *
 * @summary Activates the box, and gives it up.
 * @fires {ActivatedEvent} berichtenbox-activated - The box is active now.
 * @fires {DeactivatedEvent} berichtenbox-deactivated - The box is no longer active.
 * @fires {SessionExpiredEvent} berichtenbox-session-expired - The session has ended by itself. Cancelable: then our own login stays away.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart step - One question, with the ways out of it.
 * @csspart next - The button that goes on; at the last step the one that activates.
 * @csspart decline - The button for keeping everything on paper.
 * @csspart back - The button to the step before.
 * @csspart example - The box with made-up letters.
 * @csspart error-summary - What is missing, with links to where.
 * @csspart active - What is shown when the box is active.
 * @csspart deactivate - The button to give it up.
 * @csspart declined - What is shown after declining.
 * @csspart state - What stands there when nobody is logged in, or nothing can be set.
 * @example
 * ```html
 * <berichtenbox-activation-wizard routing="hash" contact-phone="14 0123" box-href="/mijn/" preferences-href="/mijn/instellingen/"></berichtenbox-activation-wizard>
 * ```
 */
export class ActivationWizardElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, statePanelStyles, sessionNoticeStyles, contactChannelsStyles, activationWizardStyles, exampleStyles];

  /** `hash`: the number of the step stands in the fragment of the URL (`#/stap/3`), so that the browser's back goes to the step before. */
  @property() routing = '';

  /** `shared`: others use this device too, so choices do not survive a reload. */
  @property() override device = 'private';

  /** Where the box can be read, for a link once it is active. */
  @property({ attribute: 'box-href' }) boxHref = '';

  /** Where settings can be changed, for a link once it is active. */
  @property({ attribute: 'preferences-href' }) preferencesHref = '';

  @state() private query = '';
  @state() private extendFailed = false;

  readonly #activation = new DeskConnection<ActivationDesk>(this, {
    capability: 'activatie', right: 'settings', open: (client) => client.openActivation(), forget: () => this.#forget(),
  });
  readonly #preferences = new DeskConnection<PreferencesDesk>(this, {
    capability: 'voorkeuren', right: 'settings', open: (client) => client.openPreferences(), forget: () => undefined,
  });
  readonly #channels = new ContactChannels(this, {
    desk: () => this.#preferences.desk,
    text: () => this.textOf('contactChannels', dutchChannels),
    common: () => this.common,
    language: () => this.language,
    announce: (sentence) => this.announce(sentence),
    reportError: (error) => this.reportError(error),
    offline: () => this.withoutNetwork,
    changed: () => this.requestUpdate(),
  });
  readonly #route = new StepRoute(this, (step) => this.#followRoute(step));
  readonly #flow = new WizardFlow({
    activation: () => this.#activation.desk,
    preferences: () => this.#preferences.desk,
    text: () => this.#text,
    changed: () => this.requestUpdate(),
    keep: (draft) => this.#keep(draft),
    moved: (step) => (step === undefined ? this.#route.clear() : this.#route.push(step)),
    arrive: (selector, sentence) => void this.#arrive(selector, sentence),
    fire: (event) => void this.dispatchEvent(event),
    reportError: (error) => this.reportError(error),
  });
  readonly #example = new ExampleState({
    examples: () => this.#text.examples,
    language: () => this.language,
    heading: (content, offset, className) => this.heading(content, offset, className),
    arrive: (selector, sentence) => void this.#arrive(selector, sentence),
  });
  readonly #preview = new DisclosurePreview(() => this.requestUpdate(), (error) => this.reportError(error));
  readonly #end = new SessionEnd(this, (ending) => this.announce(`${this.#sessionText.expiring}. ${expiringSentence(ending, this.#sessionText)}`));
  #stopDirectory: (() => void) | undefined;
  /** Whose draft was taken up. */
  #restoredFor: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #focusHeading = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    this.#restoredFor = undefined;
  }

  protected override clientChanged(): void {
    this.#stopDirectory?.();
    this.#stopDirectory = this.client?.organisations.subscribe(() => this.requestUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#route.isOn = this.routing === 'hash';
    this.#activation.follow(this.client);
    this.#preferences.follow(this.client);
    this.#restore();
    this.#dropUnknown();
    // What had the focus is about to go; without this a keyboard would start at the top of the page.
    this.#focusHeading = this.client?.session.state.status !== 'active' && this.renderRoot instanceof ShadowRoot && this.renderRoot.querySelector('.wizard, .whole') !== null && this.matches(':focus-within');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#end.follow(this.client?.session.state);
    // Only what a person can see is prepared: with the names of the organisations.
    if (this.renderRoot.querySelector('[data-step=summary]') !== null && this.#flow.summary.phase === 'none' && this.#organisations.phase === 'ready') {
      this.#flow.prepareSummary();
    }
    if (this.#focusHeading) {
      this.#focusHeading = false;
      this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    }
  }

  protected override content(): unknown {
    const session = this.client?.session.state ?? { status: 'unknown' };
    if (session.status !== 'active') {
      return session.status === 'expired' && this.#end.handledByHost ? nothing : loggedOutState(session, this.#states());
    }
    return html`${this.#ending(session)}${this.#whenLoggedIn(session)}`;
  }

  get #text(): ActivationMessages {
    return this.textOf('activation', dutch);
  }

  get #sessionText(): SessionNoticeMessages {
    return this.textOf('sessionNotice', dutchSession);
  }

  #whenLoggedIn({ context }: ActiveSession): unknown {
    const statuses = [this.#activation.status, this.#preferences.status];
    if (statuses.includes('absent')) return missingState(this.#states());
    if (statuses.includes('no-permission')) return noPermissionState(displayLine(context.name), this.#states());
    const activation = this.#activation.desk?.state;
    const preferences = this.#preferences.desk?.state;
    if (statuses.includes('failed') || activation?.phase === 'failed' || preferences?.phase === 'failed') {
      const error = this.#activation.failure ?? this.#preferences.failure ?? activation?.failure ?? preferences?.failure;
      // The end of the session is shown as such, a moment later.
      return error?.code === 'session-expired' ? loadingState(this.#states()) : failedState(error, this.#states());
    }
    if (activation?.status === undefined || preferences?.preferences === undefined) return loadingState(this.#states());
    const { panel } = this.#flow;
    const whole: WholeView = { ...this.#frame(), activation, preferences: preferences.preferences, ...this.#wholeParts() };
    if (activation.status === 'active') return panel === 'deactivate' ? deactivateView(whole) : activeView(whole);
    if (panel === 'declined') return declinedView(whole);
    if (panel === 'deactivated' || (panel === undefined && activation.undoUntil !== undefined)) return deactivatedView(whole);
    return wizardFrame(this.#wizard(whole));
  }

  #frame(): Pick<WizardView, 'text' | 'common' | 'language' | 'heading' | 'phone'> {
    return {
      text: this.#text, common: this.common, language: this.language, phone: this.phoneHelp(),
      heading: (content, offset, className) => this.heading(content, offset, className),
    };
  }

  #wholeParts(): Pick<WholeView, 'nameOf' | 'step' | 'boxHref' | 'preferencesHref' | 'busy' | 'done' | 'failed' | 'act'> {
    const flow = this.#flow;
    return {
      nameOf: (id) => displayLine(this.client?.organisations.nameOf(id) ?? id),
      step: flow.step, boxHref: this.boxHref, preferencesHref: this.preferencesHref, busy: flow.busy, done: flow.done, failed: flow.failed,
      act: {
        undo: () => void flow.undo(),
        confirmRight: () => void flow.confirmStillRight(),
        askToDeactivate: (isAsking) => flow.askToDeactivate(isAsking),
        deactivate: () => void flow.deactivate(),
        look: (step) => flow.goTo(step),
      },
    };
  }

  #wizard({ preferences }: WholeView): WizardView {
    const { step, choices, errors, summary } = this.#flow;
    const working = preferences.channels.filter(isWorking);
    const kind = working.find((channel) => channel.kind === 'email')?.kind ?? working[0]?.kind ?? 'email';
    return {
      ...this.#frame(), step, choices, errors, summary, preferences, organisations: this.#organisations, query: this.query, example: this.#example.view(), act: this.#acts,
      channels: step === 'channels' ? this.#channels.content() : nothing,
      preview: step === 'reminders' && working.length > 0 && this.#preferences.desk !== undefined
        ? this.#preview.of(this.#preferences.desk, { disclosure: disclosureOf(choices, preferences), language: this.language === 'en' ? 'en' : 'nl', kind }, this.#text)
        : nothing,
    };
  }

  readonly #acts: WizardActs = {
    next: () => this.#flow.next(),
    back: () => this.#flow.back(),
    decline: () => this.#flow.decline(),
    goTo: (step) => this.#flow.goTo(step),
    goToField: (id) => this.#goToField(id),
    search: (query) => this.#search(query),
    choose: (ids, delivery) => this.#choose(ids, delivery),
    fetchOrganisations: () => void this.client?.mailbox.refresh(),
    setWithoutNotices: (withoutNotices) => this.#flow.choose({ withoutNotices }),
    setReminders: (reminders) => this.#flow.choose({ reminders }),
    setDisclosure: (disclosure) => this.#flow.choose({ disclosure }),
    prepareSummary: () => this.#flow.prepareSummary(),
  };

  get #organisations(): OrganisationChoices {
    return this.client === undefined ? { phase: 'loading', all: [] } : organisationChoices(this.client, this.language);
  }

  #states(): StateView {
    return {
      ...this.#frame(), isShared: this.device === 'shared', example: exampleBox(this.#example.view()),
      retry: () => void this.#retry(),
    };
  }

  #ending(session: ActiveSession): TemplateResult | typeof nothing {
    const ending = endingOf(session);
    return ending === undefined ? nothing : expiringNotice(ending, {
      text: this.#sessionText, heading: this.heading(this.#sessionText.expiring, 1, 'notice-heading'), failed: this.extendFailed, extend: () => void this.#extend(),
    });
  }

  #choose(ids: readonly string[], delivery: 'digital' | 'both' | 'paper'): void {
    const organisations = { ...this.#flow.choices.organisations };
    for (const id of ids) {
      if (delivery === 'paper') Reflect.deleteProperty(organisations, id);
      // Choosing all leaves those alone that were chosen before.
      else if (ids.length === 1 || organisations[id] === undefined) organisations[id] = delivery;
    }
    this.#flow.choose({ organisations });
    if (ids.length > 1) this.announce(this.#text.status.organisations(Object.keys(organisations).length));
  }

  #search(query: string): void {
    this.query = query;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.announce(this.#text.found(organisationsNamed(query, this.#organisations.all).length)), typingPauseMs);
  }

  /** Where somebody was: the browser's URL first, then what was kept in this tab. */
  #restore(): void {
    const session = this.client?.session.state;
    const isKnown = this.#activation.desk?.state.status !== undefined && this.#preferences.desk?.state.preferences !== undefined;
    if (session?.status !== 'active' || !isKnown || this.#restoredFor === session.context.partition) return;
    this.#restoredFor = session.context.partition;
    if (this.device === 'shared') forgetDraft();
    const kept = this.device === 'shared' ? undefined : keptDraft(session.context.partition);
    // Who was logged out by the clock still has everything on the screen.
    const current = this.#flow.panel === undefined ? kept : { step: this.#flow.step, choices: this.#flow.choices };
    const asked = this.#route.asked ?? current?.step;
    if (asked === undefined || this.#flow.panel === 'declined') return;
    this.#flow.restore(current ?? newDraft);
    const step = this.#flow.reachable(asked);
    this.#flow.restore({ step, choices: this.#flow.choices });
    if (this.#route.asked !== undefined || step !== 'try') this.#route.replace(step);
  }

  /** An organisation that left the directory since it was chosen. */
  #dropUnknown(): void {
    const { phase, all } = this.#organisations;
    const { organisations } = this.#flow.choices;
    const known = Object.entries(organisations).filter(([id]) => all.some((organisation) => organisation.id === id));
    if (phase === 'ready' && known.length < Object.keys(organisations).length) {
      this.#flow.choose({ organisations: Object.fromEntries(known) });
    }
  }

  #keep(draft: Draft | undefined): void {
    const session = this.client?.session.state;
    if (draft === undefined || this.device === 'shared') forgetDraft();
    else if (session?.status === 'active') keepDraft(session.context.partition, draft);
  }

  #forget(): void {
    this.#restoredFor = undefined;
    this.query = '';
    this.#flow.forget();
    this.#channels.forget();
    this.#preview.forget();
    forgetDraft();
  }

  #followRoute(step: Step): void {
    if (this.#activation.desk?.state.status === 'inactive' && (step !== this.#flow.step || this.#flow.panel !== 'steps')) {
      this.#flow.goTo(step, false);
    }
  }

  /** To the first thing in it that can be used, or else to the field as a whole. */
  #goToField(id: string): void {
    const first = `#${id} :is(input, button)`;
    void this.#arrive(this.renderRoot.querySelector(first) === null ? `#${id}` : first, '');
  }

  async #arrive(selector: string, sentence: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    if (sentence !== '') this.announce(sentence);
  }

  async #retry(): Promise<void> {
    const client = this.client;
    if (client?.session.state.status === 'unreachable') {
      await client.session.refresh();
      return;
    }
    this.#activation.retry();
    this.#preferences.retry();
    await Promise.all([this.#activation.desk, this.#preferences.desk].map(async (desk) => (desk?.state.phase === 'failed' ? desk.load() : undefined)));
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
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-activation-wizard': ActivationWizardElement;
  }
}
