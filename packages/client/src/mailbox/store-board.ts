import type { RetrievalSummary, StoreEvent } from '../api/retrieval-stream.js';
import type { MailboxState, StoreOutcome, StoreProgress } from './mailbox-state.js';

/** How each store did in the round that is going on, or else the last one. Remembered, because the server's list does not say. */
export class StoreBoard {
  stores: readonly StoreProgress[] = [];
  completeness: MailboxState['completeness'] = 'unknown';
  readonly #succeededAt = new Map<string, Date>();
  readonly #nameOf: (storeId: string) => string;

  constructor(nameOf: (storeId: string) => string) {
    this.#nameOf = nameOf;
  }

  /** The ids of the stores of which this is the status. */
  with(...statuses: readonly StoreProgress['status'][]): ReadonlySet<string> {
    return new Set(this.stores.filter(({ status }) => statuses.includes(status)).map(({ storeId }) => storeId));
  }

  get failed(): ReadonlySet<string> {
    return this.with('failed', 'timeout');
  }

  /** A round begins; the stores it asks will be told one by one. */
  start(): void {
    this.stores = [];
  }

  tell(event: StoreEvent | StoreOutcome): void {
    const { storeId, messageCount } = event as StoreOutcome;
    const status = 'status' in event ? event.status : 'waiting';
    if (status === 'ok') this.#succeededAt.set(storeId, new Date());
    const lastSucceededAt = this.#succeededAt.get(storeId);
    const store = {
      storeId, status, name: this.#nameOf(storeId), ...(messageCount !== undefined && { messageCount }), ...(lastSucceededAt && { lastSucceededAt }),
    };
    const isNew = !this.stores.some((other) => other.storeId === storeId);
    this.stores = isNew ? [...this.stores, store] : this.stores.map((other) => (other.storeId === storeId ? store : other));
  }

  /** The round ended; it says how many stores there were, and failed. Who has not answered by now, did not answer. */
  finish({ failedCount, storeCount }: Omit<RetrievalSummary, 'type'>): void {
    this.abandon();
    // Two witnesses, the summary and the stores themselves: the worse one is believed.
    const isNone = failedCount >= storeCount || (this.stores.length > 0 && this.with('ok').size === 0);
    this.completeness = isNone ? 'none' : failedCount > 0 || this.failed.size > 0 ? 'partial' : 'complete';
  }

  /** A round of another tab or of an earlier visit ended; how each store did. */
  adopt(outcomes: readonly StoreOutcome[]): void {
    this.start();
    for (const outcome of outcomes) this.tell(outcome);
    this.finish({ failedCount: this.failed.size, storeCount: outcomes.length });
  }

  /** The round failed: who has not answered by now, did not answer. */
  abandon(): void {
    for (const storeId of this.with('waiting')) this.tell({ storeId, status: 'failed' });
    this.completeness = 'unknown';
  }

  /** Names became known. */
  rename(): void {
    this.stores = this.stores.map((store) => ({ ...store, name: this.#nameOf(store.storeId) }));
  }

  clear(): void {
    this.start();
    this.#succeededAt.clear();
    this.completeness = 'unknown';
  }
}
