import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../database/migrate.js';
import { seedOrganisations } from '../../organisations/organisations.js';
import { threeOrganisations } from '../../testing/mailbox-fixtures.js';
import { keyMaterialFrom } from '../key-material.js';
import { openPgliteDirectory } from '../open-pglite-directory.js';
import { readOptions, runImport } from './main.js';

const example = new URL('../../../../../docs/examples/court-register.csv', import.meta.url).pathname;
const root = new URL('../../../../../', import.meta.url).pathname;

describe('npm run import:register', () => {
  let folder: string;
  let variables: Record<string, string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'register-'));
    variables = { DATA_DIR: folder };
    await keyMaterialFrom(join(folder, 'keys.json'), { create: true });
    const opened = await openPgliteDirectory(folder);
    await migrate(opened.database);
    await seedOrganisations(opened.database, threeOrganisations);
    await opened.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (...words: string[]): Promise<{ readonly isWhole: boolean; readonly text: string }> => {
    let text = '';
    const isWhole = await runImport(readOptions(words, {}), variables, (part) => {
      text += part;
    });
    return { isWhole, text };
  };
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };

  it('tells what would come of the file, then does it, and the second time there is nothing to do', async () => {
    const dry = await run(example, '--dry-run');
    expect(dry.text).toBe('✓     2  new\n✓     3  new\n✓     4  new\n✓     5  has ended already, not taken in\n3 new; 1 has ended already, not taken in; 0 gone\nThis was a dry run: nothing was written.\n');
    expect((await run(example)).text).toContain('3 new; 1 has ended already');
    const again = await run(example);
    expect(again.text).toContain('3 as it was; 1 has ended already');
    expect(again.isWhole).toBe(true);
  });

  it('gives another program the report and nothing else', async () => {
    const file = await write('wrong.csv', 'kenmerk;bsn\nBM-1;999990018\n');
    const { isWhole, text } = await run(file, '--json', '--part');
    expect(isWhole).toBe(false);
    expect(JSON.parse(text)).toMatchObject({ dryRun: false, lines: [{ line: 2, outcome: 'refused' }], gone: [] });
    expect(text).not.toContain('999990018');
  });

  it('names what has gone, and what is wrong, with a sign that it was not whole', async () => {
    const file = await write('gone.csv', 'kenmerk;beeindigd\nBM-2026-000101;ja\nCU-2026-000103;x\n');
    const { isWhole, text } = await run(file);
    expect(isWhole).toBe(false);
    expect(text).toContain('✓     2  ended\n✗     3  refused\n');
    expect(text).toContain('beeindigd: give one of');
    expect(text).toContain('MS-2026-000102 is not in the register any more: ended');
  });

  it('says in a sentence what it cannot do', async () => {
    expect(() => readOptions([], {})).toThrow(/Give one file/);
    expect(() => readOptions(['a', 'b'], {})).toThrow(/Give one file/);
    expect(() => readOptions(['a', '--dryrun'], {})).toThrow(/--dryrun/);
    await expect(run(join(folder, 'nowhere.csv'))).rejects.toThrow(/nowhere\.csv cannot be read: ENOENT/);
    await expect(run(await write('latin.csv', new Uint8Array([0x6b, 0xe9])))).rejects.toThrow(/UTF-8/);
    await expect(runImport(readOptions([example], {}), { DATA_DIR: join(folder, 'none'), KEY_FILE: join(folder, 'keys.json') }, () => undefined)).rejects.toThrow(/There is no database in/);
    await expect(runImport(readOptions([example], {}), { DATABASE_URL: 'postgres://localhost/x' }, () => undefined)).rejects.toThrow(/KEY_FILE is missing/);
    const open = await openPgliteDirectory(folder);
    await expect(run(example)).rejects.toThrow(/in use by process/);
    await open.close();
  });

  it('is a command that ends with 1 when a line was wrong, and 0 otherwise', async () => {
    const start = (...words: string[]) => new Promise<{ readonly code: number; readonly stdout: string }>((done) => {
      execFile(process.execPath, ['packages/server/import-register.mjs', ...words], { cwd: root, env: { ...process.env, ...variables, INIT_CWD: root } }, (error, stdout) => done({ code: Number(error?.code ?? 0), stdout }));
    });
    const right = await start('docs/examples/court-register.json', '--part', '--json', '--dry-run');
    expect(right.code).toBe(0);
    expect(JSON.parse(right.stdout)).toMatchObject({ dryRun: true });
    expect(await start(join(folder, 'gone.csv'), '--dry-run')).toMatchObject({ code: 1 });
  }, 180_000);
});
