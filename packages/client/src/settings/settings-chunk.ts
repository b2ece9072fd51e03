import { chunk } from '../chunk.js';

/** Activation, preferences and notices: a chunk of their own. */
export const settingsChunk = chunk(() => import('./open-desk.js'));
