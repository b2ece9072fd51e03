import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendAuditLine } from '../../audit/audit-chain.js';
import { migrate } from '../../database/migrate.js';
import { createKeyRing } from '../../recipients/key-ring.js';
import { auditEntry } from '../../testing/audit-fixtures.js';
import { TestClock } from '../../testing/test-clock.js';
import { keyMaterialFrom } from '../key-material.js';
import { openPgliteDirectory, type OpenDatabase } from '../open-pglite-directory.js';
import { verifyCommand } from './verify-command.js';

const chain = '11111111-1111-4111-8111-111111111111';

describe('npm run audit:verify', () => {
  let directory: string;
  let anchorFile: string;
  const clock = new TestClock();
  const inDatabase = async (work: (opened: OpenDatabase) => Promise<unknown>) => {
    const opened = await openPgliteDirectory(directory);
    await work(opened).finally(() => opened.close());
  };
  const tamper = (...statements: string[]) => inDatabase(async ({ database }) => {
    for (const statement of ['alter table audit_line disable trigger user', ...statements]) await sql.raw(statement).execute(database);
  });
  const writeTo = async ({ database }: OpenDatabase, count: number) => {
    const keyRing = await createKeyRing(await keyMaterialFrom(join(directory, 'keys.json'), { create: true }));
    for (let written = 0; written < count; written += 1) await appendAuditLine(database, keyRing, auditEntry(chain, clock.now()));
  };
  const run = async (argumentList: readonly string[] = [], variables: Record<string, string> = { DATA_DIR: directory }) => {
    const [printed, complained]: string[][] = [[], []];
    const code = await verifyCommand(argumentList, { variables, print: (text) => printed!.push(text), complain: (text) => complained!.push(text), clock });
    return { code, printed: printed!.join('\n'), complained: complained!.join('\n') };
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'berichtenbox-audit-'));
    await inDatabase(({ database }) => migrate(database));
  });
  beforeEach(async () => {
    anchorFile = join(directory, `${crypto.randomUUID()}.jsonl`);
    await inDatabase(async (opened) => {
      await sql`alter table audit_line disable trigger user`.execute(opened.database);
      await sql`truncate audit_line, audit_head`.execute(opened.database);
      await writeTo(opened, 4);
    });
    clock.advance({ hours: 1 });
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('ends with 0 when all is as it was written', async () => {
    expect(await run()).toEqual({ code: 0, printed: '1 chain, 4 lines: all as written.', complained: '' });
  });

  it('ends with 1 and names chain and line when it is not', async () => {
    await tamper(`update audit_line set operation = 'binMessage' where position = 2`, 'delete from audit_line where position = 4');
    expect(await run(['--data-dir', directory], {})).toEqual({
      code: 1, complained: '', printed: `1 chain, 3 lines: NOT WHOLE, 2 findings.\n- chain ${chain}: line 2 is not as it was written, or nobody wrote it.\n- chain ${chain}: line 4 is missing.`,
    });
  });

  it('tells a program the same', async () => {
    await tamper('delete from audit_line where position = 1');
    const { code, printed } = await run(['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toEqual({ whole: false, chains: 1, lines: 3, findingCount: 1, findings: [{ kind: 'missing', chain, from: 1, to: 1 }], anchors: [] });
  });

  it('keeps an anchor, adds one each time, and sees by them what the chains cannot show', async () => {
    expect(await run(['--anchor', anchorFile])).toMatchObject({ code: 0, printed: expect.stringMatching(/^1 chain, 4 lines: all as written\.\nAnchor of .* added to/) as string });
    await inDatabase((opened) => writeTo(opened, 2));
    clock.advance({ hours: 1 });
    expect((await run(['--anchor', anchorFile])).printed).toMatch(/6 lines: all as written\.\nAnchor of \S+: as it was\.\nAnchor of \S+ added/);
    const kept = await readFile(anchorFile, 'utf8');
    expect(kept.trim().split('\n')).toHaveLength(2);
    await tamper('delete from audit_line where position > 4', `update audit_head set position = 4, hash = (select hash from audit_line where position = 4)`);
    expect((await run()).code).toBe(0);
    const { code, printed } = await run(['--anchor', anchorFile]);
    expect(code).toBe(1);
    expect(printed).toMatch(/NOT WHOLE, 1 finding\.\nAnchor of \S+: as it was\./);
    expect(printed).toMatch(/- anchor of \S+: then 1 chain with 6 lines, now 1 chain with 4 lines up to the same moment\./);
    expect(await readFile(anchorFile, 'utf8')).toBe(kept);
  });

  it('takes the anchors in the log of the server', async () => {
    await run(['--anchor', anchorFile]);
    const anchor = JSON.parse(await readFile(anchorFile, 'utf8')) as object;
    await writeFile(anchorFile, ['{"event":"server-listening","port":8080}', 'not JSON', JSON.stringify({ level: 'info', time: 'x', ...anchor, event: 'audit-anchor' }), ''].join('\n'));
    expect((await run(['--anchor', anchorFile])).printed).toContain(': as it was.');
  });

  it('ends with 2 when anchors are damaged or not there', async () => {
    await writeFile(anchorFile, '{"until":"2026-01-01T00:00:00.000Z","chains":1,"lines":1,"digest":"abc"}\n');
    expect(await run(['--anchor', anchorFile])).toEqual({ code: 2, printed: '', complained: `The anchor in ${anchorFile}, line 1, is damaged.` });
    await writeFile(anchorFile, 'nothing\n');
    expect((await run(['--anchor', anchorFile])).complained).toMatch(/^There is no anchor in /);
  });

  it('ends with 2 while the demo runs, and says so', async () => {
    await inDatabase(async () => {
      expect(await run()).toMatchObject({ code: 2, printed: '', complained: expect.stringMatching(/^The log cannot be read while the demo runs\. .* process \d+/) as string });
    });
  });

  it('ends with 2 where there is no database, no key, or no log, and makes none', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'berichtenbox-empty-'));
    expect((await run(['--data-dir', empty], {})).complained).toMatch(/key file .* cannot be read/);
    const keyFile = join(directory, 'keys.json');
    expect(await run(['--data-dir', empty, '--key-file', keyFile], {})).toMatchObject({ code: 2, complained: expect.stringMatching(/^There is no database in /) as string });
    const opened = await openPgliteDirectory(empty);
    await opened.database.executeQuery(sql`select 1`.compile(opened.database));
    await opened.close();
    expect(await run(['--data-dir', empty, '--key-file', keyFile], {})).toMatchObject({ code: 2, complained: expect.stringMatching(/^This database has no log of mandates/) as string });
    await rm(empty, { recursive: true });
  });

  it('ends with 2 for what it was not asked rightly, and never shows a password', async () => {
    expect((await run(['--what'])).complained).toMatch(/--what/);
    expect((await run(['--url', 'postgres://x', '--data-dir', directory])).complained).toBe('Give --url or --data-dir, not both.');
    const { code, complained } = await run(['--url', 'postgres://someone:geheim@127.0.0.1:1/x']);
    expect([code, complained]).toEqual([2, 'The log cannot be read: the database answered ECONNREFUSED.']);
  });
});
