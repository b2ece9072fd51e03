import { chunk } from '../chunk.js';

/** Keeping messages on this device: a chunk of its own, for whom that is on. */
export const offlineChunk = chunk(() => import('./offline-mailbox.js'));
