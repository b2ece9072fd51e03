import { isOwnFolder } from './folders.js';

/** A person opens a message. Cancel it to show the message in a way of your own; else the link of the row is followed. */
export class MessageOpenEvent extends Event {
  static readonly eventName = 'berichtenbox-message-open';
  readonly messageId: string;

  constructor(messageId: string) {
    super(MessageOpenEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.messageId = messageId;
  }
}

/** A person chose another folder. Its name is not in here, since it can be personal. */
export class FolderChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-folder-change';
  readonly folder: 'inbox' | 'archive' | 'trash' | 'own';

  constructor(folder: string) {
    super(FolderChangeEvent.eventName, { bubbles: true, composed: true });
    this.folder = isOwnFolder({ name: folder }) ? 'own' : (folder as this['folder']);
  }
}

/** Other messages are in the list, or in another order: read them from `messageIds`. For a host that shows the messages itself; does not bubble. */
export class ListChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-list-change';

  constructor() {
    super(ListChangeEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-message-open': MessageOpenEvent;
    'berichtenbox-folder-change': FolderChangeEvent;
    'berichtenbox-list-change': ListChangeEvent;
  }
}
