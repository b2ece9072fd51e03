/** What is said around the post of somebody else. */
export const acting = {
  /** Above mail that stands by itself. */
  onBehalf: 'U kijkt namens',
  /** To everybody one acts for. */
  toClients: 'Overzicht',
  /** Why there are no buttons to do something with messages. */
  mayNotAct: (name: string): string => `U mag de post van ${name} lezen. U mag niet antwoorden, verplaatsen of verwijderen.`,
  /** @param name empty when it is not known any more */
  ended: (name: string): string => `U kunt de post van ${name === '' ? 'iemand anders' : name} niet meer bekijken.`,
  endedBody: 'De machtiging is beëindigd.',
  endedUnsent: 'Wat u nog niet had verstuurd, is niet verstuurd.',
  goOn: 'Verder met uw eigen post',
  goOnFailed: 'Dat is niet gelukt. Probeer het opnieuw.',
  /** A message that was opened for another person than the one one acts for now. */
  otherPerson: 'Dit bericht is er niet',
  otherPersonBody: 'U had dit bericht open toen u de post van iemand anders bekeek.',
  toList: 'Naar de lijst',
  otherPersonBack: (name: string): string => `Bekijk de post van ${name}`,
};

/** @see acting */
export type ActingMessages = typeof acting;
