import type { Executor } from '../database/schema.js';
import type { DeliveryWay } from '../message-stores/delivery-way.js';
import { listChoices, replaceChoices } from '../message-stores/organisation-choices.js';
import { findPreferences, storePreferences } from '../preferences/stored-preferences.js';
import type { StoredPreferences } from '../preferences/preferences.js';
import type { Activation } from './activation.js';

/** What there was before the last change; as JSON, so moments are text. */
export interface PreviousState {
  readonly active: boolean;
  readonly since?: string;
  readonly checkedAt?: string;
  readonly choices: readonly PreviousChoice[];
  /** Only of a change that also changed them. */
  readonly preferences?: StoredPreferences;
}

interface PreviousChoice {
  readonly storeOin: string;
  readonly way: DeliveryWay;
  readonly since: string;
  readonly next?: { readonly way: DeliveryWay; readonly from: string };
}

/** What there is now, to come back to. */
export async function rememberState(
  transaction: Executor, recipientId: string, { active, since, checkedAt }: Activation, options: { readonly withPreferences: boolean },
): Promise<PreviousState> {
  const choices = await listChoices(transaction, recipientId);
  return {
    active,
    ...(since && { since: since.toISOString() }),
    ...(checkedAt && { checkedAt: checkedAt.toISOString() }),
    choices: choices.map(({ storeOin, way, since: from, next }) => ({
      storeOin, way, since: from.toISOString(), ...(next && { next: { way: next.way, from: next.from.toISOString() } }),
    })),
    ...(options.withPreferences && { preferences: await findPreferences(transaction, recipientId) }),
  };
}

/** Puts organisations and preferences back. */
export async function restoreState(transaction: Executor, recipientId: string, { choices, preferences }: PreviousState): Promise<void> {
  await replaceChoices(transaction, recipientId, choices.map(({ storeOin, way, since, next }) => ({
    storeOin, way, since: new Date(since), ...(next && { next: { way: next.way, from: new Date(next.from) } }),
  })));
  if (!preferences) return;
  // The version never goes back: a page that still shows what is undone must notice.
  const { version } = await findPreferences(transaction, recipientId);
  await storePreferences(transaction, recipientId, { ...preferences, version: version + 1 });
}
