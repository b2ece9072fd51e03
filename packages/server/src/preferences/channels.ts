import { monthsLater } from '../months-later.js';
import type { NotificationChannelTable } from './preferences-tables.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import type { KeyRing } from '../recipients/key-ring.js';

/** An address, number or browser of somebody; the address is sealed. */
export interface Channel {
  readonly id: string;
  readonly kind: NotificationChannelTable['kind'];
  readonly status: NotificationChannelTable['status'];
  readonly sealedAddress: string;
  readonly verifiedAt?: Date;
  /** With `failing`. */
  readonly failure?: { readonly reason: NonNullable<NotificationChannelTable['failure']>; readonly at: Date };
  /** Gone then, unless the box is activated. */
  readonly provisionalUntil?: Date;
  readonly createdAt: Date;
}

/** A channel that somebody adds. */
export interface NewChannel {
  readonly kind: Channel['kind'];
  /** In its normal form; of a browser the `PushSubscription` as JSON. */
  readonly address: string;
  /** What it is recognised by. */
  readonly key: string;
  readonly status: 'unverified' | 'verified';
}

const purpose = 'channel address';
const maxChannels = 10;
const staleAfterMonths = 6;
const provisionalMs = 24 * 60 * 60_000;

/** Somebody's channels, the oldest first. */
export async function listChannels(database: Executor, recipientId: string, now: Date): Promise<Channel[]> {
  const rows = await there(database, now).selectAll().where('recipient_id', '=', recipientId).orderBy('created_at').orderBy('id').execute();
  return rows.map(toChannel);
}

/** One of somebody's channels; another person's is not found. */
export async function findChannel(database: Executor, recipientId: string, id: string, now: Date): Promise<Channel | undefined> {
  const row = await there(database, now).selectAll().where('recipient_id', '=', recipientId).where('id', '=', id).executeTakeFirst();
  return row && toChannel(row);
}

/**
 * Adds a channel, or finds the one that this person has with the same address.
 *
 * @throws {ProblemError} 409 `channel-limit-reached`.
 */
export async function addChannel(
  transaction: Executor, keyRing: KeyRing,
  { recipientId, channel, isActive, now }: { readonly recipientId: string; readonly channel: NewChannel; readonly isActive: boolean; readonly now: Date },
): Promise<Channel> {
  const pseudonyms = await keyRing.pseudonyms(`${channel.kind}:${channel.key}`, purpose);
  await transaction.deleteFrom('notification_channel').where('recipient_id', '=', recipientId).where('provisional_until', '<=', now).execute();
  const channels = await transaction.selectFrom('notification_channel').selectAll().where('recipient_id', '=', recipientId).execute();
  const known = channels.find(({ kind, address_pseudonym: pseudonym }) => kind === channel.kind && pseudonyms.includes(pseudonym));
  const sealed = await keyRing.seal(channel.address, purpose);
  const verified = channel.status === 'verified' ? { status: channel.status, verified_at: now, failed_at: null, failure: null } : {};
  if (known !== undefined) {
    const row = await transaction.updateTable('notification_channel').set({ address_sealed: sealed, ...verified }).where('id', '=', known.id).returningAll().executeTakeFirstOrThrow();
    return toChannel(row);
  }
  if (channels.length >= maxChannels) throw new ProblemError('channel-limit-reached');
  const row = {
    id: crypto.randomUUID(), recipient_id: recipientId, kind: channel.kind, address_sealed: sealed, address_pseudonym: pseudonyms[0], status: channel.status,
    verified_at: null, failed_at: null, failure: null, ...verified,
    provisional_until: isActive ? null : new Date(now.getTime() + provisionalMs), created_at: now,
  };
  await transaction.insertInto('notification_channel').values(row).execute();
  return toChannel(row);
}

/** Where a channel leads to. */
export function openAddress(keyRing: KeyRing, { sealedAddress }: Pick<Channel, 'sealedAddress'>): Promise<string> {
  return keyRing.open(sealedAddress, purpose);
}

/** The person showed that the address is theirs, and works. */
export async function markVerified(transaction: Executor, channelId: string, now: Date): Promise<void> {
  await transaction
    .updateTable('notification_channel')
    .set({ status: 'verified', verified_at: now, failed_at: null, failure: null })
    .where('id', '=', channelId)
    .execute();
}

/** The address does not work any more; it is not used again until the person puts it right. */
export async function markFailing(transaction: Executor, channelId: string, reason: NonNullable<NotificationChannelTable['failure']>, now: Date): Promise<void> {
  await transaction
    .updateTable('notification_channel')
    .set({ status: 'failing', failed_at: now, failure: reason })
    .where('id', '=', channelId)
    .execute();
}

/** Takes a channel out, with the code that was sent to it. Another person's stays. */
export async function removeChannel(transaction: Executor, recipientId: string, id: string): Promise<void> {
  await transaction.deleteFrom('notification_channel').where('recipient_id', '=', recipientId).where('id', '=', id).execute();
}

/** What there is by now, stays. */
export async function keepChannels(transaction: Executor, recipientId: string, now: Date): Promise<void> {
  await transaction
    .updateTable('notification_channel')
    .set({ provisional_until: null })
    .where('recipient_id', '=', recipientId)
    .where('provisional_until', '>', now)
    .execute();
}

/** What there is, goes then. */
export async function letChannelsGo(transaction: Executor, recipientId: string, { until, now }: { readonly until: Date; readonly now: Date }): Promise<void> {
  await transaction
    .updateTable('notification_channel')
    .set({ provisional_until: until })
    .where('recipient_id', '=', recipientId)
    .where((row) => row.or([row('provisional_until', 'is', null), row('provisional_until', '>', now)]))
    .execute();
}

/** Takes out what would go by itself, with its codes; but not what was let go at `letGoAt` and is there until `until`. */
export async function removeProvisionalChannels(
  transaction: Executor, recipientId: string, except?: { readonly letGoAt: Date; readonly until: Date },
): Promise<void> {
  const provisional = transaction.deleteFrom('notification_channel').where('recipient_id', '=', recipientId).where('provisional_until', 'is not', null);
  // Either alone may be the same of one that was added since.
  await (except ? provisional.where((row) => row.or([row('provisional_until', '<>', except.until), row('created_at', '>', except.letGoAt)])) : provisional).execute();
}

/** Whether it is long ago that an address was confirmed, or that the person said that everything is right (`checkedAt`). */
export function isStale({ status, verifiedAt }: Channel, checkedAt: Date | undefined, now: Date): boolean {
  if (status !== 'verified' || verifiedAt === undefined) return false;
  const last = checkedAt !== undefined && checkedAt > verifiedAt ? checkedAt : verifiedAt;
  return monthsLater(last, staleAfterMonths) <= now;
}

function there(database: Executor, now: Date) {
  return database.selectFrom('notification_channel').where((row) => row.or([row('provisional_until', 'is', null), row('provisional_until', '>', now)]));
}

function toChannel(row: NotificationChannelTable): Channel {
  const { id, kind, status, address_sealed: sealedAddress, verified_at: verifiedAt, failed_at: at, failure: reason, provisional_until: provisionalUntil } = row;
  return {
    id, kind, status, sealedAddress, createdAt: row.created_at,
    ...(verifiedAt && { verifiedAt }), ...(reason && at && { failure: { reason, at } }), ...(provisionalUntil && { provisionalUntil }),
  };
}
