/** What the whole box says around its parts. */
export const app = {
  heading: (name: string) => `Berichtenbox van ${name}`,
  /** Stands before the name of who one acts for, in the heading. */
  onBehalf: 'U kijkt namens',
  logout: 'Uitloggen',
  logoutFailed: 'Uitloggen is niet gelukt',
  logoutFailedBody: 'Uw berichten zijn van dit scherm gehaald, maar u bent nog ingelogd. Probeer het opnieuw, of sluit de browser.',
  logoutAgain: 'Opnieuw uitloggen',
  loading: 'De Berichtenbox wordt geopend…',
  letter: 'Bericht',
  mandates: 'Machtigingen',
  settings: 'Instellingen',
  /** From the settings to the messages. */
  toBox: 'Terug naar uw berichten',
  /** Back from the letter to its row, by keyboard. */
  toList: 'Terug naar de lijst',
  /**
   * Titles of the page with hash routing; they end up in the browser's history, so they name no subject, and nobody but who one acts for: they must not be
   * mistaken for another.
   */
  titles: { inbox: 'Postvak IN', archive: 'Archief', trash: 'Prullenbak', own: 'Eigen map', message: 'Bericht', settings: 'Instellingen', onBehalf: (title: string, name: string): string => `${title} namens ${name}` },
};

/** @see app */
export type AppMessages = typeof app;
