import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { AuditHeadTable, AuditLineTable } from './audit-tables.js';

const purpose = 'audit line';
const maxRows = 1_000;

/** What stands in a line, besides its place and hash. */
export type AuditEntry = Omit<AuditLineTable, 'position' | 'hash'>;

/**
 * Adds a line to the end of its chain; lines of one chain are added one after the other. Inside a transaction the line stands or falls with it.
 * Call it last in a transaction: it holds the chain until that ends.
 */
export function appendAuditLine(executor: Executor, keyRing: KeyRing, entry: AuditEntry): Promise<void> {
  return appendAuditLines(executor, keyRing, [entry]);
}

/**
 * {@link appendAuditLine} for many lines, also of many chains: all of them or none. The chains are always taken in the same order, so that two
 * that write in the same chains wait for each other, and not both for ever.
 */
export async function appendAuditLines(executor: Executor, keyRing: KeyRing, entries: readonly AuditEntry[]): Promise<void> {
  if (!executor.isTransaction) {
    await executor.transaction().execute((transaction) => appendAuditLines(transaction, keyRing, entries));
    return;
  }
  const heads = await takeHeads(executor, [...new Set(entries.map(({ chain }) => chain))].sort());
  const lines: AuditLineTable[] = [];
  for (const entry of entries) {
    const last = heads.get(entry.chain) ?? { chain: entry.chain, position: 0, hash: '' };
    const position = last.position + 1;
    const [hash] = await auditHashes(keyRing, { ...entry, position }, last.hash);
    heads.set(entry.chain, { chain: entry.chain, position, hash });
    lines.push({ ...entry, position, hash });
  }
  for (const some of piecesOf(lines)) await executor.insertInto('audit_line').values(some).execute();
  for (const some of piecesOf([...heads.values()])) await insertHeads(executor, some).onConflict((conflict) => conflict
    .column('chain')
    .doUpdateSet((update) => ({ position: update.ref('excluded.position'), hash: update.ref('excluded.hash') }))).execute();
}

/** The last lines of these chains, which nobody else can add to until the transaction ends. */
async function takeHeads(executor: Executor, chains: readonly string[]): Promise<Map<string, AuditHeadTable>> {
  const heads = new Map<string, AuditHeadTable>();
  for (const some of piecesOf(chains)) {
    const rows = await insertHeads(executor, some.map((chain) => ({ chain, position: 0, hash: '' })))
      // Changes nothing, but takes the lock and returns the row.
      .onConflict((conflict) => conflict.column('chain').doUpdateSet((update) => ({ chain: update.ref('excluded.chain') })))
      .returningAll()
      .execute();
    for (const row of rows) heads.set(row.chain, row);
  }
  return heads;
}

function insertHeads(executor: Executor, heads: readonly AuditHeadTable[]) {
  return executor.insertInto('audit_head').values(heads);
}

/** A statement takes 65,535 values, and a line is twenty. */
function piecesOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / maxRows) }, (_, index) => items.slice(index * maxRows, (index + 1) * maxRows));
}

/**
 * The hash of a line, which holds all of the line and the hash of the line before: with the key that is used now, and with each older one.
 * Keyed, since who can change the database could otherwise make a whole new chain.
 */
export function auditHashes(keyRing: KeyRing, line: Omit<AuditLineTable, 'hash'>, previousHash: string): Promise<readonly [string, ...string[]]> {
  const fields = [
    asStored(line.chain), line.position, line.at.toISOString(), asStored(line.actor_id), asStored(line.mandate_id), line.mandate_version, line.mandate_kind, line.mandate_source,
    line.operation, line.right_used, line.outcome, line.reason, asStored(line.message_id), asStored(line.attachment_id), line.store_oin, line.count,
    line.session_id_hash, asStored(line.request_id), line.assurance_level, previousHash,
  ];
  return keyRing.pseudonyms(JSON.stringify(fields), purpose);
}

/** An id comes as somebody wrote it, which may be in capitals, and is read back from the database without them. */
function asStored(id: string | null): string | null {
  return id === null ? null : id.toLowerCase();
}
