import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { createKeyRing, silentLog } from '@berichtenbox/server';
import { keyMaterialFrom, openPostgres, type OpenDatabase } from '@berichtenbox/server/node';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAuditLine } from '../../packages/server/src/audit/audit-chain.js';
import { migrate } from '../../packages/server/src/database/migrate.js';
import { verifyCommand } from '../../packages/server/src/node/audit/verify-command.js';
import { auditEntry } from '../../packages/server/src/testing/audit-fixtures.js';

/** As in docs/audit.md. */
const onlyInserts = (role: string) => `
  create role ${role}_log nologin;
  alter database ${role} owner to ${role}_log;
  grant connect, create, temporary on database ${role} to ${role};
  grant usage, create on schema public to ${role};
  alter table audit_line owner to ${role}_log;
  alter table audit_head owner to ${role}_log;
  alter function audit_line_stays() owner to ${role}_log;
  grant select, insert on audit_line to ${role};
  grant select, insert, update on audit_head to ${role};`;

describe('the log on PostgreSQL', () => {
  const name = `audit_${randomBytes(6).toString('hex')}`;
  const chain = crypto.randomUUID();
  let url: URL;
  let keyFile: string;
  let folder: string;
  let owner: OpenDatabase;
  let server: OpenDatabase;
  const write = async () => appendAuditLine(server.database, await createKeyRing(await keyMaterialFrom(keyFile)), auditEntry(chain, new Date()));
  const verify = async () => {
    const printed: string[] = [];
    const code = await verifyCommand(['--url', url.href, '--key-file', keyFile], { variables: {}, print: (text) => printed.push(text), complain: (text) => printed.push(text) });
    return [code, ...printed];
  };

  beforeAll(async () => {
    const base = process.env['TEST_DATABASE_URL'] ?? '';
    const admin = openPostgres(base, silentLog, { maxConnections: 1 });
    // The server makes its tables itself, so they are its own at first.
    await sql.raw(`create role ${name} login password 'geheim'`).execute(admin.database);
    await sql.raw(`create database ${name} owner ${name}`).execute(admin.database);
    await admin.close();
    url = new URL(base);
    url.pathname = `/${name}`;
    owner = openPostgres(url.href, silentLog, { maxConnections: 1 });
    [url.username, url.password] = [name, 'geheim'];
    server = openPostgres(url.href, silentLog, { maxConnections: 8 });
    await migrate(server.database);
    folder = await mkdtemp(join(tmpdir(), 'berichtenbox-keys-'));
    keyFile = join(folder, 'keys.json');
    await writeFile(keyFile, JSON.stringify({ currentKeyId: 'one', keys: { one: randomBytes(32).toString('base64') } }), { mode: 0o600 });
  });
  afterAll(async () => {
    await server.close();
    await owner.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is verified while lines are added', async () => {
    await write();
    const [[code, text]] = await Promise.all([verify(), ...Array.from({ length: 20 }, write)]);
    expect(code).toBe(0);
    expect(text).toMatch(/^1 chain, \d+ lines?: all as written\.$/);
    expect(await verify()).toEqual([0, '1 chain, 21 lines: all as written.']);
  });

  it('can be added to, but not be changed, by a server that does not own it', async () => {
    await sql.raw(onlyInserts(name)).execute(owner.database);
    await write();
    const attempts = [
      `update audit_line set operation = 'x'`, 'delete from audit_line', 'truncate audit_line', 'drop table audit_line', 'alter table audit_line disable trigger all',
      'drop trigger audit_line_is_not_changed on audit_line', 'alter table audit_line add column x text', `create or replace function audit_line_stays() returns trigger language plpgsql as $$ begin return null; end $$`,
    ];
    for (const attempt of attempts) await expect(sql.raw(attempt).execute(server.database), attempt).rejects.toThrow(/permission denied|must be owner/);
    // The next start of the server, which looks whether there are newer migrations.
    await migrate(server.database);
    expect(await verify()).toEqual([0, '1 chain, 22 lines: all as written.']);
  });

  it('shows what its owner did to it', async () => {
    await sql`alter table audit_line disable trigger user`.execute(owner.database);
    await sql`update audit_line set actor_id = ${crypto.randomUUID()} where position = 7`.execute(owner.database);
    expect(await verify()).toEqual([1, `1 chain, 22 lines: NOT WHOLE, 1 finding.\n- chain ${chain}: line 7 is not as it was written, or nobody wrote it.`]);
  });
});
