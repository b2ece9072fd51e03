import type { ClientOverviewMessages } from '../nl/client-overview.js';

const people = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);
const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

/** What the overview of the people one acts for says. */
export const clientOverview: ClientOverviewMessages = {
  heading: 'People whose mail you handle',
  loading: 'We are getting the overview.',
  loadFailed: 'We cannot show the overview now',
  absent: 'This is not possible here',
  absentHint: 'On this website you cannot see other people’s mail.',
  anonymous: 'Log in to see whose mail you handle',
  anonymousHint: 'You will then see for each person whether something has to be done.',
  expired: 'You have been logged out',
  expiredHint: 'You have done nothing for some time. Log in again.',
  loggedOut: 'You have been logged out',
  loggedOutHint: 'Log in to see whose mail you handle.',
  nobody: 'You do not handle anybody’s mail yet',
  nobodyHint: 'Did somebody give you a code? Enter it under Mandates.',
  toMandates: 'Go to Mandates',

  people,
  summary: (count, waiting, allKnown) =>
    `${people(count)}. ${waiting === 0 ? (allKnown ? 'Nothing has to be done now.' : 'We do not know of everybody yet whether something has to be done.') : waiting === 1 ? 'For 1 person something still has to be done.' : `For ${String(waiting)} people something still has to be done.`}`,
  refresh: 'Refresh',
  refreshed: 'The overview is up to date.',

  search: 'Find a person',
  sort: 'Order',
  sorts: { deadline: 'Nearest deadline first', 'action-needed': 'Most to do first', unread: 'Most unread first', name: 'By name' },
  show: 'Show',
  shows: { all: 'Everybody', unread: 'With unread messages', 'action-needed': 'Where something has to be done' },
  found: (count, total) => (count === 0 ? 'Nobody found.' : `${String(count)} of ${people(total)}.`),
  nothingFound: 'Change your choice or search for a part of the name.',
  clear: 'Show everybody',
  list: 'People',
  shown: (shown, total) => `You see ${String(shown)} of ${people(total)}.`,
  showMore: 'Show more',

  open: (name) => `View the mail of ${name}`,
  unread: (count) => (count === 1 ? '1 unread message' : `${String(count)} unread messages`),
  noUnread: 'Everything read',
  toDo: (count) => (count === 1 ? '1 message that asks for something' : `${String(count)} messages that ask for something`),
  nothingToDo: 'Nothing to do',
  deadline: (date, sender) => `Nearest deadline: ${date}, ${sender}`,
  daysLeft: (count) => (count === 0 ? 'today' : count === 1 ? 'tomorrow' : `${days(count)} left`),
  overdue: (count) => `too late: ${count === 1 ? 'yesterday' : `${days(count)} ago`}`,
  unknown: 'Not fetched yet. Open the mail to fetch it.',
  incomplete: 'Not fetched from all organisations.',
};
