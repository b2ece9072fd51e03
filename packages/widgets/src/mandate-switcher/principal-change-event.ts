/** Another person's post is shown from here on. Its fields are opaque. */
export class PrincipalChangeEvent extends Event {
  static readonly eventName = 'berichtenbox-principal-change';
  /** Of the session: for whom requests are made from now on. */
  readonly contextId: string;
  /** Whether that is the person who is logged in. */
  readonly isSelf: boolean;

  constructor(contextId: string, isSelf: boolean) {
    super(PrincipalChangeEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.contextId = contextId;
    this.isSelf = isSelf;
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-principal-change': PrincipalChangeEvent;
  }
}
