import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../database/schema.js';
import { errorFields, type Log } from '../http/log.js';
import type { OpenDatabase } from './open-pglite-directory.js';

/** How a pool of connections behaves. */
export interface PostgresOptions {
  readonly maxConnections?: number;
  /** A statement that takes longer is broken off, in milliseconds. */
  readonly statementTimeoutMs?: number;
}

/** Opens a PostgreSQL database, version 15 or newer; the first connection is made when it is first used. */
export function openPostgres(url: string, log: Log, { maxConnections = 10, statementTimeoutMs = 30_000 }: PostgresOptions = {}): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url, max: maxConnections, statement_timeout: statementTimeoutMs, connectionTimeoutMillis: 10_000, application_name: 'berichtenbox',
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => log.warn('database-connection-lost', errorFields(error)));
  const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { database, close: () => database.destroy() };
}
