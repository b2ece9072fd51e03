import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { AuditLineTable } from './audit-tables.js';

const purpose = 'audit line';

/** What stands in a line, besides its place and hash. */
export type AuditEntry = Omit<AuditLineTable, 'position' | 'hash'>;

/**
 * Adds a line to the end of its chain; lines of one chain are added one after the other. Inside a transaction the line stands or falls with it.
 * Call it last in a transaction: it holds the chain until that ends.
 */
export async function appendAuditLine(executor: Executor, keyRing: KeyRing, entry: AuditEntry): Promise<void> {
  if (!executor.isTransaction) {
    await executor.transaction().execute((transaction) => appendAuditLine(transaction, keyRing, entry));
    return;
  }
  const { chain } = entry;
  const head = await executor
    .insertInto('audit_head')
    .values({ chain, position: 0, hash: '' })
    // Changes nothing, but takes the lock and returns the row.
    .onConflict((conflict) => conflict.column('chain').doUpdateSet({ chain }))
    .returning(['position', 'hash'])
    .executeTakeFirstOrThrow();
  const position = head.position + 1;
  const [hash] = await auditHashes(keyRing, { ...entry, position }, head.hash);
  await executor.insertInto('audit_line').values({ ...entry, position, hash }).execute();
  await executor.updateTable('audit_head').set({ position, hash }).where('chain', '=', chain).execute();
}

/**
 * The hash of a line, which holds all of the line and the hash of the line before: with the key that is used now, and with each older one.
 * Keyed, since who can change the database could otherwise make a whole new chain.
 */
export function auditHashes(keyRing: KeyRing, line: Omit<AuditLineTable, 'hash'>, previousHash: string): Promise<readonly [string, ...string[]]> {
  const fields = [
    line.chain, line.position, line.at.toISOString(), line.actor_id, line.mandate_id, line.mandate_version, line.mandate_kind, line.mandate_source,
    line.operation, line.right_used, line.outcome, line.reason, line.message_id, line.attachment_id, line.store_oin, line.count,
    line.session_id_hash, line.request_id, line.assurance_level, previousHash,
  ];
  return keyRing.pseudonyms(JSON.stringify(fields), purpose);
}
