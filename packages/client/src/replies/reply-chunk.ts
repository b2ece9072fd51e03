import { chunk } from '../chunk.js';

/** Replying to a message. */
export const replyChunk = chunk(() => import('./reply-desk.js'));
