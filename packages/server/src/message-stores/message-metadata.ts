/** What the sender says of a message, as far as a list shows it. Everything is optional: FBS has none of it. */
export interface MessageMetadata {
  readonly messageType?: 'payment-request' | 'notification' | 'invitation' | 'request';
  readonly actionPrompt?: 'pay' | 'receive-information' | 'provide-information';
  /** Last day on which it can be done: `2026-07-31`, in the Netherlands. */
  readonly deadline?: string;
  readonly importance?: 'normal' | 'high';
  readonly payment?: Payment;
  readonly legalEffect?: boolean;
  readonly delivery?: Delivery;
  /** Messages of one sender with the same reference are about the same case. */
  readonly caseReference?: string;
  /** Says nothing about the person. */
  readonly safeTitle?: string;
  readonly replyAllowed?: boolean;
}

/** What is to be paid, in euros. */
export interface Payment {
  readonly amountCents: number;
  /** https. */
  readonly url?: string;
  readonly reference?: string;
}

/** How the message was sent; with `reference` it stands on the sender's own site. */
export interface Delivery {
  readonly mode: 'digital' | 'also-on-paper' | 'reference';
  /** https; with `reference` only. */
  readonly url?: string;
}

/** What the sender says with the letter itself, in its own words. */
export interface MessageExplanation {
  /** What the recipient is asked to do. */
  readonly actionText?: string;
  /** What happens when they do nothing. */
  readonly consequence?: string;
  /** Why they get this message. */
  readonly reason?: string;
}
