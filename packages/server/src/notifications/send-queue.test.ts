import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.js';
import { openPgBossQueue, type OpenQueue, type QueueSettings, type QueueWorker } from '../node/notifying/pg-boss-queue.js';
import { silentLog } from '../http/log.js';
import { freshDatabase } from '../testing/test-database.js';

const impatient: QueueSettings = { leaseSeconds: 1, retryDelaySeconds: 0, retryLimit: 2, pollMs: 50, concurrency: 4 };
const nothing = () => Promise.resolve();

/** A worker that keeps what it did. */
function recordingWorker(perform: (id: string, count: number) => Promise<void> = nothing) {
  const done: string[] = [];
  const begun = new Map<string, number>();
  const givenUp: string[] = [];
  const worker: QueueWorker = {
    async perform(id) {
      begun.set(id, (begun.get(id) ?? 0) + 1);
      await perform(id, begun.get(id) ?? 0);
      return () => Promise.resolve(void done.push(id));
    },
    giveUp: (id) => () => Promise.resolve(void givenUp.push(id)),
  };
  return { worker, done, begun, givenUp };
}

describe('the queue', () => {
  let database: Kysely<Database>;
  let queue: OpenQueue;
  const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());
  const open = (settings: Partial<QueueSettings> = {}) => openPgBossQueue({ database, log: silentLog }, { ...impatient, ...settings });
  const add = (some: readonly string[]) => database.transaction().execute((transaction) => queue.add(transaction, some.map((id) => ({ queue: 'email', id }))));

  beforeEach(async () => {
    database = await freshDatabase();
    queue = await open();
  });
  afterEach(async () => {
    await queue.close();
    await database.destroy();
  });

  it('does each job once', async () => {
    const jobs = ids(50);
    const { worker, done } = recordingWorker();
    queue.work('email', worker);
    await add(jobs);
    queue.wake('email');
    await expect.poll(() => done.length, { timeout: 10_000 }).toBe(50);
    expect(done.toSorted()).toEqual(jobs.toSorted());
    expect(await queue.depths()).toContainEqual(['email', 0]);
  });

  it('has no job of a transaction that was rolled back', async () => {
    const { worker, done } = recordingWorker();
    await database.transaction().execute(async (transaction) => {
      await queue.add(transaction, [{ queue: 'email', id: crypto.randomUUID() }]);
      throw new Error('changed our mind');
    }).catch(nothing);
    const [kept] = ids(1);
    queue.work('email', worker);
    await add([kept!]);
    await expect.poll(() => done, { timeout: 5_000 }).toEqual([kept]);
  });

  it('adds a job that is there already no second time', async () => {
    const [id] = ids(1);
    await add([id!, id!]);
    await add([id!]);
    expect(await queue.depths()).toContainEqual(['email', 1]);
  });

  it('tries again what failed', async () => {
    const { worker, done, begun } = recordingWorker((_, count) => (count < 3 ? Promise.reject(new Error('not now')) : nothing()));
    const [id] = ids(1);
    queue.work('email', worker);
    await add([id!]);
    await expect.poll(() => done, { timeout: 10_000 }).toEqual([id]);
    expect(begun.get(id!)).toBe(3);
  });

  it('gives up in the end, and says so', async () => {
    const { worker, done, begun, givenUp } = recordingWorker(() => Promise.reject(new Error('never')));
    const [id] = ids(1);
    queue.work('email', worker);
    await add([id!]);
    await expect.poll(() => givenUp, { timeout: 20_000 }).toEqual([id]);
    expect(done).toEqual([]);
    expect(begun.get(id!)).toBe(3);
  });

  it('takes over what a process had in hand that died', async () => {
    const [id] = ids(1);
    await add([id!]);
    const dead = await open({ concurrency: 1 });
    const never = recordingWorker(() => new Promise(() => undefined));
    dead.work('email', never.worker);
    await expect.poll(() => never.begun.get(id!), { timeout: 5_000 }).toBe(1);
    const { worker, done } = recordingWorker();
    queue.work('email', worker);
    await expect.poll(() => done, { timeout: 15_000 }).toEqual([id]);
  });

  it('has the outcome written once the database takes it', async () => {
    const [id] = ids(1);
    let writes = 0;
    const written: string[] = [];
    queue.work('email', { ...recordingWorker().worker, perform: (job) => Promise.resolve(() => {
      writes += 1;
      return writes === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(void written.push(job));
    }) });
    await add([id!]);
    await expect.poll(() => written, { timeout: 10_000 }).toEqual([id]);
    expect(writes).toBe(2);
  });

  it('lets several processes open it at once', async () => {
    const others = await Promise.all([open(), open()]);
    await Promise.all(others.map((other) => other.close()));
    expect(await queue.depths()).toHaveLength(5);
  });
});
