import type { ReadingAidMessages } from '../nl/reading-aid.js';

/** @see ReadingAidMessages */
export const readingAid: ReadingAidMessages = {
  language: 'en',
  difficultWords: (count) => `Difficult words in this letter, explained in Dutch (${count})`,
  closeExplanation: 'Close explanation',
};
