import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import type { TestApp } from '../testing/test-app.js';
import { appendAuditLines, type AuditEntry } from './audit-chain.js';
import { verifyLog } from './verify-log.js';

describe('lines in many chains at once', () => {
  let app: TestApp;
  const chains = Array.from({ length: 1_500 }, () => crypto.randomUUID());
  beforeAll(async () => {
    app = await createTestApp();
  });

  const entry = (chain: string): AuditEntry => ({
    chain, at: app.clock.now(), actor_id: chain, mandate_id: null, mandate_version: null, mandate_kind: null, mandate_source: null, operation: 'listClients', right_used: 'read', outcome: 'done', reason: null,
    message_id: null, attachment_id: null, store_oin: null, count: null, session_id_hash: null, request_id: null, assurance_level: null,
  });

  it('by several who name them in another order, are all written, and nobody waits for ever', async () => {
    const orders = [chains, chains.toReversed(), [...chains.slice(700), ...chains.slice(0, 700)], [...chains].sort()];
    await Promise.all(orders.map((order) => appendAuditLines(app.database, app.keyRing, order.map(entry))));
    const rows = await app.database.selectFrom('audit_line').select(['chain', 'position']).where('chain', 'in', chains).execute();
    expect(rows).toHaveLength(chains.length * orders.length);
    const heads = await app.database.selectFrom('audit_head').select('position').where('chain', 'in', chains).execute();
    expect(new Set(heads.map(({ position }) => position))).toEqual(new Set([orders.length]));
    expect(await verifyLog(app.database, app.keyRing, { anchors: [], now: app.clock.now() })).toMatchObject({ findingCount: 0, lines: rows.length });
  }, 120_000);

  it('of which one cannot be written, are not written at all', async () => {
    const fresh = [crypto.randomUUID(), crypto.randomUUID()];
    await expect(appendAuditLines(app.database, app.keyRing, [entry(fresh[0]!), { ...entry(fresh[1]!), outcome: 'x' as never }])).rejects.toThrow();
    expect(await app.database.selectFrom('audit_head').selectAll().where('chain', 'in', fresh).execute()).toEqual([]);
  });
});
