import type { AppDependencies } from '../app-dependencies.js';
import type { Authorisation } from '../authorisation/authorise.js';
import { doRecorded } from '../audit/do-recorded.js';
import { announce } from '../changes/announce.js';
import { fingerprint, type RepeatableRequest } from '../idempotency/repeatable-request.js';
import { ProblemError } from '../http/problem.js';
import { askStoreForPerson, type StoreDependencies } from '../message-stores/ask-store.js';
import { trashFolder } from '../message-stores/folders.js';
import type { MessageChange, StoredMessage, Wish } from '../message-stores/message-store.js';

/** One message of one mailbox, and the key under which something is done to it. */
export interface MessageTarget {
  readonly messageId: string;
  /** The store that holds it. */
  readonly storeOin: string;
  /** Makes a repeated request harmless; the same for the call for one message as for the one for several. */
  readonly key: string | undefined;
  /** Who does it, for whom. */
  readonly by: Authorisation;
  /** What they knew when they wished it; absent when they do it now. */
  readonly wish?: Omit<Wish, 'session'>;
}

const notInTrash = 'not-in-trash';

type Dependencies = StoreDependencies & Pick<AppDependencies, 'changes' | 'log'>;

/**
 * Changes a message.
 *
 * @returns the message as it is afterwards.
 * @throws {ProblemError} 404 when there is none; 409 about the key; 409 `message-changed` when something else was wished later; 502, 503 about the store.
 */
export async function changeMessage(dependencies: Dependencies, target: MessageTarget, change: MessageChange): Promise<StoredMessage> {
  const { messageId, storeOin } = target;
  const { reach } = target.by;
  let changed: StoredMessage | undefined;
  // Only that it was done is remembered, as a message may be purged later; a repeated request gets the message as it is then.
  await doRecorded<string>(dependencies, await repeatable('PATCH', target, change), line('changeMessage', target), async (remember, record) => {
    changed = done(await askStoreForPerson(dependencies, storeOin, (store) => store.changeMessage(reach, messageId, { change, wish: wishOf(target) }, record)));
    await remember(dependencies.database, 'changed');
    await tell(dependencies, target);
    return 'changed';
  });
  return changed ?? readMessage(dependencies, target);
}

/**
 * The message as it is.
 *
 * @throws {ProblemError} 404 when there is none; 502, 503 about the store.
 */
export async function readMessage(dependencies: StoreDependencies, { messageId, storeOin, by: { reach } }: Pick<MessageTarget, 'messageId' | 'storeOin' | 'by'>): Promise<StoredMessage> {
  return present(await askStoreForPerson(dependencies, storeOin, (store) => store.findMessage(reach, messageId)));
}

/**
 * Moves a message to the bin.
 *
 * @throws {ProblemError} As {@link changeMessage}.
 */
export async function binMessage(dependencies: Dependencies, target: MessageTarget): Promise<void> {
  const { messageId, storeOin, by: { reach } } = target;
  await doRecorded<string>(dependencies, await repeatable('DELETE', target), line('binMessage', target), async (remember, record) => {
    done(await askStoreForPerson(dependencies, storeOin, (store) => store.changeMessage(reach, messageId, { change: { folder: trashFolder }, wish: wishOf(target) }, record)));
    await remember(dependencies.database, 'binned');
    await tell(dependencies, target);
    return 'binned';
  });
}

/**
 * Deletes a message that is in the bin, for good. One that was refused as it was not in the bin stays refused under its key: sent twice, of which one comes late, it must
 * not delete what was put there since.
 *
 * @throws {ProblemError} As {@link changeMessage}; 409 `not-in-trash`.
 */
export async function purgeMessage(dependencies: Dependencies, target: MessageTarget): Promise<void> {
  const { messageId, storeOin, by: { reach } } = target;
  const request = await repeatable('PURGE', target);
  const isRefusal = (result: string): boolean => result === notInTrash;
  const result = await doRecorded<string>(dependencies, request, { ...line('purgeMessage', target), isRefusal }, async (remember, record) => {
    const purged = done(await askStoreForPerson(dependencies, storeOin, (store) => store.purgeMessage(reach, messageId, wishOf(target), record)));
    await remember(dependencies.database, purged);
    if (!isRefusal(purged)) await tell(dependencies, target);
    return purged;
  });
  if (isRefusal(result)) throw new ProblemError(notInTrash);
}

/** Somebody else's message answers as one that does not exist: a `ProblemError` 404. */
export function present<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new ProblemError('not-found');
  return found;
}

/** A `ProblemError`, when it was not there, or not done because something else was wished later. */
function done<Found>(found: Found | 'overtaken' | undefined): Found {
  const answer = present(found);
  if (answer === 'overtaken') throw new ProblemError('message-changed');
  return answer;
}

function wishOf({ by: { session }, wish }: MessageTarget): Wish {
  return { ...wish, session: session.idHash };
}

/** What the log says of it: the same, whether it was one call or one of several. */
function line(operation: 'changeMessage' | 'binMessage' | 'purgeMessage', { by, messageId, storeOin }: MessageTarget) {
  return { by, object: { messageId, storeOin, operation } };
}

function tell(dependencies: Dependencies, { messageId, by: { recipientId, session } }: MessageTarget): Promise<void> {
  return announce(dependencies, { kind: 'changed', recipientId, messageId, by: session.idHash });
}

async function repeatable(verb: string, { messageId, storeOin, key, by: { recipientId, session } }: MessageTarget, ...more: readonly MessageChange[]): Promise<RepeatableRequest> {
  // Keys of two people in one mailbox never meet.
  return { scope: session.personId === recipientId ? `mailbox:${recipientId}` : `mailbox:${recipientId}:${session.personId}`, key, fingerprint: await fingerprint([verb, messageId, storeOin, ...more]) };
}
