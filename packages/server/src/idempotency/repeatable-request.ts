import type { Clock } from '../clock.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';

/** A request that may arrive twice. */
export interface RepeatableRequest {
  /** Whose key it is: keys of two senders, or of two mailboxes, never meet. */
  readonly scope: string;
  /** The header `Idempotency-Key`; without one nothing is remembered. */
  readonly key: string | undefined;
  /** From `fingerprint`. */
  readonly fingerprint: string;
}

/** Remembers the result; in the transaction of the effect, so that there is never one without the other. */
export type Remember<Result> = (transaction: Executor, result: Result) => Promise<void>;

const leaseMs = 2 * 60_000;
const keptMs = 7 * 24 * 60 * 60_000;

/**
 * Does a thing once, however often it is asked with the same key: a repeated request gets the first one's result.
 * A request that fails leaves nothing behind, so it may be repaired and sent again under the same key.
 * The work must call `remember`, best in the transaction of its effect; the result must hold nothing personal.
 *
 * @throws {ProblemError} 409 `idempotency-key-reused` when the key came with another request;
 * 409 `idempotency-key-busy` while the first has not ended.
 * @see draft-ietf-httpapi-idempotency-key-header section 2
 */
export async function doOnce<Result>(
  dependencies: { readonly database: Executor; readonly clock: Clock },
  request: RepeatableRequest,
  work: (remember: Remember<Result>) => Promise<Result>,
): Promise<Result> {
  const { database, clock } = dependencies;
  if (request.key === undefined) return work(() => Promise.resolve());
  const identified = { ...request, key: request.key };
  const lease = crypto.randomUUID();
  if (!(await takeLease(database, identified, { lease, now: clock.now() }))) return earlierResult<Result>(database, identified);
  try {
    return await work((transaction, result) => remember(transaction, identified, { lease, result }));
  } catch (error) {
    // When the database is what failed, the lease runs out by itself.
    await withLease(database.deleteFrom('idempotency_record'), identified, lease).execute().catch(() => undefined);
    throw error;
  }
}

/** SHA-256 over what makes a request the same request. */
export async function fingerprint(request: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(request)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type IdentifiedRequest = RepeatableRequest & { readonly key: string };

async function takeLease(database: Executor, request: IdentifiedRequest, { lease, now }: { readonly lease: string; readonly now: Date }): Promise<boolean> {
  await database.deleteFrom('idempotency_record').where('expires_at', '<=', now).execute();
  const leaseEnds = new Date(now.getTime() + leaseMs);
  const taken = await database
    .insertInto('idempotency_record')
    .values({ ...request, lease, lease_expires_at: leaseEnds, result: null, expires_at: new Date(now.getTime() + keptMs) })
    // Somebody who took it and never came back (the server stopped) has done nothing, or the result would be there.
    .onConflict((conflict) => conflict
      .columns(['scope', 'key'])
      .doUpdateSet({ lease, lease_expires_at: leaseEnds, fingerprint: request.fingerprint })
      .where('idempotency_record.lease_expires_at', '<=', now))
    .returning('lease')
    .executeTakeFirst();
  return taken !== undefined;
}

async function earlierResult<Result>(database: Executor, { scope, key, fingerprint: wanted }: IdentifiedRequest): Promise<Result> {
  const record = await database
    .selectFrom('idempotency_record')
    .select(['fingerprint', 'result'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  if (record !== undefined && record.fingerprint !== wanted) throw new ProblemError('idempotency-key-reused', keyProblem('was used for another request'));
  if (record?.result == null) throw new ProblemError('idempotency-key-busy', { ...keyProblem('is being handled; repeat it later'), retryAfterSeconds: 1 });
  return JSON.parse(record.result) as Result;
}

async function remember(transaction: Executor, request: IdentifiedRequest, { lease, result }: { readonly lease: string; readonly result: unknown }): Promise<void> {
  const update = transaction.updateTable('idempotency_record').set({ lease: null, lease_expires_at: null, result: JSON.stringify(result) });
  const { numUpdatedRows } = await withLease(update, request, lease).executeTakeFirstOrThrow();
  // The lease ran out and somebody else has it: roll back rather than do the same thing twice.
  if (numUpdatedRows === 0n) throw new ProblemError('idempotency-key-busy', { ...keyProblem('is being handled; repeat it later'), retryAfterSeconds: 1 });
}

function withLease<Query extends { where(column: 'scope' | 'key' | 'lease', operator: '=', value: string): Query }>(
  query: Query, { scope, key }: IdentifiedRequest, lease: string,
): Query {
  return query.where('scope', '=', scope).where('key', '=', key).where('lease', '=', lease);
}

function keyProblem(what: string) {
  return { errors: [{ pointer: 'header/Idempotency-Key', detail: `This key ${what}.` }] };
}
