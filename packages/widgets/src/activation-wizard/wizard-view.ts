import type { Disclosure, Preferences, Reminders } from '@berichtenbox/client';
import type { TemplateResult } from 'lit';
import type { ActivationMessages } from '../locales/nl/activation.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { Choices } from './choices.js';
import type { OrganisationChoices } from './organisation-list.js';
import type { Step } from './steps.js';
import type { ExampleView } from './steps/try-step.js';
import type { SummaryState } from './summary.js';

/** Something that keeps somebody from going on, and where it can be mended. */
export interface FieldError {
  /** Id of the field. */
  readonly target: string;
  readonly sentence: string;
}

/** What the steps need. */
export interface WizardView {
  readonly text: ActivationMessages;
  readonly common: CommonMessages;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** `offset` levels below the element's first heading. */
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  readonly phone: unknown;
  readonly step: Step;
  readonly choices: Choices;
  readonly organisations: OrganisationChoices;
  readonly preferences: Preferences;
  readonly summary: SummaryState;
  /** Found when the person wanted to go on. */
  readonly errors: readonly FieldError[];
  /** What was typed to find an organisation. */
  readonly query: string;
  readonly example: ExampleView;
  /** What a notification would say. */
  readonly preview: unknown;
  /** The ways to reach somebody, to be added and confirmed. */
  readonly channels: unknown;
  readonly act: WizardActs;
}

/** What a person can do. None of these activates, except `next` at the summary. */
export interface WizardActs {
  readonly next: () => void;
  readonly back: () => void;
  readonly decline: () => void;
  readonly goTo: (step: Step) => void;
  readonly goToField: (id: string) => void;
  readonly search: (query: string) => void;
  readonly choose: (ids: readonly string[], delivery: 'digital' | 'both' | 'paper') => void;
  readonly fetchOrganisations: () => void;
  readonly setWithoutNotices: (withoutNotices: boolean) => void;
  readonly setReminders: (reminders: Reminders) => void;
  readonly setDisclosure: (disclosure: Disclosure) => void;
  readonly prepareSummary: () => void;
}
