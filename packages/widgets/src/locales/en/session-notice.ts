import type { SessionNoticeMessages } from '../nl/session-notice.js';

const within = (minutes: number): string => (minutes > 0 ? `In ${String(minutes)} minutes` : 'In less than a minute');

/** English for what is said about being logged in. */
export const sessionNotice: SessionNoticeMessages = {
  expiring: 'You will be logged out soon',
  expiringBody: (minutes) => `${within(minutes)} you will be logged out automatically. That way nobody else can read your messages.`,
  finalBody: (minutes) => `${within(minutes)} you have to log in again, because you have been logged in for a long time.`,
  extend: 'Stay logged in longer',
  extended: 'You stay logged in.',
  extendFailed: 'That did not work. Please try again.',
  expired: 'You have been logged out automatically',
  expiredBody: 'This happens when you do nothing for a while. That way nobody else can read your messages. Log in to go on where you were.',
  loggedOut: 'You are logged out',
  loggedOutBody: 'Do other people use this computer too? Then close the browser as well.',
  anonymous: 'Your Berichtenbox',
  anonymousBody: 'This is where you read and keep your letters from the government. Log in to read your messages.',
  unreachable: 'The Berichtenbox does not work right now',
};
