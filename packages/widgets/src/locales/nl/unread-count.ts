/** Text of the number for the header. */
export const unreadCount = {
  /** Read aloud in place of the bare number. */
  unread: (count: number): string => (count === 1 ? '1 ongelezen bericht' : `${count} ongelezen berichten`),
};

/** Type of the text of the number for the header. */
export type UnreadCountMessages = typeof unreadCount;
