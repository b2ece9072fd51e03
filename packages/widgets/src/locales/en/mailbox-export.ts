import type { MailboxExportMessages } from '../nl/mailbox-export.js';
import { common } from './common.js';
import { inbox } from './inbox.js';

const { messages } = inbox;

/** English for keeping all messages on a device of one's own. */
export const mailboxExport: MailboxExportMessages = {
  counting: 'We are counting your messages.',
  contents: (messageCount, attachmentCount) =>
    `The file will hold ${messages(messageCount)}${attachmentCount === 0 ? '' : ` with ${common.attachments(attachmentCount)}`}, from all your folders.`,
  attachmentSize: (size) => `The attachments together are ${size}.`,
  nothing: 'You have no messages to keep.',
  warning: 'The file will then be on this device. It holds personal letters. Do others use this device too? Then make the file somewhere else.',
  make: 'Make file',
  making: 'We are making your file.',
  progress: (done, total) => `${String(done)} of ${messages(total)}`,
  received: (size) => `${size} received`,
  saved: (name) => `Saved as ${name}.`,
  savedHint: 'You will find it with your downloads. Unpack the file and open index.html.',
  incomplete: 'The file is not complete.',
  missing: (organisation) => `We could not get everything from ${organisation}.`,
  tryLater: 'Make the file again later. Your messages stay in your Berichtenbox.',
  countingFailed: 'We could not see how many messages you have.',
  failed: 'The file was not made.',
};
