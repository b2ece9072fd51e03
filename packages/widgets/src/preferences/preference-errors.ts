import type { PreferencesMessages } from '../locales/nl/preferences.js';
import type { PreferenceValues } from './preference-values.js';

/** Something that keeps the preferences from being saved, and at which field. */
export interface PreferenceError {
  /** Id of the field. */
  readonly field: string;
  readonly sentence: string;
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What keeps these values from being saved, from the top of the page to its end. */
export function errorsOf(values: PreferenceValues, text: PreferencesMessages): readonly PreferenceError[] {
  const errors: PreferenceError[] = [];
  const { reminders, afterDays, beforeDeadlineDays, quiet, quietFrom, quietTo, digest, digestTime } = values;
  if (reminders && afterDays.length + beforeDeadlineDays.length === 0) {
    errors.push({ field: 'after-days', sentence: text.noStep });
  }
  if (quiet) {
    if (!time.test(quietFrom)) {
      errors.push({ field: 'quiet-from', sentence: text.quietFromEmpty });
    }
    if (!time.test(quietTo)) {
      errors.push({ field: 'quiet-to', sentence: text.quietToEmpty });
    } else if (quietFrom === quietTo) {
      errors.push({ field: 'quiet-to', sentence: text.quietSame });
    }
  }
  if (digest && !time.test(digestTime)) {
    errors.push({ field: 'digest-time', sentence: text.digestEmpty });
  }
  return errors;
}
