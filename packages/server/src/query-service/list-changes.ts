import type { MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import type { StoredSummary } from '../message-stores/message-store.js';
import { toSummary } from '../message-stores/summary-row.js';
import type { MailboxPosition } from './mailbox-cursor.js';
import { readableMessages, type MailboxView } from './mailbox-index.js';

/** A message that was deleted for good. */
export interface GoneMessage {
  readonly id: string;
  readonly storeOin: string;
}

/** What came, changed or went since a position, and the position after it. */
export interface MailboxChanges {
  readonly messages: readonly StoredSummary[];
  readonly gone: readonly GoneMessage[];
  readonly position: MailboxPosition;
  readonly hasMore: boolean;
}

interface Numbered {
  readonly number: number;
  readonly id: string;
}

/** More than this does not come in one answer. */
const maxAtOnce = 200;

/** Runs reads that belong together: all see the database as it was at one moment. */
export function inOneMoment<Result>(database: Executor, read: (moment: Executor) => Promise<Result>): Promise<Result> {
  return database.transaction().setIsolationLevel('repeatable read').execute(read);
}

/** The number of the last change in this mailbox; 0 when there was none. */
export async function lastChangeNumber(moment: Executor, recipientId: string): Promise<number> {
  const row = await moment.selectFrom('mailbox_change').select('number').where('recipient_id', '=', recipientId).executeTakeFirst();
  return row?.number ?? 0;
}

/**
 * What changed since a position, in the order of the changes: of the stores that answered in the last round, and what was deleted of any store.
 *
 * @param moment see {@link inOneMoment}.
 * @throws {ProblemError} 410 `cursor-expired` when the mailbox does not know of so many changes, as when an older copy of it was put back.
 */
export async function listChanges(moment: Executor, { reach, now }: MailboxView, since: MailboxPosition): Promise<MailboxChanges> {
  const last = await lastChangeNumber(moment, reach.recipientId);
  if (since.number > last) throw new ProblemError('cursor-expired');
  const view = { reach, now: since.reading?.now ?? now };
  const told = [...(await newlyPublished(moment, view, since)), ...(await changed(moment, view, since)), ...(await gone(moment, reach, since))].sort(inOrder);
  const page = told.slice(0, maxAtOnce);
  const [end] = told.length > maxAtOnce ? page.slice(-1) : [];
  return {
    messages: page.flatMap((entry) => ('message' in entry ? [entry.message] : [])),
    gone: page.flatMap((entry) => ('gone' in entry ? [entry.gone] : [])),
    hasMore: end !== undefined,
    position: end ? { number: since.number, seenAt: since.seenAt, reading: { now: view.now, number: end.number, id: end.id } } : { number: last, seenAt: view.now },
  };
}

/** Nothing happened to these but that their time came. A clock that was set back tells some once more. */
function newlyPublished(moment: Executor, view: MailboxView, since: MailboxPosition) {
  return told(after(readableMessages(moment, view), since).where('published_at', '>', since.seenAt).where('message.change_number', '<=', since.number));
}

function changed(moment: Executor, view: MailboxView, since: MailboxPosition) {
  return told(after(readableMessages(moment, view), since).where('message.change_number', '>', since.number));
}

async function told(query: ReturnType<typeof readableMessages>) {
  const rows = await query.select('message.change_number').orderBy('message.change_number').orderBy('message.id').limit(maxAtOnce + 1).execute();
  return rows.map((row) => ({ number: row.change_number, id: row.id, message: toSummary(row) }));
}

function after(query: ReturnType<typeof readableMessages>, { reading }: MailboxPosition) {
  if (reading === undefined) return query;
  return query.where((eb) => eb(eb.refTuple('message.change_number', 'message.id'), '>', eb.tuple(reading.number, reading.id)));
}

async function gone(moment: Executor, { recipientId, storeOins, messageTypes }: MailboxReach, { number, reading }: MailboxPosition) {
  const rows = await moment
    .selectFrom('purged_message')
    .select(['change_number', 'message_id', 'store_oin'])
    .where('recipient_id', '=', recipientId)
    .where('change_number', '>', number)
    .$if(reading !== undefined, (query) => query.where((eb) => eb(eb.refTuple('change_number', 'message_id'), '>', eb.tuple(reading?.number ?? 0, reading?.id ?? ''))))
    .$if(storeOins !== undefined, (query) => query.where('store_oin', 'in', [...(storeOins ?? [])]))
    .$if(messageTypes !== undefined, (query) => query.where('message_type', 'in', [...(messageTypes ?? [])]))
    .orderBy('change_number')
    .orderBy('message_id')
    .limit(maxAtOnce + 1)
    .execute();
  return rows.map((row) => ({ number: row.change_number, id: row.message_id, gone: { id: row.message_id, storeOin: row.store_oin } }));
}

function inOrder(one: Numbered, other: Numbered): number {
  return one.number - other.number || (one.id < other.id ? -1 : 1);
}
