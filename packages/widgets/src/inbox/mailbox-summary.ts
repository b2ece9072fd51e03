import type { MailboxState } from '@berichtenbox/client';
import type { InboxMessages } from '../locales/nl/inbox.js';
import type { Folder } from './folders.js';

/** Not "0 berichten" while an organisation may have some. */
export function summaryOf({ messages, unreadCount }: Folder, { completeness }: MailboxState, text: InboxMessages): string {
  return messages.length === 0 && completeness !== 'complete'
    ? ''
    : text.messages(messages.length) + (unreadCount === 0 ? '' : `, ${text.unread(unreadCount)}`);
}

/** Whether there is something to say of what is missing. */
export function isTroubled({ failure, completeness }: MailboxState): boolean {
  return failure !== undefined || completeness === 'partial' || completeness === 'none';
}
