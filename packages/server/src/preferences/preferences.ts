/** What a notification may tell. */
export type Disclosure = 'nothing' | 'sender' | 'full';

/** The language of notifications. */
export type NotificationLanguage = 'nl' | 'en';

/** When somebody is reminded of a letter that was not opened. */
export interface Reminders {
  readonly on: boolean;
  readonly afterDays: readonly number[];
  readonly beforeDeadlineDays: readonly number[];
}

/** `HH:MM` in the Netherlands; may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Of what somebody wants to be told, and when. */
export interface StoredPreferences {
  readonly version: number;
  readonly reminders: Reminders;
  readonly quietHours?: QuietHours;
  readonly digest?: { readonly time: string };
  readonly disclosure: Disclosure;
  readonly language: NotificationLanguage;
}

/** Of those who never chose: reminders on, since a letter that is missed is worse than one reminder too many. */
export const defaultPreferences: StoredPreferences = {
  version: 0, reminders: { on: true, afterDays: [3, 7], beforeDeadlineDays: [7, 2] }, disclosure: 'sender', language: 'nl',
};
