import { addChannel, defaultPreferences, storePreferences, type Database, type KeyRing } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import type { DeviceSubscription } from '../post/push-devices.js';
import type { PersonKey } from './clients.js';
import { addDays } from './letters/letter-dates.js';
import { personaSettings, type PersonaSettings } from './persona-settings.js';
import type { PersonaKey } from './personas.js';

/** What the settings are made with. */
export interface SettingsSeed {
  readonly keyRing: KeyRing;
  readonly now: Date;
  readonly recipients: Readonly<Record<PersonKey, string>>;
  /** Telephones that get push messages. */
  readonly devices: readonly { readonly persona: PersonaKey; readonly subscription: DeviceSubscription }[];
}

/** Gives everybody their settings. */
export async function seedSettings(transaction: Kysely<Database>, { keyRing, now, recipients, devices }: SettingsSeed): Promise<void> {
  for (const [person, settings] of Object.entries(personaSettings) as [PersonKey, PersonaSettings][]) {
    const { activatedDaysAgo, channels } = settings;
    if (activatedDaysAgo === undefined) continue;
    const recipientId = recipients[person];
    await storeHistory(transaction, recipientId, settings, now);
    await transaction.insertInto('notification_look').values({ recipient_id: recipientId, due_at: now }).execute();
    await storePreferences(transaction, recipientId, { ...defaultPreferences, ...settings.preferences, version: 1 });
    const add = (channel: Parameters<typeof addChannel>[2]['channel'], daysAgo: number) => addChannel(transaction, keyRing, { recipientId, isActive: true, now: addDays(now, -daysAgo), channel });
    for (const { kind, address, status, addedDaysAgo } of channels) await add({ kind, address, key: address, status }, addedDaysAgo);
    for (const { subscription } of devices.filter((device) => device.persona === person)) {
      await add({ kind: 'push', address: JSON.stringify(subscription), key: subscription.endpoint, status: 'verified' }, Math.min(activatedDaysAgo, 40));
    }
  }
}

async function storeHistory(transaction: Kysely<Database>, recipientId: string, { activatedDaysAgo = 0, lastVisitDaysAgo }: PersonaSettings, now: Date): Promise<void> {
  // Asked two months ago whether all was right, so that nobody is asked at once.
  const checked = Math.min(activatedDaysAgo, 60);
  await transaction.insertInto('activation').values({
    recipient_id: recipientId, active: true, since: addDays(now, -activatedDaysAgo), checked_at: addDays(now, -checked), undo_until: null, previous: null,
  }).execute();
  if (lastVisitDaysAgo === undefined) return;
  await transaction.insertInto('visit').values({ recipient_id: recipientId, last_at: addDays(now, -lastVisitDaysAgo), previous_at: null }).execute();
}
