import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Executor } from '../database/schema.js';
import { createKeyRing } from '../recipients/key-ring.js';
import { auditEntry } from '../testing/audit-fixtures.js';
import { createTestApp } from '../testing/create-test-app.js';
import { newBsn, newRecipient } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { takeAnchor, type AuditAnchor } from './audit-anchor.js';
import { appendAuditLine } from './audit-chain.js';
import { verifyLog } from './verify-log.js';

let app: TestApp;
/** In the order in which they are walked. */
let chains: readonly string[];
const lengths = [5, 1, 7];

beforeAll(async () => {
  app = await createTestApp();
  // What nobody can do without being found: the tests do it.
  await sql`alter table audit_line disable trigger user`.execute(app.database);
  chains = (await Promise.all(lengths.map(() => newRecipient(app, { type: 'BSN', value: newBsn() }, [])))).sort();
});
beforeEach(async () => {
  await sql`truncate audit_line, audit_head`.execute(app.database);
  for (const [index, length] of lengths.entries()) for (let count = 0; count < length; count += 1) await write(chains[index]!);
  app.clock.advance({ hours: 1 });
});

async function write(chain: string, keyRing = app.keyRing): Promise<void> {
  app.clock.advance({ seconds: 1 });
  await appendAuditLine(app.database, keyRing, auditEntry(chain, app.clock.now()));
}

const verify = (anchors: readonly AuditAnchor[] = [], keyRing = app.keyRing) => verifyLog(app.database, keyRing, { anchors, now: app.clock.now() });
const anchor = () => takeAnchor(app.database, app.clock.now());
/** Short: which chain, what, from where to where. */
const found = async (keyRing = app.keyRing) => {
  const { findings, findingCount } = await verify([], keyRing);
  expect(findingCount).toBe(findings.length);
  return findings.map(({ chain, kind, from, to }) => `${chains.indexOf(chain)}: ${kind} ${from}-${to}`);
};
const agrees = async (anchors: readonly AuditAnchor[]) => (await verify(anchors)).anchors.map(({ anchor: { digest }, now }) => digest === now.digest);
const at = (chain: number, position: number) => sql`chain = ${chains[chain]}::uuid and position = ${position}`;
const change = (what: ReturnType<typeof sql>, chain: number, position: number) => sql`update audit_line set ${what} where ${at(chain, position)}`.execute(app.database);
const remove = (chain: number, position: number) => sql`delete from audit_line where ${at(chain, position)}`.execute(app.database);
const setHead = (chain: number, position: number) => sql`update audit_head set position = ${position}, hash = (select hash from audit_line where ${at(chain, position)}) where chain = ${chains[chain]}::uuid`.execute(app.database);

