import { NetworkError } from './errors/network-error.js';
import type * as OnDemandModule from './on-demand.js';

/** What is in the chunk. */
type OnDemand = typeof OnDemandModule;

let loading: Promise<OnDemand> | undefined;

/**
 * Loads what is not needed to show the first list, once.
 *
 * @throws {NetworkError} When it could not be loaded; the next call tries again.
 */
export async function onDemand(): Promise<OnDemand> {
  try {
    return await (loading ??= import('./on-demand.js'));
  } catch (error) {
    loading = undefined;
    throw new NetworkError(error);
  }
}
