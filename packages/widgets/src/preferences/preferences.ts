import { BerichtenboxError, type ActivationDesk, type Preferences, type PreferencesDesk } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ContactChannels } from '../contact-channels/contact-channels.js';
import { beginWork } from '../acting/unsaved-work.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { DeskConnection } from '../element/desk-connection.js';
import { contactChannels as dutchChannels } from '../locales/nl/contact-channels.js';
import { preferences as dutch, type PreferencesMessages } from '../locales/nl/preferences.js';
import { displayLine } from '../message-viewer/display-text.js';
import { daysUntil } from '../message-viewer/due-date.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { changedElsewhere } from './changed-elsewhere.js';
import { LeaveQuestion } from './leave-question.js';
import { PartRoute } from './part-route.js';
import { errorsOf, type PreferenceError } from './preference-errors.js';
import { changesOf, isEdited, relevantEdits, valuesOf, withEdits, type PreferenceEdits } from './preference-values.js';
import { PreferencesChangeEvent } from './preferences-change-event.js';
import { preferencesForm } from './preferences-form.js';
import { withoutPreferences } from './preferences-states.js';
import type { NamedOrganisation, PreferencesPart, PreferencesView, SaveStep } from './preferences-view.js';
import { preferencesStyles } from './preferences.styles.js';
import { PreviewReader } from './preview-reader.js';
import { savedSentence } from './save-bar.js';

export { PreferencesChangeEvent } from './preferences-change-event.js';
export type { PreferencesPart } from './preferences-view.js';

/**
 * One's settings: how one is reached, what a notification may reveal (with the very words of it), reminders, hours of rest, and per
 * organisation digital or on paper. What is changed is saved by a button and is never lost by an error; adding and confirming an address
 * holds at once.
 *
 * @summary How one is told, and what comes on paper.
 * @fires {PreferencesChangeEvent} berichtenbox-preferences-change - The server has what a person changed.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart channels - The ways to reach this person.
 * @csspart channel - One of them.
 * @csspart form - What is saved together.
 * @csspart disclosure - What a notification may reveal.
 * @csspart preview - What a notification looks like.
 * @csspart reminders - When one is reminded.
 * @csspart extra-check - The check that is always on.
 * @csspart quiet - Hours of rest, and one notification a day.
 * @csspart organisations - Per organisation digital or on paper.
 * @csspart save-bar - The button to save, and whether there is something to save.
 * @csspart error - What went wrong.
 * @csspart conflict - What was changed on another device.
 * @csspart activate - The way to activating the box, for who has not.
 * @csspart state - What stands there when there are no settings to show.
 * @example
 * ```html
 * <berichtenbox-preferences routing="hash" contact-phone="14 0123"></berichtenbox-preferences>
 * ```
 */
