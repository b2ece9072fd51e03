import type { AppDependencies } from '../app-dependencies.js';
import type { Executor } from '../database/schema.js';
import { errorFields } from '../http/log.js';
import { decide } from '../notification-policy/decide.js';
import type { PolicyConfiguration } from '../notification-policy/policy-configuration.js';
import type { ChannelKind } from '../notification-policy/situation.js';
import { findContact, unreachable, type Contact } from '../preferences/contact-book.js';
import { readSituation } from './read-situation.js';
import { recordDecisions } from './record-decisions.js';
import type { SendQueue } from './send-queue.js';

/** What a sweep works with. */
export interface SweepParts extends Pick<AppDependencies, 'database' | 'clock' | 'log' | 'metrics'> {
  readonly queue: SendQueue;
  readonly policy: PolicyConfiguration;
  /** What is set up here; other channels do not exist for the policy. */
  readonly media: ReadonlySet<ChannelKind>;
}

const batchSize = 200;
/** Otherwise a policy that always wants to be asked again at once would keep a sweep from ending. */
const soonestMs = 1_000;
/** One whose data the policy chokes on must not keep the others waiting. */
const laterAfterFailureMs = 15 * 60_000;

/**
 * Asks the policy about everybody whose moment has come, and writes what it decides together with the jobs that carry it out. Several servers may sweep
 * at once; each person is looked at by one.
 *
 * @returns how many people were looked at.
 */
export async function sweep(parts: SweepParts): Promise<number> {
  const { database, clock, log } = parts;
  const now = clock.now();
  let looked = 0;
  for (;;) {
    const due = await database.selectFrom('notification_look').select('recipient_id').where('due_at', '<=', now).orderBy('due_at').limit(batchSize).execute();
    for (const { recipient_id: recipientId } of due) {
      try {
        await database.transaction().execute((transaction) => look(transaction, recipientId, { ...parts, now }));
      } catch (error) {
        log.error('notification-look-failed', errorFields(error));
        await postpone(database, recipientId, new Date(now.getTime() + laterAfterFailureMs));
      }
    }
    looked += due.length;
    if (due.length < batchSize) break;
  }
  if (looked > 0) parts.queue.wake();
  return looked;
}

async function look(transaction: Executor, recipientId: string, { now, queue, policy, metrics, media }: SweepParts & { readonly now: Date }): Promise<void> {
  const due = await transaction
    .selectFrom('notification_look')
    .select('recipient_id')
    .where('recipient_id', '=', recipientId)
    .where('due_at', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (due === undefined) return;
  const findPerson = async (id: string) => withMedia(await findContact(transaction, id, now), media)?.person;
  // Who never activated a box has no post of their own to be told of, but may have that of somebody they represent.
  const person = await findPerson(recipientId) ?? unreachable;
  const { decisions, lookAgainAt } = decide(await readSituation(transaction, recipientId, { person, findPerson, now }), now.getTime(), policy);
  await queue.add(transaction, await recordDecisions(transaction, recipientId, { decisions, channels: person.channels, now }));
  for (const { kind } of decisions) metrics.count(`notification-decided-${kind}`);
  await planNext(transaction, recipientId, lookAgainAt === undefined ? undefined : Math.max(lookAgainAt, now.getTime() + soonestMs));
}

function withMedia(contact: Contact | undefined, media: ReadonlySet<ChannelKind>): Contact | undefined {
  return contact && { ...contact, person: { ...contact.person, channels: contact.person.channels.filter(({ kind }) => media.has(kind)) } };
}

async function planNext(transaction: Executor, recipientId: string, lookAgainAt: number | undefined): Promise<void> {
  if (lookAgainAt === undefined) await transaction.deleteFrom('notification_look').where('recipient_id', '=', recipientId).execute();
  else await postpone(transaction, recipientId, new Date(lookAgainAt));
}

async function postpone(executor: Executor, recipientId: string, dueAt: Date): Promise<void> {
  await executor.updateTable('notification_look').set({ due_at: dueAt }).where('recipient_id', '=', recipientId).execute();
}
