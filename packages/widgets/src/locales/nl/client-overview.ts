const people = (count: number): string => (count === 1 ? '1 persoon' : `${String(count)} personen`);
const unread = (count: number): string => (count === 1 ? '1 ongelezen bericht' : `${String(count)} ongelezen berichten`);
const toDo = (count: number): string => (count === 1 ? '1 bericht waar iets mee moet' : `${String(count)} berichten waar iets mee moet`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${String(count)} dagen`);

/** What the overview of the people one acts for says. */
export const clientOverview = {
  heading: 'Voor wie u post regelt',
  loading: 'We halen het overzicht op.',
  loadFailed: 'We kunnen het overzicht nu niet laten zien',
  absent: 'Hier kan dit niet',
  absentHint: 'Op deze website kunt u geen post van anderen bekijken.',
  anonymous: 'Log in om te zien voor wie u post regelt',
  anonymousHint: 'Daarna ziet u per persoon of er iets moet gebeuren.',
  expired: 'U bent uitgelogd',
  expiredHint: 'U heeft een tijd niets gedaan. Log opnieuw in.',
  loggedOut: 'U bent uitgelogd',
  loggedOutHint: 'Log in om te zien voor wie u post regelt.',
  nobody: 'U regelt nog voor niemand de post',
  nobodyHint: 'Heeft iemand u een code gegeven? Vul die in bij Machtigingen.',
  toMandates: 'Naar Machtigingen',

  people,
  /** `allKnown`: of everybody everything was fetched. */
  summary: (count: number, waiting: number, allKnown: boolean): string =>
    `${people(count)}. ${waiting === 0 ? (allKnown ? 'Er hoeft nu niets te gebeuren.' : 'We weten nog niet van iedereen of er iets moet gebeuren.') : waiting === 1 ? 'Bij 1 persoon moet nog iets gebeuren.' : `Bij ${String(waiting)} personen moet nog iets gebeuren.`}`,
  refresh: 'Vernieuwen',
  refreshed: 'Het overzicht is bijgewerkt.',

  search: 'Zoek een persoon',
  sort: 'Volgorde',
  sorts: { deadline: 'Eerste termijn bovenaan', 'action-needed': 'Meeste te doen bovenaan', unread: 'Meeste ongelezen bovenaan', name: 'Op naam' },
  show: 'Laat zien',
  shows: { all: 'Iedereen', unread: 'Met ongelezen berichten', 'action-needed': 'Waar iets moet gebeuren' },
  found: (count: number, total: number): string => (count === 0 ? 'Geen persoon gevonden.' : `${String(count)} van ${people(total)}.`),
  nothingFound: 'Verander uw keuze of zoek op een deel van de naam.',
  clear: 'Toon iedereen',
  list: 'Personen',
  shown: (shown: number, total: number): string => `U ziet ${String(shown)} van ${people(total)}.`,
  showMore: 'Toon meer',

  open: (name: string): string => `Bekijk de post van ${name}`,
  unread,
  noUnread: 'Alles gelezen',
  toDo,
  nothingToDo: 'Niets te doen',
  deadline: (date: string, sender: string): string => `Eerste termijn: ${date}, ${sender}`,
  daysLeft: (count: number): string => (count === 0 ? 'vandaag' : count === 1 ? 'morgen' : `nog ${days(count)}`),
  overdue: (count: number): string => `te laat: ${count === 1 ? 'gisteren' : `${days(count)} geleden`}`,
  unknown: 'Nog niet opgehaald. Open de post om die op te halen.',
  incomplete: 'Niet van alle organisaties opgehaald.',
};

/** @see clientOverview */
export type ClientOverviewMessages = typeof clientOverview;
