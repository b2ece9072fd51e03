/**
 * A person chose other filters, or more messages. Read what they chose from the element's properties; organisations and search
 * words are not among them, since those are personal.
 */
export class ViewChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-view-change';

  constructor() {
    super(ViewChangeEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-view-change': ViewChangeEvent;
  }
}
