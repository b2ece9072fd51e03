import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createChangeFeed, type ChangeFeed } from '../../changes/change-feed.js';
import { systemClock } from '../../clock.js';
import { migrate } from '../../database/migrate.js';
import type { Log } from '../../http/log.js';
import { importRegister, type ImportOptions } from '../../mandates/register/import-register.js';
import { readRegister } from '../../mandates/register/read-register.js';
import { RegisterFileError } from '../../mandates/register/register-file-error.js';
import { createKeyRing } from '../../recipients/key-ring.js';
import { createLog } from '../create-log.js';
import { keyMaterialFrom } from '../key-material.js';
import { openPgliteDirectory, type OpenDatabase } from '../open-pglite-directory.js';
import { openPostgres } from '../open-postgres.js';
import { postgresNotifications } from '../postgres-notifications.js';
import { isWhole, tellReport } from './tell-report.js';

/** What `npm run import:register` is asked. */
export interface RegisterOptions extends ImportOptions {
  /** Absolute path. */
  readonly file: string;
  /** Figures for a program instead of lines for people. */
  readonly json: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

const usage = 'Use it as: npm run import:register -- FILE [--dry-run] [--json] [--all-or-nothing] [--part] [--many-gone]';

/** @throws {TypeError} when there is no file, or something else that is not understood; with a sentence for whoever typed it. */
export function readOptions(argumentList: readonly string[], variables: Variables): RegisterOptions {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals: [file, ...more] } = parseArgs({
    args: [...argumentList], allowPositionals: true, options: { 'dry-run': flag, json: flag, 'all-or-nothing': flag, part: flag, 'many-gone': flag },
  });
  if (file === undefined || more.length > 0) throw new TypeError(`Give one file. ${usage}`);
  return {
    // npm runs scripts in the project's folder; the path is as seen from where npm was typed.
    file: resolve(variables['INIT_CWD'] ?? '.', file), json: values.json,
    isDryRun: values['dry-run'], isAllOrNothing: values['all-or-nothing'], isPart: values.part, allowsManyGone: values['many-gone'],
  };
}

/**
 * Takes the file in, and says what came of each line.
 *
 * @returns whether everything was right.
 * @throws {Error} with a sentence, when the file, the keys or the database cannot be used.
 */
export async function runImport(options: RegisterOptions, variables: Variables, say: (text: string) => void): Promise<boolean> {
  const lines = readRegister(await readText(options.file));
  const log = createLog('warn');
  const { keyFile, open, changesOf } = placeOf(variables, log);
  const keyRing = await createKeyRing(await keyMaterialFrom(keyFile));
  const opened = await open();
  const { database } = opened;
  try {
    await migrate(database);
    const report = await importRegister({ database, keyRing, clock: systemClock, changes: changesOf(database), log }, lines, options);
    say(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : tellReport(report));
    return isWhole(report);
  } finally {
    await opened.close();
  }
}

interface Place {
  readonly keyFile: string;
  readonly open: () => Promise<OpenDatabase>;
  /** Tells the servers on the same database. */
  readonly changesOf: (database: OpenDatabase['database']) => ChangeFeed;
}

/** The database and the keys of the server, as its environment says; without that, those of the demo, which must not be running. */
function placeOf(variables: Variables, log: Log): Place {
  const { DATABASE_URL: url, KEY_FILE: keyFile, DATA_DIR: dataDirectory = '.data' } = variables;
  if (url === undefined) {
    const folder = resolve(variables['INIT_CWD'] ?? '.', dataDirectory);
    return { keyFile: keyFile ?? join(folder, 'keys.json'), open: () => openExisting(folder), changesOf: () => createChangeFeed() };
  }
  if (keyFile === undefined) throw new Error('KEY_FILE is missing: the file with the keys of the server.');
  return {
    keyFile,
    open: () => Promise.resolve(openPostgres(url, log)),
    changesOf: (database) => {
      const notifications = postgresNotifications({ database, url, log });
      return createChangeFeed({ send: (text) => notifications.send(text), receive: () => undefined });
    },
  };
}

async function openExisting(folder: string): Promise<OpenDatabase> {
  await stat(join(folder, 'database')).catch((cause: unknown) => {
    throw new Error(`There is no database in ${folder}. Say with DATABASE_URL and KEY_FILE which one to use.`, { cause });
  });
  return openPgliteDirectory(folder);
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new RegisterFileError(`${file} cannot be read: ${(cause as NodeJS.ErrnoException).code ?? 'unknown'}.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RegisterFileError(`${file} is not text in UTF-8.`);
  }
}
