import type { MemoryOnlyReason } from './open-database.js';

/** How it stands with what is kept on this device. */
export interface VaultState {
  readonly status: 'open' | 'memory-only';
  /** Why nothing is kept on this device. */
  readonly reason?: MemoryOnlyReason;
  /** False when there was no room for what was last to be kept, however much was thrown away: a person must be told. */
  readonly hasRoom: boolean;
  /** Records that could not be read, and were dropped. What was in them comes again from the server. */
  readonly damagedCount: number;
  /** Things that were done, not sent, and cannot be read any more: a person must be told. */
  readonly lostActCount: number;
}
