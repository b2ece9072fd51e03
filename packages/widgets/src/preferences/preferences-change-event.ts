/** A person changed their preferences, and the server has them. */
export class PreferencesChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-preferences-change';
  /** Whether it was a way to reach the person: an address, a number or a browser. Else it was what is saved together. */
  readonly channels: boolean;

  constructor({ channels }: { readonly channels: boolean }) {
    super(PreferencesChangeEvent.eventName, { bubbles: true, composed: true });
    this.channels = channels;
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-preferences-change': PreferencesChangeEvent;
  }
}
