import type { MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import type { MessageExplanation, MessageMetadata } from './message-metadata.js';

/** What the list shows of a message. */
export interface StoredSummary {
  readonly id: string;
  readonly storeOin: string;
  readonly subject: string;
  readonly publishedAt: Date;
  readonly attachmentCount: number;
  readonly read: boolean;
  /** Null is the inbox. */
  readonly folder: string | null;
  /** The recipient has dealt with it; apart from read. */
  readonly handled: boolean;
  /** Null when the sender said nothing of it. */
  readonly metadata: MessageMetadata | null;
  /** Another one once the message has changed. */
  readonly version: string;
}

/** A whole message. */
export interface StoredMessage extends StoredSummary {
  readonly body: string;
  /** The same letter with markup, as the sender wrote it. */
  readonly html: string | null;
  readonly explanation: MessageExplanation | null;
  readonly attachments: readonly StoredAttachment[];
}

/** What is known of a file with a message. */
export interface StoredAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

/** A file with its bytes, which come as fast as they are taken. */
export interface OpenAttachment extends StoredAttachment {
  readonly bytes: ReadableStream<Uint8Array>;
}

/** What a recipient may change. Absent stays as it is. */
export interface MessageChange {
  readonly read?: boolean;
  /** Null is the inbox. */
  readonly folder?: string | null;
  readonly handled?: boolean;
}

/** Who wants something of a message, and what they knew when they wanted it. */
export interface Wish {
  /** `idHash` of the session that asks. */
  readonly session: string;
  /** The version of the message that they saw, when that is known. */
  readonly seenVersion?: string | undefined;
  /** When it was wished, when that was earlier than now. */
  readonly madeAt?: Date | undefined;
  /** It happened by itself, as a message is read by opening it. */
  readonly isByItself?: boolean | undefined;
}

/** A change, and how it is wished. */
export interface WishedChange {
  readonly change: MessageChange;
  readonly wish: Wish;
}

/** What belongs to a change, and is done in its transaction. */
export type InTransaction = (transaction: Executor) => Promise<void>;

/**
 * The messages of one organisation (*magazijn*), as the query service asks for them.
 * Each question is about what somebody may see of one recipient: another person's message, one outside a mandate, one that is not published
 * yet and one that never was are all the same `undefined`.
 */
export interface MessageStore {
  countMessages(reach: MailboxReach): Promise<number>;
  findMessage(reach: MailboxReach, messageId: string): Promise<StoredMessage | undefined>;
  /**
   * Changes a message, unless somebody wished something else later (`wish-rules.ts`).
   *
   * @returns the message as it is afterwards. `also` is done with it, when there is such a message: both or neither.
   */
  changeMessage(reach: MailboxReach, messageId: string, { change, wish }: WishedChange, also: InTransaction): Promise<StoredMessage | 'overtaken' | undefined>;
  /** Deletes for good what is in the bin, and is as it was seen; again is `purged` again, and does not do `also` again. */
  purgeMessage(reach: MailboxReach, messageId: string, wish: Wish, also: InTransaction): Promise<'purged' | 'not-in-trash' | 'overtaken' | undefined>;
  openAttachment(reach: MailboxReach, messageId: string, attachmentId: string): Promise<OpenAttachment | undefined>;
}
