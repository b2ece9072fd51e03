/** What kind of message it is, as the sender says. */
export type MessageType = 'payment-request' | 'notification' | 'invitation' | 'request';

/** What the sender says of a message besides the letter (capability `metagegevens`). A bare server has none of it. */
export interface MessageMetadata {
  readonly messageType?: MessageType;
  /** What is expected; `receive-information` is nothing but reading. */
  readonly actionPrompt?: 'pay' | 'receive-information' | 'provide-information';
  /** Last day on which it can be done, in the Netherlands: `2026-07-31`. */
  readonly deadline?: string;
  readonly important?: true;
  readonly payment?: Payment;
  /** Such as a decision against which one can object. */
  readonly legalEffect?: true;
  readonly delivery?: Delivery;
  /** Messages of one sender with the same reference are about the same case. */
  readonly caseReference?: string;
  /** Says nothing about the person. */
  readonly safeTitle?: string;
  readonly replyAllowed?: true;
  /** The person has dealt with it; apart from read (capability `afgehandeld`). */
  readonly handled?: boolean;
}

/** What is to be paid, in euros. */
export interface Payment {
  readonly amountCents: number;
  /** Where it can be paid; https. */
  readonly url?: string;
  readonly reference?: string;
}

/** How a message was sent. With `reference` the message itself stands on the sender's own site, at `url`. */
export interface Delivery {
  readonly mode: 'digital' | 'also-on-paper' | 'reference';
  /** https. */
  readonly url?: string;
}

/** One row of the mailbox. */
export interface MessageSummary extends MessageMetadata {
  readonly id: string;
  /** The organisation that keeps the message; opaque. With `id` it is unique. */
  readonly storeId: string;
  readonly senderId: string;
  /** The sender's name, or its number when no name is known. */
  readonly senderName: string;
  readonly subject: string;
  readonly publishedAt: Date;
  readonly attachmentCount: number;
  /** `inbox`, `archive`, `trash`, or a person's own name for a folder. */
  readonly folder: string;
  readonly unread: boolean;
  /** Opaque; another one once the message has changed (capability `wijzigingen`). */
  readonly version?: string;
  /** Shown from an earlier time: its organisation could not be reached in the last round. */
  readonly stale: boolean;
}

/** One whole message. */
export interface Message extends MessageSummary {
  /** Plain text with `\n`; never HTML. */
  readonly body: string;
  readonly attachments: readonly Attachment[];
  /** The same letter with markup, as the sender wrote it: hostile until sanitised (capability `opgemaakte-inhoud`). */
  readonly html?: string;
  /** What the person is asked to do, in the sender's words. */
  readonly actionText?: string;
  /** What happens when they do nothing, in the sender's words. */
  readonly consequence?: string;
  /** Why they get this message, in the sender's words. */
  readonly reason?: string;
}

/** A file with a message. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength?: number;
}
