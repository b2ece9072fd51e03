import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { verifyLog, type Verification } from '../../audit/verify-log.js';
import { systemClock, type Clock } from '../../clock.js';
import { silentLog } from '../../http/log.js';
import { createKeyRing, type KeyRing } from '../../recipients/key-ring.js';
import { DirectoryLockedError } from '../directory-lock.js';
import { keyMaterialFrom } from '../key-material.js';
import { openPgliteDirectory, type OpenDatabase } from '../open-pglite-directory.js';
import { openPostgres } from '../open-postgres.js';
import { addAnchor, readAnchors } from './anchor-file.js';
import { isWhole, reportJson, reportText } from './verification-report.js';

/** Everything is as it was written; something is not; it could not be verified. */
export type VerifyExitCode = 0 | 1 | 2;

/** Where the command reads and writes, and what time it is. */
export interface VerifyEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly clock?: Clock;
}

interface VerifyOptions {
  /** PostgreSQL; undefined: the embedded database. */
  readonly url: string | undefined;
  readonly dataDirectory: string;
  readonly keyFile: string;
  readonly anchorFile: string | undefined;
  readonly json: boolean;
}

/** `npm run audit:verify`: verifies the log of mandates, and tells what came of it; what goes wrong becomes a sentence. */
export async function verifyCommand(argumentList: readonly string[], { variables, print, complain, clock = systemClock }: VerifyEnvironment): Promise<VerifyExitCode> {
  try {
    const options = readOptions(argumentList, variables);
    const keyRing = await createKeyRing(await keyMaterialFrom(options.keyFile));
    const anchors = options.anchorFile === undefined ? [] : ((await readAnchors(options.anchorFile)) ?? []);
    const opened = await openDatabase(options);
    try {
      return await verifyAndReport(options, print, () => verifyAt(opened, keyRing, { anchors, now: clock.now() }));
    } finally {
      await opened.close();
    }
  } catch (error) {
    complain(sentenceOf(error));
    return 2;
  }
}

async function verifyAndReport({ json, anchorFile }: VerifyOptions, print: (text: string) => void, verify: () => Promise<Verification>): Promise<VerifyExitCode> {
  const verification = await verify();
  print(json ? reportJson(verification) : reportText(verification));
  if (!isWhole(verification)) return 1;
  if (anchorFile === undefined) return 0;
  await addAnchor(anchorFile, verification.newAnchor);
  if (!json) print(`Anchor of ${verification.newAnchor.until.toISOString()} added to ${anchorFile}. Keep it where who can change the database cannot.`);
  return 0;
}

/** In one transaction, which sees one moment and can change nothing; people go on meanwhile. */
function verifyAt({ database }: OpenDatabase, keyRing: KeyRing, moment: Parameters<typeof verifyLog>[2]): Promise<Verification> {
  return database.transaction().execute(async (transaction) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(transaction);
    const { rows } = await sql<{ is_there: boolean }>`select to_regclass('audit_line') is not null as is_there`.execute(transaction);
    if (rows[0]?.is_there !== true) throw new Error('This database has no log of mandates: no server of this version has been started on it.');
    return verifyLog(transaction, keyRing, moment);
  });
}

/** @throws {TypeError} when there is an option that does not exist. */
function readOptions(argumentList: readonly string[], variables: VerifyEnvironment['variables']): VerifyOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argumentList],
    options: { url: text, 'data-dir': text, 'key-file': text, anchor: text, json: { type: 'boolean', default: false } },
  });
  const named = values['data-dir'];
  if (values.url !== undefined && named !== undefined) throw new TypeError('Give --url or --data-dir, not both.');
  const dataDirectory = named ?? variables['DATA_DIR'] ?? '.data';
  return {
    url: values.url ?? (named === undefined ? variables['DATABASE_URL'] : undefined),
    dataDirectory,
    keyFile: values['key-file'] ?? (named === undefined ? variables['KEY_FILE'] : undefined) ?? join(dataDirectory, 'keys.json'),
    anchorFile: values.anchor,
    json: values.json,
  };
}

async function openDatabase({ url, dataDirectory }: VerifyOptions): Promise<OpenDatabase> {
  if (url !== undefined) return openPostgres(url, silentLog, { maxConnections: 1 });
  // Opening would make it.
  const isThere = await stat(join(dataDirectory, 'database')).then((found) => found.isDirectory(), () => false);
  if (!isThere) throw new Error(`There is no database in ${dataDirectory}. Give --data-dir, or --url (or DATABASE_URL) for PostgreSQL.`);
  return openPgliteDirectory(dataDirectory);
}

/** Without what a driver says of its connection, such as the address with a password in it. */
function sentenceOf(error: unknown): string {
  if (error instanceof DirectoryLockedError) return `The log cannot be read while the demo runs. ${error.message}`;
  const { code } = error as { readonly code?: unknown };
  const isOurs = error instanceof Error && (code === undefined || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')));
  return isOurs ? error.message : `The log cannot be read: the database answered ${typeof code === 'string' ? code : 'with an error'}.`;
}
