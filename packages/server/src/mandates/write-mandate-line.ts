import { appendAuditLine, type AuditEntry } from '../audit/audit-chain.js';
import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { Session } from '../sessions/session.js';
import type { MandateRow } from './mandate-rows.js';

/** Who stands in the log where the register of the court did something: nobody's id. */
export const registerActorId = '00000000-0000-0000-0000-000000000000';

/** Who changes a mandate: somebody in a request, or the register. */
export type MandateActor = { readonly session: Session; readonly requestId: string } | 'register';

/** What was done to a mandate, by the operation of the contract that does it. */
export type MandateOperation = 'inviteMandatee' | 'acceptInvitation' | 'changeMandate' | 'endMandate';

/** Something that was done to a mandate. */
export interface MandateAct {
  readonly operation: MandateOperation;
  readonly actor: MandateActor;
  readonly now: Date;
}

/**
 * Writes in the log of who is represented that a mandate was given, accepted, changed or ended, also when they did that themselves. In the
 * transaction of what is done, as its last step; the row is as it has become.
 */
export function writeMandateLine(transaction: Executor, keyRing: KeyRing, row: MandateRow, act: MandateAct): Promise<void> {
  return appendAuditLine(transaction, keyRing, mandateLine(row, act));
}

/** The line itself, for who writes many. */
export function mandateLine(row: MandateRow, { operation, actor, now }: MandateAct): AuditEntry {
  const { session, requestId } = actor === 'register' ? {} : actor;
  return {
    chain: row.mandator_id, at: now, actor_id: session?.personId ?? registerActorId,
    mandate_id: row.id, mandate_version: row.version, mandate_kind: row.kind, mandate_source: row.source,
    operation, right_used: session === undefined ? null : 'own', outcome: 'done', reason: null,
    message_id: null, attachment_id: null, store_oin: null, count: null,
    session_id_hash: session?.idHash ?? null, request_id: requestId ?? null, assurance_level: session?.assuranceLevel ?? null,
  };
}
