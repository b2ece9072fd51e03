import { ownCaches } from './cache-names.js';

/** The part of a registration that this uses. */
export interface RemovableRegistration {
  readonly scope: string;
  unregister(): Promise<boolean>;
}

/**
 * Removes the caches of the Berichtenbox for this registration. What a person keeps on the device is not there, and stays: that is the client's.
 *
 * @param caches `self.caches`
 */
export async function removeCaches(caches: Pick<CacheStorage, 'keys' | 'delete'>, { scope }: Pick<RemovableRegistration, 'scope'>): Promise<void> {
  await Promise.all((await ownCaches(caches, scope)).map((name) => caches.delete(name)));
}

/**
 * Removes the worker with its caches; notifications in this browser end too. Pages that are open go on as they are. Works in a page and in a worker.
 *
 * @returns whether there was a worker to remove
 * @example
 * ```js
 * const registration = await navigator.serviceWorker.getRegistration('/mijn/');
 * if (registration) await removeWorker(caches, registration);
 * ```
 */
export async function removeWorker(caches: Pick<CacheStorage, 'keys' | 'delete'>, registration: RemovableRegistration): Promise<boolean> {
  // First the worker: while it is there it would fill its caches again.
  const removed = await registration.unregister();
  await removeCaches(caches, registration).catch(() => undefined);
  return removed;
}
