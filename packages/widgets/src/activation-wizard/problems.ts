import type { Channel, Preferences } from '@berichtenbox/client';
import type { ActivationMessages } from '../locales/nl/activation.js';
import { chosenCount, remindersOf, type Choices } from './choices.js';
import type { Step } from './steps.js';
import type { FieldError } from './wizard-view.js';

/** Whether somebody can be reached through it. */
export function isWorking({ status }: Channel): boolean {
  return status === 'verified' || status === 'stale';
}

/** Whether there is any way to tell this person that there is post. */
export function canBeReached(preferences: Preferences | undefined): boolean {
  return preferences?.channels.some(isWorking) === true;
}

/** What is missing at a step; nothing when one can go on. */
export function problemsOf(step: Step, choices: Choices, preferences: Preferences | undefined, text: ActivationMessages): readonly FieldError[] {
  if (step === 'organisations' && chosenCount(choices) === 0) {
    return [{ target: 'organisations', sentence: text.noOrganisation }];
  }
  if (step === 'channels' && !choices.withoutNotices && !canBeReached(preferences)) {
    return [{ target: 'channels', sentence: text.noChannel }];
  }
  if (step === 'reminders' && preferences !== undefined && canBeReached(preferences)) {
    const { on, afterDays, beforeDeadlineDays } = remindersOf(choices, preferences);
    return on && afterDays.length + beforeDeadlineDays.length === 0 ? [{ target: 'reminders', sentence: text.noReminder }] : [];
  }
  return [];
}
