import PgBoss from 'pg-boss';
import type { Executor } from '../../database/schema.js';
import { errorFields, type Log } from '../../http/log.js';
import { queueNames, type QueuedJob, type QueueName, type SendQueue } from '../../notifications/send-queue.js';
import { JobLoop, type Ending, type JobSource } from './job-loop.js';
import { sqlRunner } from './sql-runner.js';

/** A queue that this process works on. */
export interface OpenQueue extends SendQueue {
  /** Begins to work on one queue. */
  work(queue: QueueName, worker: QueueWorker): void;
  /** How many jobs wait on each queue, those that wait for another try included. */
  depths(): Promise<readonly (readonly [QueueName, number])[]>;
  /** Takes nothing new, and waits for what is under way. */
  close(): Promise<void>;
}

/** Does the jobs of one queue. */
export interface QueueWorker {
  /** Does it; what is returned is written together with the fact that it is done. Throws when it must be tried again later. */
  perform(id: string): Promise<Ending>;
  /** It was tried to the end. */
  giveUp(id: string): Ending;
}

/** How patient a queue is. Seconds are of the database's clock: it says only that something runs too long, never what must go out when. */
export interface QueueSettings {
  /** A job that is not done after so long is of a process that died, and is taken again. Longer than any send can take. */
  readonly leaseSeconds: number;
  /** Before the second try; twice as long before each that follows. */
  readonly retryDelaySeconds: number;
  /** So many times more. */
  readonly retryLimit: number;
  /** How often to look when nobody said that there is something. */
  readonly pollMs: number;
  /** Jobs of one queue at a time, in this process. */
  readonly concurrency: number;
}

/** Settings for real: with doubled delays a send is given up after about two days. */
export const defaultQueueSettings: QueueSettings = { leaseSeconds: 120, retryDelaySeconds: 20, retryLimit: 12, pollMs: 2_000, concurrency: 8 };

interface Parts {
  readonly database: Executor;
  readonly log: Log;
}

const schema = 'notification_queue';
/** Jobs that were tried to the end, whatever queue they were on. */
const gaveUp = 'gave-up';
/** A code is of no use later. */
const codes = { retryLimit: 6, retryDelay: 2 };
/** A batch of letters takes longer than one send: each address is asked, each letter drawn. */
const batchFactor = 10;
const hourMs = 60 * 60_000;

/**
 * A queue in the database itself, by pg-boss, so that a job can be written in the transaction that makes it a duty, and crossed off in the one that writes
 * its outcome. Works on PostgreSQL and on PGlite (opened with `scriptedPglite`).
 *
 * @see docs/decisions: why pg-boss, and why its own workers are not used.
 */
export async function openPgBossQueue({ database, log }: Parts, settings: QueueSettings = defaultQueueSettings): Promise<OpenQueue> {
  const boss = new PgBoss({ db: sqlRunner(database), schema, supervise: false, schedule: false });
  boss.on('error', (error) => log.error('queue-failed', errorFields(error)));
  await boss.start();
  for (const name of [gaveUp, ...queueNames]) await boss.createQueue(name);
  return new PgBossQueue(boss, { database, log }, settings);
}

class PgBossQueue implements OpenQueue {
  readonly #boss: PgBoss;
  readonly #parts: Parts;
  readonly #settings: QueueSettings;
  readonly #workers = new Map<QueueName, QueueWorker>();
  readonly #loops = new Map<string, JobLoop>();
  readonly #timers: readonly ReturnType<typeof setInterval>[];
  #upkeep: Promise<void> = Promise.resolve();

  constructor(boss: PgBoss, parts: Parts, settings: QueueSettings) {
    this.#boss = boss;
    this.#parts = parts;
    this.#settings = settings;
    // What a process that died had in hand is given back; and what is long done is thrown away.
    const giveBack = () => boss.expire();
    this.#timers = [[settings.leaseSeconds * 250, giveBack] as const, [hourMs, () => boss.maintain()] as const].map(([ms, task]) => setInterval(() => this.#keepUp(task), ms).unref());
    this.#keepUp(giveBack);
    this.#start(gaveUp, ({ queue, id }) => Promise.resolve(this.#workerOf(queue).giveUp(id)));
  }

  async add(transaction: Executor, jobs: readonly QueuedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.#boss.insert(jobs.map((job) => this.#row(job)), { db: sqlRunner(transaction) });
  }

  wake(queue?: QueueName): void {
    for (const [name, loop] of this.#loops) if (queue === undefined || name === queue) loop.wake();
  }

  work(queue: QueueName, worker: QueueWorker): void {
    this.#workers.set(queue, worker);
    this.#start(queue, ({ id }) => worker.perform(id));
  }

  async depths(): Promise<readonly (readonly [QueueName, number])[]> {
    const depths: (readonly [QueueName, number])[] = [];
    for (const name of queueNames) depths.push([name, await this.#boss.getQueueSize(name)]);
    return depths;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([...this.#loops.values()].map((loop) => loop.close()));
    await this.#upkeep;
    await this.#boss.stop({ graceful: false, close: false });
  }

  #start(name: string, perform: (job: QueuedJob) => Promise<Ending>): void {
    const source: JobSource = {
      fetch: (count) => this.#boss.fetch<QueuedJob>(name, { batchSize: count }),
      complete: (id, transaction) => this.#boss.complete(name, id, {}, { db: sqlRunner(transaction) }),
      fail: (id) => this.#boss.fail(name, id, {}),
    };
    this.#loops.set(name, new JobLoop({ ...this.#parts, source, perform, queue: name, ...this.#settings }));
  }

  #workerOf(queue: QueueName): QueueWorker {
    const worker = this.#workers.get(queue);
    if (worker === undefined) throw new Error('Nobody works on this queue here; another process may.');
    return worker;
  }

  #row({ queue, id }: QueuedJob): PgBoss.JobInsert {
    const { retryDelaySeconds, retryLimit, leaseSeconds } = this.#settings;
    const retries = queue === 'codes' ? codes : { retryLimit, retryDelay: retryDelaySeconds };
    const expireInSeconds = queue === 'letters' ? leaseSeconds * batchFactor : leaseSeconds;
    return { id, name: queue, data: { queue, id }, deadLetter: gaveUp, expireInSeconds, retryBackoff: true, ...retries };
  }

  #keepUp(task: () => Promise<unknown>): void {
    this.#upkeep = this.#upkeep.then(() => task()).then(() => undefined, (error: unknown) => this.#parts.log.error('queue-upkeep-failed', errorFields(error)));
  }
}
