import type { ProblemCode } from '@berichtenbox/contract';
import type { Context } from 'hono';
import type { Executor } from '../database/schema.js';
import type { AppEnv } from '../http/app-env.js';
import type { Operation } from '../http/contract-operations.js';
import type { ActingContext, Right, Session } from '../sessions/session.js';
import { appendAuditLine, type AuditEntry } from './audit-chain.js';

/** On what it was done: ids and numbers only. */
export interface AuditedObject {
  readonly messageId?: string;
  readonly attachmentId?: string;
  readonly storeOin?: string;
  /** Of how many. */
  readonly count?: number;
  /** What it is called, where one request does several things. */
  readonly operation?: Operation['id'];
}

/** Writes one line, with the executor of what is done. */
export type RecordAct = (executor: Executor, object?: AuditedObject) => Promise<void>;

/** What writes in the log about one request. */
export interface ActRecorder {
  /**
   * Writes in the log of who is represented that this was seen or done; call it in the transaction of what is done, as its last step, and
   * for what is only read before it is answered. Nothing for oneself. An answer under a mandate of which nothing was written is withheld.
   */
  readonly record: RecordAct;
  /** Writes that one of several things was not done. Nothing for oneself. */
  readonly recordRefused: (reason: ProblemCode, object: AuditedObject) => Promise<void>;
  /** Says that this is a part of something that stands in the log since it began, as the next piece of a file is: no line for each. */
  readonly isPartOfRecorded: () => void;
}

/** Who does it, for whom, and with what right. */
export interface Acting {
  readonly session: Session;
  readonly context: ActingContext;
  readonly right: Right;
}

/** Writes what is done in this request under a mandate; what one does for oneself is not written. */
export function recorder(c: Context<AppEnv>, { session, context, right }: Acting): ActRecorder {
  const isPartOfRecorded = () => c.set('recorded', true);
  if (context.mandate === undefined) return { record: () => Promise.resolve(), recordRefused: () => Promise.resolve(), isPartOfRecorded };
  const { keyRing } = c.var.dependencies;
  return {
    async record(executor, object = {}) {
      await appendAuditLine(executor, keyRing, { ...auditEntry(c, session, { context, right }), ...objectColumns(object), outcome: 'done', reason: null });
      c.set('recorded', true);
    },
    async recordRefused(reason, object) {
      await recordRefusal(c, session, { context, right, reason, object });
      c.set('recorded', true);
    },
    isPartOfRecorded,
  };
}

/** Writes that something was refused: in the log of whom it was about, or, when that is not known, of who tried. */
export async function recordRefusal(c: Context<AppEnv>, session: Session, refused: { readonly context?: ActingContext; readonly right?: Right; readonly reason: ProblemCode; readonly object?: AuditedObject }): Promise<void> {
  const { database, keyRing } = c.var.dependencies;
  await appendAuditLine(database, keyRing, { ...auditEntry(c, session, refused), ...objectColumns(refused.object ?? {}), outcome: 'refused', reason: refused.reason });
}

/** What a line says of who acts, for whom and how; nothing yet of on what, and what came of it. */
export function auditEntry(c: Context<AppEnv>, session: Session, { context, right }: { readonly context?: ActingContext; readonly right?: Right }): Omit<AuditEntry, 'outcome' | 'reason'> {
  const { dependencies: { clock }, operation, requestId } = c.var;
  return {
    chain: context?.recipientId ?? session.personId,
    at: clock.now(),
    actor_id: session.personId,
    mandate_id: context?.mandate?.id ?? null,
    mandate_version: context?.mandate?.version ?? null,
    mandate_kind: context?.mandate?.kind ?? null,
    mandate_source: context?.mandate?.source ?? null,
    operation: operation.id,
    right_used: right ?? null,
    session_id_hash: session.idHash,
    request_id: requestId,
    assurance_level: session.assuranceLevel ?? null,
    ...objectColumns({}),
  };
}

function objectColumns({ messageId, attachmentId, storeOin, count, operation }: AuditedObject): Pick<AuditEntry, 'message_id' | 'attachment_id' | 'store_oin' | 'count'> & Partial<Pick<AuditEntry, 'operation'>> {
  return { message_id: messageId ?? null, attachment_id: attachmentId ?? null, store_oin: storeOin ?? null, count: count ?? null, ...(operation && { operation }) };
}
