/** What was done to messages. */
export type MessageChange = 'read' | 'unread' | 'handled' | 'unhandled' | 'moved' | 'binned' | 'restored' | 'purged';

/** A person did something to messages, and the server has carried it out. Holds ids only. */
export class MessageChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-message-change';
  readonly messageIds: readonly string[];
  readonly change: MessageChange;

  constructor(messageIds: readonly string[], change: MessageChange) {
    super(MessageChangeEvent.eventName, { bubbles: true, composed: true });
    this.messageIds = messageIds;
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-message-change': MessageChangeEvent;
  }
}
