import type { Store } from '../store.js';
import type { MailboxState } from './mailbox-state.js';
import type { Message, MessageSummary } from './message.js';

export declare class Mailbox implements Store<MailboxState> {
  readonly state: MailboxState;
  subscribe(listener: (state: MailboxState) => void): () => void;
  load(): Promise<void>;
  refresh(): Promise<void>;
  open(id: string, options?: { signal?: AbortSignal }): Promise<Message>;
  markRead(ids: readonly string[]): Promise<void>;
  markUnread(ids: readonly string[]): Promise<void>;
  move(ids: readonly string[], folder: string): Promise<void>;
  bin(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  purge(ids: readonly string[]): Promise<void>;
  retryAction(failureId: string): Promise<void>;
  dismissAction(failureId: string): void;
  search(query: string, options?: { signal?: AbortSignal }): Promise<readonly MessageSummary[]>;
  attachment(
    messageId: string,
    attachmentId: string,
    options?: { signal?: AbortSignal; onProgress?: (receivedBytes: number, totalBytes: number | undefined) => void },
  ): Promise<Blob>;
  unreadCount(): number;
}
