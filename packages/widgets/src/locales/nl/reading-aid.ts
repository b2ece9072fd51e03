/** What the aid for reading a letter says: explained words, and reading aloud. */
export const readingAid = {
  /** BCP 47 tag of this text, for what stands in the middle of a Dutch letter. */
  language: 'nl',
  difficultWords: (count: number): string => `Moeilijke woorden in deze brief (${count})`,
  closeExplanation: 'Sluit uitleg',
  reader: 'Voorlezen',
  readAloud: 'Lees voor',
  preparing: 'Stem zoeken…',
  pause: 'Pauzeer',
  resume: 'Lees verder',
  stop: 'Stop',
  speed: 'Snelheid',
  /** By how many times the voice's own speed. */
  speeds: { 0.75: 'Langzaam (0,75×)', 1: 'Gewoon (1×)', 1.25: 'Vlot (1,25×)', 1.5: 'Snel (1,5×)' },
  progress: (sentence: number, count: number): string => `Zin ${sentence} van ${count}`,
  finished: 'Voorlezen is klaar.',
  remoteVoice: (voice: string): string =>
    `Dit apparaat heeft zelf geen Nederlandse stem. Er is wel een stem op internet: ${voice}. Kiest u die, dan gaat de tekst van uw bericht naar de maker van die stem.`,
  readAnyway: 'Toch voorlezen',
  doNotRead: 'Niet voorlezen',
  /** Why it cannot be read aloud, and what to do. */
  obstacles: {
    'no-speech': 'Deze browser kan niet voorlezen. Probeer een andere browser.',
    'no-voice': 'Er is geen Nederlandse stem gevonden. Zet een Nederlandse stem aan bij de instellingen van uw apparaat, of probeer een andere browser.',
    'blocked': 'De browser hield het voorlezen tegen. Druk nog een keer op Lees voor.',
    'failed': 'Voorlezen lukt nu niet. Druk nog een keer op Lees voor, of probeer het later opnieuw.',
  },
};

/** @see readingAid */
export type ReadingAidMessages = typeof readingAid;
