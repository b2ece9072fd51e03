import { reachesStore, type MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Executor, RetrievalOutcomeTable } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';

/** What one store answered in a round. */
export interface RetrievalOutcome {
  readonly storeOin: string;
  readonly status: RetrievalOutcomeTable['status'];
}

/** A round that somebody started. */
export interface RetrievalRound {
  readonly id: string;
  readonly recipientId: string;
}

const lockMs = 2 * 60_000;
const keptMs = 12 * 60 * 60_000;
/** Being used is noted at most once in so much time, so that reading does not become writing. */
const useNotedEveryMs = 60_000;
const retryAfterSeconds = 5;

/**
 * Starts a round for one recipient. There is one at a time, on whatever server or device.
 *
 * @throws {ProblemError} 409 `retrieval-running` while another runs; after two minutes that one has stranded.
 */
export async function startRound(database: Executor, recipientId: string, now: Date): Promise<RetrievalRound> {
  const round = { round_id: crypto.randomUUID(), state: 'running', lock_expires_at: later(now, lockMs), last_used_at: now } as const;
  const started = await database
    .insertInto('retrieval_round')
    .values({ recipient_id: recipientId, ...round })
    .onConflict((conflict) => conflict.column('recipient_id').doUpdateSet(round).where((eb) => eb.or([
      eb('retrieval_round.state', '!=', 'running'),
      eb('retrieval_round.lock_expires_at', '<=', now),
    ])))
    .returning('round_id')
    .executeTakeFirst();
  if (started === undefined) throw new ProblemError('retrieval-running');
  return { id: started.round_id, recipientId };
}

/** Ends a round with what every store answered. Changes nothing when the round had stranded and another took its place. */
export async function finishRound(database: Executor, round: RetrievalRound, { outcomes, now }: { readonly outcomes: readonly RetrievalOutcome[]; readonly now: Date }): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (!(await endRound(transaction, round, { state: 'finished', now }))) return;
    await transaction.deleteFrom('retrieval_outcome').where('recipient_id', '=', round.recipientId).execute();
    if (outcomes.length === 0) return;
    const rows = outcomes.map(({ storeOin, status }) => ({ recipient_id: round.recipientId, store_oin: storeOin, status }));
    await transaction.insertInto('retrieval_outcome').values(rows).execute();
  });
}

/** Ends a round that went wrong on our side: until the next one nothing can be read. */
export async function failRound(database: Executor, round: RetrievalRound, now: Date): Promise<void> {
  await endRound(database, round, { state: 'failed', now });
}

/**
 * Lets a read through when there is something to read, and keeps it for another twelve hours.
 *
 * @throws {ProblemError} 409 `not-retrieved` when nothing was fetched in the last twelve hours; 409 `retrieval-running` during a round;
 * 503 `retrieval-failed` when the last round failed or stranded.
 */
export async function requireRetrieved(database: Executor, recipientId: string, now: Date): Promise<void> {
  const round = await database
    .selectFrom('retrieval_round')
    .select(['state', 'lock_expires_at', 'last_used_at'])
    .where('recipient_id', '=', recipientId)
    .executeTakeFirst();
  if (round === undefined || round.last_used_at <= forgottenSince(now)) throw new ProblemError('not-retrieved');
  if (round.state === 'running' && round.lock_expires_at > now) throw new ProblemError('retrieval-running');
  if (round.state !== 'finished') throw new ProblemError('retrieval-failed', { retryAfterSeconds });
  if (round.last_used_at <= later(now, -useNotedEveryMs)) {
    await database.updateTable('retrieval_round').set({ last_used_at: now }).where('recipient_id', '=', recipientId).execute();
  }
}

/** A round that was used no later than this has been forgotten. */
export function forgottenSince(now: Date): Date {
  return later(now, -keptMs);
}

/** How each store within reach answered in the last round. */
export async function listOutcomes(database: Executor, reach: MailboxReach): Promise<readonly RetrievalOutcome[]> {
  const rows = await database.selectFrom('retrieval_outcome').select(['store_oin', 'status']).where('recipient_id', '=', reach.recipientId).orderBy('store_oin').execute();
  return rows.filter(({ store_oin: storeOin }) => reachesStore(reach, storeOin)).map(({ store_oin: storeOin, status }) => ({ storeOin, status }));
}

async function endRound(database: Executor, round: RetrievalRound, { state, now }: { readonly state: 'finished' | 'failed'; readonly now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('retrieval_round')
    .set({ state, last_used_at: now })
    .where('recipient_id', '=', round.recipientId)
    .where('round_id', '=', round.id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function later(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
