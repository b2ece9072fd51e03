const folders: Readonly<Record<string, string>> = { inbox: 'Postvak IN', archive: 'Archief', trash: 'Prullenbak' };
const folderName = (folder: string): string => folders[folder] ?? folder;
const messages = (count: number): string => (count === 1 ? '1 bericht' : `${String(count)} berichten`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${String(count)} dagen`);

/** Text of the list of messages: what one may see before doing anything. */
export const inbox = {
  folderName,
  folders: 'Mappen',
  ownFolders: (count: number): string => `Eigen mappen (${String(count)})`,
  messages,
  unread: (count: number): string => `${String(count)} ongelezen`,
  refresh: 'Vernieuwen',
  refreshedAt: (time: string): string => `Bijgewerkt: ${time}`,
  showMore: 'Toon meer berichten',
  shown: (shown: number, total: number): string => `${String(shown)} van ${messages(total)}`,

  search: 'Zoeken in berichten',
  searchButton: 'Zoeken',
  clearSearch: 'Zoekopdracht wissen',
  filter: 'Filteren',
  select: 'Selecteren',
  more: 'Meer mogelijkheden',
  moreActionsFor: (subject: string): string => `Meer acties: ${subject}`,
  partMissing: 'Dit lukt nu niet. Controleer uw internet. We blijven het proberen.',

  toDo: 'Dit moet u nog doen',
  toDoAll: (count: number): string => `Toon alle ${String(count)}`,
  toDoFewer: 'Toon minder',
  handled: 'Afgehandeld',
  handledFor: (subject: string): string => `Afgehandeld: ${subject}`,
  /** What to do, of `actionPrompt`; undefined is a deadline without it. */
  todo: { pay: 'Betalen', 'provide-information': 'Informatie geven', undefined: 'Reageren' },
  /** The day is the last one on which it can be done. */
  before: (what: string, date: string): string => `${what} uiterlijk ${date}`,
  daysLeft: (count: number): string => (count === 0 ? 'vandaag' : count === 1 ? 'morgen' : `nog ${days(count)}`),
  overdue: (count: number): string => `te laat: ${count === 1 ? 'gisteren' : `${days(count)} geleden`}`,
  informs: 'Ter informatie',
  important: 'Belangrijk',
  onPaper: 'Ook per post',
  elsewhere: (host: string): string => `Staat op een andere website${host === '' ? '' : ` (${host})`}`,
  inFolder: (folder: string): string => `in ${folderName(folder)}`,
  stale: 'Kon niet worden ververst',
};

/** Type of the text of the list of messages. */
export type InboxMessages = typeof inbox;
