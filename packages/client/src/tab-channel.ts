import type { StoreProgress, WaitingAction } from './mailbox/mailbox-state.js';

/** How a message changed; ids and flags, never anything somebody wrote. */
export interface ToldChange {
  readonly id: string;
  readonly storeId: string;
  readonly unread?: boolean;
  readonly handled?: boolean;
  /** Only one of the system's own folders: the names of the others are personal. */
  readonly folder?: string;
  readonly gone?: true;
  readonly version?: string;
}

/** What tabs of this site tell each other. */
export type TabMessage =
  | { readonly type: 'session-started' }
  | { readonly type: 'session-ended'; readonly loggedOut: boolean }
  | { readonly type: 'changed'; readonly partition: string; readonly change: ToldChange }
  /** Something in the mailbox changed at the server; without an id, anything may have. */
  | { readonly type: 'stirred'; readonly partition: string; readonly isNew: boolean; readonly messageId: string | undefined }
  /** Whether one may still act for whom this is the mailbox of, is to be asked. */
  | { readonly type: 'access-unsure'; readonly partition: string }
  /** What was done and waits to be sent, as it is kept on this device, is something else by now; acts under these keys were taken back by the person. */
  | { readonly type: 'outbox'; readonly partition: string; readonly takenBack?: readonly string[]; readonly waits?: Pick<WaitingAction, 'waitsFor' | 'retryAt'> }
  /** A round of fetching ended; how each store answered. */
  | { readonly type: 'retrieved'; readonly partition: string; readonly stores: readonly Pick<StoreProgress, 'storeId' | 'status'>[] };

/** The other tabs with the same endpoint. Where the browser offers no channel, there are none. */
export class TabChannel {
  readonly #channel: BroadcastChannel | undefined;
  /** What was told before anybody listened: a channel that opens later would have missed it. */
  readonly #early: TabMessage[] = [];
  #hear = (message: TabMessage): void => {
    this.#early.push(message);
  };

  constructor(endpoint: string) {
    try {
      this.#channel = new BroadcastChannel(`berichtenbox/v1 ${endpoint}`);
      this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#hear(data);
    } catch {
      // Sandboxed frames throw; each tab then finds out by itself, at its next request.
    }
  }

  /** Hear what is told from now on, and what was told before. */
  listen(listener: (message: TabMessage) => void): void {
    this.#hear = listener;
    this.#early.splice(0).forEach(listener);
  }

  post(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
  }
}
