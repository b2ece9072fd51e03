import type { Executor, StoreFaultTable } from '../database/schema.js';
import { StoreError } from './store-error.js';

/** What an operator makes a store suffer, to see and test what people then see. */
export type StoreFault =
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'failing' }
  | { readonly kind: 'silent' };

const defaultDelayMs = 3_000;

/** From now on this store suffers this. Kept in the database, so it holds for every server and after a restart. */
export async function setStoreFault(database: Executor, storeOin: string, fault: StoreFault): Promise<void> {
  const row = { kind: fault.kind, delay_ms: fault.kind === 'slow' ? fault.delayMs : 0 };
  await database
    .insertInto('store_fault')
    .values({ store_oin: storeOin, ...row })
    .onConflict((conflict) => conflict.column('store_oin').doUpdateSet(row))
    .execute();
}

/** This store works again. */
export async function clearStoreFault(database: Executor, storeOin: string): Promise<void> {
  await database.deleteFrom('store_fault').where('store_oin', '=', storeOin).execute();
}

/** What this store suffers now; undefined when it works. */
export async function findStoreFault(database: Executor, storeOin: string): Promise<StoreFault | undefined> {
  const row = await database.selectFrom('store_fault').select(['kind', 'delay_ms']).where('store_oin', '=', storeOin).executeTakeFirst();
  return row && toFault(row);
}

/** All stores that suffer something, with what. */
export async function listStoreFaults(database: Executor): Promise<ReadonlyMap<string, StoreFault>> {
  const rows = await database.selectFrom('store_fault').selectAll().execute();
  return new Map(rows.map((row) => [row.store_oin, toFault(row)]));
}

/** A fault of this kind; a slow store takes three seconds unless said otherwise. */
export function makeStoreFault(kind: StoreFault['kind'], delayMs = defaultDelayMs): StoreFault {
  return kind === 'slow' ? { kind, delayMs } : { kind };
}

/**
 * Waits, fails or stays silent, as the fault says.
 *
 * @param signal ends the waiting, for when nobody waits any more.
 * @throws {StoreError} `store-failed` when the store is failing.
 */
export async function suffer(fault: StoreFault, signal: AbortSignal): Promise<void> {
  if (fault.kind === 'failing') throw new StoreError('store-failed');
  await new Promise<void>((resolve) => {
    const timer = fault.kind === 'slow' ? setTimeout(resolve, fault.delayMs) : undefined;
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

function toFault({ kind, delay_ms: delayMs }: Pick<StoreFaultTable, 'kind' | 'delay_ms'>): StoreFault {
  return makeStoreFault(kind, delayMs);
}
