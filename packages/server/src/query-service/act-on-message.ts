import type { AppDependencies } from '../app-dependencies.js';
import { announce } from '../changes/announce.js';
import { doOnce, fingerprint, type RepeatableRequest } from '../idempotency/repeatable-request.js';
import { ProblemError } from '../http/problem.js';
import { askStoreForPerson, type StoreDependencies } from '../message-stores/ask-store.js';
import { trashFolder } from '../message-stores/folders.js';
import type { MessageChange, StoredMessage } from '../message-stores/message-store.js';

/** One message of one mailbox, and the key under which something is done to it. */
export interface MessageTarget {
  readonly recipientId: string;
  readonly messageId: string;
  /** The store that holds it. */
  readonly storeOin: string;
  /** Makes a repeated request harmless; the same for the call for one message as for the one for several. */
  readonly key: string | undefined;
  /** `idHash` of the session that does it. */
  readonly by: string;
}

type Dependencies = StoreDependencies & Pick<AppDependencies, 'changes' | 'log'>;

/**
 * Changes a message.
 *
 * @returns the message as it is afterwards.
 * @throws {ProblemError} 404 when there is none; 409 about the key; 502, 503 about the store.
 */
export async function changeMessage(dependencies: Dependencies, target: MessageTarget, change: MessageChange): Promise<StoredMessage> {
  const { recipientId, messageId, storeOin } = target;
  let changed: StoredMessage | undefined;
  // Only that it was done is remembered, as a message may be purged later; a repeated request gets the message as it is then.
  await doOnce(dependencies, await repeatable('PATCH', target, change), async (remember) => {
    changed = present(await askStoreForPerson(dependencies, storeOin, (store) => store.changeMessage(recipientId, messageId, change)));
    await remember(dependencies.database, 'changed');
    await tell(dependencies, target);
    return 'changed';
  });
  return changed ?? present(await askStoreForPerson(dependencies, storeOin, (store) => store.findMessage(recipientId, messageId)));
}

/**
 * Moves a message to the bin.
 *
 * @throws {ProblemError} As {@link changeMessage}.
 */
export async function binMessage(dependencies: Dependencies, target: MessageTarget): Promise<void> {
  const { recipientId, messageId, storeOin } = target;
  await doOnce(dependencies, await repeatable('DELETE', target), async (remember) => {
    present(await askStoreForPerson(dependencies, storeOin, (store) => store.changeMessage(recipientId, messageId, { folder: trashFolder })));
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
  const { recipientId, messageId, storeOin } = target;
  await doOnce(dependencies, await repeatable('PURGE', target), async (remember) => {
    const result = present(await askStoreForPerson(dependencies, storeOin, (store) => store.purgeMessage(recipientId, messageId)));
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

function tell(dependencies: Dependencies, { recipientId, messageId, by }: MessageTarget): Promise<void> {
  return announce(dependencies, { kind: 'changed', recipientId, messageId, by });
}

async function repeatable(verb: string, { recipientId, messageId, storeOin, key }: MessageTarget, ...more: readonly MessageChange[]): Promise<RepeatableRequest> {
  return { scope: `mailbox:${recipientId}`, key, fingerprint: await fingerprint([verb, messageId, storeOin, ...more]) };
}
