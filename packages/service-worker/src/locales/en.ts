import type { WorkerMessages } from './nl.js';

/** The same in English. */
export const en: WorkerMessages = {
  newMessage: 'There is a new message',
};
