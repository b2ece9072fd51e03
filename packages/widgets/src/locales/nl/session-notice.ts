const within = (minutes: number): string => (minutes > 0 ? `Over ${String(minutes)} minuten` : 'Over minder dan een minuut');

/** What is said about being logged in. */
export const sessionNotice = {
  expiring: 'U wordt zo uitgelogd',
  /** @param minutes minutes left, rounded up; 0 for the last one */
  expiringBody: (minutes: number) => `${within(minutes)} logt u automatisch uit. Zo kan niemand anders uw berichten lezen.`,
  finalBody: (minutes: number) => `${within(minutes)} moet u opnieuw inloggen, omdat u lang achter elkaar was ingelogd.`,
  extend: 'Langer ingelogd blijven',
  extended: 'U blijft ingelogd.',
  extendFailed: 'Dat is niet gelukt. Probeer het opnieuw.',
  expired: 'U bent automatisch uitgelogd',
  expiredBody: 'Dat gebeurt als u een tijd niets doet. Zo kan niemand anders uw berichten lezen. Log in om verder te gaan waar u was.',
  loggedOut: 'U bent uitgelogd',
  loggedOutBody: 'Gebruikt u een computer die ook van anderen is? Sluit dan ook de browser.',
  anonymous: 'Uw Berichtenbox',
  anonymousBody: 'Hier leest en bewaart u uw post van de overheid. Log in om uw berichten te lezen.',
  unreachable: 'De Berichtenbox werkt nu niet',
};

/** @see sessionNotice */
export type SessionNoticeMessages = typeof sessionNotice;
