import type { StoreEvent } from '../api/retrieval-stream.js';
import type { MailboxState, StoreProgress } from './mailbox-state.js';

/** How a store answered, as one tab tells another. */
export type StoreOutcome = Pick<StoreProgress, 'storeId' | 'status' | 'messageCount'>;

/** How each store did in the round that is going on, or else the last one. Remembered, because the server's list does not say. */
export class StoreBoard {
  #stores: ReadonlyMap<string, StoreProgress> = new Map();
  #completeness: MailboxState['completeness'] = 'unknown';
  /** As they did in earlier rounds. */
  #before: ReadonlyMap<string, StoreProgress> = new Map();
  #listed: { readonly of: ReadonlyMap<string, StoreProgress>; readonly stores: readonly StoreProgress[] } = { of: this.#stores, stores: [] };
  readonly #nameOf: (storeId: string) => string;

  constructor(nameOf: (storeId: string) => string) {
    this.#nameOf = nameOf;
  }

  /** What of this is the mailbox's state. */
  get progress(): Pick<MailboxState, 'stores' | 'completeness'> {
    if (this.#listed.of !== this.#stores) this.#listed = { of: this.#stores, stores: [...this.#stores.values()] };
    return { stores: this.#listed.stores, completeness: this.#completeness };
  }

  get outcomes(): readonly StoreOutcome[] {
    return [...this.#stores.values()].map(({ storeId, status, messageCount }) => ({ storeId, status, ...(messageCount !== undefined && { messageCount }) }));
  }

  with(status: StoreProgress['status']): ReadonlySet<string> {
    return new Set([...this.#stores.values()].filter((store) => store.status === status).map(({ storeId }) => storeId));
  }

  get failed(): ReadonlySet<string> {
    return new Set([...this.with('failed'), ...this.with('timeout')]);
  }

  /** A round begins; the stores it asks will be told one by one. */
  start(): void {
    this.#before = new Map([...this.#before, ...this.#stores]);
    this.#stores = new Map();
  }

  tell(event: StoreEvent): void {
    const { storeId } = event;
    if (event.type === 'store-started') this.#set({ storeId, status: 'waiting' });
    else this.#set({ storeId, status: event.status, ...(event.messageCount !== undefined && { messageCount: event.messageCount }) });
  }

  /** The round ended; it says how many stores there were, and failed. Who has not answered by now, did not answer. */
  finish({ failedCount, storeCount }: { readonly failedCount: number; readonly storeCount: number }): void {
    this.abandon();
    // Two witnesses, the summary and the stores themselves: the worse one is believed.
    const isNone = failedCount >= storeCount || (this.#stores.size > 0 && this.with('ok').size === 0);
    this.#completeness = isNone ? 'none' : failedCount > 0 || this.failed.size > 0 ? 'partial' : 'complete';
  }

  /** Another tab's round ended; how each store did. */
  adopt(outcomes: readonly StoreOutcome[]): void {
    this.start();
    outcomes.forEach((outcome) => this.#set(outcome));
    this.finish({ failedCount: this.failed.size, storeCount: outcomes.length });
  }

  /** The round failed: who has not answered by now, did not answer. */
  abandon(): void {
    for (const storeId of this.with('waiting')) this.#set({ storeId, status: 'failed' });
    this.#completeness = 'unknown';
  }

  /** The server's list no longer fits what was remembered: another round, of which nothing is known. */
  doubt(): void {
    this.#completeness = 'unknown';
  }

  /** Names became known. */
  rename(): void {
    this.#stores = new Map([...this.#stores].map(([storeId, store]) => [storeId, { ...store, name: this.#nameOf(storeId) }]));
  }

  clear(): void {
    this.#stores = this.#before = new Map();
    this.#completeness = 'unknown';
  }

  #set(outcome: StoreOutcome): void {
    const { storeId, status } = outcome;
    const lastSucceededAt = status === 'ok' ? new Date() : (this.#stores.get(storeId) ?? this.#before.get(storeId))?.lastSucceededAt;
    const store = { ...outcome, name: this.#nameOf(storeId), ...(lastSucceededAt && { lastSucceededAt }) };
    this.#stores = new Map(this.#stores).set(storeId, store);
  }
}
