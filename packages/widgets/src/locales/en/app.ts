import type { AppMessages } from '../nl/app.js';

/** English for what the whole box says around its parts. */
export const app: AppMessages = {
  heading: (name) => `Berichtenbox for ${name}`,
  onBehalf: 'On behalf of',
  logout: 'Log out',
  logoutFailed: 'Logging out did not work',
  logoutFailedBody: 'Your messages have been taken off this screen, but you are still logged in. Try again, or close the browser.',
  logoutAgain: 'Log out again',
  loading: 'Opening the Berichtenbox…',
  letter: 'Message',
  mandates: 'Mandates',
  settings: 'Settings',
  toBox: 'Back to your messages',
  toList: 'Back to the list',
  titles: { inbox: 'Inbox', archive: 'Archive', trash: 'Bin', own: 'Own folder', message: 'Message', settings: 'Settings', onBehalf: (title, name) => `${title} on behalf of ${name}` },
};
