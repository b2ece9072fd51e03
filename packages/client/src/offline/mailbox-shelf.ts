import type { KnownChange } from '../mailbox/message-records.js';
import type { MessageSummary } from '../mailbox/message.js';
import type { KeptRows } from './kept-mailbox.js';

/** A message to which something was done. */
export type ActedMessage = Pick<MessageSummary, 'id' | 'storeId'>;

/** The mailbox that is shown, to put in what was kept. */
export interface MailboxShelf {
  /** The server says that this message of that context is so. */
  settle(contextId: string, message: ActedMessage, known: KnownChange): void;
  /** What is pending for these messages of that context, or what waits, is something else by now. */
  acted(contextId: string, messages: readonly ActedMessage[]): void;
  /** Shows these rows of that context, where the server has not told better. */
  restore(contextId: string, rows: readonly MessageSummary[], refreshedAt: Date | undefined): void;
  /** All of them were given; the cursor is of when they were all there was. */
  restoredAll(contextId: string, cursor: string | undefined): void;
  /** What is to be kept of that context; undefined when one does not act in it now. */
  rows(contextId: string): KeptRows | undefined;
}
