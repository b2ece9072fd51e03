import { reachesStore, type MailboxReach } from '../authorisation/mailbox-reach.js';
import { ProblemError } from '../http/problem.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { RetrievalOutcome } from './retrieval-rounds.js';

/** Up to where somebody knows a mailbox: all changes up to a number, of what was published by a moment. */
export interface MailboxPosition {
  /** Number of the last change. */
  readonly number: number;
  readonly seenAt: Date;
  /** Where they are in what came since, when that was more than one answer holds. */
  readonly reading?: {
    /** As seen at what moment. */
    readonly now: Date;
    /** The last one that was told. */
    readonly number: number;
    readonly id: string;
  };
}

/** Of what a position is: other messages can be seen with another reach, or when other stores answered. */
export interface CursorScope {
  readonly reach: MailboxReach;
  readonly outcomes: readonly RetrievalOutcome[];
}

const purpose = 'mailbox-cursor';
const maxAgeMs = 30 * 24 * 60 * 60_000;

/** The position as somebody may keep it: sealed, since how much changed outside their reach is not theirs to know. */
export async function sealCursor(keyRing: KeyRing, scope: CursorScope, { number, seenAt, reading }: MailboxPosition): Promise<string> {
  const content = [await nameOf(scope), number, seenAt.getTime(), ...(reading ? [reading.now.getTime(), reading.number, reading.id] : [])];
  return keyRing.seal(JSON.stringify(content), purpose);
}

/**
 * The position in a cursor.
 *
 * @throws {ProblemError} 410 `cursor-expired` when it is not of this, or too old.
 */
export async function openCursor(keyRing: KeyRing, scope: CursorScope, { cursor, now }: { readonly cursor: string; readonly now: Date }): Promise<MailboxPosition> {
  const content = await keyRing.open(cursor, purpose).catch(() => undefined);
  if (content === undefined) throw new ProblemError('cursor-expired');
  const [name, number, seenAt, readAt, lastNumber, lastId] = JSON.parse(content) as [string, number, number, number?, number?, string?];
  if (name !== (await nameOf(scope)) || now.getTime() - seenAt > maxAgeMs) throw new ProblemError('cursor-expired');
  const position = { number, seenAt: new Date(seenAt) };
  if (readAt === undefined || lastNumber === undefined || lastId === undefined) return position;
  return { ...position, reading: { now: new Date(readAt), number: lastNumber, id: lastId } };
}

async function nameOf({ reach, outcomes }: CursorScope): Promise<string> {
  const { recipientId, storeOins, messageTypes } = reach;
  const answered = outcomes.filter(({ storeOin, status }) => status === 'ok' && reachesStore(reach, storeOin)).map(({ storeOin }) => storeOin);
  const parts = [recipientId, storeOins?.toSorted() ?? null, messageTypes?.toSorted() ?? null, answered.toSorted()];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
