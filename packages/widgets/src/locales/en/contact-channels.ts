import type { Channel } from '@berichtenbox/client';
import type { ContactChannelsMessages } from '../nl/contact-channels.js';

const kinds: Readonly<Record<Channel['kind'], string>> = { email: 'E-mail', sms: 'Text message', push: 'Notification in your browser' };

const failures: Readonly<Record<NonNullable<Channel['failure']>, string>> = {
  bounce: 'Our last notification did not arrive. Is this still right? Then ask for a code. Is it not? Then remove it.',
  unknown: 'This does not exist, or no longer exists. Remove it and add another one.',
  unsubscribed: 'You unsubscribed through a notification. Ask for a code to get notifications again.',
};

const pushFailures: Readonly<Record<NonNullable<Channel['failure']>, string>> = {
  bounce: 'Our last notification did not arrive. Remove this browser and turn notifications on again.',
  unknown: 'This browser no longer gets our notifications. Remove this browser and turn notifications on again.',
  unsubscribed: 'Notifications are off in this browser. Remove this browser and turn notifications on again.',
};

const triesLeft = (count: number): string => (count === 1 ? 'You can try 1 more time.' : `You can try ${String(count)} more times.`);

/** What is said about the ways to reach somebody: adding one, confirming it with a code, removing it. */
export const contactChannels: ContactChannelsMessages = {
  kind: (kind) => kinds[kind],
  list: 'How we reach you',
  none: 'You have not added anything yet. So you get no notification when there is a message.',
  status: { unverified: 'Not confirmed yet', verified: 'Confirmed', failing: 'Does not work', stale: 'Not checked for a long time' },
  verifiedOn: (date) => `Confirmed on ${date}`,
  pushSince: (date) => `On since ${date}`,
  failure: (failure, kind) => (kind === 'push' ? pushFailures : failures)[failure ?? 'bounce'],
  stale: (date) => `You last confirmed this on ${date}. Is it still right? Then ask for a code.`,
  staleUndated: 'You have not confirmed this for a long time. Is it still right? Then ask for a code.',
  provisional: 'We only keep this when you activate the Berichtenbox.',

  addEmail: 'Add an e-mail address',
  addSms: 'Add a mobile number',
  addPush: 'Turn on notifications in this browser',
  email: 'Your e-mail address',
  emailHint: 'For example name@example.com',
  sms: 'Your mobile number',
  smsHint: 'For example 06 12345678',
  sendCode: 'Send a code',
  sending: 'Sending the code…',
  emailEmpty: 'Enter your e-mail address.',
  emailWrong: 'Enter a whole e-mail address, such as name@example.com.',
  smsEmpty: 'Enter your mobile number.',
  smsWrong: 'Enter a mobile number, such as 06 12345678. For a number from another country, begin with + and the country code.',
  alreadyThere: 'This is already in the list.',
  addRefused: 'We cannot use this. Check what you entered.',
  addFailed: 'No code was sent.',

  codeSentEmail: (address) => `We sent a code to ${address}. Enter the code here.`,
  codeSentSms: (address) => `We sent a code to ${address}. Enter the code here.`,
  codeUntil: (time) => `You can use the code until ${time}.`,
  codeWaiting: 'Enter the code that we sent you.',
  codeHelpEmail: 'No e-mail? Look in your spam folder too.',
  code: 'Code of 6 digits',
  confirm: 'Confirm',
  confirming: 'Checking the code…',
  codeIncomplete: 'Enter all 6 digits of the code.',
  codeWrong: (tries) => (tries === 0
    ? 'This code is not right. You can no longer use this code. Ask for a new one.'
    : ['This code is not right.', ...(tries === undefined ? [] : [triesLeft(tries)])].join(' ')),
  codeExpired: 'This code is no longer valid. Ask for a new one.',
  codeFailed: 'The code was not checked.',
  askCode: 'Ask for a code',
  newCode: 'Ask for a new code',
  newCodeSent: 'We sent a new code. The old code no longer works.',
  confirmed: (address) => `${address} is confirmed.`,

  remove: 'Remove',
  removeSure: (address) => `Do you want to remove ${address}? You will no longer get notifications there.`,
  removeLast: 'This is now the only way we can reach you.',
  removeYes: 'Yes, remove',
  removeNo: 'No, keep',
  removed: (address) => `${address} is removed.`,
  removeFailed: 'It was not removed.',

  pushHint: 'You get a notification on this device, also when the Berichtenbox is not open.',
  pushUnsupported: 'This browser cannot show notifications. Use e-mail or text messages.',
  pushNoWorker: 'Notifications in the browser are not possible on this page yet. Use e-mail or text messages.',
  pushDenied: 'You turned off notifications of this website in your browser. Turn them on there first. Then try again.',
  pushAdding: 'Turning on notifications…',
  pushAdded: 'Notifications in this browser are on.',
  pushFailed: 'Notifications in this browser were not turned on.',
  pushUnreachable: 'Notifications in this browser were not turned on. The browser cannot reach the service that delivers notifications. Try again later, or use e-mail or text messages.',
  limitReached: 'You have as many addresses and numbers as you can have. Remove one first.',
  tooMany: 'You asked for a code many times. Wait a moment and try again.',
};
