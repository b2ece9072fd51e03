import type { MandateKind } from '../session/session-state.js';
import type { DeskState } from '../settings/desk-state.js';

/** What was done under a mandate; `other` for what a newer server tells. */
export type Act =
  | 'switched' | 'overview-viewed' | 'messages-retrieved' | 'list-viewed' | 'searched' | 'message-read' | 'attachment-opened' | 'message-changed'
  | 'message-binned' | 'message-purged' | 'reply-viewed' | 'draft-saved' | 'draft-discarded' | 'file-added' | 'file-viewed' | 'file-removed' | 'reply-sent'
  | 'everything-exported' | 'size-viewed' | 'device-key-fetched' | 'activation-viewed' | 'activated' | 'deactivated' | 'activation-changed' | 'preferences-viewed'
  | 'preferences-changed' | 'address-added' | 'address-confirmed' | 'address-removed' | 'notices-viewed' | 'notice-dismissed' | 'mandate-given'
  | 'mandate-accepted' | 'mandate-changed' | 'mandate-ended' | 'other';

/** One thing that was seen, done or refused; it holds no content. */
export interface ActLogLine {
  /** Its place in the log. */
  readonly number: number;
  readonly at: Date;
  /** Of who did it. */
  readonly actorName: string;
  /** Whether that is the person whose log it is. */
  readonly byMyself: boolean;
  readonly mandateId?: string;
  readonly kind?: MandateKind;
  readonly act: Act;
  readonly outcome: 'done' | 'refused';
  readonly storeId?: string;
  readonly messageId?: string;
  /** Of how many messages. */
  readonly count?: number;
}

/** What was done under mandates of this person, newest first. */
export interface ActLogState extends DeskState {
  readonly lines: readonly ActLogLine[];
  /** Whether there are older ones. */
  readonly hasMore: boolean;
}
