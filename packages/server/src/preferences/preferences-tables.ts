import type { ColumnType } from 'kysely';
import type { Disclosure, NotificationLanguage, QuietHours, Reminders } from './preferences.js';

/** A row of `preferences`: of what somebody wants to be told, and when. */
export interface PreferencesRowTable {
  recipient_id: string;
  /** Counts up with each change. */
  version: number;
  reminders: ColumnType<Reminders, string, string>;
  quiet_hours: ColumnType<QuietHours | null, string | null, string | null>;
  /** `HH:MM` in the Netherlands. */
  digest_time: string | null;
  disclosure: Disclosure;
  language: NotificationLanguage;
}

/** A row of `notification_channel`: an address, number or browser of somebody. */
export interface NotificationChannelTable {
  id: string;
  recipient_id: string;
  kind: 'email' | 'sms' | 'push';
  /** Of a browser its `PushSubscription` as JSON. */
  address_sealed: string;
  /** To find the same address again. */
  address_pseudonym: string;
  status: 'unverified' | 'verified' | 'failing';
  verified_at: Date | null;
  failed_at: Date | null;
  failure: 'bounce' | 'unknown' | 'unsubscribed' | null;
  /** Gone then: the box was not activated, or was deactivated. */
  provisional_until: Date | null;
  created_at: Date;
}

/** A row of `channel_code`: the code that was last sent to an address. */
export interface ChannelCodeTable {
  channel_id: string;
  /** Keyed, so that who reads the database cannot try all codes. */
  code_pseudonym: string;
  tries_left: number;
  expires_at: Date;
}

/** A row of `allowance`: how often something was done in this window of time. */
export interface AllowanceTable {
  key: string;
  used: number;
  window_ends: Date;
}

/** The tables of preferences. */
export interface PreferencesTables {
  preferences: PreferencesRowTable;
  notification_channel: NotificationChannelTable;
  channel_code: ChannelCodeTable;
  allowance: AllowanceTable;
}