export class PreferencesElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, preferencesStyles];

  /** `hash`: a fragment of the URL leads to a part (`#/bereiken`, `#/inhoud`, `#/herinneringen`, `#/rust`, `#/organisaties`), as the links of `berichtenbox-notices` do. */
  @property() routing = '';

  /** Page with `<berichtenbox-activation-wizard>`, for who has not activated the box. */
  @property({ attribute: 'activation-href' }) activationHref = '';

  readonly #connection = new DeskConnection<PreferencesDesk>(this, {
    capability: 'voorkeuren', right: 'settings', open: (client) => client.openPreferences(), forget: () => this.#forget(),
  });
  readonly #activation = new DeskConnection<ActivationDesk>(this, {
    capability: 'activatie', right: 'settings', open: (client) => client.openActivation(), forget: () => undefined,
  });
  readonly #channels = new ContactChannels(this, {
    desk: () => this.#connection.desk,
    text: () => this.textOf('contactChannels', dutchChannels),
    common: () => this.common,
    language: () => this.language,
    announce: (sentence) => this.announce(sentence),
    reportError: (error) => this.reportError(error),
    offline: () => this.withoutNetwork,
    changed: () => this.dispatchEvent(new PreferencesChangeEvent({ channels: true })),
  });
  readonly #leaving = new LeaveQuestion(this, () => this.hasUnsavedChanges);
  readonly #preview = new PreviewReader(this);
  readonly #route = new PartRoute(this);
  #edits: PreferenceEdits = {};
  #errors: readonly PreferenceError[] = [];
  #step: SaveStep = { phase: 'idle' };
  #wanted: { readonly part?: PreferencesPart; readonly channelId?: string | undefined } | undefined;
  #isShown = false;
  #endWork: (() => void) | undefined;
  #focusHeading = false;

  protected override clientChanged(): void {
    this.#endWork?.();
    this.#endWork = this.client && beginWork(this.client, () => this.hasUnsavedChanges);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#connection.follow(this.client);
    this.#activation.follow(this.client);
    const isShown = this.#saved !== undefined;
    // What had the focus is about to go; without this a keyboard would start at the top of the page.
    this.#focusHeading = this.#isShown && !isShown && this.matches(':focus-within');
    this.#isShown = isShown;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#focusHeading) {
      this.#focusHeading = false;
      this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    }
    this.#route.isOn = this.routing === 'hash';
    const wanted = this.#isShown ? (this.#route.take() ?? this.#wanted) : undefined;
    if (wanted !== undefined) {
      const { part, channelId } = wanted;
      this.#wanted = undefined;
      void (part === undefined ? this.#focus('.heading') : this.#focusPart(part, channelId));
    }
  }

  /** Whether a person changed something that is not saved. */
  get hasUnsavedChanges(): boolean {
    return this.#saved !== undefined && isEdited(this.#relevant(this.#saved));
  }

  /**
   * For who takes this element away: whether the person may go. When something is not saved they are asked.
   *
   * @returns resolves with false when they rather stay
   */
  confirmLeave(): Promise<boolean> {
    return this.#leaving.ask();
  }

  /** Puts the focus on the heading, once the settings are there. */
  override focus(): void {
    this.#wanted = {};
    this.requestUpdate();
  }

  /**
   * Puts the focus on a part, for a person who followed a link to it. Waits until the settings are there.
   *
   * @param channelId with `channels`: the one to confirm; without it the form to add an e-mail address opens
   */
  focusPart(part: PreferencesPart, channelId?: string): void {
    this.#wanted = { part, channelId };
    this.requestUpdate();
  }

  protected override content(): unknown {
    const { desk, status, failure } = this.#connection;
    const saved = this.#saved;
    if (desk === undefined || saved === undefined) {
      return html`${withoutPreferences({
        session: this.client?.session.state ?? { status: 'unknown' }, status, failure: failure ?? desk?.state.failure, isInactive: this.#isInactive, activationHref: this.activationHref, text: this.#text, common: this.common,
        heading: (content) => this.heading(content), phone: this.phoneHelp(), retry: this.#retry,
      })}${this.#device()}`;
    }
    const view = this.#view(desk, saved);
    return html`<div class="page">
        ${this.heading(view.text.heading)}
        ${preferencesForm(view, this.#channels.content())}
        ${this.#device()}
        ${this.phoneHelp()}
      </div>
      ${this.#leaving.dialog(view.text)}`;
  }

  /** What is kept on this device, where that is offered: also when the settings cannot be had. */
  #device(): unknown {
    return this.withoutNetwork?.section(this.client?.session.state) ?? nothing;
  }

  get #text(): PreferencesMessages {
    return this.textOf('preferences', dutch);
  }

  get #saved(): Preferences | undefined {
    const { desk } = this.#connection;
    return desk?.state.phase === 'ready' && this.#isActivationKnown && !this.#isInactive ? desk.state.preferences : undefined;
  }

  /** When it cannot be found out, the settings are shown: saving tells. */
  get #isActivationKnown(): boolean {
    const { status, desk } = this.#activation;
    return status !== 'opening' && desk?.state.phase !== 'loading';
  }

  get #isInactive(): boolean {
    return this.#activation.desk?.state.status === 'inactive';
  }

  #view(desk: PreferencesDesk, saved: Preferences): PreferencesView {
    const edits = this.#relevant(saved);
    const values = withEdits(this.#savedValues(saved), this.#edits);
    return {
      saved, values, isDirty: isEdited(edits), isChanged: (storeId) => edits.deliveries?.[storeId] !== undefined,
      errors: this.#errors, step: this.#step, preview: this.#preview.of(desk, values.disclosure, values.language), organisations: this.#organisations(saved),
      text: this.#text, common: this.common, language: this.language, heading: (...of) => this.heading(...of),
      edit: this.#edit, save: () => void this.#save(), revert: this.#revert, retryPreview: () => this.#preview.retry(),
      goTo: (field) => this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(field)}`)?.focus(),
    };
  }

  #organisations({ organisations }: Preferences): readonly NamedOrganisation[] {
    const directory = this.client?.organisations;
    const storeIds = new Set([...directory?.ids ?? [], ...organisations.map(({ storeId }) => storeId)]);
    return [...storeIds].map((storeId) => ({ storeId, name: displayLine(directory?.nameOf(storeId) ?? storeId) }))
      .sort((one, other) => one.name.localeCompare(other.name, this.language));
  }

  #savedValues(saved: Preferences): ReturnType<typeof valuesOf> {
    return valuesOf(saved, this.client?.organisations.ids);
  }

  #relevant(saved: Preferences): PreferenceEdits {
    return relevantEdits(this.#savedValues(saved), this.#edits);
  }

  readonly #edit = (edits: PreferenceEdits): void => {
    const saved = this.#saved;
    if (saved === undefined || this.#step.phase === 'saving') {
      this.requestUpdate();
      return;
    }
    const wasDirty = isEdited(this.#relevant(saved));
    this.#edits = { ...this.#edits, ...edits, deliveries: { ...this.#edits.deliveries, ...edits.deliveries } };
    if (this.#step.phase !== 'conflict') {
      this.#step = { phase: 'idle' };
    }
    // What was repaired is not complained about any longer.
    const still = errorsOf(withEdits(this.#savedValues(saved), this.#edits), this.#text);
    this.#errors = this.#errors.filter(({ field, sentence }) => still.some((error) => error.field === field && error.sentence === sentence));
    if (!wasDirty && isEdited(this.#relevant(saved))) {
      this.announce(this.#text.unsaved);
    }
    this.requestUpdate();
  };

  readonly #revert = (): void => {
    this.#edits = {};
    this.#errors = [];
    this.#step = { phase: 'idle' };
    this.announce(this.#text.reverted);
    void this.#focus('.save');
  };

  async #save(): Promise<void> {
    const { desk } = this.#connection;
    const saved = this.#saved;
    if (desk === undefined || saved === undefined || this.#step.phase === 'saving') {
      return;
    }
    const text = this.#text;
    const values = this.#savedValues(saved);
    const edits = this.#relevant(saved);
    this.#errors = errorsOf(withEdits(values, this.#edits), text);
    if (this.#errors.length > 0) {
      await this.#focus('.error-summary');
    } else if (isEdited(edits)) {
      await this.#send(desk, saved, edits);
    } else {
      this.#step = { phase: 'unchanged' };
      this.announce(text.unchanged);
      this.requestUpdate();
    }
  }

  async #send(desk: PreferencesDesk, saved: Preferences, edits: PreferenceEdits): Promise<void> {
    this.#step = { phase: 'saving' };
    this.requestUpdate();
    try {
      await desk.save(changesOf(this.#savedValues(saved), edits));
      this.#edits = {};
      this.#step = { phase: 'saved', from: this.#holdsFrom(edits) };
      this.announce(savedSentence({ text: this.#text, language: this.language }, this.#step.from));
      this.requestUpdate();
      this.dispatchEvent(new PreferencesChangeEvent({ channels: false }));
    } catch (error) {
      const isConflict = error instanceof BerichtenboxError && error.code === 'preferences-changed';
      this.#step = isConflict
        ? { phase: 'conflict', changes: changedElsewhere(saved, this.#saved ?? saved, this.#text, (storeId) => displayLine(this.client?.organisations.nameOf(storeId) ?? storeId)) }
        : { phase: 'failed', error: error instanceof BerichtenboxError ? error : undefined };
      if (!isConflict) {
        this.reportError(error);
      }
      if (error instanceof BerichtenboxError && error.code === 'not-activated') {
        await this.#activation.desk?.load();
      }
      await this.#focus('.outcome');
    }
  }

  /** The day on which post begins to come as it was just saved, when that is not today. */
  #holdsFrom({ deliveries = {} }: PreferenceEdits): string | undefined {
    const days = this.#saved?.organisations.filter(({ storeId, from }) => Object.hasOwn(deliveries, storeId) && daysUntil(from) > 0).map(({ from }) => from) ?? [];
    return days.sort().at(-1);
  }

  readonly #retry = (): void => {
    if (this.client?.session.state.status === 'unreachable') {
      void this.client.session.refresh();
    } else if (this.#connection.desk === undefined) {
      this.#connection.retry();
    } else {
      void this.#connection.desk.load();
    }
  };

  async #focusPart(part: PreferencesPart, channelId: string | undefined): Promise<void> {
    if (part === 'channels') {
      await this.#channels.focus(channelId);
      return;
    }
    const section = `[data-part="${part}"]`;
    await this.#focus(part === 'reminders' ? '#reminders-on' : `${section} .part-heading`);
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #forget(): void {
    this.#edits = {};
    this.#errors = [];
    this.#step = { phase: 'idle' };
    this.#wanted = undefined;
    this.#channels.forget();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-preferences': PreferencesElement;
  }
}
