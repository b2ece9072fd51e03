/** The box is active now: a person pressed the button that activates, or undid that they had given it up. Fired after the server has done it. */
export class ActivatedEvent extends Event {
  static readonly eventName = 'berichtenbox-activated';

  constructor() {
    super(ActivatedEvent.eventName, { bubbles: true, composed: true });
  }
}

/** The box is no longer active: a person gave it up, or undid that they had activated it. Fired after the server has done it. */
export class DeactivatedEvent extends Event {
  static readonly eventName = 'berichtenbox-deactivated';

  constructor() {
    super(DeactivatedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-activated': ActivatedEvent;
    'berichtenbox-deactivated': DeactivatedEvent;
  }
}
