import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import pg from 'pg';
import { migrate } from '../database/migrate.js';
import type { Database } from '../database/schema.js';
import { scriptedPglite } from '../node/scripted-pglite.js';

const migrations = new URL('../database/', import.meta.url);
const cache = new URL('../../../../node_modules/.cache/berichtenbox/', import.meta.url);

/** A migrated database of its own: PostgreSQL when `TEST_DATABASE_URL` says where, otherwise PGlite in memory. `destroy()` it afterwards. */
export async function freshDatabase(): Promise<Kysely<Database>> {
  const url = process.env['TEST_DATABASE_URL'];
  return url === undefined ? freshPglite() : freshPostgres(url);
}

/** Starting PGlite from nothing takes seconds, so a migrated one is kept on disk, under a name that changes with the migrations. */
async function freshPglite(): Promise<Kysely<Database>> {
  const image = new URL(`pglite-${await migrationsHash()}.tar`, cache);
  const bytes = (await readIfThere(image)) ?? (await makeImage(image));
  return onPglite(await PGlite.create({ loadDataDir: new Blob([new Uint8Array(bytes)]) }));
}

async function makeImage(image: URL): Promise<Uint8Array> {
  const pglite = await PGlite.create();
  const database = onPglite(pglite);
  await migrate(database);
  const dump = new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer());
  await database.destroy();
  await mkdir(cache, { recursive: true });
  const part = new URL(`${randomUUID()}.part`, cache);
  await writeFile(part, dump);
  await rename(part, image);
  return dump;
}

function onPglite(pglite: PGlite): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PGliteDialect(scriptedPglite(pglite)) });
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(migrations, { recursive: true })).filter((name) => name.includes('migrat') && name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const name of files.sort()) hash.update(name).update(await readFile(new URL(name, migrations)));
  return hash.digest('hex').slice(0, 16);
}

async function readIfThere(file: URL): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

async function freshPostgres(url: string): Promise<Kysely<Database>> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onceOn(url, `create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: address.href, max: 8 });
  const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  await migrate(database);
  return database;
}

async function onceOn(url: string, statement: string): Promise<void> {
  const admin = new Kysely<Database>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) });
  await sql.raw(statement).execute(admin);
  await admin.destroy();
}
