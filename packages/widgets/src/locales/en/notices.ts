import type { NoticesMessages } from '../nl/notices.js';

const organisations = (count: number): string => (count === 1 ? '1 new organisation' : `${String(count)} new organisations`);

/** What is wrong with somebody's settings: each in a sentence, with the name of the button that fixes it. */
export const notices: NoticesMessages = {
  region: 'About your settings',
  'no-channel': 'You get no notification when there is a message, because we do not know where to send it.',
  'no-channel-fix': 'Add an e-mail address',
  unverified: 'You have not confirmed an address or number yet. We do not send notifications there yet.',
  'unverified-fix': 'Confirm now',
  'address-failing': 'Our notifications do not reach you properly.',
  'address-failing-fix': 'Check',
  'no-reminder': 'You get no reminder when you do not open a message. You could miss something important.',
  'no-reminder-fix': 'Turn on reminders',
  dormant: (count) => `You have not been here for a long time. There ${count === 1 ? 'is 1 message' : `are ${String(count)} messages`} that you have not opened.`,
  'dormant-fix': 'See unread messages',
  'mandate-ending': (date) => `An authorisation ends on ${date}.`,
  'mandate-ending-fix': 'See authorisations',
  check: 'You have not looked at your settings for half a year. Is everything still right?',
  'check-fix': 'Yes, everything is right',
  'check-look': 'See settings',
  checked: 'Thank you. We will ask again in half a year.',
  'new-organisations': (count) => `${organisations(count)} can also send you digital post. You now get it on paper.`,
  'new-organisations-fix': 'See organisations',
  more: (count) => `${String(count)} more`,
  moreHint: (count) => (count === 1 ? 'After this there is 1 more notice about your settings.' : `After this there are ${String(count)} more notices about your settings.`),
  dismiss: 'Close',
  reason: 'Why do you close this?',
  reasons: { 'not-needed': 'I do not need this', later: 'I will do this later', other: 'Another reason' },
  keep: 'Keep it after all',
  dismissed: 'You do not see this any more.',
  dismissedLater: 'You do not see this now. We will show it again later.',
  loadFailed: 'We cannot see now whether your settings are right.',
  actFailed: 'That did not succeed.',
};
