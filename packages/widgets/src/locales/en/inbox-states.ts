import type { InboxStatesMessages } from '../nl/inbox-states.js';
import { inbox } from './inbox.js';

const { folderName, messages } = inbox;

/** English for the list of messages when there is no list, or not all of it. */
export const inboxStates: InboxStatesMessages = {
  fetching: 'We are collecting your messages',
  progress: (done, total) => `${String(done)} of ${String(total)} organisations collected`,
  busyWith: (names) => `Still busy: ${names}`,
  othersBusy: (count) => `${String(count)} others`,
  fetched: (count, unread) => `Done. ${messages(count)}, ${String(unread)} unread.`,
  partial: (names) => `We could not collect the messages of ${names}.`,
  keptEarlier: 'You still see the messages you already had.',
  noneEarlier: 'You do not see those messages now. They are not gone.',
  organisations: (count) => `${String(count)} organisations`,
  lastSucceeded: (time) => `Last succeeded: ${time}.`,
  refreshFailed: 'Refreshing failed. You see the messages from before.',

  emptyInbox: 'You have no messages',
  emptyInboxHint: 'When a new message arrives, you find it here.',
  emptyFolder: (folder) => `${folderName(folder)} is empty`,
  emptyIncomplete: 'There are no messages to show right now',
  emptyPartialHint: 'We could not check with all organisations.',
  emptyMissing: (names) => `It failed for ${names}.`,
  emptyNoneHint: 'We could not check with any organisation whether you have messages.',
  emptyUnknownHint: 'We have not checked with all organisations yet.',
  unreachable: 'We cannot collect your messages right now',
  noPermission: 'You are not allowed to see these messages',
  noPermissionHint: (name) => `You do not have permission to read the messages of ${name}.`,
  anonymous: 'Log in to read your messages',
  anonymousHint: 'Here you read letters from the government. Only you have access.',
  expired: 'You have been logged out',
  expiredHint: 'You were not active for a while. We logged you out to keep your messages safe.',
  loggedOut: 'You have been logged out',
  loggedOutHint: 'Do you share this device with others? Then also close the browser.',
};
