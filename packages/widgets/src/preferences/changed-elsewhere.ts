import type { Channel, Preferences } from '@berichtenbox/client';
import type { PreferencesMessages } from '../locales/nl/preferences.js';
import { valuesOf, type PreferenceValues } from './preference-values.js';

/**
 * What is different in preferences that were saved on another device, each in a few words with how it is now.
 *
 * @param nameOf names an organisation by its store id
 */
export function changedElsewhere(before: Preferences, now: Preferences, text: PreferencesMessages, nameOf: (storeId: string) => string): readonly string[] {
  const storeIds = [...before.organisations, ...now.organisations].map(({ storeId }) => storeId);
  const [old, current] = [valuesOf(before, storeIds), valuesOf(now, storeIds)];
  const differs = (...fields: readonly (keyof typeof old)[]): boolean => fields.some((field) => JSON.stringify(old[field]) !== JSON.stringify(current[field]));
  return [
    ...(before.channels.map(summaryOf).join() === now.channels.map(summaryOf).join() ? [] : [text.changed.channels]),
    ...(differs('disclosure') ? [text.changed.disclosure(text.disclosureOption(now.disclosure))] : []),
    ...(differs('language') ? [text.changed.language(text.languageOption[now.language])] : []),
    ...(differs('reminders', 'afterDays', 'beforeDeadlineDays') ? [reminderWords(current, text)] : []),
    ...(differs('quiet', 'quietFrom', 'quietTo') ? [current.quiet ? text.changed.quiet(current.quietFrom, current.quietTo) : text.changed.noQuiet] : []),
    ...(differs('digest', 'digestTime') ? [current.digest ? text.changed.digest(current.digestTime) : text.changed.noDigest] : []),
    ...Object.entries(current.deliveries).filter(([storeId, delivery]) => old.deliveries[storeId] !== delivery)
      .map(([storeId, delivery]) => text.changed.delivery(nameOf(storeId), text.delivery(delivery))),
  ];
}

function reminderWords({ reminders, afterDays, beforeDeadlineDays }: PreferenceValues, text: PreferencesMessages): string {
  return reminders && afterDays.length + beforeDeadlineDays.length > 0 ? text.changed.reminders(afterDays, beforeDeadlineDays) : text.changed.noReminders;
}

function summaryOf({ id, status }: Channel): string {
  return `${id} ${status}`;
}
