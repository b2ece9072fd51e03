import type { Selectable } from 'kysely';
import type { Executor } from '../database/schema.js';
import { mandateNamePurpose } from '../mandates/mandate-names.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { AuditLineTable } from './audit-tables.js';

const pageSize = 100;

/** Which lines of somebody's log. */
export interface LogRange {
  /** Lines before this position; undefined: the newest. */
  readonly before: number | undefined;
  /** Of this mandate only. */
  readonly mandateId: string | undefined;
}

/** A page of somebody's log. */
export interface LogPage {
  /** Newest first. */
  readonly lines: readonly Selectable<AuditLineTable>[];
  /** The position before which the next page begins; undefined when this is the last. */
  readonly next: number | undefined;
}

/** A page of the log of this recipient. Somebody else's mandate has no lines in it. */
export async function readLogPage(database: Executor, recipientId: string, { before, mandateId }: LogRange): Promise<LogPage> {
  const lines = await database
    .selectFrom('audit_line')
    .selectAll()
    .where('chain', '=', recipientId)
    .$if(before !== undefined, (query) => query.where('position', '<', before ?? 0))
    .$if(mandateId !== undefined, (query) => query.where('mandate_id', '=', mandateId ?? ''))
    .orderBy('position', 'desc')
    .limit(pageSize + 1)
    .execute();
  const page = lines.slice(0, pageSize);
  return { lines: page, next: lines.length > pageSize ? page.at(-1)?.position : undefined };
}

/** What those who acted are called, by their internal id: as in the newest mandate that they have or had. */
export async function namesOfActors(database: Executor, keyRing: KeyRing, { recipientId, actorIds }: { readonly recipientId: string; readonly actorIds: readonly string[] }): Promise<ReadonlyMap<string, string>> {
  if (actorIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('mandate')
    .select(['mandatee_id', 'mandatee_name_sealed'])
    .distinctOn('mandatee_id')
    .where('mandator_id', '=', recipientId)
    .where('mandatee_id', 'in', actorIds)
    .orderBy('mandatee_id')
    .orderBy('created_at', 'desc')
    .execute();
  return new Map(await Promise.all(rows.map(async (row) => [row.mandatee_id ?? '', await keyRing.open(row.mandatee_name_sealed, mandateNamePurpose)] as const)));
}
