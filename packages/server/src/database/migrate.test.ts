import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import type { TestApp } from '../testing/test-app.js';
import { migrate } from './migrate.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe('migrate', () => {
  it('does nothing to a database that is there already, also when several servers start at once', async () => {
    const steps = () => sql<{ name: string }>`select name, timestamp from kysely_migration order by name`.execute(app.database);
    const before = await steps();
    await Promise.all([migrate(app.database), migrate(app.database)]);
    expect(before.rows.length).toBeGreaterThan(0);
    expect((await steps()).rows).toEqual(before.rows);
  });

  it('says so when the database cannot be migrated', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'now')`.execute(app.database);
    await expect(migrate(app.database)).rejects.toThrow('could not be migrated');
    await sql`delete from kysely_migration where name = '9999-from-the-future'`.execute(app.database);
  });
});
