/** Text of the list of messages. */
export const inbox = {
  folder: (folder: string): string => {
    switch (folder) {
      case 'inbox':
        return 'Postvak IN';
      case 'archive':
        return 'Archief';
      case 'trash':
        return 'Prullenbak';
      default:
        return folder;
    }
  },
};

/** Type of the text of the list of messages. */
export type InboxMessages = typeof inbox;
