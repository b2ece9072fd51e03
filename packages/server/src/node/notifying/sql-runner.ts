import { CompiledQuery } from 'kysely';
import type { Executor } from '../../database/schema.js';

/** How the queue library talks to a database that it did not open itself. */
export interface SqlRunner {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Runs the library's statements where ours run: on the same pool, on PGlite's only connection, or inside a transaction. */
export function sqlRunner(executor: Executor): SqlRunner {
  return { executeSql: async (text, values = []) => ({ rows: (await executor.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))).rows }) };
}
