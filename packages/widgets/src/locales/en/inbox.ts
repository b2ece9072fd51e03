import type { InboxMessages } from '../nl/inbox.js';

/** English for the list of messages. */
export const inbox: InboxMessages = {
  folder: (folder) => {
    switch (folder) {
      case 'inbox':
        return 'Inbox';
      case 'archive':
        return 'Archive';
      case 'trash':
        return 'Bin';
      default:
        return folder;
    }
  },
};
