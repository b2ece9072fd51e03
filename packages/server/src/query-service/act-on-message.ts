import type { AppDependencies } from '../app-dependencies.js';
import type { Authorisation } from '../authorisation/authorise.js';
import { announce } from '../changes/announce.js';
import type { Executor } from '../database/schema.js';
import { doOnce, fingerprint, type Remember, type RepeatableRequest } from '../idempotency/repeatable-request.js';
import { ProblemError } from '../http/problem.js';
import { askStoreForPerson, type StoreDependencies } from '../message-stores/ask-store.js';
import { trashFolder } from '../message-stores/folders.js';
import type { InTransaction, MessageChange, StoredMessage } from '../message-stores/message-store.js';

/** One message of one mailbox, and the key under which something is done to it. */
export interface MessageTarget {
  readonly messageId: string;
  /** The store that holds it. */
  readonly storeOin: string;
  /** Makes a repeated request harmless; the same for the call for one message as for the one for several. */
  readonly key: string | undefined;
  /** Who does it, for whom. */
  readonly by: Authorisation;
}

type Dependencies = StoreDependencies & Pick<AppDependencies, 'changes' | 'log'>;

/**
 * Changes a message.
 *
 * @returns the message as it is afterwards.
 * @throws {ProblemError} 404 when there is none; 409 about the key; 502, 503 about the store.
 */
export async function changeMessage(dependencies: Dependencies, target: MessageTarget, change: MessageChange): Promise<StoredMessage> {
  const { messageId, storeOin } = target;
  const { reach } = target.by;
  let changed: StoredMessage | undefined;
  // Only that it was done is remembered, as a message may be purged later; a repeated request gets the message as it is then.
  await doRecorded(dependencies, target, await repeatable('PATCH', target, change), async (remember, record) => {
    changed = present(await askStoreForPerson(dependencies, storeOin, (store) => store.changeMessage(reach, messageId, change, record)));
    await remember(dependencies.database, 'changed');
    await tell(dependencies, target);
    return 'changed';
  });
  return changed ?? present(await askStoreForPerson(dependencies, storeOin, (store) => store.findMessage(reach, messageId)));
}

/**
 * Moves a message to the bin.
 *
 * @throws {ProblemError} As {@link changeMessage}.
 */
export async function binMessage(dependencies: Dependencies, target: MessageTarget): Promise<void> {
  const { messageId, storeOin, by: { reach } } = target;
  await doRecorded(dependencies, target, await repeatable('DELETE', target), async (remember, record) => {
    present(await askStoreForPerson(dependencies, storeOin, (store) => store.changeMessage(reach, messageId, { folder: trashFolder }, record)));
    await remember(dependencies.database, 'binned');
    await tell(dependencies, target);
    return 'binned';
  });
}

/**
 * Deletes a message that is in the bin, for good.
 *
 * @throws {ProblemError} As {@link changeMessage}; 409 `not-in-trash`.
 */
export async function purgeMessage(dependencies: Dependencies, target: MessageTarget): Promise<void> {
  const { messageId, storeOin, by: { reach } } = target;
  await doRecorded(dependencies, target, await repeatable('PURGE', target), async (remember, record) => {
    const result = present(await askStoreForPerson(dependencies, storeOin, (store) => store.purgeMessage(reach, messageId, record)));
    if (result === 'not-in-trash') throw new ProblemError('not-in-trash');
    await remember(dependencies.database, result);
    await tell(dependencies, target);
    return result;
  });
}

/** Somebody else's message answers as one that does not exist: a `ProblemError` 404. */
export function present<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new ProblemError('not-found');
  return found;
}

/** Does it once, with the line in the log in the transaction of the store; a repeated request gets a line of its own. */
async function doRecorded<Result>(
  dependencies: Dependencies, { messageId, storeOin, by }: MessageTarget, request: RepeatableRequest,
  work: (remember: Remember<Result>, record: InTransaction) => Promise<Result>,
): Promise<void> {
  let isRecorded = false;
  const record = async (executor: Executor): Promise<void> => {
    await by.record(executor, { messageId, storeOin });
    isRecorded = true;
  };
  await doOnce<Result>(dependencies, request, (remember) => work(remember, record));
  if (!isRecorded) await record(dependencies.database);
}

function tell(dependencies: Dependencies, { messageId, by: { recipientId, session } }: MessageTarget): Promise<void> {
  return announce(dependencies, { kind: 'changed', recipientId, messageId, by: session.idHash });
}

async function repeatable(verb: string, { messageId, storeOin, key, by: { recipientId, session } }: MessageTarget, ...more: readonly MessageChange[]): Promise<RepeatableRequest> {
  // Keys of two people in one mailbox never meet.
  return { scope: session.personId === recipientId ? `mailbox:${recipientId}` : `mailbox:${recipientId}:${session.personId}`, key, fingerprint: await fingerprint([verb, messageId, storeOin, ...more]) };
}
