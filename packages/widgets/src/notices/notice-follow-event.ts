import type { Notice } from '@berichtenbox/client';

/** A person wants to do something about a notice, which is not on this spot. Cancelable: then the link of the element is not followed. */
export class NoticeFollowEvent extends Event {
  static readonly eventName = 'berichtenbox-notice-follow';
  /** What it is about. */
  readonly kind: Notice['kind'];
  /** Opaque id of the way to reach the person that it is about. */
  readonly channelId: string | undefined;

  constructor(kind: Notice['kind'], channelId?: string) {
    super(NoticeFollowEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.kind = kind;
    this.channelId = channelId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-notice-follow': NoticeFollowEvent;
  }
}
