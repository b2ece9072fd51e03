/** A person wants to see their settings. Cancelable: then they are not shown here. */
export class PreferencesOpenEvent extends Event {
  static readonly eventName = 'berichtenbox-preferences-open';

  constructor() {
    super(PreferencesOpenEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-preferences-open': PreferencesOpenEvent;
  }
}
