/** All that the worker itself says, in Dutch. What else a notification says was written by the server. */
export const nl = {
  /** When nothing more is known. */
  newMessage: 'Er is een nieuw bericht',
  /** Of the page that stands in place of one that cannot be loaded. */
  offlineTitle: 'Deze pagina kan nu niet openen',
  offlineBody: 'U heeft geen internet, of de website is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  tryAgain: 'Probeer het opnieuw',
  /** To the page of the box, when that can be shown without network. */
  toBox: 'Naar uw Berichtenbox',
};

/** @see nl */
export type WorkerMessages = typeof nl;
