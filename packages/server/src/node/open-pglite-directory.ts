import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import type { Database } from '../database/schema.js';
import { lockDirectory } from './directory-lock.js';
import { scriptedPglite } from './scripted-pglite.js';

/** A database that is open, and what closes it. */
export interface OpenDatabase {
  readonly database: Kysely<Database>;
  close(): Promise<void>;
}

/**
 * Opens the embedded database in a directory, which is made when it is not there. For demo and development: it never waits for
 * the disk, so a power cut may lose the last moments, and it is one connection. It does not guard its directory itself (two
 * processes would silently lose each other's rows), so this takes a lock.
 *
 * With `fresh` it begins with nothing; what was there is deleted.
 *
 * @throws {DirectoryLockedError} when another process has it open.
 */
export async function openPgliteDirectory(directory: string, { fresh = false }: { readonly fresh?: boolean } = {}): Promise<OpenDatabase> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const unlock = await lockDirectory(directory);
  try {
    const dataDir = join(directory, 'database');
    if (fresh) await rm(dataDir, { recursive: true, force: true });
    const database = new Kysely<Database>({ dialect: new PGliteDialect(scriptedPglite(await PGlite.create(dataDir))) });
    const close = async () => {
      await database.destroy();
      await unlock();
    };
    return { database, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}
