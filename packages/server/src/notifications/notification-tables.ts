import type { Generated } from 'kysely';
import type { DecisionKind, DecisionReason } from '../notification-policy/situation.js';

/** A row of `notification_look`: the policy must be asked about this recipient, at the latest then. No row means that nothing can come. */
export interface NotificationLookTable {
  recipient_id: string;
  due_at: Date;
}

/** A row of `notification`: something the policy decided. */
export interface NotificationTable {
  id: string;
  recipient_id: string;
  kind: DecisionKind;
  reason: DecisionReason;
  decided_at: Date;
}

/** A row of `notification_message`: what it is about. */
export interface NotificationMessageTable {
  notification_id: string;
  message_id: string;
}

/** What became of a send. `dropped`: there was no use in it any more when its turn came. */
export type SendState = 'waiting' | 'sent' | 'failed' | 'dropped';

/** A row of `notification_send`: one notification through one channel, or one code; written together with the duty, and again with its outcome. */
export interface NotificationSendTable {
  /** Also its name to the outside: in the Message-ID, and to gateways. */
  id: string;
  /** Null: a code. */
  notification_id: string | null;
  medium: 'email' | 'sms' | 'push' | 'letter';
  /** Of the person's channels; null for a letter and a code. */
  channel_id: string | null;
  /** A code with the address it goes to; gone once it is sent. */
  content_sealed: string | null;
  state: Generated<SendState>;
  /** Begun so often. From 2 on, an earlier one may have arrived as well. */
  tries: Generated<number>;
  planned_at: Date;
  ended_at: Date | null;
  /** Why it failed or was dropped: a fixed word. */
  outcome: string | null;
  /** Letters only. */
  batch_id: string | null;
}

/** A row of `letter_batch`: letters that go to the printer together. */
export interface LetterBatchTable {
  id: string;
  planned_at: Date;
  made_at: Date | null;
  letter_count: number | null;
}

/** Tables of what goes out. */
export interface NotificationTables {
  notification_look: NotificationLookTable;
  notification: NotificationTable;
  notification_message: NotificationMessageTable;
  notification_send: NotificationSendTable;
  letter_batch: LetterBatchTable;
}
