import type { AppDependencies } from '../app-dependencies.js';
import { ProblemError } from '../http/problem.js';
import { DatabaseMessageStore } from './database-message-store.js';
import type { MessageStore } from './message-store.js';
import { StoreError } from './store-error.js';
import { findStoreFault, suffer } from './store-fault.js';

/** What is needed to ask a store. */
export type StoreDependencies = Pick<AppDependencies, 'database' | 'clock' | 'metrics' | 'settings'>;

const retryAfterSeconds = 30;

/**
 * Asks one store something, within the time that a store gets. Its operator's fault, if any, is suffered first,
 * outside any transaction.
 *
 * @throws {StoreError} when the store failed, or did not answer in time; what was asked may have been done then.
 */
export async function askStore<Answer>(dependencies: StoreDependencies, oin: string, question: (store: MessageStore) => Promise<Answer>): Promise<Answer> {
  const store = new DatabaseMessageStore(dependencies, oin);
  try {
    return await withinTime(dependencies.settings.storeTimeoutMs, async (signal) => {
      const fault = await findStoreFault(dependencies.database, oin);
      if (fault !== undefined) await suffer(fault, signal);
      signal.throwIfAborted();
      return question(store);
    });
  } catch (error) {
    const storeError = error instanceof StoreError ? error : new StoreError('store-failed', { cause: error });
    dependencies.metrics.count(storeError.code);
    throw storeError;
  }
}

/**
 * Asks one store something for a person, who hears what went wrong.
 *
 * @throws {ProblemError} 502 `store-failed`; 503 `not-available` when it did not answer in time.
 */
export async function askStoreForPerson<Answer>(dependencies: StoreDependencies, oin: string, question: (store: MessageStore) => Promise<Answer>): Promise<Answer> {
  try {
    return await askStore(dependencies, oin, question);
  } catch (error) {
    throw storeProblem((error as StoreError).code, error);
  }
}

/** What a person hears about a store that did not answer. */
export function storeProblem(code: StoreError['code'], cause?: unknown): ProblemError {
  return code === 'store-failed' ? new ProblemError('store-failed', { cause }) : new ProblemError('not-available', { retryAfterSeconds, cause });
}

async function withinTime<Answer>(timeoutMs: number, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreError('store-timeout'));
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(controller.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
