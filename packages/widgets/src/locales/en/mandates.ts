import type { MandateKind, MandateMail, MessageType, Right } from '@berichtenbox/client';
import type { MandatesMessages } from '../nl/mandates.js';

const kinds: Readonly<Record<MandateKind, string>> = {
  'financial-administrator': 'Financial administrator, handles money and property', 'care-mentor': 'Mentor, handles care', 'legal-guardian': 'Legal guardian, handles money, property and care',
  'parental-authority': 'Parent with authority', family: 'Family', helper: 'Helper', employee: 'Employee of a company',
};
const mayGiven: Readonly<Record<Right, string>> = {
  read: 'May read your mail.', act: 'May also reply, move and delete.', settings: 'May also change your settings.',
};
const mayReceived: Readonly<Record<Right, string>> = {
  read: 'You may read the mail.', act: 'You may also reply, move and delete.', settings: 'You may also change the settings.',
};
const types: Readonly<Record<MessageType, string>> = {
  'payment-request': 'payment requests', notification: 'announcements', invitation: 'invitations', request: 'requests',
};
const mailGiven: Readonly<Record<MandateMail, (name: string) => string>> = {
  mandator: () => 'Notices and letters on paper go to you.',
  mandatee: (name) => `Notices and letters on paper go to ${name}.`,
  both: (name) => `Notices and letters on paper go to you and to ${name}.`,
};
const mailReceived: Readonly<Record<MandateMail, (name: string) => string>> = {
  mandator: (name) => `Notices and letters on paper go to ${name}.`,
  mandatee: () => 'Notices and letters on paper go to you.',
  both: (name) => `Notices and letters on paper go to you and to ${name}.`,
};

/** What is said about who may act for whom. */
export const mandates: MandatesMessages = {
  heading: 'Mandates',
  intro: 'Here you decide who may see and handle your mail. You also see here for whom you do that.',
  loading: 'Getting your mandates…',
  loadFailed: 'Your mandates cannot be shown now',
  absent: 'On this website you cannot give mandates',
  absentHint: 'You can read your messages here.',
  anonymous: 'Your mandates',
  anonymousHint: 'Log in to see who may handle your mail, and whose mail you handle.',
  expired: 'You were logged out automatically',
  expiredHint: 'Log in to go on.',
  loggedOut: 'You have been logged out',
  loggedOutHint: 'Log in again to see your mandates.',
  aboutYou: (name) => `You are now acting for ${name}. This page is about yourself, not about ${name}.`,
  back: 'Back to mandates',
  someone: 'this person',

  given: 'Who may handle my mail',
  givenNone: 'Nobody may see or handle your mail.',
  received: 'Whose mail I handle',
  receivedNone: 'You do not handle anybody’s mail.',
  grant: 'Let somebody handle my mail',
  enterCode: 'Enter a code',
  enterCodeHint: 'Did somebody give you a code? Enter it here.',
  toLog: 'What was seen and done',
  over: (count) => `Stopped and expired (${String(count)})`,
  search: 'Search for a person',
  found: (count) => (count === 0 ? 'Nobody found.' : `${String(count)} found.`),
  shown: (shown, total) => `You see ${String(shown)} of ${String(total)}.`,
  showMore: 'Show more',

  kind: (kind) => kinds[kind],
  status: { invited: 'Invited', 'starts-later': 'Starts later', active: 'Active', expired: 'Expired', ended: 'Stopped' },
  codeUntil: (date) => `The code has not been entered yet. It works until ${date}.`,
  codeOver: (date) => `The code was not entered in time. It worked until ${date}.`,
  startsOn: (date) => `Starts on ${date}.`,
  since: (date) => `Since ${date}.`,
  until: (date) => `Stops on ${date}.`,
  noEnd: 'Without an end date.',
  stoppedOn: (date) => `Stopped on ${date}.`,
  endedBy: (date, who) => `Stopped on ${date} by ${who}.`,
  you: 'you',
  court: 'the court',
  may: (side, right) => (side === 'given' ? mayGiven : mayReceived)[right],
  allOrganisations: 'Mail from all organisations.',
  onlyOrganisations: (names) => `Only mail from ${names}.`,
  andOthers: (count) => (count === 1 ? '1 other organisation' : `${String(count)} other organisations`),
  allTypes: 'All kinds of mail.',
  onlyTypes: (names) => `Only these kinds of mail: ${names}.`,
  type: (type) => types[type],
  withheldOrganisations: (name, names) => `${name} does not see mail from ${names}.`,
  withheldTypes: (name, names) => `${name} does not see ${names}, nor messages without a kind.`,
  mail: (side, mail, name) => (side === 'given' ? mailGiven : mailReceived)[mail](name),
  fixedCourt: 'The court decided this. Only the court can change or stop it. Ask the court.',
  fixedProvider: 'This was arranged where you log in. There you can also change or stop it.',

  change: 'Change or extend',
  about: (button, what) => `${button}, ${what}`,
  grantAgain: 'Give this mandate again',
  withdraw: 'Stop',
  withdrawInvitation: 'Withdraw the code',
  giveUp: 'I stop doing this',

  ending: (name) => `Do you want to stop the mandate of ${name}?`,
  endingBody: (name) => `${name} can then no longer see your mail, at once. Not on a page that is open now either. What has been done stays as it is.`,
  endingAgain: 'Do you want it again later? Then you make a new code.',
  endingInvitation: (name) => `Do you want to withdraw the code for ${name}?`,
  endingInvitationBody: 'The code then stops working at once.',
  givingUp: (name) => `Do you want to stop handling the mail of ${name}?`,
  givingUpBody: (name) => `You can then no longer see the mail of ${name}, at once. Not on a page that is open now either. ${name} sees that you stopped.`,
  givingUpAgain: (name) => `Do you want it again later? Then you need a new code from ${name}.`,
  keep: 'Do not stop',
  endNow: 'Yes, stop',
  stopping: 'Stopping…',
  endFailed: 'Stopping did not work. The mandate may still be valid.',
  endedGiven: (name) => `Stopped. ${name} can no longer see your mail.`,
  endedInvitation: (name) => `The code for ${name} no longer works.`,
  endedReceived: (name) => `Stopped. You can no longer see the mail of ${name}.`,

  changing: (name) => `Change the mandate of ${name}`,
  changeHint: 'What you save holds at once.',
  save: 'Save',
  saving: 'Saving…',
  saved: (name) => `Saved. This holds at once for ${name}.`,
  unchanged: 'Nothing was changed.',
  saveFailed: 'The mandate was not saved. What you filled in is still there.',
  conflict: 'This mandate was changed somewhere else too',
  conflictBody: 'This is how it is now:',
  conflictOwn: 'What you changed here has not been saved and is still there. See whether it is right, and save again.',
  notYours: 'You cannot change this mandate here.',
  isOver: 'This mandate has stopped. You can give a new one.',

  leave: 'Do you want to leave without saving?',
  leaveBody: 'What you filled in will be lost.',
  leaveStay: 'Stay here',
  leaveGo: 'Leave anyway',
  leaveCode: 'Did you write down the code?',
  leaveCodeBody: 'You will not see this code again. Without the code the other person can do nothing.',
  leaveCodeStay: 'Back to the code',
  leaveCodeGo: 'I have the code, close',
};
