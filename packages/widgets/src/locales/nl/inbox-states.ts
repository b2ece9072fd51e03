import { inbox } from './inbox.js';

const { folderName, messages } = inbox;

/** What the list of messages says when there is no list, or not all of it. */
export const inboxStates = {
  fetching: 'We halen uw berichten op',
  progress: (done: number, total: number): string => `${String(done)} van ${String(total)} organisaties opgehaald`,
  busyWith: (names: string): string => `Nog bezig: ${names}`,
  othersBusy: (count: number): string => `nog ${String(count)} andere`,
  fetched: (count: number, unread: number): string => `Klaar. ${messages(count)}, ${String(unread)} ongelezen.`,
  partial: (names: string): string => `De berichten van ${names} konden we niet ophalen.`,
  keptEarlier: 'Berichten die u al had, ziet u nog wel.',
  noneEarlier: 'Die berichten ziet u nu niet. Ze zijn niet weg.',
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
};

/** Type of what the list of messages says when there is no list, or not all of it. */
export type InboxStatesMessages = typeof inboxStates;
