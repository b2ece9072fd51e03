import type { OfflineMessages } from '../nl/offline.js';

const actions = (count: number): string => (count === 1 ? '1 action' : `${String(count)} actions`);

const loggingOut = 'When you log out, we remove everything from this device. Your messages stay in your Berichtenbox.';

/** @see OfflineMessages */
export const offline: OfflineMessages = {
  heading: 'On this device',
  keep: 'Keep on this device',
  on: 'On',
  off: 'Off',
  consequences: {
    session: ['You can read your messages when the internet drops out for a while, for as long as you are logged in.', 'The messages are encrypted on this device. Without logging in, nobody can read them.', loggingOut],
    passkey: [
      'You can read your messages without internet.', 'The messages are encrypted on this device. You open them with your finger, your face or the code of this device.',
      'Your device asks whether you want to make a passkey for this.', loggingOut,
    ],
    device: [
      'You can read your messages without internet, up to 7 days after you were last logged in.',
      'Please note: anyone who can use this device can read your messages, even without logging in.', 'Only do this if this device is yours alone and has a code or password.', loggingOut,
    ],
  },
  turningOn: 'Turning on…',
  turnedOn: 'Your messages are kept on this device.',
  turnedOff: 'Your messages have been removed from this device.',
  notTurnedOn: 'Your messages could not be kept on this device.',
  noPasskey: 'You did not confirm that it is you, or this device cannot do this. Nothing was kept.',
  withoutPasskey: 'Keep without a passkey',
  unsentOff: (count) => `If you turn this off, ${actions(count)} that ${count === 1 ? 'has' : 'have'} not been sent yet will be lost too.`,
  turnOffAnyway: 'Turn off anyway',
  reasons: {
    'newer-version': 'There is a new version of this page. Please reload the page.',
    blocked: 'Another tab is in the way. Close other tabs of this website and reload the page.',
    denied: 'This browser keeps nothing here. That is because of a private window or a setting of your browser.',
    locked: 'The messages on this device were not opened. Please try again.',
    full: 'This device is full. Make some room and try again.',
    damaged: 'What was kept here was damaged. We have removed it. Your messages themselves are not lost.',
    ended: 'What was kept here was removed in another tab or by your browser.',
  },
  noRoom: 'There is too little room on this device. Not everything was kept. Your messages are still in your Berichtenbox.',
  lostActs: (count) => `We could not read ${actions(count)} of what you did without internet. ${count === 1 ? 'It was' : 'They were'} not sent. Please check that everything is as you want it.`,
  impossible: 'This device cannot do that. You can only read your messages with internet.',

  offer: 'You can also read your messages without internet.',
  offerMore: 'See how that works',
  done: 'Done',
  offerNo: 'No, thank you',

  locked: 'You have kept messages on this device.',
  unlock: 'Open messages',
  unlockFailed: 'Opening did not succeed. Confirm that it is you with your finger, your face or the code of this device.',
  unlocked: 'The messages on this device are open.',
  coldHeading: 'There is no internet',
  coldHint: 'You can read the messages that are on this device. Confirm that it is you with your finger, your face or the code of this device.',
  coldFailed: 'Does it not work? Your messages are not lost. You can read them again as soon as there is internet.',
  purpose: 'Messages on this device',

  asOf: (when) => `You are offline. You see your messages as they were: ${when}.`,
  away: 'You are offline.',
  back: 'You are online again.',
  refreshedAt: (when) => `Updated ${when}`,
  at: (day, time) => `${day} at ${time}`,
  fileHere: 'On this device',
  fileNotHere: 'This attachment is not on this device. You can open it as soon as there is internet again.',
  later: 'You can do this when there is internet again.',
  channelsLater: 'You can add, confirm or remove addresses when there is internet again.',
  letterNotHere: 'This message is not on this device',
  letterNotHereHint: 'As soon as there is internet again, you will see it here. You do not have to do anything.',
  searchedHere: 'We only searched the messages on this device',
  notHere: 'Fetching new messages, downloading all messages and replying with files is possible when there is internet again.',

  othersLater: 'You now see your own messages only. You will see the post of those you act for when there is internet again.',

  waits: 'Waiting to be sent',
  waiting: (count) => `Waiting to be sent (${String(count)})`,
  waitsFor: {
    network: 'There is no internet.',
    server: 'The website or the organisation cannot process it now.',
    login: 'You have to log in again first.',
  },
  byItself: 'It goes by itself as soon as it can.',
  since: (when) => `Since ${when}`,
  action: {
    'mark-read': 'Mark as read', 'mark-unread': 'Mark as unread', 'mark-handled': 'Mark as done', 'mark-unhandled': 'Mark as not done',
    move: 'Move', bin: 'To the bin', restore: 'Put back', purge: 'Delete for good',
  },
  messages: (count) => (count === 1 ? '1 message' : `${String(count)} messages`),
  sendNow: 'Send now',
  sending: 'We are trying to send it now.',
  allSent: 'Everything has been sent.',
  stillWaiting: (count) => `It has not worked yet. ${actions(count)} still ${count === 1 ? 'waits' : 'wait'}.`,
  takenBack: (what) => `${what} has been undone.`,
  notDone: (count) => `Not carried out (${String(count)})`,
  discard: 'Never mind',
  see: 'See the message',

  logoutTitle: (count) => `${actions(count)} ${count === 1 ? 'has' : 'have'} not been sent yet`,
  logoutReplies: 'There is also a reply that has not been kept yet.',
  logoutBody: 'If you log out now, that will be lost.',
  stay: 'Stay logged in',
  logoutAnyway: 'Log out anyway',
};
