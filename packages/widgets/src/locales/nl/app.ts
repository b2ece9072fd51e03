/** What the whole box says around its parts. */
export const app = {
  heading: (name: string) => `Berichtenbox van ${name}`,
  logout: 'Uitloggen',
  logoutFailed: 'Uitloggen is niet gelukt',
  logoutFailedBody: 'Uw berichten zijn van dit scherm gehaald, maar u bent nog ingelogd. Probeer het opnieuw, of sluit de browser.',
  logoutAgain: 'Opnieuw uitloggen',
  loading: 'De Berichtenbox wordt geopend…',
  letter: 'Bericht',
  settings: 'Instellingen',
  /** From the settings to the messages. */
  toBox: 'Terug naar uw berichten',
  /** Back from the letter to its row, by keyboard. */
  toList: 'Terug naar de lijst',
  /** Titles of the page with hash routing; they end up in the browser's history, so they name nobody and no subject. */
  titles: { inbox: 'Postvak IN', archive: 'Archief', trash: 'Prullenbak', own: 'Eigen map', message: 'Bericht', settings: 'Instellingen' },
};

/** @see app */
export type AppMessages = typeof app;
