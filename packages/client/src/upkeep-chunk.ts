import { chunk } from './chunk.js';

/** What keeps session and mailbox in step after the first list, and what explains why there is none. */
export const upkeepChunk = chunk(() => import('./upkeep.js'));
