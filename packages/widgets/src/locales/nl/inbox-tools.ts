import { inbox } from './inbox.js';

const { folderName, messages } = inbox;
const quoted = (subject: string): string => `‘${subject}’`;
const areOrIs = (count: number): string => (count === 1 ? 'is' : 'zijn');

/** Text of what one can do with the list of messages: it comes with the first thing somebody does. */
export const inboxTools = {
  searchTooShort: 'Typ minstens 2 tekens.',
  searchResults: 'Zoekresultaten',
  found: (count: number, query: string): string => `${count === 0 ? 'Niets' : messages(count)} gevonden voor ‘${query}’`,
  searchingMore: 'We zoeken nog verder.',
  searchedIn: { attachments: 'We hebben gezocht in onderwerp, afzender, tekst en bijlagen', text: 'We hebben gezocht in onderwerp, afzender en tekst', subject: 'We hebben gezocht in onderwerp en afzender' },
  searchedFolder: (where: string, folder: string): string => `${where}, in ${folderName(folder)}.`,
  searchedAll: (where: string): string => `${where}, in al uw mappen.`,
  foundInText: 'Gevonden in de tekst',
  foundInTextOrAttachment: 'Gevonden in de tekst of een bijlage',
  nothingFoundHint: 'Controleer de spelling of zoek op een ander woord.',
  searchFailed: 'Zoeken is niet gelukt.',

  filters: 'Filters',
  filterUnread: 'Alleen ongelezen',
  filterAction: 'Alleen wat u nog moet doen',
  filterOrganisation: 'Organisatie',
  allOrganisations: 'Alle organisaties',
  filterPeriod: 'Periode',
  periods: {
    '': 'Alle berichten', 'last-month': 'Laatste maand', 'last-3-months': 'Laatste 3 maanden', 'this-year': 'Dit jaar',
    'last-year': 'Vorig jaar', earlier: 'Eerder', custom: 'Zelf kiezen',
  },
  from: 'Van',
  until: 'Tot en met',
  fromUntil: (from: string, until: string): string => [from && `vanaf ${from}`, until && `tot en met ${until}`].filter(Boolean).join(' '),
  filterFolder: 'Zoeken in',
  allFolders: 'Alle mappen',
  onlyThisFolder: (folder: string): string => `Alleen ${folderName(folder)}`,
  removeFilter: (name: string): string => `${name}: filter weghalen`,
  clearFilters: 'Wis filters',
  filtered: (count: number, total: number): string => `${String(count)} van ${messages(total)}`,
  nothingLeft: 'Geen berichten met deze filters',
  nothingLeftHint: (filters: string): string => `U filtert op: ${filters}.`,

  selected: (count: number): string => `${String(count)} geselecteerd`,
  selectHint: 'Kies berichten met de selectievakjes.',
  selecting: 'U kunt nu berichten selecteren. Stoppen kan met Escape.',
  selectingEnded: 'U selecteert niet meer.',
  selectAllOf: (count: number): string => (count === 1 ? 'Selecteer dit bericht' : `Selecteer alle ${messages(count)}`),
  selectShown: (count: number): string => `Selecteer de ${messages(count)} die u ziet`,
  selectNone: 'Selectie wissen',
  selectionDone: 'Klaar',
  selectionBar: 'Geselecteerde berichten',

  markRead: 'Markeren als gelezen',
  markUnread: 'Markeren als ongelezen',
  markHandled: 'Markeren als afgehandeld',
  markUnhandled: 'Toch niet afgehandeld',
  archive: 'Naar Archief',
  moveTo: 'Verplaatsen…',
  toInbox: 'Terug naar Postvak IN',
  bin: 'Naar Prullenbak',
  remove: 'Verwijderen',
  restore: 'Terugzetten',
  purge: 'Definitief verwijderen',
  emptyTrash: 'Prullenbak leegmaken',
  purgeTitle: (count: number): string => (count === 1 ? 'Wilt u dit bericht definitief verwijderen?' : `Wilt u ${messages(count)} definitief verwijderen?`),
  purgeWarning: (subject: string): string => `U kunt ${quoted(subject)} daarna niet meer terugzetten.`,
  purgeManyWarning: 'U kunt ze daarna niet meer terugzetten.',
  /** When they are somebody else's. */
  purgeOwner: (name: string): string => `Let op: dit is post van ${name}.`,
  moveTitle: (count: number): string => (count === 1 ? 'Waar wilt u dit bericht bewaren?' : `Waar wilt u ${messages(count)} bewaren?`),
  newFolder: 'Nieuwe map',
  newFolderName: 'Naam van de nieuwe map',
  moveHere: 'Verplaatsen',
  folderNameBlank: 'Vul een naam in voor de map.',
  folderNameTooLong: 'De naam is te lang. Gebruik maximaal 128 tekens.',
  folderNameOneLine: 'Gebruik alleen gewone letters, cijfers en tekens, op één regel.',
  folderNameTaken: (folder: string): string => `${folderName(folder)} bestaat al. Kies die map in de lijst.`,

  /** What was done, with one message by its subject or with several by their number. */
  done: (subjects: readonly string[], what: string): string =>
    `${subjects.length === 1 ? quoted(subjects[0] ?? '') : messages(subjects.length)} ${areOrIs(subjects.length)} ${what}.`,
  deeds: {
    'mark-read': 'gemarkeerd als gelezen', 'mark-unread': 'gemarkeerd als ongelezen', 'mark-handled': 'afgehandeld', 'mark-unhandled': 'niet meer afgehandeld',
    move: 'verplaatst', bin: 'verplaatst naar Prullenbak', restore: 'teruggezet', purge: 'definitief verwijderd',
  },
  moved: (folder: string): string => `verplaatst naar ${folderName(folder)}`,
  undone: 'Ongedaan gemaakt.',
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
  failedFor: (count: number): string => `Dit geldt voor ${messages(count)}:`,
  othersFailed: (count: number): string => `en nog ${String(count)} andere`,
  dismiss: 'Melding sluiten',

  recent: 'Laatste acties',
  recentNone: 'U heeft hier nog niets gedaan.',
  undoFor: (sentence: string): string => `Ongedaan maken: ${sentence}`,
  close: 'Sluiten',
  exportAll: 'Alle berichten downloaden',

  moreShown: (added: number, shown: number): string => `${messages(added)} erbij. U ziet er nu ${String(shown)}.`,
  arrived: (count: number): string => (count === 1 ? '1 nieuw bericht' : `${String(count)} nieuwe berichten`),
  showArrived: (count: number): string => (count === 1 ? 'Toon 1 nieuw bericht' : `Toon ${String(count)} nieuwe berichten`),
};

/** Type of the text of what one can do with the list of messages. */
export type InboxToolsMessages = typeof inboxTools;
