import type { Disclosure, OrganisationDelivery } from '@berichtenbox/client';
import type { PreferencesMessages } from '../nl/preferences.js';

const deliveries: Readonly<Record<OrganisationDelivery['delivery'], string>> = { digital: 'Digital', paper: 'On paper', both: 'Digital and on paper' };

const disclosures: Readonly<Record<Disclosure, string>> = {
  nothing: 'Only that there is a message',
  sender: 'Also who the message is from',
  full: 'Also who it is from, what it is about and by when you must do something',
};

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

/** What is said on the page with one's settings. */
export const preferences: PreferencesMessages = {
  heading: 'Settings',
  loading: 'Getting your settings…',
  loadFailed: 'Your settings cannot be shown now',
  anonymous: 'Your settings',
  anonymousHint: 'Log in to see and choose how you hear that there is a message.',
  expired: 'You were logged out automatically',
  expiredHint: 'Log in to go on. What you changed is still there as long as this page stays open.',
  loggedOut: 'You are logged out',
  loggedOutHint: 'Log in again to see your settings.',
  noPermission: 'You cannot see these settings',
  noPermissionHint: (name) => `You may not see or change the settings of ${name}.`,
  absent: 'You cannot choose settings on this website',
  absentHint: 'You can read your messages here.',

  inactive: 'You get your post on paper',
  inactiveHint: 'You have not activated the Berichtenbox. So there is nothing to choose here yet. You do not have to do anything: your post keeps coming on paper.',
  activate: 'See how activating works',

  channels: 'How we reach you',
  channelsIntro: 'Is there a message for you? Then we send a notification to everything below that is confirmed.',

  disclosure: 'What a notification says',
  disclosureLegend: 'What may a notification say?',
  disclosureHint: 'Others can sometimes read a notification, for example on your phone. The message itself is never in it.',
  disclosureOption: (disclosure) => disclosures[disclosure],
  language: 'Language of your notifications',
  languageOption: { nl: 'Dutch', en: 'English' },
  preview: 'What a notification looks like',
  previewNote: 'This is an example with a made-up message.',
  previewLoading: 'Making the example…',
  previewFailed: 'The example cannot be shown now.',
  previewEmail: 'E-mail',
  previewSms: 'Text message',
  previewPush: 'Notification in your browser',
  previewSubject: 'Subject',

  reminders: 'Reminders',
  remindersOn: 'Send me a reminder when I do not open a message',
  remindersHint: 'As soon as you open a message, the reminders for that message stop.',
  afterLegend: 'How long after the message?',
  after: (count) => `After ${days(count)}`,
  beforeLegend: 'And when you must do something before a date?',
  before: (count) => `${days(count)} before`,
  noStep: 'Choose at least 1 moment for a reminder, or turn reminders off.',
  check: 'Extra check: always on',
  checkBody: 'Did you not open an important letter, and does a reminder not help? Then we send the letter on paper, before you are too late.',
  checkWhy: 'You cannot turn this off. Otherwise you could lose money or a right because of a letter that you did not see.',

  quiet: 'Quiet',
  quietOn: 'Do not send me notifications at certain times',
  quietFrom: 'From',
  quietTo: 'Until',
  digestOn: 'Send me 1 notification a day, with everything of that day',
  digestTime: 'At what time?',
  quietNote: 'Do you have to do something soon? Then we still send the notification in time.',
  quietFromEmpty: 'Enter from when you do not want notifications.',
  quietToEmpty: 'Enter until when you do not want notifications.',
  quietSame: 'Choose two different times, or turn quiet times off.',
  digestEmpty: 'Enter at what time you want the notification.',

  organisations: 'Digital or on paper',
  organisationsIntro: 'Choose for each organisation how you get your post. A change holds from the next day.',
  organisationsNone: 'There are no organisations yet that can send you digital post.',
  delivery: (delivery) => deliveries[delivery],
  holdsFrom: (date) => `This holds from ${date}.`,
  willHold: 'This holds from the day after you save.',

  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved',
  savedFrom: (date) => `How you get your post changes on ${date}.`,
  unsaved: 'You have changes that are not saved yet.',
  revert: 'Discard changes',
  reverted: 'Your changes were discarded.',
  unchanged: 'You changed nothing.',
  saveFailed: 'Your settings were not saved. Your changes are still there.',
  errors: 'Your settings are not saved yet',
  conflict: 'Your settings were also changed somewhere else',
  conflictBody: 'Perhaps on another device. This was changed there:',
  conflictOwn: 'What you changed here is still there. Save again to keep it.',
  changed: {
    channels: 'How we reach you',
    disclosure: (now) => `What a notification says: ${now}`,
    language: (now) => `Language of your notifications: ${now}`,
    noReminders: 'Reminders: off',
    reminders: (afterDays, beforeDays) =>
      `Reminders: ${[...afterDays.map((count) => `after ${days(count)}`), ...beforeDays.map((count) => `${days(count)} before`)].join(', ')}`,
    noQuiet: 'Times without notifications: none',
    quiet: (from, to) => `Times without notifications: from ${from} to ${to}`,
    noDigest: '1 notification a day: off',
    digest: (time) => `1 notification a day: at ${time}`,
    delivery: (organisation, now) => `${organisation}: ${now}`,
  },

  leave: 'Do you want to leave without saving?',
  leaveBody: 'What you changed is not saved yet.',
  leaveStay: 'Stay here',
  leaveGo: 'Leave without saving',
};
