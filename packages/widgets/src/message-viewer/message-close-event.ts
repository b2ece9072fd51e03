/** A person wants to go back from a message to the list. Cancelable: a host that routes itself prevents it, and does its own. */
export class MessageCloseEvent extends Event {
  static readonly eventName = 'berichtenbox-message-close';
  readonly messageId: string;

  constructor(messageId: string) {
    super(MessageCloseEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.messageId = messageId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-message-close': MessageCloseEvent;
  }
}
