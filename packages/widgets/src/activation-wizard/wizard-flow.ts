import { BerichtenboxError, type ActivationDesk, type PreferencesDesk } from '@berichtenbox/client';
import type { ActivationMessages } from '../locales/nl/activation.js';
import { ActivatedEvent, DeactivatedEvent } from './activation-events.js';
import { activationChoices, chosenCount, newDraft, type Choices, type Draft } from './choices.js';
import { problemsOf } from './problems.js';
import { canBeReached } from './reach.js';
import { numberOf, stepAt, steps, type Step } from './steps.js';
import type { SummaryState } from './summary.js';
import type { FieldError } from './wizard-view.js';

/** What is shown besides the steps; undefined follows from whether the box is active. */
export type Panel = 'steps' | 'declined' | 'deactivate' | 'deactivated';

/** What a person did to the box as a whole. */
export type Deed = 'activate' | 'undo' | 'deactivate' | 'confirm';

/** What the flow works with. */
export interface FlowParts {
  readonly activation: () => ActivationDesk | undefined;
  readonly preferences: () => PreferencesDesk | undefined;
  readonly text: () => ActivationMessages;
  readonly changed: () => void;
  /** Keeps a draft, or forgets what was kept. */
  readonly keep: (draft: Draft | undefined) => void;
  /** A person goes to another step by a control of ours; undefined: they are done with the steps. */
  readonly moved: (step: Step | undefined) => void;
  /** Puts the focus on the first of these, once it is shown, and says something. */
  readonly arrive: (selector: string, sentence: string) => void;
  readonly fire: (event: Event) => void;
  readonly reportError: (error: unknown) => void;
}

/** Where somebody is in the wizard, and what they do. The one way to activate is `next()` at the summary. */
export class WizardFlow {
  readonly #parts: FlowParts;
  #draft: Draft = newDraft;
  #panel: Panel | undefined;
  #errors: readonly FieldError[] = [];
  #summary: SummaryState = { phase: 'none' };
  /** Counts askings for a token: an answer to an earlier one is too late. */
  #asking = 0;
  #busy: Deed | undefined;
  #done: Deed | undefined;
  #failed: { readonly deed: Deed; readonly error: BerichtenboxError | undefined } | undefined;

  constructor(parts: FlowParts) {
    this.#parts = parts;
  }

  get step(): Step {
    return this.#draft.step;
  }

  get choices(): Choices {
    return this.#draft.choices;
  }

  get errors(): readonly FieldError[] {
    return this.#errors;
  }

  get summary(): SummaryState {
    return this.#summary;
  }

  get panel(): Panel | undefined {
    return this.#panel;
  }

  /** What is under way. */
  get busy(): Deed | undefined {
    return this.#busy;
  }

  /** What was done last, as long as it is on the screen. */
  get done(): Deed | undefined {
    return this.#done;
  }

  get failed(): { readonly deed: Deed; readonly error: BerichtenboxError | undefined } | undefined {
    return this.#failed;
  }

  /** Takes up a draft where it was left; nothing moves and nothing is said. */
  restore(draft: Draft | undefined): void {
    this.#draft = draft ?? newDraft;
    this.#panel = draft === undefined ? undefined : 'steps';
    this.#leaveSummary();
  }

  /** Nothing of one person stays for the next. */
  forget(): void {
    this.restore(undefined);
    this.#errors = [];
    this.#busy = this.#done = this.#failed = undefined;
  }

