import type { ColumnType } from 'kysely';
import type { PreviousState } from './previous-state.js';

/** A row of `activation`: somebody who activated or deactivated the box. Without one, who receives letters here is active. */
export interface ActivationTable {
  recipient_id: string;
  active: boolean;
  since: Date;
  /** When the person last said that everything is right. */
  checked_at: Date | null;
  /** Until then the last change can be taken back. */
  undo_until: Date | null;
  /** What there was before it. */
  previous: ColumnType<PreviousState | null, string | null, string | null>;
}

/** A row of `activation_token`: a summary that was shown and not used yet; used once, or forgotten after its time. */
export interface ActivationTokenTable {
  /** SHA-256; the token itself is in the page only. */
  token_hash: string;
  session_id_hash: string;
  recipient_id: string;
  /** SHA-256 of the choices that were summarised; the choices are nowhere. */
  choices_digest: string;
  expires_at: Date;
}

/** The tables of activation. */
export interface ActivationTables {
  activation: ActivationTable;
  activation_token: ActivationTokenTable;
}
