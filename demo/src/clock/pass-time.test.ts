import { createKeyRing, createSession, findOrCreateRecipient, type Database } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../packages/server/src/testing/test-database.js';
import type { MovableClock } from './movable-clock.js';
import { timePasser, type Duties } from './pass-time.js';

describe('letting time pass', () => {
  let database: Kysely<Database>;
  let now: Date;
  const clock: MovableClock = {
    aheadMs: 0,
    now: () => now,
    moveTo: (moment) => {
      if (moment > now) now = moment;
      return Promise.resolve();
    },
  };
  /** When something was done. */
  let done: string[];
  let due: Date[];
  const planned: Duties = {
    nextDue: () => Promise.resolve(due[0]),
    perform: () => {
      while (due[0] !== undefined && due[0] <= now) done.push(due.shift()!.toISOString());
      return Promise.resolve();
    },
  };
  const pass = (duties: Duties) => timePasser({ database, clock, duties });

  beforeAll(async () => {
    database = await freshDatabase();
  });
  beforeEach(() => {
    now = new Date('2026-11-25T12:00:00Z');
    done = [];
    due = ['2026-11-28T09:00:00Z', '2026-12-02T09:00:00Z', '2026-12-20T09:00:00Z'].map((moment) => new Date(moment));
  });
  afterAll(() => database.destroy());

  it('does what is due at the moment it is due, in order, and nothing that is due later', async () => {
    const at: string[] = [];
    await pass({ ...planned, perform: () => planned.perform().then(() => void at.push(now.toISOString())) })(new Date('2026-12-09T12:00:00Z'));
    expect(done).toEqual(['2026-11-28T09:00:00.000Z', '2026-12-02T09:00:00.000Z']);
    expect(at).toEqual(['2026-11-25T12:00:00.000Z', '2026-11-28T09:00:00.000Z', '2026-12-02T09:00:00.000Z', '2026-12-09T12:00:00.000Z']);
  });

  it('arrives also when something stays due', async () => {
    let tries = 0;
    await pass({ nextDue: () => Promise.resolve(new Date('2026-11-25T13:00:00Z')), perform: () => Promise.resolve(void (tries += 1)) })(new Date('2026-11-26T12:00:00Z'));
    expect(now.toISOString()).toBe('2026-11-26T12:00:00.000Z');
    expect(tries).toBe(1 + 24);
  });

  it('makes one journey at a time, and one that fails does not stop the next', async () => {
    let failures = 1;
    const passTime = pass({ ...planned, perform: () => (failures-- > 0 ? Promise.reject(new Error('no mail server')) : planned.perform()) });
    const first = passTime(new Date('2026-11-29T12:00:00Z'));
    const second = passTime(new Date('2026-12-09T12:00:00Z'));
    await expect(first).rejects.toThrow('no mail server');
    expect(done).toEqual([]);
    await second;
    expect(now.toISOString()).toBe('2026-12-09T12:00:00.000Z');
    expect(done).toEqual(['2026-11-28T09:00:00.000Z', '2026-12-02T09:00:00.000Z']);
  });

  it('leaves who is logged in as long a session as before', async () => {
    const keyRing = await createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(7) } });
    const recipientId = await findOrCreateRecipient(database, keyRing, { type: 'BSN', value: '999990019' });
    await createSession(database, keyRing, { recipientId, userName: 'Koen', idToken: 'x' }, now);
    await pass(planned)(new Date('2026-12-09T12:00:00Z'));
    const { created_at: created, expires_at: expires, latest_end: latest } = await database.selectFrom('session').selectAll().executeTakeFirstOrThrow();
    expect([created, expires, latest].map((moment) => moment.toISOString())).toEqual(['2026-12-09T12:00:00.000Z', '2026-12-09T12:15:00.000Z', '2026-12-09T20:00:00.000Z']);
  });
});
