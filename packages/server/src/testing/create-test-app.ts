import type { Kysely } from 'kysely';
import { afterAll } from 'vitest';
import type { AppDependencies } from '../app-dependencies.js';
import type { Database } from '../database/schema.js';
import { buildTestApp, type TestApp } from './test-app.js';
import { freshDatabase } from './test-database.js';

const opened: Kysely<Database>[] = [];
afterAll(async () => {
  for (const database of opened.splice(0)) await database.destroy();
});

/**
 * The server under test, on a database of its own; call it in `beforeAll` or `beforeEach`, the database goes after the file.
 *
 * @param replace What the test brings itself, such as a `rateLimiter`, or the `database` of another app.
 */
export async function createTestApp(replace: Partial<AppDependencies> = {}): Promise<TestApp> {
  const database = replace.database ?? (await freshDatabase());
  if (replace.database === undefined) opened.push(database);
  return buildTestApp(database, replace);
}
