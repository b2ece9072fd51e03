import type { MandateKind, MandateSource } from '../mandates/mandate.js';
import type { Right } from '../sessions/session.js';

/** A row of `audit_line`: one act, view or refusal; ids only, no content. The database refuses to change or delete it. */
export interface AuditLineTable {
  /** Whose log it is: the recipient for whom was acted; or, when it is not known for whom, who tried. */
  chain: string;
  /** 1, 2, 3 … in its chain. */
  position: number;
  at: Date;
  /** Who did it. */
  actor_id: string;
  mandate_id: string | null;
  mandate_version: number | null;
  mandate_kind: MandateKind | null;
  mandate_source: MandateSource | null;
  /** Id of the operation in the contract. */
  operation: string;
  right_used: Right | null;
  outcome: 'done' | 'refused';
  /** With `refused`: the problem's code. */
  reason: string | null;
  message_id: string | null;
  attachment_id: string | null;
  store_oin: string | null;
  /** Of how many. */
  count: number | null;
  session_id_hash: string | null;
  request_id: string | null;
  assurance_level: string | null;
  /** Keyed hash of the line and of the one before it (`audit/audit-chain.ts`). */
  hash: string;
}

/** A row of `audit_head`: the last line of a chain; whoever adds one locks it. */
export interface AuditHeadTable {
  chain: string;
  position: number;
  hash: string;
}

/** The tables of the audit log. */
export interface AuditTables {
  audit_line: AuditLineTable;
  audit_head: AuditHeadTable;
}
