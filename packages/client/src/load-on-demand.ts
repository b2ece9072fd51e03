import { chunk } from './chunk.js';

/** What a person does: opening, searching, files, actions, having the server fetch. */
export const onDemandChunk = chunk(() => import('./on-demand.js'));
