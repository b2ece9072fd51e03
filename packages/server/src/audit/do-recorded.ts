import type { Authorisation } from '../authorisation/authorise.js';
import type { Clock } from '../clock.js';
import type { Executor } from '../database/schema.js';
import { doOnce, type Remember, type RepeatableRequest } from '../idempotency/repeatable-request.js';
import type { AuditedObject } from './record-act.js';

/** Writes the line of an act, with the executor of what is done. */
type RecordThis = (executor: Executor) => Promise<void>;

/** Who does what. */
interface RecordedAct<Result> {
  readonly by: Pick<Authorisation, 'record'>;
  readonly object: AuditedObject;
  /** Whether a result says that nothing was done: the caller then refuses, which gets its line where all refusals do. */
  readonly isRefusal?: (result: Result) => boolean;
}

/**
 * Does a thing once (`doOnce`), with its line in the log. The work must write the line in its transaction, as the last step; a repeated request, which
 * is answered without doing it again, gets a line of its own.
 *
 * @throws {ProblemError} as `doOnce` does.
 */
export async function doRecorded<Result>(
  dependencies: { readonly database: Executor; readonly clock: Clock }, request: RepeatableRequest, { by, object, isRefusal }: RecordedAct<Result>,
  work: (remember: Remember<Result>, record: RecordThis) => Promise<Result>,
): Promise<Result> {
  let isRecorded = false;
  const record: RecordThis = async (executor) => {
    await by.record(executor, object);
    isRecorded = true;
  };
  const result = await doOnce<Result>(dependencies, request, (remember) => work(remember, record));
  // `work` may set it, which the compiler does not see.
  if (!(isRecorded as boolean) && !isRefusal?.(result)) await record(dependencies.database);
  return result;
}
