import type { WirePreferences } from '@berichtenbox/contract';
import { findActivation } from '../activation/activation.js';
import type { AppDependencies } from '../app-dependencies.js';
import { reachesStore, type MailboxReach } from '../authorisation/mailbox-reach.js';
import { listChoices } from '../message-stores/organisation-choices.js';
import { listChannels, openAddress } from './channels.js';
import { findPreferences } from './stored-preferences.js';
import { toWirePreferences } from './wire-preferences.js';

/** Somebody's preferences as they are now; of the organisations those that are within reach. */
export async function readPreferences({ database, keyRing, clock }: Pick<AppDependencies, 'database' | 'keyRing' | 'clock'>, reach: MailboxReach): Promise<WirePreferences> {
  const { recipientId } = reach;
  const now = clock.now();
  const channels = await listChannels(database, recipientId, now);
  const { checkedAt } = await findActivation(database, recipientId, now);
  return toWirePreferences({
    preferences: await findPreferences(database, recipientId),
    channels: await Promise.all(channels.map(async (channel) => ({ channel, address: channel.kind === 'push' ? '' : await openAddress(keyRing, channel) }))),
    choices: (await listChoices(database, recipientId)).filter(({ storeOin }) => reachesStore(reach, storeOin)),
    checkedAt,
  }, now);
}
