const people = (count: number): string => (count === 1 ? '1 persoon' : `${String(count)} personen`);

/** What the choice of for whom one acts says. */
export const mandateSwitcher = {
  /** The button: whose post one sees now, and that one can choose another. */
  ownPost: 'Uw eigen post',
  onBehalf: (name: string): string => `Namens: ${name}`,
  change: 'wisselen',
  /** The button where it says elsewhere for whom one acts. */
  changePerson: 'Wisselen van persoon',
  title: 'Wiens post wilt u bekijken?',
  close: 'Sluiten',
  self: 'uzelf',
  kinds: {
    'financial-administrator': 'bewindvoerder', 'care-mentor': 'mentor', 'legal-guardian': 'curator', 'parental-authority': 'ouder',
    family: 'familie', helper: 'hulp', employee: 'medewerker',
  },
  until: (kind: string, date: string): string => `${kind}, tot ${date}`,
  /** The end has passed while the list was open. */
  ended: (kind: string, date: string): string => `${kind}, gestopt op ${date}`,
  current: 'U bekijkt nu deze post.',
  atLogin: 'Hiervoor logt u opnieuw in.',

  search: 'Zoek een persoon',
  count: people,
  found: (count: number, total: number): string => (count === 0 ? 'Geen persoon gevonden.' : `${String(count)} van ${people(total)}`),
  nothingFound: 'Controleer de spelling of zoek op een deel van de naam.',
  favourites: 'Favorieten',
  recent: 'Laatst bekeken',
  everybody: 'Iedereen',
  favourite: (name: string): string => `Favoriet: ${name}`,
  shown: (shown: number, total: number): string => `U ziet ${String(shown)} van ${people(total)}.`,
  showMore: 'Toon meer',

  why: 'Hoe ik dit mag',
  whyOf: (name: string): string => `voor ${name}`,
  sources: {
    register: 'De rechter heeft dit bepaald. Het staat in het register.',
    granted: 'U heeft hiervoor een code gekregen en die ingevuld.',
    'identity-provider': 'Dit bleek toen u inlogde.',
  },
  allOrganisations: 'Post van alle organisaties.',
  onlyOrganisations: (names: string): string => `Alleen post van ${names}.`,
  onlyTypes: (types: string): string => `Alleen deze soort post: ${types}.`,
  types: { 'payment-request': 'betaalverzoeken', notification: 'mededelingen', invitation: 'uitnodigingen', request: 'verzoeken' },
  rights: {
    read: 'U mag de post lezen.',
    act: 'U mag ook antwoorden, verplaatsen en verwijderen.',
    settings: 'U mag de instellingen veranderen.',
  },
  without: {
    read: 'U mag de post niet lezen.',
    act: 'U mag niet antwoorden, verplaatsen of verwijderen.',
    settings: 'U mag de instellingen niet veranderen.',
  },

  opening: (name: string): string => `We openen de post van ${name}.`,
  toLogin: 'U gaat naar de pagina om in te loggen.',
  /** Said once, when it is so. */
  now: (name: string): string => `U bekijkt nu de post van ${name}.`,
  nowOwn: 'U bekijkt nu uw eigen post.',
  refused: (name: string): string => `U mag de post van ${name} niet bekijken. Misschien is de machtiging gestopt.`,
  failed: (name: string): string => `Het lukt nu niet om de post van ${name} te openen.`,

  leave: 'Wilt u wisselen zonder op te slaan?',
  leaveBody: (name: string): string => `Wat u voor ${name} heeft ingevuld en nog niet is opgeslagen, gaat dan verloren.`,
  leaveBodyOwn: 'Wat u heeft ingevuld en nog niet is opgeslagen, gaat dan verloren.',
  unsent: 'Wilt u wisselen zonder te versturen?',
  unsentBody: (name: string): string => `Wat u voor ${name} heeft gedaan, is nog niet allemaal verstuurd. Dat gaat dan verloren.`,
  unsentBodyOwn: 'Wat u heeft gedaan, is nog niet allemaal verstuurd. Dat gaat dan verloren.',
  stay: 'Hier blijven',
  leaveAnyway: 'Toch wisselen',
};

/** @see mandateSwitcher */
export type MandateSwitcherMessages = typeof mandateSwitcher;