describe('verifying the log', () => {
  it('finds nothing in one that is whole, and counts it', async () => {
    expect(await verify()).toMatchObject({ chains: 3, lines: 13, findingCount: 0, findings: [] });
  });

  it('finds nothing in one that is empty', async () => {
    await sql`truncate audit_line, audit_head`.execute(app.database);
    expect(await verify()).toMatchObject({ chains: 0, lines: 0, findingCount: 0 });
  });

  it('reads more than a page', async () => {
    await sql`truncate audit_line, audit_head`.execute(app.database);
    for (let count = 0; count < 2_100; count += 1) await write(chains[count % 2]!);
    expect(await verify()).toMatchObject({ chains: 2, lines: 2_100, findingCount: 0 });
    await change(sql`operation = 'binMessage'`, 1, 1_050);
    expect(await found()).toEqual(['1: changed 1050-1050']);
  }, 60_000);

  it('finds a field that was changed', async () => {
    await change(sql`message_id = ${crypto.randomUUID()}`, 2, 4);
    expect(await found()).toEqual(['2: changed 4-4']);
  });

  it('finds a moment that was changed by less than a hash shows', async () => {
    await change(sql`at = at + interval '1 microsecond'`, 0, 2);
    expect(await found()).toEqual(['0: changed 2-2']);
  });

  it('finds a hash that was changed, at that line and at the next', async () => {
    await change(sql`hash = overlay(hash placing '00000' from 10)`, 0, 2);
    expect(await found()).toEqual(['0: changed 2-2', '0: changed 3-3']);
  });

  it('finds a line that was deleted: the first, one in the middle, the last, and the only one', async () => {
    for (const [chain, position] of [[0, 1], [2, 3], [2, 7]] as const) await remove(chain, position);
    await remove(1, 1);
    expect(await found()).toEqual(['0: missing 1-1', '1: missing 1-1', '2: missing 3-3', '2: missing 7-7']);
  });

  it('finds lines that changed places', async () => {
    await change(sql`position = 100`, 2, 3);
    await change(sql`position = 3`, 2, 4);
    await change(sql`position = 4`, 2, 100);
    expect(await found()).toEqual(['2: changed 3-3', '2: changed 4-4', '2: changed 5-5']);
  });

  it('finds a line that was put in: in between, at the end, and before the first', async () => {
    const copy = (chain: number, from: number, to: number) => sql`
      insert into audit_line select (jsonb_populate_record(it, jsonb_build_object('position', ${to}::integer))).* from audit_line as it where ${at(chain, from)}`.execute(app.database);
    await sql`update audit_line set position = position + 100 where chain = ${chains[2]}::uuid and position > 3`.execute(app.database);
    await sql`update audit_line set position = position - 99 where chain = ${chains[2]}::uuid and position > 100`.execute(app.database);
    await copy(2, 3, 4);
    await copy(0, 5, 6);
    await copy(1, 1, 0);
    expect(await found()).toEqual(['0: changed 6-6', '0: after-end 6-6', '1: changed 0-0', ...[4, 5, 6, 7, 8].map((position) => `2: changed ${position}-${position}`), '2: after-end 8-8']);
  });

  it('finds an end that was set back, moved on, changed or taken away', async () => {
    await setHead(2, 4);
    expect(await found()).toEqual(['2: after-end 5-7']);
    await sql`update audit_head set position = 9 where chain = ${chains[2]}::uuid`.execute(app.database);
    expect(await found()).toEqual(['2: missing 8-9']);
    await sql`update audit_head set position = 7, hash = 'x' where chain = ${chains[2]}::uuid`.execute(app.database);
    expect(await found()).toEqual(['2: end-changed 7-7']);
    await sql`delete from audit_head where chain = ${chains[2]}::uuid`.execute(app.database);
    expect(await found()).toEqual(['2: end-missing 7-7']);
  });

  it('takes lines of an older key, and says when that key is not there', async () => {
    const rotated = await createKeyRing({ currentKeyId: 'new', keys: { new: new Uint8Array(32).fill(8), test: new Uint8Array(32).fill(7) } });
    await write(chains[1]!, rotated);
    expect(await found(rotated)).toEqual([]);
    expect(await found()).toEqual(['1: key-missing 2-2']);
  });

  it('finds a line of somebody with another key', async () => {
    const other = await createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(9) } });
    await write(chains[1]!, other);
    expect(await found()).toEqual(['1: changed 2-2']);
  });

  it('finds any one thing that is done to the rows', async () => {
    await fc.assert(fc.asyncProperty(mutation, async (one) => {
      const back = new Error('back to how it was');
      await app.database.transaction().execute(async (transaction) => {
        const before = await rowsOf(transaction);
        await mutate(transaction, one);
        expect(await rowsOf(transaction)).not.toBe(before);
        const { findingCount } = await verifyLog(transaction, app.keyRing, { anchors: [], now: app.clock.now() });
        expect(findingCount).toBeGreaterThan(0);
        throw back;
      }).catch((error: unknown) => expect(error).toBe(back));
    }), { numRuns: 300 });
  }, 120_000);
});

