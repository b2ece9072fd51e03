import type { WorkerMessages } from './nl.js';

/** The same in English. */
export const en: WorkerMessages = {
  newMessage: 'There is a new message',
  offlineTitle: 'This page cannot open now',
  offlineBody: 'You have no internet, or the website cannot be reached. Check your connection and try again.',
  tryAgain: 'Try again',
  toBox: 'Go to your Berichtenbox',
};
