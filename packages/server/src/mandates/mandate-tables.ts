import type { Generated } from 'kysely';
import type { MandateEnder, MandateKind, MandateSource, MessageType, PostTo } from './mandate.js';

/** A row of `mandate`: somebody (the mandatee) may act for somebody else (the mandator), in so much, from then until then. */
export interface MandateTable {
  id: string;
  mandator_id: string;
  /** Null as long as nobody accepted it. */
  mandatee_id: string | null;
  kind: MandateKind;
  source: MandateSource;
  /** What it is called where it comes from, such as the number in the register; unique with `source`. */
  source_reference: string | null;
  rights: ('read' | 'act' | 'settings')[];
  /** Null: of every organisation. */
  store_oins: string[] | null;
  /** Null: every type. */
  message_types: MessageType[] | null;
  post: PostTo;
  mandator_name_sealed: string;
  /** As long as nobody accepted it: what the mandator called who will. */
  mandatee_name_sealed: string;
  /** It must be chosen when logging in: a session may only use it when it began so. */
  chosen_at_provider: Generated<boolean>;
  starts_at: Date;
  ends_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_by: MandateEnder | null;
  created_at: Date;
  /** One more at every change. */
  version: Generated<number>;
  /** Keyed hash of the code with which it is accepted; null once it was, or for what needs no code. */
  code_hash: string | null;
  code_expires_at: Date | null;
}

/** The tables of mandates. */
export interface MandateTables {
  mandate: MandateTable;
}
