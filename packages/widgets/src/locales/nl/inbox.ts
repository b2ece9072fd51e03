const folders: Readonly<Record<string, string>> = { inbox: 'Postvak IN', archive: 'Archief', trash: 'Prullenbak' };
const folderName = (folder: string): string => folders[folder] ?? folder;
const messages = (count: number): string => (count === 1 ? '1 bericht' : `${String(count)} berichten`);

/** Text of the list of messages. */
export const inbox = {
  folderName,
  folders: 'Mappen',
  messages,
  unread: (count: number): string => `${String(count)} ongelezen`,
  refresh: 'Vernieuwen',
  refreshedAt: (time: string): string => `Bijgewerkt: ${time}`,
  showMore: 'Toon meer berichten',
  shown: (shown: number, total: number): string => `${String(shown)} van ${messages(total)}`,
  moreShown: (added: number, shown: number): string => `${messages(added)} erbij. U ziet er nu ${String(shown)}.`,

  fetching: 'We halen uw berichten op',
  progress: (done: number, total: number): string => `${String(done)} van ${String(total)} organisaties opgehaald`,
  busyWith: (names: string): string => `Nog bezig: ${names}`,
  othersBusy: (count: number): string => `nog ${String(count)} andere`,
  fetched: (count: number, unread: number): string => `Klaar. ${messages(count)}, ${String(unread)} ongelezen.`,
  stale: 'Kon niet worden ververst',
  partial: (names: string): string => `De berichten van ${names} konden we niet ophalen. Berichten die u al had, ziet u nog wel.`,
  organisations: (count: number): string => `${String(count)} organisaties`,
  lastSucceeded: (time: string): string => `Laatst gelukt: ${time}.`,
  refreshFailed: 'Vernieuwen is niet gelukt. U ziet de berichten van daarvoor.',

  emptyInbox: 'U heeft geen berichten',
  emptyInboxHint: 'Krijgt u een nieuw bericht? Dan staat het hier.',
  emptyFolder: (folder: string): string => `Er staat niets in ${folderName(folder)}`,
  emptyIncomplete: 'Er zijn nu geen berichten te zien',
  emptyPartialHint: 'We konden niet bij alle organisaties kijken.',
  emptyMissing: (names: string): string => `Het lukte niet bij ${names}.`,
  emptyNoneHint: 'We konden bij geen enkele organisatie kijken of u berichten heeft.',
  emptyUnknownHint: 'We hebben nog niet bij alle organisaties gekeken.',
  unreachable: 'We kunnen uw berichten nu niet ophalen',
  noPermission: 'U mag deze berichten niet bekijken',
  noPermissionHint: (name: string): string => `U heeft geen toestemming om de berichten van ${name} te lezen.`,
  anonymous: 'Log in om uw berichten te lezen',
  anonymousHint: 'Hier leest u post van de overheid. Alleen u kunt erbij.',
  expired: 'U bent uitgelogd',
  expiredHint: 'U was een tijd niet actief. Voor uw veiligheid hebben we u uitgelogd.',
  loggedOut: 'U bent uitgelogd',
  loggedOutHint: 'Deelt u dit apparaat met anderen? Sluit dan ook de browser.',

  search: 'Zoeken in berichten',
  searchButton: 'Zoeken',
  clearSearch: 'Zoekopdracht wissen',
  searchTooShort: 'Typ minstens 2 tekens.',
  searchResults: 'Zoekresultaten',
  found: (count: number, query: string): string =>
    count === 0 ? `Niets gevonden voor ‘${query}’` : `${messages(count)} gevonden voor ‘${query}’`,
  searchedText: 'We hebben gezocht in onderwerp, afzender en tekst, in al uw mappen.',
  searchedSubject: 'We hebben gezocht in het onderwerp, in al uw mappen.',
  nothingFoundHint: 'Controleer de spelling of zoek op een ander woord.',
  searchFailed: 'Zoeken is niet gelukt.',
  inFolder: (folder: string): string => `in ${folderName(folder)}`,

  moreActionsFor: (subject: string): string => `Meer acties: ${subject}`,
  markRead: 'Markeren als gelezen',
  markUnread: 'Markeren als ongelezen',
  archive: 'Naar Archief',
  toInbox: 'Terug naar Postvak IN',
  bin: 'Naar Prullenbak',
  remove: 'Verwijderen',
  restore: 'Terugzetten',
  purge: 'Definitief verwijderen',
  purgeTitle: 'Wilt u dit bericht definitief verwijderen?',
  purgeWarning: (subject: string): string => `U kunt ‘${subject}’ daarna niet meer terugzetten.`,

  markedRead: 'gemarkeerd als gelezen',
  markedUnread: 'gemarkeerd als ongelezen',
  moved: (folder: string): string => `verplaatst naar ${folderName(folder)}`,
  restored: 'teruggezet',
  removed: 'definitief verwijderd',
  /** What was done, with which message. */
  doneWith: (done: string, subject: string): string => `‘${subject}’ is ${done}.`,
  failed: {
    'mark-read': 'Markeren als gelezen is niet gelukt.',
    'mark-unread': 'Markeren als ongelezen is niet gelukt.',
    'mark-handled': 'Markeren als afgehandeld is niet gelukt.',
    'mark-unhandled': 'Markeren als niet afgehandeld is niet gelukt.',
    move: 'Verplaatsen is niet gelukt.',
    bin: 'Verwijderen is niet gelukt.',
    restore: 'Terugzetten is niet gelukt.',
    purge: 'Definitief verwijderen is niet gelukt.',
  },
  dismiss: 'Melding sluiten',
};

/** Type of the text of the list of messages. */
export type InboxMessages = typeof inbox;
