import type { UnreadCountMessages } from '../nl/unread-count.js';

/** English for the number for the header. */
export const unreadCount: UnreadCountMessages = {
  unread: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  of: (unread, name) => `${unread} for ${name}`,
};
