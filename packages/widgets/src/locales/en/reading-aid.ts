import type { ReadingAidMessages } from '../nl/reading-aid.js';

/** English for the aid for reading a letter. */
export const readingAid: ReadingAidMessages = {
  language: 'en',
  difficultWords: (count) => `Difficult words in this letter, explained in Dutch (${count})`,
  closeExplanation: 'Close explanation',
  reader: 'Read aloud',
  readAloud: 'Read aloud in Dutch',
  preparing: 'Looking for a voice…',
  pause: 'Pause',
  resume: 'Continue reading',
  stop: 'Stop',
  speed: 'Speed',
  speeds: { 0.75: 'Slow (0.75×)', 1: 'Normal (1×)', 1.25: 'Brisk (1.25×)', 1.5: 'Fast (1.5×)' },
  progress: (sentence, count) => `Sentence ${sentence} of ${count}`,
  finished: 'Finished reading.',
  remoteVoice: (voice) =>
    `This device has no Dutch voice of its own. There is one on the internet: ${voice}. If you choose it, the text of your message goes to the maker of that voice.`,
  readAnyway: 'Read aloud anyway',
  doNotRead: 'Do not read aloud',
  obstacles: {
    'no-speech': 'This browser cannot read aloud. Try another browser.',
    'no-voice': 'No Dutch voice was found. Turn on a Dutch voice in the settings of your device, or try another browser.',
    'blocked': 'The browser stopped the reading. Press Read aloud once more.',
    'failed': 'Reading aloud does not work now. Press Read aloud once more, or try again later.',
  },
};
