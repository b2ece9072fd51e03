/** One row of the mailbox. */
export interface MessageSummary {
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
  /** Shown from an earlier time: its organisation could not be reached in the last round. */
  readonly stale: boolean;
}

/** One whole message. */
export interface Message extends MessageSummary {
  /** Plain text with `\n`; never HTML. */
  readonly body: string;
  readonly attachments: readonly Attachment[];
}

/** A file with a message. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength?: number;
}
