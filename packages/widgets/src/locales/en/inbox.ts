import type { InboxMessages } from '../nl/inbox.js';

const folders: Readonly<Record<string, string>> = { inbox: 'Inbox', archive: 'Archive', trash: 'Bin' };
const folderName = (folder: string): string => folders[folder] ?? folder;
const messages = (count: number): string => (count === 1 ? '1 message' : `${String(count)} messages`);
const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

/** English for the list of messages. */
export const inbox: InboxMessages = {
  folderName,
  folders: 'Folders',
  ownFolders: (count) => `Own folders (${String(count)})`,
  messages,
  unread: (count) => `${String(count)} unread`,
  refresh: 'Refresh',
  refreshedAt: (time) => `Updated: ${time}`,
  showMore: 'Show more messages',
  shown: (shown, total) => `${String(shown)} of ${messages(total)}`,

  search: 'Search messages',
  searchButton: 'Search',
  clearSearch: 'Clear search',
  filter: 'Filter',
  select: 'Select',
  more: 'More options',
  moreActionsFor: (subject) => `More actions: ${subject}`,
  partMissing: 'This does not work right now. Check your internet connection. We keep trying.',

  toDo: 'You still need to do this',
  toDoAll: (count) => `Show all ${String(count)}`,
  toDoFewer: 'Show fewer',
  handled: 'Dealt with',
  handledFor: (subject) => `Dealt with: ${subject}`,
  todo: { pay: 'Pay', 'provide-information': 'Give information', undefined: 'Respond' },
  before: (what, date) => `${what} by ${date}`,
  daysLeft: (count) => (count === 0 ? 'today' : count === 1 ? 'tomorrow' : `${days(count)} left`),
  overdue: (count) => `too late: ${count === 1 ? 'yesterday' : `${days(count)} ago`}`,
  informs: 'For your information',
  important: 'Important',
  onPaper: 'Also by post',
  elsewhere: (host) => `Is on another website${host === '' ? '' : ` (${host})`}`,
  inFolder: (folder) => `in ${folderName(folder)}`,
  stale: 'Could not be refreshed',
};