  /** A choice changes. */
  choose(change: Partial<Choices>): void {
    this.#draft = { ...this.#draft, choices: { ...this.choices, ...change } };
    // What was put right is not complained about any longer.
    if (this.#errors.length > 0) this.#errors = this.#problems(this.step);
    this.#keep();
    this.#parts.changed();
  }

  /** On to the next step; at the last one: activates. */
  next(): void {
    if (this.#busy !== undefined) return;
    this.#errors = this.#problems(this.step);
    if (this.#errors.length > 0) {
      this.#parts.arrive('.error-summary', '');
      return;
    }
    const following = stepAt(numberOf(this.step) + 1);
    if (following === undefined) void this.#activate();
    else this.goTo(following);
  }

  /** To the step before. */
  back(): void {
    const previous = stepAt(numberOf(this.step) - 1);
    if (previous !== undefined) this.goTo(previous);
  }

  /**
   * To this step, or to the first before it where something is missing.
   *
   * @param isOurs by a control of ours, not by the browser's
   */
  goTo(asked: Step, isOurs = true): void {
    if (this.#busy !== undefined) return;
    const step = this.reachable(asked);
    this.#leaveSummary();
    this.#draft = { ...this.#draft, step };
    this.#errors = [];
    this.#done = this.#failed = undefined;
    this.#panel = 'steps';
    this.#keep();
    if (isOurs || step !== asked) this.#parts.moved(step);
    this.#parts.arrive('.heading', this.#statusOf(step));
  }

  /** How far somebody can be who asks for this step. */
  reachable(asked: Step): Step {
    return steps.slice(0, numberOf(asked) - 1).find((step) => this.#problems(step).length > 0) ?? asked;
  }

  /** Asks for what activating takes, as soon as the last step is on the screen. */
  prepareSummary(): void {
    if (this.step === 'summary' && this.#summary.phase !== 'asking' && this.#busy === undefined) void this.#prepare();
  }

  /** No thanks: nothing has changed, nothing is kept. */
  decline(): void {
    if (this.#busy !== undefined) return;
    this.#parts.activation()?.decline().catch((error: unknown) => this.#parts.reportError(error));
    this.#leaveSummary();
    this.#errors = [];
    this.#panel = 'declined';
    this.#parts.moved(undefined);
    this.#parts.keep(undefined);
    this.#parts.arrive('.heading', this.#parts.text().declined);
  }

  /** Asks whether the box is really to be given up, or no longer does. */
  askToDeactivate(isAsking: boolean): void {
    if (this.#busy !== undefined) return;
    this.#panel = isAsking ? 'deactivate' : undefined;
    this.#done = this.#failed = undefined;
    this.#parts.arrive(isAsking ? '.heading' : '[data-deactivate]', '');
  }

  /** Gives the box up. */
  async deactivate(): Promise<void> {
    await this.#do('deactivate', (desk) => desk.deactivate(), () => {
      this.#draft = newDraft;
      this.#panel = 'deactivated';
      this.#parts.fire(new DeactivatedEvent());
    });
  }

  /** Takes the last change back. */
  async undo(): Promise<void> {
    await this.#do('undo', (desk) => desk.undo(), () => {
      const isActive = this.#parts.activation()?.state.status === 'active';
      this.#panel = isActive ? undefined : 'deactivated';
      this.#parts.fire(isActive ? new ActivatedEvent() : new DeactivatedEvent());
    });
  }

  /** Everything is right as it is. */
  async confirmStillRight(): Promise<void> {
    await this.#do('confirm', (desk) => desk.confirmStillRight(), () => undefined);
  }

  #problems(step: Step): readonly FieldError[] {
    return problemsOf(step, this.choices, this.#parts.preferences()?.state.preferences, this.#parts.text());
  }

  #statusOf(step: Step): string {
    const { status } = this.#parts.text();
    const preferences = this.#parts.preferences()?.state.preferences;
    switch (step) {
      case 'organisations':
        return status.organisations(chosenCount(this.choices));
      case 'channels':
        return status.channels(canBeReached(preferences));
      case 'reminders':
        return status.reminders(canBeReached(preferences) && ((this.choices.reminders ?? preferences?.reminders)?.on ?? false));
      default:
        return status[step];
    }
  }

  #keep(): void {
    this.#parts.keep(this.#draft);
  }

  #leaveSummary(): void {
    this.#asking += 1;
    this.#summary = { phase: 'none' };
  }

  async #prepare(failure?: 'expired'): Promise<void> {
    const desk = this.#parts.activation();
    const preferences = this.#parts.preferences()?.state.preferences;
    if (desk === undefined || preferences === undefined) return;
    const asking = (this.#asking += 1);
    const choices = activationChoices(this.choices, preferences);
    this.#summary = { phase: 'asking' };
    this.#parts.changed();
    try {
      const token = await desk.summarise(choices);
      if (asking !== this.#asking) return;
      this.#summary = { phase: 'ready', choices, token, ...(failure && { failure }) };
      this.#parts.changed();
    } catch (error) {
      if (asking !== this.#asking) return;
      this.#summary = { phase: 'failed', failure: error instanceof BerichtenboxError ? error : undefined };
      this.#parts.reportError(error);
      this.#parts.arrive('.summary-failure', '');
    }
  }

  async #activate(): Promise<void> {
    const summary = this.#summary;
    if (summary.phase !== 'ready') {
      // Whoever does not see that the button waits, hears it.
      if (summary.phase !== 'failed') this.#parts.arrive('[data-way=activate]', this.#parts.text().preparing);
      return;
    }
    const { choices, token } = summary;
    this.#summary = { phase: 'activating', choices, token };
    await this.#do('activate', (desk) => desk.activate(token, choices), () => {
      this.#draft = newDraft;
      this.#panel = undefined;
      this.#parts.moved(undefined);
      this.#leaveSummary();
      this.#parts.fire(new ActivatedEvent());
    }, async (error) => {
      if (error?.code === 'activation-token-invalid') await this.#prepare('expired');
      else this.#summary = { phase: 'ready', choices, token, ...(error && { failure: error }) };
    });
  }

  /** One thing at a time. What was done is said; what was not, too, where it was tried. */
  async #do(deed: Deed, work: (desk: ActivationDesk) => Promise<void>, succeeded: () => void, failed?: (error: BerichtenboxError | undefined) => Promise<void>): Promise<void> {
    const desk = this.#parts.activation();
    if (desk === undefined || this.#busy !== undefined) return;
    this.#busy = deed;
    this.#done = this.#failed = undefined;
    this.#parts.changed();
    try {
      await work(desk);
      this.#busy = undefined;
      this.#done = deed;
      this.#parts.keep(undefined);
      succeeded();
      this.#parts.arrive('.heading', this.#doneSentence(deed, desk));
    } catch (error) {
      this.#busy = undefined;
      const ours = error instanceof BerichtenboxError ? error : undefined;
      if (failed === undefined) this.#failed = { deed, error: ours };
      else await failed(ours);
      this.#parts.reportError(error);
      this.#parts.arrive('.summary-failure, .deed-failure', '');
    }
  }

  #doneSentence(deed: Deed, { state: { status } }: ActivationDesk): string {
    const text = this.#parts.text();
    switch (deed) {
      case 'confirm':
        return text.confirmed;
      case 'undo':
        return status === 'active' ? text.undoneToActive : text.undoneToInactive;
      case 'deactivate':
        return text.deactivated;
      case 'activate':
        return '';
    }
  }
}
