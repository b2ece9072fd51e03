import type { ErrorCode } from '@berichtenbox/client';
import type { CommonMessages } from '../nl/common.js';

const errors: Partial<Record<ErrorCode, string>> = {
  network: 'There is no connection. Check your internet connection and try again.',
  'unexpected-answer': 'We did not get a proper answer. Are you on public wifi? Sign in there first and try again.',
  'session-expired': 'You have been logged out. Log in again to continue.',
  forbidden: 'You are not allowed to see these messages.',
  'not-found': 'This message no longer exists.',
  outdated: 'This page is out of date. Reload the page. Does that not help? Close all tabs of this website and come back.',
  'too-many-requests': 'You are asking a lot in a short time. Wait a moment and try again.',
  'store-failed': 'The organisation that keeps this message cannot be reached. Please try again later.',
  'message-changed': 'This message was changed elsewhere in the meantime, so this was not done. Look at the message and try again.',
  'no-room': 'This device is full, and something you did with this message before has not been sent yet, so this was not done. Try again when there is internet.',
  'retrieval-busy': 'Your messages are already being collected, perhaps on another device. Please try again shortly.',
};

/** English for what several elements say. */
export const common: CommonMessages = {
  retry: 'Try again',
  cancel: 'Cancel',
  undo: 'Undo',
  login: 'Log in',
  loginAgain: 'Log in again',
  unread: 'Unread',
  forWhom: (name) => `for ${name}`,
  attachments: (count) => (count === 1 ? '1 attachment' : `${String(count)} attachments`),
  elementFailed: 'This part does not work right now. Your messages are not lost.',
  supportCode: 'Code for the help desk:',
  call: 'Do you need help? Call',
  error: (code) => errors[code] ?? 'Something went wrong on our side. Please try again later.',
};
