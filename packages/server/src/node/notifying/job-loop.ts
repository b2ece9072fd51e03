import type { Executor } from '../../database/schema.js';
import { errorFields, type Log } from '../../http/log.js';
import type { QueuedJob } from '../../notifications/send-queue.js';

/** Written in one transaction with the fact that the job is done. */
export type Ending = (transaction: Executor) => Promise<void>;

/** Where jobs come from, and go when they are done. */
export interface JobSource {
  /** Takes at most so many; nobody else gets them while the lease lasts. Nothing, too, when the database cannot be reached. */
  fetch(count: number): Promise<readonly { readonly id: string; readonly data: QueuedJob }[]>;
  complete(id: string, transaction: Executor): Promise<unknown>;
  /** It will be given out again later, or was given out for the last time. */
  fail(id: string): Promise<unknown>;
}

interface Parts {
  readonly queue: string;
  readonly source: JobSource;
  readonly perform: (job: QueuedJob) => Promise<Ending>;
  readonly database: Executor;
  readonly log: Log;
  readonly concurrency: number;
  readonly pollMs: number;
}

/** What was done cannot be undone, so writing that down is worth some patience: otherwise it is done again. */
const pausesBetweenWritesMs = [200, 1_000, 4_000];

/** Works on one queue, several jobs at a time, until it is closed. */
export class JobLoop {
  readonly #parts: Parts;
  readonly #running = new Set<Promise<void>>();
  readonly #ended: Promise<void>;
  #isClosing = false;
  #isAwake = true;
  #wake: () => void = () => undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#ended = this.#run();
  }

  /** There may be something. */
  wake(): void {
    this.#isAwake = true;
    this.#wake();
  }

  /** Takes nothing new; resolves when what is under way has ended. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.wake();
    await this.#ended;
    await Promise.all(this.#running);
  }

  async #run(): Promise<void> {
    while (!this.#isClosing) {
      this.#isAwake = false;
      const free = this.#parts.concurrency - this.#running.size;
      const jobs = free > 0 ? await this.#fetch(free) : [];
      for (const job of jobs) this.#begin(job);
      if (jobs.length < free || free === 0) await this.#sleep();
    }
  }

  async #fetch(count: number): Promise<readonly { readonly id: string; readonly data: QueuedJob }[]> {
    try {
      return await this.#parts.source.fetch(count);
    } catch (error) {
      this.#parts.log.error('queue-not-read', { queue: this.#parts.queue, ...errorFields(error) });
      return [];
    }
  }

  #begin(job: { readonly id: string; readonly data: QueuedJob }): void {
    const running = this.#do(job).finally(() => {
      this.#running.delete(running);
      this.wake();
    });
    this.#running.add(running);
  }

  async #do({ id, data }: { readonly id: string; readonly data: QueuedJob }): Promise<void> {
    const { queue, log, source, perform } = this.#parts;
    let ending: Ending;
    try {
      ending = await perform(data);
    } catch (error) {
      log.warn('job-failed', { queue, ...errorFields(error) });
      await source.fail(id).catch((reason: unknown) => log.error('job-not-returned', { queue, ...errorFields(reason) }));
      return;
    }
    // When this fails to the end, the lease runs out and the job is done again: that is the window in which something can go out twice.
    await this.#write(id, ending).catch((error: unknown) => log.error('outcome-not-written', { queue, ...errorFields(error) }));
  }

  async #write(id: string, ending: Ending): Promise<void> {
    const { database, source } = this.#parts;
    for (const pauseMs of [...pausesBetweenWritesMs, undefined]) {
      try {
        await database.transaction().execute(async (transaction) => {
          await ending(transaction);
          await source.complete(id, transaction);
        });
        return;
      } catch (error) {
        if (pauseMs === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  async #sleep(): Promise<void> {
    if (this.#isAwake) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#parts.pollMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
