import type { Preferences } from '@berichtenbox/client';
import type { ActivationMessages } from '../locales/nl/activation.js';
import { chosenCount, remindersOf, type Choices } from './choices.js';
import { canBeReached } from './reach.js';
import type { Step } from './steps.js';
import type { FieldError } from './wizard-view.js';

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
