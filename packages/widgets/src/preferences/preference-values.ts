import type { Disclosure, NotificationLanguage, OrganisationDelivery, Preferences, PreferencesChanges } from '@berichtenbox/client';

/** How an organisation sends this person's post. */
export type Delivery = OrganisationDelivery['delivery'];

/** Everything one can choose on the page and that is saved together, each as its field shows it. */
export interface PreferenceValues {
  readonly disclosure: Disclosure;
  readonly language: NotificationLanguage;
  readonly reminders: boolean;
  readonly afterDays: readonly number[];
  readonly beforeDeadlineDays: readonly number[];
  readonly quiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly digest: boolean;
  readonly digestTime: string;
  /** By store id. */
  readonly deliveries: Readonly<Record<string, Delivery>>;
}

/** What somebody changed and has not saved; a field that is as it was is not in it. */
export type PreferenceEdits = Partial<PreferenceValues>;

/** What stands in the fields of what is off, as a proposal. */
const proposal = { quietFrom: '22:00', quietTo: '07:00', digestTime: '18:00' };

/**
 * The preferences as the fields show them.
 *
 * @param storeIds all organisations there are; those that the person did not decide about send paper
 */
export function valuesOf(preferences: Preferences, storeIds: readonly string[] = []): PreferenceValues {
  const { disclosure, language, reminders, quietHours, digest, organisations } = preferences;
  return {
    disclosure, language,
    reminders: reminders.on, afterDays: ascending(reminders.afterDays), beforeDeadlineDays: descending(reminders.beforeDeadlineDays),
    quiet: quietHours !== undefined, quietFrom: quietHours?.from ?? proposal.quietFrom, quietTo: quietHours?.to ?? proposal.quietTo,
    digest: digest !== undefined, digestTime: digest?.time ?? proposal.digestTime,
    deliveries: Object.fromEntries([...storeIds.map((storeId) => [storeId, 'paper'] as const), ...organisations.map(({ storeId, delivery }) => [storeId, delivery] as const)]),
  };
}

/** What the fields show: what is saved, with what was changed over it. */
export function withEdits(saved: PreferenceValues, edits: PreferenceEdits): PreferenceValues {
  return { ...saved, ...edits, deliveries: { ...saved.deliveries, ...edits.deliveries } };
}

/**
 * The edits as they matter to what is saved now: what is the same is no change, nor is a time that belongs to something that is off, nor
 * an organisation that is no longer there. Also after it was saved elsewhere: what was changed here stays changed.
 */
export function relevantEdits(saved: PreferenceValues, edits: PreferenceEdits): PreferenceEdits {
  const now = withEdits(saved, edits);
  const isMoot = (field: string): boolean =>
    (!now.quiet && (field === 'quietFrom' || field === 'quietTo')) || (!now.digest && field === 'digestTime') || (!now.reminders && (field === 'afterDays' || field === 'beforeDeadlineDays'));
  const deliveries = Object.fromEntries(Object.entries(edits.deliveries ?? {}).filter(([storeId, delivery]) => Object.hasOwn(saved.deliveries, storeId) && saved.deliveries[storeId] !== delivery));
  const fields = Object.entries(edits).filter(([field, value]) => field !== 'deliveries' && !isMoot(field) && !isSame(value, saved[field as keyof PreferenceValues]));
  return { ...Object.fromEntries(fields), ...(Object.keys(deliveries).length === 0 ? {} : { deliveries }) };
}

/** What the server has to be told. */
export function changesOf(saved: PreferenceValues, edits: PreferenceEdits): PreferencesChanges {
  const relevant = relevantEdits(saved, edits);
  const { quiet, quietFrom, quietTo, digest, digestTime } = withEdits(saved, relevant);
  const { disclosure, language, reminders, afterDays, beforeDeadlineDays, deliveries = {} } = relevant;
  const has = (...fields: readonly (keyof PreferenceValues)[]): boolean => fields.some((field) => relevant[field] !== undefined);
  const organisations = Object.entries(deliveries).map(([storeId, delivery]) => ({ storeId, delivery }));
  return {
    ...(disclosure && { disclosure }), ...(language && { language }),
    ...(has('reminders', 'afterDays', 'beforeDeadlineDays') && {
      reminders: { ...(reminders !== undefined && { on: reminders }), ...(afterDays && { afterDays }), ...(beforeDeadlineDays && { beforeDeadlineDays }) },
    }),
    ...(has('quiet', 'quietFrom', 'quietTo') && { quietHours: quiet ? { from: quietFrom, to: quietTo } : null }),
    ...(has('digest', 'digestTime') && { digest: digest ? { time: digestTime } : null }),
    ...(organisations.length > 0 && { organisations }),
  };
}

/** Whether there is anything to save. */
export function isEdited(edits: PreferenceEdits): boolean {
  return Object.keys(edits).length > 0;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((part, index) => part === other[index]));
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((one, other) => one - other);
}

function descending(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((one, other) => other - one);
}
