/** Text of the number for the header. */
export const unreadCount = {
  /** Read aloud in place of the bare number. */
  unread: (count: number): string => (count === 1 ? '1 ongelezen bericht' : `${count} ongelezen berichten`),
  /** When it is not one's own. */
  of: (unread: string, name: string): string => `${unread} voor ${name}`,
};

/** Type of the text of the number for the header. */
export type UnreadCountMessages = typeof unreadCount;
