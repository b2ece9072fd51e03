/** The session has ended by itself, and everything personal has gone from the screen. Cancelable: a host that logs people in itself prevents it, and our own login button stays away. */
export class SessionExpiredEvent extends Event {
  static readonly eventName = 'berichtenbox-session-expired';

  constructor() {
    super(SessionExpiredEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-session-expired': SessionExpiredEvent;
  }
}
