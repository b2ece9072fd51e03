import { sql } from 'kysely';
import type { Executor } from '../database/schema.js';

/** What changes without anything having been done: using the session, leases of repeatable requests, counts of tries, and the queue's own. */
const technical: Readonly<Record<string, readonly string[] | 'all'>> = {
  session: ['expires_at'], idempotency_record: 'all', allowance: 'all', channel_code: ['tries_left'], retrieval_round: ['last_used_at'], kysely_migration: 'all', kysely_migration_lock: 'all',
};

/** Everything in the database, by table, in an order that is always the same; without what is technical, and without some tables. */
export async function dumpTables(database: Executor, without: readonly string[] = []): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(database);
  const dump: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const left = technical[name] ?? [];
    if (left === 'all' || without.includes(name)) continue;
    const { rows } = await sql<{ row: string }>`select (to_jsonb(it) - ${sql.val(left)}::text[])::text as row from ${sql.table(name)} as it`.execute(database);
    dump[name] = rows.map(({ row }) => row).sort();
  }
  return dump;
}
