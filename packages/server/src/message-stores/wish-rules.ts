import type { Selectable } from 'kysely';
import type { MessageTable } from '../database/schema.js';
import type { MessageChange, Wish } from './message-store.js';

/** What a message remembers of the wishes before. */
export type WishHistory = Pick<Selectable<MessageTable>, 'version' | 'changed_by' | 'changed_after' | 'read_set_at' | 'folder_set_at' | 'handled_set_at'>;

/** The columns of `message` that say so. */
export const wishColumns = ['version', 'changed_by', 'changed_after', 'read_set_at', 'folder_set_at', 'handled_set_at'] as const satisfies readonly (keyof WishHistory)[];

/**
 * Whether a change comes too late to be made. The newest wish for each field wins, whenever it arrives; and what happened by itself gives way to whatever
 * somebody else did with the message since it was seen.
 */
export function isOvertaken(history: WishHistory, change: MessageChange, wish: Wish): boolean {
  if (wish.isByItself && !isAsSeen(history, wish)) return true;
  const { madeAt } = wish;
  return madeAt !== undefined && setTimes(history, change).some((setAt) => setAt !== null && madeAt < setAt);
}

/** Whether nobody else changed the message since it was seen; also when it is not known how it was seen. */
export function isAsSeen({ version, changed_by: changedBy, changed_after: changedAfter }: WishHistory, { seenVersion, session }: Wish): boolean {
  if (seenVersion === undefined || seenVersion === String(version)) return true;
  // Of several things that one device did with a message, the later ones were wished before the earlier ones were answered.
  return changedBy === session && /^\d{1,9}$/.test(seenVersion) && Number(seenVersion) >= changedAfter && Number(seenVersion) < version;
}

/** The columns that say when each changed field was wished to be so. What happened by itself is nobody’s wish. */
export function wishTimes({ read, folder, handled }: MessageChange, { madeAt, isByItself }: Wish, now: Date): Partial<Pick<WishHistory, 'read_set_at' | 'folder_set_at' | 'handled_set_at'>> {
  if (isByItself) return {};
  // A clock that is ahead must not beat all that comes after it.
  const setAt = madeAt === undefined || madeAt > now ? now : madeAt;
  return { ...(read !== undefined && { read_set_at: setAt }), ...(folder !== undefined && { folder_set_at: setAt }), ...(handled !== undefined && { handled_set_at: setAt }) };
}

function setTimes(history: WishHistory, { read, folder, handled }: MessageChange): readonly (Date | null)[] {
  return [...(read === undefined ? [] : [history.read_set_at]), ...(folder === undefined ? [] : [history.folder_set_at]), ...(handled === undefined ? [] : [history.handled_set_at])];
}
