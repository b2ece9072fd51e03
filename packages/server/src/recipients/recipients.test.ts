import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import { newBsn } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { createKeyRing } from './key-ring.js';
import { findOrCreateRecipient, findRecipient, identityOf } from './recipients.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
const somebody = () => ({ type: 'BSN', value: newBsn() }) as const;

describe('recipients', () => {
  it('are found again by their number, and give it back to the server only when it holds the key', async () => {
    const identity = somebody();
    expect(await findRecipient(app.database, app.keyRing, identity)).toBeUndefined();
    const id = await findOrCreateRecipient(app.database, app.keyRing, identity);
    expect(await findOrCreateRecipient(app.database, app.keyRing, identity)).toBe(id);
    expect(await findRecipient(app.database, app.keyRing, identity)).toBe(id);
    expect(await identityOf(app.database, app.keyRing, id)).toEqual(identity);
  });

  it('are made once when somebody comes in at several doors at the same moment', async () => {
    const identity = somebody();
    const ids = await Promise.all(Array.from({ length: 8 }, () => findOrCreateRecipient(app.database, app.keyRing, identity)));
    expect(new Set(ids).size).toBe(1);
  });

  it('are different for the same digits of another kind', async () => {
    const { value } = somebody();
    const bsn = await findOrCreateRecipient(app.database, app.keyRing, { type: 'BSN', value });
    expect(await findOrCreateRecipient(app.database, app.keyRing, { type: 'RSIN', value })).not.toBe(bsn);
  });

  it('leave no digits of their number in the database', async () => {
    const identity = somebody();
    await findOrCreateRecipient(app.database, app.keyRing, identity);
    const rows = await app.database.selectFrom('recipient').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(identity.value);
  });

  it('are still found after the key was replaced', async () => {
    const identity = somebody();
    const [before, after] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
    const id = await findOrCreateRecipient(app.database, await createKeyRing({ currentKeyId: 'a', keys: { a: before } }), identity);
    const renewed = await createKeyRing({ currentKeyId: 'b', keys: { a: before, b: after } });
    expect(await findOrCreateRecipient(app.database, renewed, identity)).toBe(id);
  });
});
