import type { DeskState } from './desk-state.js';

/** What a notification may tell: only that there is a message, also of whom, or also its safe title and deadline. */
export type Disclosure = 'nothing' | 'sender' | 'full';

/** The language of notifications. */
export type NotificationLanguage = 'nl' | 'en';

/** When the person is reminded of a letter that was not opened. */
export interface Reminders {
  readonly on: boolean;
  /** So many days after the letter came; 1 to 60, at most five. */
  readonly afterDays: readonly number[];
  /** So many days before the last day on which something can be done; 1 to 60, at most five. */
  readonly beforeDeadlineDays: readonly number[];
}

/** No notifications in these hours (`HH:MM` in the Netherlands), but when a deadline would be missed; it may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** One notification a day, at this time (`HH:MM` in the Netherlands), instead of one for each message. */
export interface Digest {
  readonly time: string;
}

/** An e-mail address, telephone number or browser through which a person is told. */
export interface Channel {
  readonly id: string;
  readonly kind: 'email' | 'sms' | 'push';
  /** The person's own; absent with `push`. */
  readonly address?: string;
  /** `stale`: confirmed more than half a year ago. */
  readonly status: 'unverified' | 'verified' | 'failing' | 'stale';
  readonly verifiedAt?: Date;
  /** With `failing`: why. */
  readonly failure?: 'bounce' | 'unknown' | 'unsubscribed';
  /** Added before activating; gone a day later unless the box is activated. */
  readonly provisional: boolean;
}

/** How an organisation sends its letters, and from which day on. */
export interface OrganisationDelivery {
  readonly storeId: string;
  readonly delivery: 'digital' | 'paper' | 'both';
  /** `YYYY-MM-DD`; may be in the future. */
  readonly from: string;
}

/** How and of what the person wants to be told, and per organisation digital or on paper. */
export interface Preferences {
  readonly version: number;
  readonly channels: readonly Channel[];
  /** Those the person decided about; all others send paper. */
  readonly organisations: readonly OrganisationDelivery[];
  readonly reminders: Reminders;
  readonly quietHours?: QuietHours;
  readonly digest?: Digest;
  readonly disclosure: Disclosure;
  readonly language: NotificationLanguage;
}

/** What changes; what is not named stays as it is. */
export interface PreferencesChanges {
  readonly organisations?: readonly Pick<OrganisationDelivery, 'storeId' | 'delivery'>[];
  readonly reminders?: Partial<Reminders>;
  /** `null`: none any longer. */
  readonly quietHours?: QuietHours | null;
  /** `null`: none any longer. */
  readonly digest?: Digest | null;
  readonly disclosure?: Disclosure;
  readonly language?: NotificationLanguage;
}

/** The preferences, once they are there. */
export interface PreferencesState extends DeskState {
  readonly preferences?: Preferences;
}

/** A code is on its way. */
export interface SentCode {
  readonly channelId: string;
  /** By this device's clock. */
  readonly expiresAt: Date;
}

/** What a browser gives of its subscription: `PushSubscription.toJSON()`. */
export interface PushSubscriptionValues {
  readonly endpoint?: string;
  readonly expirationTime?: number | null;
  readonly keys?: Readonly<Record<string, string>>;
}

/** What a notification would say, word for word. */
export interface NotificationPreview {
  readonly email: { readonly subject: string; readonly text: string };
  readonly sms: { readonly text: string };
  readonly push: { readonly title: string; readonly text: string };
}
