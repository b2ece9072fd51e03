/** What the aid for reading a letter says: explained words, and reading aloud. */
export const readingAid = {
  /** BCP 47 tag of this text, for what stands in the middle of a Dutch letter. */
  language: 'nl',
  difficultWords: (count: number) => `Moeilijke woorden in deze brief (${count})`,
  closeExplanation: 'Sluit uitleg',
};

/** @see readingAid */
export type ReadingAidMessages = typeof readingAid;
