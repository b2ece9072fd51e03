/** When the service worker has a new version of the box ready. */
export const appUpdate = {
  label: 'Nieuwe versie',
  newVersion: 'Er is een nieuwe versie van de Berichtenbox.',
  /** What the button does; the list has one that only fetches letters. */
  reload: 'Pagina vernieuwen',
  /** Something that was filled in or done is nowhere but in this page. */
  firstSave: 'U bent nog ergens mee bezig. Bewaar of verstuur dat eerst.',
};

/** @see appUpdate */
export type AppUpdateMessages = typeof appUpdate;
