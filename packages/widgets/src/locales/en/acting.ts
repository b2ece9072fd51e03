import type { ActingMessages } from '../nl/acting.js';

/** English for what is said around the mail of somebody else. */
export const acting: ActingMessages = {
  onBehalf: 'On behalf of',
  toClients: 'Overview',
  mayNotAct: (name) => `You may read the mail of ${name}. You may not reply, move or delete.`,
  ended: (name) => `You can no longer see the mail of ${name === '' ? 'somebody else' : name}.`,
  endedBody: 'The mandate has ended.',
  endedUnsent: 'What you had not sent yet has not been sent.',
  goOn: 'Go on with your own mail',
  goOnFailed: 'That did not work. Try again.',
  otherPerson: 'This message is not here',
  otherPersonBody: 'You had this message open when you were looking at the mail of somebody else.',
  toList: 'To the list',
  otherPersonBack: (name) => `Look at the mail of ${name}`,
};
