import { chunk } from '../chunk.js';

/** Mandates, clients and the log: a chunk of their own. */
export const mandatesChunk = chunk(() => import('./open-mandates.js'));