const texts = ['mandate_kind', 'mandate_source', 'operation', 'right_used', 'reason', 'store_oin', 'session_id_hash', 'assurance_level', 'hash'] as const;
const ids = ['chain', 'actor_id', 'mandate_id', 'message_id', 'attachment_id', 'request_id'] as const;
const place = fc.integer({ min: 0, max: 2 }).chain((chain) => fc.record({ chain: fc.constant(chain), position: fc.integer({ min: 1, max: lengths[chain]! }) }));
/** One change of one row: every column to something else, and rows that go, come, or end elsewhere. */
const mutation = fc.tuple(place, fc.oneof(
  fc.record({ column: fc.constantFrom(...texts), value: fc.string({ unit: 'grapheme-ascii', minLength: 1 }) }),
  fc.record({ column: fc.constantFrom(...ids), value: fc.uuid() }),
  fc.record({ column: fc.constantFrom('mandate_version', 'count'), value: fc.integer({ min: 2, max: 500 }) }),
  fc.record({ column: fc.constant('position'), value: fc.oneof(fc.integer({ min: -5, max: 0 }), fc.integer({ min: 8, max: 500 })) }),
  fc.record({ column: fc.constant('at by microseconds'), value: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record({ column: fc.constant('nothing'), value: fc.constantFrom('outcome', 'mandate_id', 'mandate_version', 'right_used', 'message_id', 'store_oin', 'session_id_hash', 'request_id') }),
  fc.record({ column: fc.constantFrom('deleted', 'copied to the end', 'end set back', 'end taken away'), value: fc.constant('') }),
));

async function mutate(transaction: Executor, [{ chain, position }, { column, value }]: typeof mutation extends fc.Arbitrary<infer Value> ? Value : never): Promise<void> {
  const there = at(chain, position);
  const head = sql`chain = ${chains[chain]}::uuid`;
  const set = (what: ReturnType<typeof sql>) => sql`update audit_line set ${what} where ${there}`;
  const statements: Readonly<Record<string, () => ReturnType<typeof sql>>> = {
    deleted: () => sql`delete from audit_line where ${there}`,
    'copied to the end': () => sql`insert into audit_line select (jsonb_populate_record(it, jsonb_build_object('position', ${lengths[chain]! + 1}::integer))).* from audit_line as it where ${there}`,
    'end set back': () => sql`update audit_head set position = ${position - 1}::integer, hash = coalesce((select hash from audit_line where ${at(chain, position - 1)}), '') where ${head}`,
    'end taken away': () => sql`delete from audit_head where ${head}`,
    'at by microseconds': () => set(sql`at = at + ${value}::integer * interval '1 microsecond'`),
    nothing: () => (value === 'outcome' ? set(sql`outcome = 'refused'`) : set(sql`${sql.ref(String(value))} = null`)),
  };
  const type = ids.some((id) => id === column) ? sql`uuid` : typeof value === 'number' ? sql`integer` : sql`text`;
  await (statements[column]?.() ?? set(sql`${sql.ref(column)} = ${value}::${type}`)).execute(transaction);
}

async function rowsOf(executor: Executor): Promise<string> {
  const lines = await sql`select (it.*)::text from audit_line as it order by chain, position`.execute(executor);
  const heads = await sql`select (it.*)::text from audit_head as it order by chain`.execute(executor);
  return JSON.stringify([lines.rows, heads.rows]);
}

describe('an anchor of the log', () => {
  it('is the same as the walk over all lines makes, and stays so when lines are added', async () => {
    const taken = await anchor();
    expect(taken).toMatchObject({ chains: 3, lines: 13 });
    expect((await verify()).newAnchor).toEqual(taken);
    for (const chain of chains) await write(chain);
    await write(await newRecipient(app, { type: 'BSN', value: newBsn() }, []));
    app.clock.advance({ hours: 1 });
    expect(await agrees([taken, await anchor()])).toEqual([true, true]);
  });

  it('leaves out what is too fresh to be sure of', async () => {
    await write(chains[0]!);
    expect(await anchor()).toMatchObject({ lines: 13 });
  });

  it('shows that the last lines of a chain were taken away, with its end', async () => {
    const early = await anchor();
    for (const chain of chains) await write(chain);
    app.clock.advance({ hours: 1 });
    const late = await anchor();
    await remove(2, 8);
    await setHead(2, 7);
    expect(await found()).toEqual([]);
    expect(await agrees([early, late])).toEqual([true, false]);
  });

  it('shows that a chain was taken away as a whole', async () => {
    const taken = await anchor();
    await remove(1, 1);
    await sql`delete from audit_head where chain = ${chains[1]}::uuid`.execute(app.database);
    expect(await found()).toEqual([]);
    expect(await agrees([taken])).toEqual([false]);
  });

  it('shows that a whole log was made anew, also with the key', async () => {
    const taken = await anchor();
    await sql`truncate audit_line, audit_head`.execute(app.database);
    for (const [index, length] of lengths.entries()) for (let count = 0; count < length; count += 1) await write(chains[index]!);
    expect(await found()).toEqual([]);
    expect(await agrees([taken])).toEqual([false]);
  });
});
