import { chunk } from '../chunk.js';

/** Taking everything along, which few people do: a chunk of its own. */
export const exportChunk = chunk(() => import('./mailbox-exporter.js'));
