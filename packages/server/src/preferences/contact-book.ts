import { findActivation } from '../activation/activation.js';
import type { Executor } from '../database/schema.js';
import type { PolicyPerson } from '../notification-policy/situation.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { isStale, listChannels, openAddress } from './channels.js';
import type { Disclosure, NotificationLanguage } from './preferences.js';
import { findPreferences } from './stored-preferences.js';

/** What somebody's own settings say about reaching them. */
export interface Contact {
  readonly person: PolicyPerson;
  readonly disclosure: Disclosure;
  readonly language: NotificationLanguage;
}

/** Somebody who never activated the box: a letter on paper is all there is. */
export const unreachable: PolicyPerson = { active: false, channels: [], reminders: { on: false, afterDays: [], beforeDeadlineDays: [] }, lastVisitAt: 0 };

/** Where a channel leads to; of a browser its `PushSubscription` as JSON. */
export interface ChannelTarget {
  readonly kind: 'email' | 'sms' | 'push';
  readonly address: string;
}

/** How somebody can be reached; undefined for those who never activated the box. */
export async function findContact(database: Executor, recipientId: string, now: Date): Promise<Contact | undefined> {
  const activation = await findActivation(database, recipientId, now);
  if (activation.since === undefined) return undefined;
  const { reminders, quietHours, digest, disclosure, language } = await findPreferences(database, recipientId);
  const channels = await listChannels(database, recipientId, now);
  const visit = await database.selectFrom('visit').select('last_at').where('recipient_id', '=', recipientId).executeTakeFirst();
  return {
    person: {
      active: activation.active,
      channels: channels.map((channel) => ({ id: channel.id, kind: channel.kind, status: isStale(channel, activation.checkedAt, now) ? 'stale' as const : channel.status })),
      reminders,
      ...(quietHours && { quietHours }),
      ...(digest && { digest }),
      lastVisitAt: (visit?.last_at ?? activation.since).getTime(),
    },
    disclosure,
    language,
  };
}

/** Where a channel leads to, as long as it may be used: it is confirmed, and did not fail. */
export async function findTarget(database: Executor, keyRing: KeyRing, channelId: string, now: Date): Promise<ChannelTarget | undefined> {
  const row = await database
    .selectFrom('notification_channel')
    .select(['kind', 'address_sealed'])
    .where('id', '=', channelId)
    .where('status', '=', 'verified')
    .where((channel) => channel.or([channel('provisional_until', 'is', null), channel('provisional_until', '>', now)]))
    .executeTakeFirst();
  return row && { kind: row.kind, address: await openAddress(keyRing, { sealedAddress: row.address_sealed }) };
}
