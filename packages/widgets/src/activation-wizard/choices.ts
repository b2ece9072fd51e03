import type { ActivationChoices, Disclosure, Preferences, Reminders } from '@berichtenbox/client';
import { canBeReached } from './reach.js';
import { steps, type Step } from './steps.js';

/** What a person has chosen so far; nothing of it holds before the box is activated. */
export interface Choices {
  /** By organisation. One that is not here stays on paper. */
  readonly organisations: Readonly<Record<string, 'digital' | 'both'>>;
  /** The person said that they want no notifications, so that none of them need a working address. */
  readonly withoutNotices: boolean;
  /** Absent as long as the server's own proposal stands. */
  readonly reminders?: Reminders;
  /** Likewise. */
  readonly disclosure?: Disclosure;
}

/** Choices, and at which question somebody is. */
export interface Draft {
  readonly step: Step;
  readonly choices: Choices;
}

/** Nothing is chosen beforehand. */
export const noChoices: Choices = { organisations: {}, withoutNotices: false };

/** Where everybody begins. */
export const newDraft: Draft = { step: 'try', choices: noChoices };

/** How reminders stand: as chosen, or else as the server proposes. */
export function remindersOf({ reminders }: Choices, preferences: Preferences): Reminders {
  return reminders ?? preferences.reminders;
}

/** What a notification may say: as chosen, or else as the server proposes. */
export function disclosureOf({ disclosure }: Choices, preferences: Preferences): Disclosure {
  return disclosure ?? preferences.disclosure;
}

/** The same, as the server wants to know it. */
export function activationChoices(choices: Choices, preferences: Preferences): ActivationChoices {
  const reminders = remindersOf(choices, preferences);
  return {
    organisations: Object.entries(choices.organisations).map(([storeId, delivery]) => ({ storeId, delivery })),
    // Nobody can be reminded who cannot be reached.
    reminders: canBeReached(preferences) ? reminders : { ...reminders, on: false },
    disclosure: disclosureOf(choices, preferences),
  };
}

/** How many organisations were chosen. */
export function chosenCount({ organisations }: Choices): number {
  return Object.keys(organisations).length;
}

/** A draft from what was kept, however that may look; undefined when it is none. */
export function parseDraft(value: unknown): Draft | undefined {
  if (!isRecord(value)) return undefined;
  const { step, choices } = value;
  if (!steps.includes(step as Step) || !isRecord(choices) || !isRecord(choices['organisations'])) return undefined;
  const organisations = Object.fromEntries(
    Object.entries(choices['organisations']).filter((entry): entry is [string, 'digital' | 'both'] => entry[1] === 'digital' || entry[1] === 'both'),
  );
  const { disclosure } = choices;
  const reminders = parseReminders(choices['reminders']);
  return {
    step: step as Step,
    choices: {
      organisations,
      withoutNotices: choices['withoutNotices'] === true,
      ...(reminders !== undefined && { reminders }),
      ...((disclosure === 'nothing' || disclosure === 'sender' || disclosure === 'full') && { disclosure }),
    },
  };
}

function parseReminders(value: unknown): Reminders | undefined {
  if (!isRecord(value)) return undefined;
  const { on, afterDays, beforeDeadlineDays } = value;
  return typeof on === 'boolean' && isDays(afterDays) && isDays(beforeDeadlineDays) ? { on, afterDays, beforeDeadlineDays } : undefined;
}

function isDays(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) && item > 0 && item < 100);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
