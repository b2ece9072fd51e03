import type { BerichtenboxError } from '../errors/berichtenbox-error.js';
import type { MessageSummary } from './message.js';

/** How one organisation answered in the round of fetching that is going on, or else the last one. */
export interface StoreProgress {
  readonly storeId: string;
  readonly name: string;
  readonly status: 'waiting' | 'ok' | 'failed' | 'timeout';
  readonly messageCount?: number;
  /** When it last answered as this client saw it; stays when it fails afterwards. */
  readonly lastSucceededAt?: Date;
}

/** How a store answered. */
export type StoreOutcome = Pick<StoreProgress, 'storeId' | 'status' | 'messageCount'>;

/** What can be done to messages. */
export type MailboxAction = 'mark-read' | 'mark-unread' | 'mark-handled' | 'mark-unhandled' | 'move' | 'bin' | 'restore' | 'purge';

/** Something a person did that the server did not carry out; it has been undone on the screen. */
export interface ActionFailure {
  readonly id: string;
  readonly messageIds: readonly string[];
  readonly action: MailboxAction;
  readonly error: BerichtenboxError;
}

/** Something a person did that could not be sent yet. It is kept on this device and shown as done; it is sent as soon as that can be. */
export interface WaitingAction {
  /** What was done in one go shares this. */
  readonly id: string;
  readonly messageIds: readonly string[];
  readonly action: MailboxAction;
  /** By this device's clock. */
  readonly madeAt: Date;
  /** `network`: the server cannot be reached; `server`: it, or the organisation, cannot do it now; `login`: the same person has to log in again. */
  readonly waitsFor: 'network' | 'server' | 'login';
  /** When it is tried again by itself; sooner when the network comes back. */
  readonly retryAt?: Date;
}

/** The mailbox of the person one acts for. */
export interface MailboxState {
  /** `failed`: nothing can be shown, `failure` says why. */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Newest first, of all folders and organisations. Messages of organisations that fail now stay, `stale`. */
  readonly messages: readonly MessageSummary[];
  readonly stores: readonly StoreProgress[];
  /**
   * Whether every organisation answered in the last round. `none`: not one did, or there are none.
   * Only with `complete` may an empty list be called "no messages".
   */
  readonly completeness: 'unknown' | 'complete' | 'partial' | 'none';
  /** A load or a round is going on. */
  readonly refreshing: boolean;
  /** When the messages were last read from the server, by this device's clock. */
  readonly refreshedAt?: Date;
  /** Why the last load or round failed; messages may be shown all the same. */
  readonly failure?: BerichtenboxError;
  readonly actionFailures: readonly ActionFailure[];
  /** What was tried and could not be sent, or was done without network; only where messages are kept on this device. */
  readonly waiting: readonly WaitingAction[];
}
