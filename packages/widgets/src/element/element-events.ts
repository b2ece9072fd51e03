import type { ErrorCode } from '@berichtenbox/client';

/** Something failed in an element. Fired after it has been shown to the person; holds no personal data. */
export class BerichtenboxErrorEvent extends Event {
  static readonly eventName = 'berichtenbox-error';
  /** `element-failed` for a defect of the element itself. */
  readonly code: ErrorCode | 'element-failed';
  /** What the person can quote to the help desk. */
  readonly supportCode: string | undefined;

  constructor(code: ErrorCode | 'element-failed', supportCode?: string) {
    super(BerichtenboxErrorEvent.eventName, { bubbles: true, composed: true });
    this.code = code;
    this.supportCode = supportCode;
  }
}

/** The element knows who is logged in and shows it. Fired once, after its first such update. */
export class ReadyEvent extends Event {
  static readonly eventName = 'berichtenbox-ready';

  constructor() {
    super(ReadyEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-error': BerichtenboxErrorEvent;
    'berichtenbox-ready': ReadyEvent;
  }
}
