import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../database/migrate.js';
import { openPgliteDirectory } from './open-pglite-directory.js';

describe('the embedded database', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pglite-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  const organisation = { oin: '00000001823288444000', name: 'Belastingdienst', kind: 'rijk', phone: null, website: null } as const;

  it('keeps what is in it, is one process’s at a time, and begins empty when asked', async () => {
    const first = await openPgliteDirectory(directory);
    await migrate(first.database);
    await first.database.insertInto('organisation').values(organisation).execute();
    await expect(openPgliteDirectory(directory)).rejects.toThrow(/in use by process/);
    await first.close();

    const second = await openPgliteDirectory(directory);
    expect(await second.database.selectFrom('organisation').selectAll().execute()).toEqual([organisation]);
    await second.close();

    const third = await openPgliteDirectory(directory, { fresh: true });
    await migrate(third.database);
    expect(await third.database.selectFrom('organisation').selectAll().execute()).toEqual([]);
    await third.close();
  });
});
